"""What loading and the traceability rules say of a module folder, as the lines of its expected.txt.

Run as a program with folders of bad banks, it writes their expected.txt anew; read the difference before committing.
"""

import contextlib
import sys
from pathlib import Path

from trainer.load import load
from trainer.problems import Problem, as_text, tidy
from trainer.trace.anchored import anchor
from trainer.trace.rules import RULES

EXPECTED = "expected.txt"


def problems(folder: Path) -> list[Problem]:
    """Every problem of the module, its paths as seen from its folder."""
    with contextlib.chdir(folder):
        module, found = load(".")
    anchored = anchor(module) if module else None
    return tidy([*found, *(problem for rule in RULES if anchored for problem in rule(anchored))])


def report(folder: Path) -> str:
    return "".join(f"{as_text(problem)}\n" for problem in problems(folder))


if __name__ == "__main__":
    for name in sys.argv[1:]:
        (Path(name) / EXPECTED).write_text(report(Path(name)), "utf-8")
