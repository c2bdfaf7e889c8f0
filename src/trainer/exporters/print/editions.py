"""The settings in which a worksheet is printed: how much stands on a line, and what the style sheet is told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.exercise import Course
from trainer.worksheet import Worksheet

FOUR_COLUMNS, TWO_COLUMNS = 14, 38
"""Longest option, in characters, that stands in four or two columns of a standard page with room to spare."""


@dataclass(frozen=True, slots=True)
class Edition:
    """`measure` is the length of a line in characters, against that of the standard edition."""

    name: str
    measure: float = 1.0
    fillable: bool = False

    def columns(self, texts: Sequence[str]) -> int:
        """How many columns options are set in, with no row left almost empty."""
        longest = max(map(len, texts), default=0)
        if longest <= FOUR_COLUMNS * self.measure and len(texts) in (2, 3, 4, 7, 8):
            return 4
        return 2 if longest <= TWO_COLUMNS * self.measure else 1


STANDARD = Edition("standard")
EDITIONS = {
    edition.name: edition
    for edition in (
        STANDARD,
        Edition("large-print", measure=0.52),
        Edition("dyslexia", measure=0.75),
        Edition("two-columns", measure=0.46),
        Edition("fillable", fillable=True),
    )
}


def with_editions(course: Course, names: Sequence[str], default: Worksheet) -> Course:
    """The course with every worksheet in these editions instead of its own."""
    sheets = course.worksheets or (default,)
    return replace(course, worksheets=tuple(replace(sheet, editions=tuple(names)) for sheet in sheets))
