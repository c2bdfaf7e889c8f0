"""`trainer doctor`: what this machine has and lacks, and how to mend it."""

import shutil
import textwrap
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable

from trainer.cli.modules import count
from trainer.doctor.examine import examine
from trainer.doctor.finding import Finding
from trainer.problems import printable

MARKS = {"good": "ok", "lacking": "MISSING", "optional": "note"}


def add_arguments(_parser: ArgumentParser) -> None:
    """It takes none."""


def main(_args: Namespace) -> int:
    """0 where nothing is missing that the tool needs, else 1."""
    findings = examine()
    print("\n".join(lines(findings, max(60, min(shutil.get_terminal_size().columns, 110)))))
    lacking = sum(finding.state == "lacking" for finding in findings)
    print(f"\n{count(lacking, 'thing')} missing." if lacking else "\nNothing is missing.")
    return 1 if lacking else 0


def lines(findings: Iterable[Finding], columns: int) -> Iterable[str]:
    """A table of three columns: state, thing, and what there is to say and to do."""
    rows = list(findings)
    width = max(len(finding.what) for finding in rows)
    margin = " " * (len("MISSING") + 2 + width + 2)
    for finding in rows:
        head = f"{MARKS[finding.state]:7}  {finding.what:{width}}  "
        words = printable(f"{finding.told}. {finding.mend}" if finding.mend else finding.told)
        yield from textwrap.wrap(words, columns, initial_indent=head, subsequent_indent=margin)
