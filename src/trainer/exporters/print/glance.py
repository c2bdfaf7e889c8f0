"""Answers at a glance: every number with what answers it, in rows as full as their texts allow."""

from collections.abc import Iterator, Sequence

from trainer.exporters.print.item import Item
from trainer.exporters.print.wrapping import width

ROW = 50.0
"""Width of a row in em of the table’s own size (A4, standard edition)."""
LEAST, PADDING = 2.9, 0.9
"""Width of the narrowest cell, and of what surrounds a text, in em."""
MOST = 10
"""Answers to a row."""

Cell = tuple[str, str]
"""A number, and what answers it."""


def glance(items: Sequence[Item]) -> Iterator[tuple[Cell, ...]]:
    """The rows of the table, in the order of the numbers."""
    row: list[Cell] = []
    used = 0.0
    for item in items:
        wide = max(LEAST, width(item.brief) + PADDING)
        if row and (len(row) == MOST or used + wide > ROW):
            yield tuple(row)
            row, used = [], 0.0
        row.append((item.number, item.brief))
        used += wide
    if row:
        yield tuple(row)
