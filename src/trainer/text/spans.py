"""English dates as wholes: what stands around a calendar date and belongs to it, and spans of years.

"early 1871", "after 3 May 1871", "3-5 May 1871", "from 1871 to 1874", "44 BC"; decades and centuries.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from trainer.text.found_date import MONTH_NAMES, NONE, FoundDate, month_number
from trainer.text.hedges import hedge_after, hedge_before, meaning_of

_REACH = 48
"""Characters before a date in which what belongs to it begins."""
_ERA = re.compile(r",?\s?(?:(?P<before>B\.?\s?C\.?(?:\s?E\.?)?)|A\.?\s?D\.?|C\.\s?E\.?|CE)(?![\w])")
_ERA_BEFORE = re.compile(r"(?:\bA\.?\s?D\.?\s?)$")
_PART = (
    r"(?:very\s)?(?:early|mid|middle|late|later|earlier|beginning|start|end|close|turn|eve|spring|summer|autumn|fall"
    r"|winter|christmas|easter|harvest|(?:first|second|last|latter|early|later|third|fourth)\s"
    r"(?:half|part|quarter|third|days|weeks|months|years|week|fortnight)|(?:early|mid|late)[\s-]"
    r"(?:spring|summer|autumn|fall|winter)|opening|closing)"
)
_PARTS = re.compile(rf"(?<![\w-])(?:the\s)?(?P<part>{_PART})(?:[\s-]|\s(?:of|in)\s(?:the\syear\s)?)$", re.IGNORECASE)
_ORDER = re.compile(
    r"(?<![\w-])(?P<word>(?:some\stime\s|sometime\s|shortly\s|soon\s|just\s|well\s|not\s)?(?:before|after|until|till"
    r"|post|pre|no\slater\sthan|not\slater\sthan|later\sthan|earlier\sthan|prior\sto|up\sto))[\s-]$", re.IGNORECASE
)  # fmt: skip
_DENIED = re.compile(r"(?:\b(?:not|never|no)|n't)\b[^.;:]*$", re.IGNORECASE)
_DAY_AFTER = re.compile(r"(?<![\w-])the\s(?P<word>day\s(?:after|before)|eve\sof|morrow\sof)\s$", re.IGNORECASE)
_LATER = re.compile(
    r"\sor\s(?:later|earlier|after|before|thereabouts)(?!\w)|,?\sat\sthe\s(?:latest|earliest)|\?(?=\))", re.IGNORECASE
)
_JOIN = re.compile(r"\s?(?P<dash>-|/)\s?|\s(?P<word>to|until|till|through|or)\s(?:the\s)?", re.IGNORECASE)
_MONTH_BEFORE = re.compile(
    rf"(?<![\w-])(?P<led>from\s|between\s)?(?P<month>{MONTH_NAMES})"
    r"(?:\s?[-/]\s?|\s(?P<word>to|or|until|through|and)\s)$", re.IGNORECASE
)  # fmt: skip
_AND = re.compile(r"\sand\s(?:the\s)?", re.IGNORECASE)
_LED = {
    "and": re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE),
    "": re.compile(r"\bfrom\s(?:the\s)?$", re.IGNORECASE),
}
_CHANGE = re.compile(
    r"\b(?:mov|postpon|put\soff|chang|shift|delay|defer|advanc|brought\sforward|push)\w*\b", re.IGNORECASE
)
_SHORT_END = re.compile(r"\s?[-/]\s?(?P<year>\d{2})(?![\w-]|[.,]\d)")
_NUMERAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|\d{1,2}(?:st|nd|rd|th))"
)
_DECADE = r"(?:\d{3}0'?s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|'\d0s)"
_SPAN = re.compile(
    rf"(?<![\w-])(?:(?:between|from)\s)?(?:the\s)?(?:(?P<part>{_PART})(?:\s(?:of|in)\s(?:the\s)?|[\s-]))?"
    rf"(?:(?P<first>{_NUMERAL})(?:\s?(?:-|to|or|and)\s?(?:the\s)?(?:early|mid|late)?[\s-]?{_NUMERAL})?"
    rf"[\s-](?P<hundred>century|centuries|millennium|millennia)"
    rf"|(?P<decade>{_DECADE})(?:\s?(?:-|to|or)\s?(?:the\s)?(?:early\s|mid-|late\s)?{_DECADE})?)(?![\w-])",
    re.IGNORECASE,
)  # fmt: skip


def whole_dates(text: str, dates: list[FoundDate]) -> list[FoundDate]:
    """The calendar dates of a text, each with all that belongs to it; two that are a range are one."""
    found: list[FoundDate] = []
    floor = place = 0
    while place < len(dates):
        date = _with_era(text, dates[place])
        place += 1
        if place < len(dates):
            other = _with_era(text, dates[place])
            joined = _range(text, date, other, floor)
            if joined:
                date, place = joined, place + 1
        date = _short_range(text, _month_range(text, date, floor))
        date = _qualified(text, date, floor)
        floor = date.end
        found.append(date)
    return found


def _with_era(text: str, date: FoundDate) -> FoundDate:
    """A date with BC or AD; the year before Christ is less than nought."""
    if not date.year or date.year < 0:
        return date
    era = _ERA.match(text, date.end)
    if era:
        return replace(date, end=era.end(), year=-date.year if era["before"] else date.year)
    before = _ERA_BEFORE.search(text, max(0, date.start - 6), date.start)
    return replace(date, start=before.start()) if before else date


def _range(text: str, date: FoundDate, other: FoundDate, floor: int) -> FoundDate | None:
    """From one date to another, between two dates, one date or another; what was moved is two dates."""
    if other.start - date.end > 24 or date.until != NONE:
        return None
    gap = text[date.end : other.start]
    part = _PARTS.search(gap)
    gap = gap[: part.start()] if part else gap
    joint = _JOIN.fullmatch(gap)
    before = text[max(floor, date.start - _REACH) : date.start]
    led = _LED["and"].search(before)
    if joint is None and not (led and _AND.fullmatch(gap)):
        return None
    if joint:
        led = _LED[""].search(before)
        if (joint["word"] or "").lower() == "to" and _CHANGE.search(before):
            return None
    start = date.start - len(before) + led.start() if led else date.start
    year = date.year or other.year
    last = other.until if other.until != NONE else other.parts
    hedge = "or" if joint and (joint["word"] or "").lower() == "or" else ""
    hedge = f"{hedge} to {part['part'].lower()}".strip() if part else hedge
    return replace(date, start=start, end=other.end, year=year, until=last, hedge=hedge)


def _month_range(text: str, date: FoundDate, floor: int) -> FoundDate:
    """May to June 1871: the month before a month with its year."""
    if date.day or not date.month or date.until != NONE:
        return date
    found = _MONTH_BEFORE.search(text, max(floor, date.start - _REACH), date.start)
    first = month_number(found["month"]) if found else None
    if found is None or first is None or ((found["word"] or "").lower() == "and" and not found["led"]):
        return date
    return replace(date, start=found.start(), month=first, until=date.parts)


def _short_range(text: str, date: FoundDate) -> FoundDate:
    """1871-74 and 1871/72: the end of the range without its century."""
    if not date.year or date.year < 100 or date.until != NONE:
        return date
    found = _SHORT_END.match(text, date.end)
    if found is None:
        return date
    last = date.year - date.year % 100 + int(found["year"])
    return replace(date, end=found.end(), until=(last, 0, 0)) if last > date.year else date


def _qualified(text: str, date: FoundDate, floor: int) -> FoundDate:
    """A date with the words that make another span of it: early, the winter of, before, about, or later."""
    start, end, said = date.start, date.end, [date.hedge] if date.hedge else []
    later = _LATER.match(text, end)
    after = (later[0].strip(" ,").lower(), later.end()) if later else hedge_after(text, end)
    if after and (later or meaning_of(after[0]) == "~"):
        end = after[1]
        said.append(after[0])
    named = text[start : start + 4].lower() == "the " and not text[start + 4 : start + 5].isdigit()
    for _ in range(0 if named else 3):
        before = _before(text, start, max(floor, start - _REACH))
        if before is None:
            break
        word, start = before
        said.insert(0, word)
    return replace(date, start=start, end=end, hedge=" ".join(said)) if said else date


def _before(text: str, place: int, floor: int) -> tuple[str, int] | None:
    found = _PARTS.search(text, floor, place)
    if found:
        return " ".join(found["part"].lower().replace("-", " ").split()), found.start()
    for pattern in (_DAY_AFTER, _ORDER):
        found = pattern.search(text, floor, place)
        if found and not _only_then(text, found):
            return " ".join(found["word"].lower().split()), found.start()
    hedge = hedge_before(text, place)
    if hedge and hedge[1] >= floor and meaning_of(hedge[0]).startswith("~"):
        return "~", hedge[1]
    return None


def _only_then(text: str, found: re.Match[str]) -> bool:
    """Whether "until" names the day itself: it was not shut until 20 July."""
    until = found["word"].lower() in ("until", "till")
    return until and _DENIED.search(text, max(0, found.start() - _REACH), found.start()) is not None


def find_spans(text: str) -> list[FoundDate]:
    """Every decade and century in a text, by its first year; the span of each is its `hedge`."""
    return list(_spans(text))


def _spans(text: str) -> Iterator[FoundDate]:
    for found in _SPAN.finditer(text):
        scope = found["hundred"].lower() if found["hundred"] else "decade"
        end = _era_end(text, found.end())
        told = " ".join(text[found.start() : end].lower().replace("'", "").removeprefix("the ").split())
        yield FoundDate(found.start(), end, 0, 0, None, hedge=f"{scope}: {told}")


def _era_end(text: str, end: int) -> int:
    era = _ERA.match(text, end)
    return era.end() if era else end
