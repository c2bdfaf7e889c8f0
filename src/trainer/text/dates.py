"""English dates in running text: the one table of month names, weekdays and notations."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from string import digits

from trainer.text.found_date import MONTH_NAMES, MONTHS, SHORT_MONTHS, FoundDate, month_number, real
from trainer.text.spans import find_spans, whole_dates

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"


def _notation(pattern: str) -> re.Pattern[str]:
    """A pattern that is no part of a longer word or number; a hyphen before or after it may join a range."""
    return re.compile(rf"(?<![\w.]){pattern}(?!\w|-(?!(?:{MONTH_NAMES})\b)[^\W\d])", re.IGNORECASE)


_OTHER = r"(?P<joint>\s?[-/,&]\s?|\s(?:to|and|or|until|till|through)\s)(?:the\s)?"
_DAY_FIRST = _notation(
    rf"(?:(?P<first>\d{{1,2}})(?:st|nd|rd|th)?{_OTHER})?{_DAY}(?:\s+of)?\s+(?P<month>{MONTH_NAMES})(?:,?\s+{_YEAR})?"
)
_MONTH_FIRST = _notation(
    rf"(?P<month>{MONTH_NAMES})(?:\s+{_DAY}(?:(?P<joint>\s?-\s?|\sto\s)(?P<last>\d{{1,2}})(?:st|nd|rd|th)?)?"
    rf"(?:,?\s+{_YEAR})?|,?\s+(?P<only>\d{{4}}))"
)
_ISO = _notation(r"(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})")
_YEAR_ALONE = re.compile(r"(?<![\w.,$€£¥])(?P<year>1\d{3}|20\d{2})(?![\w%]|[.,]\d|\s\d{3}(?!\d)|-(?!\d)\w)")
_ANY_YEAR = re.compile(
    r"(?<![\w.,-])(?:A\.?\s?D\.?\s?(?P<after>\d{1,4})"
    r"|(?P<year>\d{1,4}),?\s?(?:B\.?\s?C\.?(?:\s?E\.?)?|A\.?\s?D\.?|C\.?\s?E\.?))(?![\w])"
)
_CUE = re.compile(
    r"(?:(?<![\w-])(?:in|by|since|until|till|from|after|before|during|early|late|mid|post|pre|between|circa|ca\.|c\."
    r"|year|christmas|easter|michaelmas|midsummer|spring|summer|autumn|winter"
    r"|(?:winter|summer|spring|autumn|fall|end|beginning|start|close|middle|half|part) of)[\s-]?"
    r"(?:the\s(?:year\s(?:of\s)?)?|about\s|around\s|c\.\s?)?|(?<!\w)c\.|[(\[](?:b\.\s?|d\.\s?|born\s|died\s)?|~)$",
    re.IGNORECASE,
)
_YEAR_RANGE = re.compile(r"\s?[-/]\s?(?:\d{4}|\d{2})(?![\w-]|[.,]\d)|\s(?:to|until)\s(?:1\d{3}|20\d{2})(?![\w,.-])")
_LISTED = re.compile(r"(?:,|\s?-|/|,?\s(?:and|or|to|until|till|through))\s?(?:in\s|the\s)?$", re.IGNORECASE)
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
_ERA = re.compile(r"\d,?\s?(?:B\.?\s?C|A\.?\s?D|C\.?\s?E)|A\.?\s?D\.?\s?\d")
_FOUR_FIGURES = re.compile(r"\d{4}")
_SHORTS = re.compile("|".join(SHORT_MONTHS), re.IGNORECASE)
_ONLY_YEAR = re.compile(r"1\d{3}|20\d{2}")


def _found(match: re.Match[str]) -> list[FoundDate]:
    """The date that was matched, or none where the calendar has none; of two days that share a month both."""
    year, month, day = _parts(match)
    bare = match.re is _ANY_YEAR
    if real(year or 2024, month or 1, day or 1) is None:
        return []
    start, end = match.span("after" if match.groupdict().get("after") else "year") if bare else match.span()
    groups = match.groupdict()
    other = groups.get("first") or groups.get("last")
    if other and real(year or 2024, month, int(other)):
        return _two_days(match, FoundDate(start, end, day, month, year or None))
    if groups.get("first"):
        start = match.start("day")
    elif groups.get("last"):
        end, year = match.end("day"), 0
    leading = _leading(match, start) if day and match.re is not _ISO else None
    weekday = (leading["weekday"] or "").capitalize() if leading else ""
    return [FoundDate(leading.start() if leading else start, end, day, month, year or None, weekday)]


def _two_days(match: re.Match[str], date: FoundDate) -> list[FoundDate]:
    """Two days of one month: 3-5 May is one range, and so is "3 or 5 May"; 3 and 5 May are two dates."""
    joint, groups = match["joint"].strip().lower(), match.groupdict()
    first, last = sorted((date.day, int(groups.get("first") or groups["last"])))
    leading = _leading(match, date.start)
    start = leading.start() if leading else date.start
    if joint in ("and", ",", "&"):
        one = FoundDate(start, match.start("joint"), int(match["first"]), date.month, date.year)
        return [one, replace(date, start=match.start("day"))]
    hedge = "or" if joint == "or" else ""
    return [replace(date, start=start, day=first, hedge=hedge, until=(date.year or 0, date.month, last))]


def _parts(match: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day, each 0 where none stands."""
    groups = match.groupdict()
    year = groups.get("year") or groups.get("only") or groups.get("after")
    month = int(groups.get("number") or 0) or month_number(groups.get("month") or "") or 0
    return int(year or 0), month, int(groups.get("day") or 0)


def _leading(match: re.Match[str], start: int) -> re.Match[str] | None:
    """The weekday and the article before a date, where there may be one."""
    before = match.string[max(0, start - _LONGEST_LEADING) : start].rstrip(" ,")
    if before[-3:].lower() not in ("day", "the"):
        return None
    return _LEADING.search(match.string, max(0, start - _LONGEST_LEADING), start)


def find_dates(text: str) -> list[FoundDate]:
    """Every date in the text, in its order, each with all that belongs to it; of overlapping readings the longest."""
    if not _FIGURES.search(text):
        return []
    found = [date for match in _readings(text) for date in _found(match)]
    kept: list[FoundDate] = []
    for date in sorted(found, key=lambda item: (item.start, -item.end)):
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return whole_dates(text, _with_years(text, kept))


def _readings(text: str) -> Iterator[re.Match[str]]:
    """What is written as a date, in each notation; a notation is tried only where it can begin."""
    lower = text.lower()
    spelt, year = any(month in lower for month in SHORT_MONTHS), _FOUR_FIGURES.search(text)
    figures = _figures(text) if spelt or year else []
    if spelt:
        sparse = len(text) >= _LONG and len(figures) * 2 * _NEAR < len(text)
        yield from _tried(_DAY_FIRST, text, figures)
        yield from _tried(_MONTH_FIRST, text, _months_beside(text, figures) if sparse else _months(text))
    if year:
        yield from _tried(_ISO, text, figures)
    if _ERA.search(text):
        yield from islice(_ANY_YEAR.finditer(text), MOST_DATES)


def _with_years(text: str, dates: list[FoundDate]) -> list[FoundDate]:
    """The dates, and the years that stand alone: after a word such as "in", in brackets, in a range or a list."""
    found, place, end, year_end = [], 0, 0, -1
    for match in islice(_YEAR_ALONE.finditer(text), MOST_DATES):
        start = match.start()
        while place < len(dates) and dates[place].start <= start:
            found.append(dates[place])
            end, place = dates[place].end, place + 1
            year_end = end if found[-1].year else -1
        if start < end:
            continue
        if _is_year(text, match, year_end):
            found.append(FoundDate(start, match.end(), 0, 0, int(match["year"])))
            end = year_end = match.end()
    return [*found, *dates[place:]]


def _is_year(text: str, match: re.Match[str], year_end: int) -> bool:
    """Whether four figures are a year; `year_end` is where the date before with a year ends."""
    start = match.start()
    glued = text[start - 1 : start] in ("-", "/") if start else False
    if _CUE.search(text, max(0, start - _NEAR), start) or (not glued and _YEAR_RANGE.match(text, match.end())):
        return True
    return 0 <= start - year_end < 10 and _LISTED.fullmatch(text, year_end, start) is not None


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
    present = [month for month in SHORT_MONTHS if month in lower]
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
        if sure and groups.get("day") and not _found(match):
            found.append(match[0])
    return found


@lru_cache(maxsize=65_536)
def whole_date(text: str) -> FoundDate | None:
    """The date that the whole text is, with all that belongs to it, or None; four digits alone are a year."""
    stripped = text.strip()
    if _ONLY_YEAR.fullmatch(stripped):
        return FoundDate(0, len(stripped), 0, 0, int(stripped))
    found = find_dates(stripped) or find_spans(stripped)
    return found[0] if len(found) == 1 and (0, len(stripped)) == (found[0].start, found[0].end) else None


@lru_cache(maxsize=65_536)
def parse_date(text: str) -> FoundDate | None:
    """The plain date that the whole text is: a day, a month or a year, and no range and nothing about it."""
    found = whole_date(text)
    return found if found and found.plain else None


def weekday_name(date: datetime.date) -> str:
    return WEEKDAYS[date.weekday()]


def written(date: datetime.date) -> str:
    """The notation that the tool itself writes: 16 January 2024."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"
