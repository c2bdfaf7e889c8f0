"""Dates as learners write them: any usual notation, refused only where it can be read in two ways."""

import datetime
import re

from trainer.quiz.grading.lexicon import is_word
from trainer.quiz.grading.typos import distance
from trainer.quiz.grading.verdict import Graded, Refusal, Setting, Verdict
from trainer.text.dates import WEEKDAYS, find_dates, parse_date, weekday_name, whole_date
from trainer.text.found_date import MONTHS, FoundDate
from trainer.text.normal import fold
from trainer.text.numbers import parse_number

Parts = tuple[int, int, int]
"""Year, month and day, each 0 where it is missing."""

LIKE = "Write it like 5 March 1999."

_ORDINALS = dict(
    zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        range(1, 21),
        strict=True,
    ),
    thirtieth=30,
)
_ORDINAL = re.compile(rf"\b(?:(twenty|thirty)[- ])?({'|'.join(_ORDINALS)})\b")
_THREE = re.compile(r"(\d{1,4})\s*([-/. ])\s*(\d{1,2})\s*\2\s*(\d{1,4})")
_SHORT_YEAR = re.compile(
    r"(?:(?P<rest>\d{1,2} [^\W\d_]+\.?|[^\W\d_]+\.?(?: \d{1,2})?),? )?(?P<mark>'?)(?P<year>\d{2})"
)
_SPAN = re.compile(
    r"\b(?:before|after|between|until|till|early|late|mid|around|about)\b|\d\s*-\s*\d+ [^\W\d_]|\d{4}\D+\d{4}"
)
"""What makes a span of time of a date."""
_TWO = re.compile(r"(\d{1,2}|\d{4})\s*[-/.]\s*(\d{1,2}|\d{4})")


def grade_date(given: str, key: str, setting: Setting) -> Graded | None:
    """Whether both are the same date, or None where the key is no date."""
    wanted = whole_date(fold(key))
    if wanted is None:
        return None
    text = _tidied(given, mended=setting.typos)
    span = whole_date(text) or whole_date(fold(given).casefold().strip())
    if span and not (span.plain and wanted.plain):
        return Verdict(right=span.whole == wanted.whole)
    if not wanted.plain:
        return None
    found = parse_date(text)
    ways = [found.parts] if found else _numeric(text) or _short_year(text, wanted)
    if len(ways) > 1:
        first, second = (_written(parts) for parts in ways[:2])
        return Refusal(f"“{given.strip()}” can be {first} or {second}. Write the month as a word.")
    if not ways:
        unclear = re.search(r"\d", text) and not _SPAN.search(text)
        return Refusal(f"That is no date that can be read. {LIKE}") if unclear else Verdict(right=False)
    return _compared(ways[0], wanted, found.weekday if found else "", setting)


def _compared(given: Parts, wanted: FoundDate, weekday: str, setting: Setting) -> Graded:
    year = wanted.year or 0
    if not given[0] and year and given[2] and wanted.day:
        if not _year_goes_without_saying(year, setting):
            return Refusal(f"Write the year as well. {LIKE}")
        given = (year, *given[1:])
    if given != wanted.parts:
        return Verdict(right=False)
    true_day = weekday_name(wanted.date) if wanted.date else wanted.weekday
    if weekday and true_day and weekday != true_day:
        return Verdict(right=False, note=f"the date is right, but it was a {true_day}")
    return Verdict(right=True)


def _year_goes_without_saying(year: int, setting: Setting) -> bool:
    """Whether the stem holds the year, or all whole dates of the module lie in it."""
    if any(date.year == year for date in find_dates(fold(setting.stem))):
        return True
    dates = (parse_date(fold(text)) for text in setting.peers("date"))
    return {date.year for date in dates if date and date.day} == {year}


def _short_year(text: str, wanted: FoundDate) -> list[Parts]:
    """A date whose year is written '71 or 71, of the century of the right one where it fits, else of the latest."""
    match = _SHORT_YEAR.fullmatch(text)
    if match is None or not (match["rest"] or match["mark"] or not wanted.month):
        return []
    short = int(match["year"])
    year = next((year for year in (wanted.year or 0,) if year % 100 == short), 2000 + short)
    found = parse_date(f"{match['rest'] or ''} {year}".strip())
    return [found.parts] if found else []


def _spelled(text: str) -> str:
    """A text with its months in their right spelling, where a slip can mean only one."""
    return re.sub(r"[^\W\d_]{4,}", lambda match: _month(match[0]), text)


def _month(word: str) -> str:
    if any(month.casefold().startswith(word) for month in MONTHS):
        return word
    near = [month for month in MONTHS if distance(word, month.casefold(), 1) <= 1]
    return near[0] if len(near) == 1 and not is_word(word) else word


def _spoken_year(text: str) -> str:
    """A year that is written as it is spoken: nineteen seventy-one."""
    first, _, rest = text.partition(" ")
    century, years = parse_number(first), parse_number(rest)
    if first.isalpha() and rest and century and years and 10 <= century.value <= 20 and 10 <= years.value < 100:
        return f"{century.value:.0f}{years.value:.0f}" if years.end == len(rest) else text
    return text


def _tidied(text: str, *, mended: bool) -> str:
    """In the notations that the text's own reader knows: 18-Jan-2024 and 2024 January 18 come out alike."""
    text = fold(text).casefold().strip(' .,;!"')
    text = _spelled(text) if mended else text
    text = _SHORT_DAY.sub(lambda match: f"{_DAYS[match[1][:2]]} ", _spoken_year(text))
    text = re.sub(r"^(?:(?:on|in|since|from)\s+)?(?:(?:the\s+)?year\s+|the\s+)?", "", text)
    text = re.sub(r"\s+the\s+(?=\d)", " ", text)
    text = _ORDINAL.sub(lambda match: str(_TENS.get(match[1], 0) + _ORDINALS[match[2]]), text)
    text = re.sub(r"(?<=[^\W\d])\s*[-/.,]\s*(?=\d)|(?<=\d)\s*[-/.,]\s*(?=[^\W\d])", " ", text)
    return re.sub(r"^(\d{4})[ ,]+(\D.*)$", r"\2 \1", text)


_DAYS = {day[:2].casefold(): day.casefold() for day in WEEKDAYS}
_SHORT_DAY = re.compile(r"^(mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\.?,?\s+(?=\w)")
_TENS = {"twenty": 20, "thirty": 30}


def _numeric(text: str) -> list[Parts]:
    """All readings of a date in figures that the calendar allows, each once."""
    if re.fullmatch(r"\d{8}", text, re.ASCII):
        return _real([(int(text[:4]), int(text[4:6]), int(text[6:]))])
    two = _TWO.fullmatch(text)
    if two:
        first, second = two.groups()
        if len(first) == 4 or len(second) == 4:
            year, month = (first, second) if len(first) == 4 else (second, first)
            return _real([(int(year), int(month), 0)])
        return _real([(0, int(second), int(first)), (0, int(first), int(second))])
    three = _THREE.fullmatch(text)
    if three is None:
        return []
    first, middle, last = three[1], three[3], three[4]
    if len(first) > 2:
        return _real([(int(first), int(middle), int(last))])
    year_number = int(last) + (2000 if len(last) <= 2 else 0)
    return _real([(year_number, int(middle), int(first)), (year_number, int(first), int(middle))])


def _real(ways: list[Parts]) -> list[Parts]:
    return [parts for parts in dict.fromkeys(ways) if parts[1] and _exists(*parts)]


def _exists(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year or 2024, month, day or 1)
    except ValueError:
        return False
    return True


def _written(parts: Parts) -> str:
    return f"{parts[2]} {MONTHS[parts[1] - 1]}"
