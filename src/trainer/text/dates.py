"""English dates in running text: the one table of month names, weekdays and notations."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from string import digits

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


def _notation(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){pattern}(?![\w-])", re.IGNORECASE)


_DAY_FIRST = _notation(rf"{_DAY}(?:\s+of)?\s+(?P<month>{_MONTH})(?:,?\s+{_YEAR})?")
_MONTH_FIRST = _notation(rf"(?P<month>{_MONTH})(?:\s+{_DAY}(?:,?\s+{_YEAR})?|,?\s+(?P<only>\d{{4}}))")
_ISO = _notation(r"(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})")
_YEAR_ALONE = _notation(rf"(?:{_BEFORE_YEAR})(?P<year>1\d{{3}}|20\d{{2}})")
_LEADING = re.compile(rf"(?<![\w-])(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+)?(?:the\s+)?$", re.IGNORECASE)
"""What may stand before a day or a month and belongs to the date."""
_LONGEST_LEADING = 16

_FIGURES = re.compile(r"\d+")
_LONG = 1_000
"""Characters of a text that is no longer a stem, an answer or a quote."""
_DENSE = 8
"""Characters to a place where a notation may begin: with fewer, they are not looked at one by one."""
_NEAR = 24
"""Characters between a month and the figure before or after it: 23rd of September, 2024."""
MOST_DATES = 50_000
"""Dates of one notation that are looked at in a text: more than a long book has."""
_FOUR_FIGURES = re.compile(r"\d{4}")
_SHORTS = re.compile("|".join(_SHORT), re.IGNORECASE)
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
    return _SHORT.get(name[:3].casefold())


def _found(match: re.Match[str]) -> FoundDate | None:
    year, month, day = _parts(match)
    if _real(year or 2024, month or 1, day or 1) is None:
        return None
    start, end = match.span()
    leading = _leading(match, start) if day and match.re is not _ISO else None
    weekday = (leading["weekday"] or "").capitalize() if leading else ""
    return FoundDate(leading.start() if leading else start, end, day, month, year or None, weekday)


def _parts(match: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day, each 0 where none stands."""
    if match.re is _YEAR_ALONE:
        return int(match["year"]), 0, 0
    if match.re is _ISO:
        return int(match["year"]), int(match["number"]), int(match["day"])
    if match.re is _DAY_FIRST:
        day, month, year = match.groups()
    else:
        month, day, year, alone = match.groups()
        year = year or alone
    return int(year or 0), month_number(month) or 0, int(day or 0)


def _leading(match: re.Match[str], start: int) -> re.Match[str] | None:
    """The weekday and the article before a date, where there may be one."""
    before = match.string[max(0, start - _LONGEST_LEADING) : start].rstrip(" ,")
    if before[-3:].lower() not in ("day", "the"):
        return None
    return _LEADING.search(match.string, max(0, start - _LONGEST_LEADING), start)


def find_dates(text: str) -> list[FoundDate]:
    """Every date in the text, in its order; of overlapping readings the longest."""
    if not _FIGURES.search(text):
        return []
    found: list[FoundDate] = []
    for match in _readings(text):
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


def _readings(text: str) -> Iterator[re.Match[str]]:
    """What is written as a date, in each notation; a notation is tried only where it can begin."""
    lower = text.lower()
    spelt, year = any(month in lower for month in _SHORT), _FOUR_FIGURES.search(text)
    figures = _figures(text) if spelt or year else []
    if spelt:
        sparse = len(text) >= _LONG and len(figures) * 2 * _NEAR < len(text)
        yield from _tried(_DAY_FIRST, text, figures)
        yield from _tried(_MONTH_FIRST, text, _months_beside(text, figures) if sparse else _months(text))
    if year:
        yield from _tried(_ISO, text, figures)
        yield from _tried(_YEAR_ALONE, text, figures)


def _figures(text: str) -> list[int]:
    """Where the figures of a text begin; in a long one ten characters are found sooner than any of them."""
    if len(text) < _LONG or not text.isascii():
        return [match.start() for match in _FIGURES.finditer(text)]
    found = sorted(place for digit in digits for place in finds(text, digit))
    return [place for place in found if not text[place - 1 : place].isdigit()]


def _tried(notation: re.Pattern[str], text: str, places: Sequence[int]) -> Iterator[re.Match[str]]:
    """Its matches. A search has to look at every character, and yet is sooner done where every few are a place."""
    if len(places) * _DENSE > len(text):
        yield from islice(notation.finditer(text), MOST_DATES)
        return
    end = 0
    for place in places:
        match = notation.match(text, place) if place >= end else None
        if match:
            end = match.end()
            yield match


def finds(text: str, word: str) -> Iterator[int]:
    """Every place of a word, as the first letters of a longer one too."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _months(text: str) -> list[int]:
    """Where the name of a month may begin."""
    lower = text.lower()
    present = [month for month in _SHORT if month in lower]
    if len(lower) != len(text):  # a letter such as İ has two in lower case
        return [match.start() for match in _SHORTS.finditer(text)] if present else []
    return sorted(place for month in present for place in finds(lower, month))


def _months_beside(text: str, figures: Iterable[int]) -> list[int]:
    """The same for a long text with few figures: only where one is near."""
    starts = (max(0, figure - _NEAR) for figure in figures)
    return sorted({start + place for start in starts for place in _months(text[start : start + 2 * _NEAR])})


def impossible_dates(text: str) -> list[str]:
    """What is written as a date that no calendar has, such as 31 June; "40 May Street" is none."""
    if not _FIGURES.search(text) or parse_date(text):
        return []
    found: list[str] = []
    for match in _readings(text):
        groups = match.groupdict()
        sure = groups.get("year") or (match.re is _DAY_FIRST and int(match["day"]) <= 31)
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
