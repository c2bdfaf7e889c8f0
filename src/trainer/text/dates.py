"""English dates in running text: the one table of month names, weekdays and notations."""

import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_SHORT = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_MONTH = "|".join(f"{name}|{name[:3]}\\.?" for name in MONTHS) + "|Sept\\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_BEFORE_YEAR = "|".join(
    rf"(?<=\b{word}\s)"
    for word in ("in", "by", "since", "until", "from", "after", "before", "during", "early", "late")
)


def _notation(first: str, pattern: str) -> re.Pattern[str]:
    """`first` is what it begins with: looking there first, the search passes over nearly all of a text."""
    return re.compile(rf"(?={first})(?<![\w-]){pattern}(?![\w-])", re.IGNORECASE)


_DAY_FIRST = _notation(r"\d", rf"{_DAY}(?:\s+of)?\s+(?P<month>{_MONTH})(?:,?\s+{_YEAR})?")
_MONTH_FIRST = _notation("[adfjmnos]", rf"(?P<month>{_MONTH})(?:\s+{_DAY}(?:,?\s+{_YEAR})?|,?\s+(?P<only>\d{{4}}))")
_ISO = _notation(r"\d{4}-", r"(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})")
_YEAR_ALONE = _notation(r"1\d{3}|20\d{2}", rf"(?:{_BEFORE_YEAR})(?P<year>1\d{{3}}|20\d{{2}})")
_LEADING = re.compile(rf"(?<![\w-])(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+)?(?:the\s+)?$", re.IGNORECASE)
"""What may stand before a day or a month and belongs to the date."""
_LONGEST_LEADING = 16

_FIGURE = re.compile(r"\d")
_FOUR_FIGURES = re.compile(r"\d{4}")
_ONLY_YEAR = re.compile(r"1\d{3}|20\d{2}")


@dataclass(frozen=True, slots=True, order=True)
class FoundDate:
    """A date in a text; `start` and `end` are offsets, end exclusive.

    `day` and `month` are 0 and `year` is None where none stands: "January 2024" has no day.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None = None
    weekday: str = ""

    @property
    def date(self) -> datetime.date | None:
        """The calendar date, where day, month and year all stand."""
        return _real(self.year, self.month, self.day) if self.year else None

    @property
    def parts(self) -> tuple[int, int, int]:
        """Year, month and day, each 0 where it is missing; two dates are equal when their parts are."""
        return self.year or 0, self.month, self.day


def _real(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def month_number(name: str) -> int | None:
    """1 to 12 for a month's name or its first three letters."""
    return _SHORT.get(name[:3].lower())


def _found(match: re.Match[str]) -> FoundDate | None:
    groups = match.groupdict()
    year = int(groups.get("year") or groups.get("only") or 0) or None
    month = int(groups["number"]) if groups.get("number") else month_number(groups.get("month") or "")
    day = int(groups.get("day") or 0)
    if _real(year or 2024, month or 1, day or 1) is None:
        return None
    start, end = match.span()
    leading = _leading(match, start) if day and groups.get("month") else None
    weekday = (leading["weekday"] or "").capitalize() if leading else ""
    return FoundDate(leading.start() if leading else start, end, day, month or 0, year, weekday)


def _leading(match: re.Match[str], start: int) -> re.Match[str] | None:
    """The weekday and the article before a date, where there may be one."""
    before = match.string[max(0, start - _LONGEST_LEADING) : start].rstrip(" ,").lower()
    if not before.endswith(("day", "the")):
        return None
    return _LEADING.search(match.string, max(0, start - _LONGEST_LEADING), start)


def find_dates(text: str) -> list[FoundDate]:
    """Every date in the text, in its order; of overlapping readings the longest."""
    found: list[FoundDate] = []
    for notation in _notations(text):
        for match in notation.finditer(text):
            date = _found(match)
            if date and date.end - date.start == len(text):
                return [date]
            if date:
                found.append(date)
    if len(found) < 2:
        return found
    kept: list[FoundDate] = []
    for date in sorted(found, key=lambda item: (item.start, -item.end)):
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return kept


def _notations(text: str) -> list[re.Pattern[str]]:
    """The notations that a text may hold, by its figures and months: most texts hold none."""
    if not _FIGURE.search(text):
        return []
    lower = text.lower()
    spelt = [_DAY_FIRST, _MONTH_FIRST] if any(month in lower for month in _SHORT) else []
    return spelt + ([_ISO, _YEAR_ALONE] if _FOUR_FIGURES.search(text) else [])


def impossible_dates(text: str) -> list[str]:
    """What is written as a date that no calendar has, such as 31 June; "40 May Street" is none."""
    if parse_date(text):
        return []
    found: list[str] = []
    for notation in _notations(text):
        for match in notation.finditer(text):
            groups = match.groupdict()
            sure = groups.get("year") or (notation is _DAY_FIRST and int(match["day"]) <= 31)
            if sure and groups.get("day") and _found(match) is None:
                found.append(match[0])
    return found


@lru_cache(maxsize=65_536)
def parse_date(text: str) -> FoundDate | None:
    """The date that the whole text is, or None; four digits alone are a year."""
    stripped = text.strip()
    if _ONLY_YEAR.fullmatch(stripped):
        return FoundDate(0, len(stripped), 0, 0, int(stripped))
    found = find_dates(stripped)
    return found[0] if len(found) == 1 and (0, len(stripped)) == (found[0].start, found[0].end) else None


def weekday_name(date: datetime.date) -> str:
    return WEEKDAYS[date.weekday()]


def written(date: datetime.date) -> str:
    """The notation that the tool itself writes: 16 January 2024."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"
