"""Derivations of dates: counting on from a base, and parts or notations of a date."""

import datetime
import re

from trainer.derive.operation import Operation, Outcome, value
from trainer.model import Derive
from trainer.text.dates import parse_date, weekday_name
from trainer.text.found_date import MONTHS, FoundDate
from trainer.text.normal import fold
from trainer.text.numbers import parse_number

_CUE = re.compile(
    r"\b(?:(?P<hedge>hours|moments|shortly)|(?P<number>an?|the|\w{1,20})\s+(?P<unit>day|week|month|year)s?"
    r"|(?P<word>yesterday|tomorrow|the (?:previous|next|following) day|the day (?:before|after)))\b",
    re.IGNORECASE,
)


def _shift(base: datetime.date, number: int, unit: str) -> datetime.date | None:
    """A date some days, weeks, months or years on; the day of the month is kept, or there is none."""
    try:
        if unit in ("day", "week"):
            return base + datetime.timedelta(days=number * (7 if unit == "week" else 1))
        months = base.year * 12 + base.month - 1 + number * (12 if unit == "year" else 1)
        return base.replace(year=months // 12, month=months % 12 + 1)
    except (ValueError, OverflowError):
        return None


def _date_shift(derive: Derive, _evidence: str) -> Outcome:
    base = parse_date(value(derive, "base"))
    if base is None or not base.year:
        return None, "`base` must be a date with its year"
    cue = _CUE.search(fold(value(derive, "cue")))
    if cue is None or cue["hedge"]:
        return None, "`cue` must name a number of days, weeks, months or years, such as “two days after”"
    count = 1 if cue["word"] or cue["number"].lower() in ("a", "an", "the") else _count(cue["number"])
    if count is None:
        return None, f"`cue` holds no number that can be read: `{cue['number']}`"
    sign = -1 if value(derive, "direction") == "back" else 1
    return _moved(base, sign * count, (cue["unit"] or "day").lower())


_COARSEST = {"day": 3, "week": 3, "month": 2, "year": 1}
"""How many parts of a date, beginning with the year, must be known to count on by a unit."""


def _moved(base: FoundDate, number: int, unit: str) -> Outcome:
    """A date counted on from a base, as exact as the base: three years after 1891 is 1894."""
    known = sum(bool(part) for part in base.parts)
    if known < _COARSEST[unit]:
        return None, f"a base without its day or month cannot be counted on by {unit}s"
    moved = _shift(datetime.date(base.year or 1, base.month or 1, base.day or 1), number, unit)
    if moved is None:
        return None, "there is no such date"
    whole, month, year = moved.isoformat(), f"{MONTHS[moved.month - 1]} {moved.year}", str(moved.year)
    return (year, month, whole)[known - 1], ""


def _count(word: str) -> int | None:
    number = parse_number(word)
    return int(number.value) if number and number.value == int(number.value) else None


def _date_parts(derive: Derive, _evidence: str) -> Outcome:
    found = parse_date(value(derive, "date") or value(derive, "base"))
    if found is None:
        return None, "`date` must be a date as it stands in the quote, such as “January 16”"
    year = parse_date(value(derive, "year"))
    if found.year and year and found.year != year.year:
        return None, f"`date` has the year {found.year}, and `year` says {year.year}"
    whole = FoundDate(0, 0, found.day, found.month, found.year or (year.year if year else None))
    return _part(whole, value(derive, "part") or "date")


def _part(whole: FoundDate, part: str) -> Outcome:
    if part == "year" and whole.year:
        return str(whole.year), ""
    if part == "month" and whole.month:
        return MONTHS[whole.month - 1], ""
    if part == "day" and whole.day:
        return str(whole.day), ""
    if whole.date is None:
        return None, "the year is missing: quote it as `year`"
    return (weekday_name(whole.date) if part == "weekday" else whole.date.isoformat()), ""


DATE_SHIFT = Operation(
    ("base", "cue", "direction"),
    _date_shift,
    required=("base", "cue", "direction"),
    steering=(("direction", ("back", "forward")),),
)
DATE_PARTS = Operation(
    ("date", "base", "year", "part"),
    _date_parts,
    steering=(("part", ("date", "weekday", "day", "month", "year")),),
)
