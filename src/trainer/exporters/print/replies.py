"""The rows of an answer sheet: what stands in its columns, and what needs the whole width."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from trainer.exporters.print.heights import column_starts
from trainer.exporters.print.item import Item
from trainer.exporters.print.shapes import Events, Lines, Options, Pairs

WIDE_FROM = 8
"""Letters of a question from which the sheet has two columns, not three."""
ROWS = {"a4": 26, "letter": 24}
"""Rows that a column of the first page holds."""
HAND, LONG_HAND = 15, 46
"""Letters that a hand writes on a line of a column, and on one of the whole width (some 3 mm each)."""
MOST_LINES = 2
"""Lines of a column that a written answer may take; a longer one gets the whole width."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Where the answer to one question goes; `starts` a column. `lines` are those of each answer in writing."""

    item: Item
    starts: bool
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Replies:
    """Those in columns, and after them those that are written at length."""

    wide: bool
    short: tuple[Reply, ...]
    long: tuple[Reply, ...]


def replies(items: Sequence[Item], paper: str) -> Replies:
    wide = max(map(_letters, items), default=0) >= WIDE_FROM
    long = [item for item in items if max(_lines(item, HAND), default=0) > MOST_LINES]
    short = [item for item in items if item not in long]
    starts = column_starts([_rows(item, wide=wide) for item in short], 2 if wide else 3, ROWS[paper])
    return Replies(
        wide,
        tuple(Reply(item, place in starts, _lines(item, HAND)) for place, item in enumerate(short)),
        tuple(Reply(item, starts=False, lines=_lines(item, LONG_HAND)) for item in long),
    )


def _letters(item: Item) -> int:
    match item.body:
        case Options(marks=marks):
            return len(marks)
        case Pairs(rows=rows):
            return len(rows)
        case _:
            return 0


def _lines(item: Item, hand: int) -> tuple[int, ...]:
    """The lines for each answer in writing."""
    if not isinstance(item.body, Lines):
        return ()
    return tuple(max(1, ceil(len(answer.text) / hand)) for answer in item.answers)


def _rows(item: Item, *, wide: bool) -> float:
    match item.body:
        case Pairs(rows=rows):
            return len(rows)
        case Events(events=events):
            return ceil(len(events) / (5 if wide else 3))
        case Lines():
            return sum(_lines(item, HAND))
        case _:
            return 1
