"""What a date is: its parts, its qualifiers and where it stands."""

import datetime
from dataclasses import dataclass, replace

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
MONTH_NAMES = "|".join(f"{name}|{name[:3]}\\.?" for name in MONTHS) + "|Sept\\.?"
"""The names of months in patterns, whole and short."""

Parts = tuple[int, int, int]
"""Year, month and day, each 0 where it is missing; a year before Christ is less than 0."""
NONE: Parts = (0, 0, 0)


@dataclass(frozen=True, slots=True, order=True)
class FoundDate:
    """A date in a text; `start` and `end` are offsets of all that belongs to it, end exclusive.

    `day` and `month` are 0 and `year` is None where none stands: "January 2024" has no day. A year before Christ is
    less than 0. `hedge` holds the words that make another span of it, in lower case: "early", "after", "winter";
    `until` are the parts of the last date of a range, of which the others are the first.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None = None
    weekday: str = ""
    hedge: str = ""
    until: Parts = NONE

    @property
    def date(self) -> datetime.date | None:
        """The calendar date, where day, month and year all stand."""
        return real(self.year, self.month, self.day) if self.year else None

    @property
    def parts(self) -> Parts:
        """Year, month and day, each 0 where it is missing; of a range those of its first date."""
        return self.year or 0, self.month, self.day

    @property
    def whole(self) -> tuple[Parts, str, Parts]:
        """What makes two dates equal, in any notation."""
        return self.parts, self.hedge, self.until

    @property
    def plain(self) -> bool:
        """Whether it is a day, a month or a year and no more: no range, nothing before or about it."""
        return not self.hedge and self.until == NONE

    @property
    def last(self) -> "FoundDate":
        """The last date of a range; a date that is no range itself."""
        year, month, day = self.until
        return replace(self, day=day, month=month, year=year or None, until=NONE) if self.until != NONE else self

    def moved(self, by: int) -> "FoundDate":
        """The same with its offsets moved."""
        return replace(self, start=self.start + by, end=self.end + by)


def real(year: int, month: int, day: int) -> datetime.date | None:
    """The calendar date of these, or None where there is none."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def month_number(name: str) -> int | None:
    """1 to 12 for a month's name or its first three letters."""
    return SHORT_MONTHS.get(name[:3].casefold())
