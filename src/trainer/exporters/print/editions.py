"""The settings in which a worksheet is printed: how much stands on a line, and what fits beside what."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.exporters.print.wrapping import width

HANG = 3.0
"""Room for letter and gap before an option, in em."""
LONG = 2.2
"""Lines that a side of a pair may run over before the two lists stand one below the other."""


@dataclass(frozen=True, slots=True)
class Edition:
    """`line` is the width of the text in em; `row` how many questions a row of a table shows."""

    name: str
    line: float = 44.0
    row: int = 10
    fillable: bool = False

    def columns(self, texts: Sequence[str]) -> int:
        """Columns that options are set in: each on one line for sure, no row left almost empty."""
        widest = max(map(width, texts), default=0.0) + HANG
        if widest <= self.line / 4 and len(texts) in (2, 3, 4, 7, 8):
            return 4
        return 2 if widest <= self.line / 2 else 1

    def side_by_side(self, texts: Sequence[str]) -> bool:
        """Whether two lists of pairs fit beside each other without towering up."""
        return max(map(width, texts), default=0.0) <= LONG * (self.line / 2 - HANG)


STANDARD = Edition("standard")
EDITIONS = {
    edition.name: edition
    for edition in (
        STANDARD,
        Edition("large-print", line=26.0, row=5),
        Edition("dyslexia", line=34.0),
        Edition("two-columns", line=23.0),
        Edition("fillable", line=42.0, fillable=True),
    )
}
