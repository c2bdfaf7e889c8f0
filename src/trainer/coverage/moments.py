"""The dates that the source names: calendar dates, and words such as “yesterday” that need a day to count from."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trainer.coverage.page import Page, Span, Taken
from trainer.text.dates import WEEKDAYS, find_dates, finds, parse_date
from trainer.text.found_date import MONTHS, FoundDate

Parts = tuple[int, int, int]
"""Year, month and day, each 0 where it is missing."""

_TELLING = ("yesterday", "tomorrow", "tonight", "today", "this ", "last ", "next ", "coming ", " ago")
"""One of these stands in every relative date."""
_LONGEST_RELATIVE = 32
_PERIOD = "night|week|weekend|fortnight|month|quarter|year|decade|century"
_NAMED = "|".join(("spring", "summer", "autumn", "winter", *WEEKDAYS, *MONTHS))
_NUMBER = r"an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}"
_RELATIVE = re.compile(
    rf"\b(?:yesterday|tomorrow|tonight|today|(?:(?:earlier|later) )?(?:this|last|next) (?:{_PERIOD}|{_NAMED})"
    rf"|coming (?:day|{_PERIOD})s?|(?:{_NUMBER}) (?:day|{_PERIOD})s? ago)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date with all its places; `parts` is None where it is only relative."""

    label: str
    parts: Parts | None
    spans: tuple[Span, ...]


def find_moments(page: Page, dates: Iterable[FoundDate]) -> list[Moment]:
    """Calendar dates by their first place, then relative ones; `dates` are all of the page."""
    places: dict[Parts, list[Span]] = {}
    for date in dates:
        span = date.start, date.end
        if not page.ignored.meets(span):
            places.setdefault(date.parts, []).append(span)
    found = [Moment(_text(page, spans[0]), parts, tuple(spans)) for parts, spans in places.items()]
    taken = Taken(span for moment in found for span in moment.spans)
    return [*found, *_relative(page, taken)]


def _around(text: str, places: Iterable[int], reach: int) -> list[Span]:
    """Stretches of whole words that reach so far to both sides of the places, in their order."""
    spans: list[Span] = []
    for place in places:
        begun = spans[-1][1] if spans else 0
        if place + reach < begun:
            continue
        start = text.rfind(" ", begun, max(0, place - reach)) + 1
        end = text.find(" ", place + reach)
        if spans and start <= spans[-1][1]:
            start = spans.pop()[0]
        spans.append((start, len(text) if end < 0 else end))
    return spans


def _text(page: Page, span: Span) -> str:
    return page.text[span[0] : span[1]]


def _relative(page: Page, taken: Taken) -> Iterator[Moment]:
    spans: dict[str, list[Span]] = {}
    low = page.text.lower()
    hits = sorted(place for word in _TELLING for place in finds(low, word))
    for start, end in _around(page.text, hits, _LONGEST_RELATIVE):
        for match in _RELATIVE.finditer(page.text, start, end):
            if not taken.meets(match.span()) and not page.ignored.meets(match.span()):
                spans.setdefault(match[0].lower(), []).append(match.span())
    for places in spans.values():
        yield Moment(_text(page, places[0]), None, tuple(places))


def dates_in(answer: str) -> list[Parts]:
    """The dates that an answer gives; four digits alone are a year."""
    whole = parse_date(answer)
    return [whole.parts] if whole else [date.parts for date in find_dates(answer)]


def same_date(one: Parts, other: Parts) -> bool:
    """Whether both may be one date: day and month agree, and so does the year where both have it."""
    return one[1:] == other[1:] and (one[0] == other[0] or (0 in (one[0], other[0]) and one[2] != 0))
