"""A time line as dots and lines with their places, for SVG pictures; what happened stands beside them in words.

WeasyPrint draws text inside an SVG letter by letter, which tears Arabic script apart; numbers it draws well.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.exporters.print.moments import Moment
from trainer.exporters.print.words import Words, digits

WIDTH, EDGE = 627, 12
"""CSS pixels: the text width of an A4 page, and the room for half a dot at either end."""
MOST_DOTS = 24
LONGEST_GAP = 6
"""Times the shortest gap that a gap is drawn to scale; a longer or unknown one is dashed."""


@dataclass(frozen=True, slots=True)
class Dot:
    x: int
    number: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """The line between two dots."""

    start: int
    end: int
    to_scale: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """`text` says it all in words."""

    width: int
    dots: tuple[Dot, ...]
    stretches: tuple[Stretch, ...]
    text: str


def draw(moments: Sequence[Moment], table: Words) -> tuple[Drawing, ...]:
    """One picture, or more of at most `MOST_DOTS` moments."""
    starts = range(0, len(moments), MOST_DOTS)
    return tuple(_picture(moments[start : start + MOST_DOTS], start, table) for start in starts)


def _picture(moments: Sequence[Moment], before: int, table: Words) -> Drawing:
    shares, scaled = _gaps([moment.days for moment in moments[1:]])
    places = list(_places(shares, rtl=table["direction"] == "rtl"))
    dots = tuple(Dot(x, digits(before + number, table)) for number, x in enumerate(places, 1))
    pairs = zip(places, places[1:], scaled, strict=False)
    return Drawing(WIDTH, dots, tuple(Stretch(*pair) for pair in pairs), in_words(moments))


def _gaps(days: Sequence[int]) -> tuple[list[float], list[bool]]:
    """The share of each gap, and whether it is to scale: every known gap in units of the shortest."""
    unit = min((gap for gap in days if gap > 0), default=1)
    shares = [min(gap / unit, LONGEST_GAP) if gap > 0 else LONGEST_GAP / 2 for gap in days]
    return shares, [0 < gap <= LONGEST_GAP * unit for gap in days]


def _places(shares: Sequence[float], *, rtl: bool) -> Iterator[int]:
    whole, run = sum(shares) or 1, 0.0
    for share in (0.0, *shares):
        run += share
        x = EDGE + round((WIDTH - 2 * EDGE) * run / whole)
        yield WIDTH - x if rtl else x


def in_words(moments: Sequence[Moment]) -> str:
    return " ".join(f"{moment.date}: {'; '.join(fact.rstrip('.') for fact in moment.facts)}." for moment in moments)
