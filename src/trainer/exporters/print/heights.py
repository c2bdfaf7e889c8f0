"""About how high a question stands, in lines, before it is laid out: where columns begin, and what stays together."""

from collections.abc import Sequence
from itertools import accumulate
from math import ceil
from typing import assert_never

from trainer.exporters.print.item import Item
from trainer.exporters.print.shapes import Events, Lines, Mark, Options, Pairs
from trainer.exporters.print.wrapping import width

TIGHT = 0.85
"""What text really takes of its width as measured, which is rather too wide."""
GAP = 1.3
"""Lines that a question keeps from the next one."""
SHORT = 9.0
"""Lines of a question that may be moved to the next page, lest the last one stands there alone."""

TALL = 18.0
"""Lines, more than a third of a page, of a question that may run over: else it leaves too much of a page empty."""


def wrapped(text: str, line: float) -> int:
    """The lines that a text takes in a column so wide, in em."""
    return sum(max(1, ceil(width(part) * TIGHT / line)) for part in text.split("\n"))


def question_height(item: Item, line: float) -> float:
    stem = "".join(part if isinstance(part, str) else "_" * part.width for part in item.stem)
    return wrapped(stem, line) + _body_height(item, line) + GAP


def _body_height(item: Item, line: float) -> float:
    match item.body:
        case Lines(count=count):
            return 1.35 * count
        case Options(marks=marks, columns=1):
            return _listed([mark.text for mark in marks], line - 2)
        case Options(marks=marks, columns=columns):
            return 1.1 * ceil(len(marks) / columns)
        case Pairs(rows=rows, beside=beside):
            side = line / 2 - 3 if beside else line - 3
            lefts = _listed([row.left for row in rows], side)
            rights = _listed([row.answer.text for row in rows], side)
            return 1 + (max(lefts, rights) if beside else lefts + rights)
        case Events(events=events):
            return 1 + _listed([event.text for event in events], line - 4)
        case _:
            assert_never(item.body)


def _listed(texts: Sequence[str], line: float) -> float:
    return sum(1.2 * wrapped(text, line) for text in texts)


def entry_height(item: Item, line: float) -> float:
    """A question with its answer, as a key shows it."""
    marks: Sequence[Mark] = item.body.marks if isinstance(item.body, Options) else ()
    told = _listed([mark.text for mark in marks if mark.right], line) or _body_height(item, line)
    quotes = sum(wrapped("".join(text for text, _ in passage.parts), line) + 0.3 for passage in item.passages)
    stem = "".join(part if isinstance(part, str) else "_" * part.width for part in item.stem)
    return wrapped(stem, line) + told + quotes + wrapped(item.rationale, line) + GAP


def together(heights: Sequence[float]) -> bool:
    """Whether the last two stay on one page: not where that would leave much of the page before empty."""
    return len(heights) > 1 and max(heights[-2:]) <= SHORT


def column_starts(heights: Sequence[float], columns: int, room: float) -> frozenset[int]:
    """The places at which columns of about equal height begin; none where there is more than a page holds."""
    whole = sum(heights)
    if whole > columns * room or len(heights) < columns:
        return frozenset()
    tops = list(accumulate(heights, initial=0.0))[:-1]
    aims = (whole * column / columns for column in range(1, columns))
    return frozenset(min(range(1, len(tops)), key=lambda place: abs(tops[place] - aim)) for aim in aims)
