"""A time line as lines and texts with their places, for SVG pictures no higher than a page."""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.exporters.print.moments import Moment
from trainer.exporters.print.words import Words, counted
from trainer.exporters.print.wrapping import shortened, wrap

WIDTH, AXIS, TEXT = 627, 168, 186
"""Places from the start edge, in CSS pixels: 627 is the text width of an A4 page."""
DATES, HEIGHT = AXIS - 18, 820
LINE, BETWEEN_FACTS, BETWEEN_DATES = 20, 4, 14
DATE_WIDTH, FACT_WIDTH, LONGEST = 20, 60, 240
"""Characters: to a line of a date, to a line of a fact (7.3 px each in the serif face), and to a fact."""


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; `role` is date, fact or gap."""

    x: int
    y: int
    text: str
    role: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """`dots` are heights on the axis; `rtl` where texts run to the left; `text` says it all in words."""

    width: int
    height: int
    axis: int
    dots: tuple[int, ...]
    labels: tuple[Label, ...]
    rtl: bool
    text: str


def draw(moments: tuple[Moment, ...], table: Words) -> tuple[Drawing, ...]:
    """One picture, or more where the moments fill more than a page."""
    rtl = table["direction"] == "rtl"
    drawings: list[Drawing] = []
    part: list[Moment] = []
    for moment in moments:
        if part and _height([*part, moment], table) > HEIGHT:
            drawings.append(_picture(part, table, rtl=rtl))
            part = []
        part.append(moment)
    return (*drawings, _picture(part, table, rtl=rtl))


def _height(moments: list[Moment], table: Words) -> int:
    return max(label.y for _, labels in _placed(moments, table) for label in labels) + LINE // 2


def _picture(moments: list[Moment], table: Words, *, rtl: bool) -> Drawing:
    placed = list(_placed(moments, table))
    labels = tuple(
        Label(WIDTH - label.x if rtl else label.x, label.y, label.text, label.role)
        for _, labels in placed
        for label in labels
    )
    axis = WIDTH - AXIS if rtl else AXIS
    dots = tuple(dot for dot, _ in placed)
    return Drawing(WIDTH, _height(moments, table), axis, dots, labels, rtl, in_words(moments))


def _placed(moments: list[Moment], table: Words) -> Iterator[tuple[int, list[Label]]]:
    """Each moment's place on the axis, with its labels, from the top."""
    y = LINE
    for moment in moments:
        labels: list[Label] = []
        if moment.days and moment is not moments[0]:
            labels.append(Label(TEXT, y - 3, counted(moment.days, "day", table), "gap"))
            y += LINE + BETWEEN_FACTS
        labels += [Label(DATES, y + LINE * n, line, "date") for n, line in enumerate(wrap(moment.date, DATE_WIDTH))]
        bottom, place = y + LINE * (len(labels) - bool(moment.days)), y
        for fact in moment.facts:
            lines = wrap(shortened(fact, LONGEST), FACT_WIDTH)
            labels += [Label(TEXT, place + LINE * n, line, "fact") for n, line in enumerate(lines)]
            place += LINE * len(lines) + BETWEEN_FACTS
        yield y, labels
        y = max(place - BETWEEN_FACTS, bottom) + BETWEEN_DATES


def in_words(moments: list[Moment]) -> str:
    return " ".join(f"{moment.date}: {'; '.join(fact.rstrip('.') for fact in moment.facts)}." for moment in moments)
