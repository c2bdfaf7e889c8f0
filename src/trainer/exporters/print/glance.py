"""Answers at a glance: every number with what answers it, in rows as full as their texts allow."""

from collections.abc import Iterator, Sequence

from trainer.exporters.print.item import Item
from trainer.exporters.print.wrapping import width

SIZE = 0.86
"""The size of the table’s text as a share of that around it."""
LEAST, PADDING = 2.9, 0.9
"""Width of the narrowest cell, and of what surrounds a text, in em."""
MOST = 10
"""Answers to a row."""

Cell = tuple[str, str]
"""A number, and what answers it."""


def glance(items: Sequence[Item], line: float) -> Iterator[tuple[Cell, ...]]:
    """The rows of the table, in the order of the numbers, on a page so wide (in em)."""
    row: list[Cell] = []
    used = 0.0
    for item in items:
        wide = max(LEAST, width(item.brief) + PADDING)
        if row and (len(row) == MOST or used + wide > line / SIZE):
            yield tuple(row)
            row, used = [], 0.0
        row.append((item.number, item.brief))
        used += wide
    if row:
        yield tuple(row)
