"""What `trainer audit` tells of the shipped module, of another and of six texts, as the table of docs/audit.md.

Run as a program, it writes the table anew: `PYTHONPATH=tests .venv/bin/python tests/audit_figures.py`.
"""

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from modules import SHIPPED
from pairs_report import PAIRS, right_bank
from trainer.audit.report import Row, of_sayings, rows, totals
from trainer.audit.run import Outcome, audit, prepare, refused
from trainer.load import load

DOCUMENT = Path(__file__).parent.parent / "docs" / "audit.md"
ICE_CORE = Path(__file__).parent / "banks" / "good" / "ice-core"
BEGIN, END = "<!-- figures: tests/audit_figures.py -->", "<!-- end of figures -->"


@dataclass(frozen=True, slots=True)
class Audited:
    """A module, or some, by its name in the table: its questions, how many of these are refused, and its mutants."""

    name: str
    questions: int
    refused: int
    outcomes: list[Outcome]


def audited(name: str, folder: Path, seed: int = 1) -> Audited:
    module, _ = load(str(folder))
    assert module is not None, folder
    anchored, _ = prepare(module)
    return Audited(name, len(module.questions), len(refused(anchored)), list(audit(anchored, seed)))


def everything() -> list[Audited]:
    return [audited("the shipped one", SHIPPED), audited("an ice core", ICE_CORE), right_ones("six texts")]


def right_ones(name: str) -> Audited:
    """The right questions of the minimal pairs, a module for each text, taken together."""
    found: list[Audited] = []
    for text in sorted(file.parent for file in PAIRS.glob("*/pairs.yaml")):
        with tempfile.TemporaryDirectory() as folder:
            found.append(audited(text.name, right_bank(text, Path(folder))))
    outcomes = [outcome for each in found for outcome in each.outcomes]
    return Audited(name, sum(each.questions for each in found), sum(each.refused for each in found), outcomes)


def markdown(modules: Sequence[Audited]) -> str:
    """Each cell is the share of mutants caught, and how many there are."""
    head = ["what is made wrong", *(module.name for module in modules)]
    table = [head, ["---", *("---:" for _ in modules)]]
    share = [f"{100 * one.refused / one.questions:.1f} % of {one.questions}" for one in modules]
    table.append(["**good questions refused**", *share])
    table += _lines([totals(one.outcomes) for one in modules], "**{}**")
    table += _lines([rows(of_sayings(one.outcomes)) for one in modules], "{}")
    return "\n".join(f"| {' | '.join(line)} |" for line in table)


def _lines(columns: Sequence[Sequence[Row]], form: str) -> list[list[str]]:
    names = dict.fromkeys(row.name for column in columns for row in column)
    found = [{row.name: _cell(row) for row in column} for column in columns]
    return [[form.format(name), *(cells.get(name, "–") for cells in found)] for name in names]


def _cell(row: Row) -> str:
    many = row.caught + row.warned + row.escaped
    return f"{row.rate:.1f} % of {many:,}" if many else "–"


if __name__ == "__main__":
    written = re.sub(
        rf"(?<={BEGIN}\n).*?(?=\n{END})",
        lambda _: f"\n{markdown(everything())}\n",
        DOCUMENT.read_text("utf-8"),
        flags=re.DOTALL,
    )
    DOCUMENT.write_text(written, "utf-8")
