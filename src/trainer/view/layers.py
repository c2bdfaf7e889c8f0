"""A text cut where marks begin and end, so that each piece knows all marks that cover it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple


class Mark(NamedTuple):
    """What covers the characters from `start` up to `end`: `what` it is, and whose."""

    start: int
    end: int
    what: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters with the same marks over all of them, in the order in which the marks were given."""

    text: str
    marks: tuple[Mark, ...]

    def has(self, what: str) -> bool:
        return any(mark.what == what for mark in self.marks)

    def owners(self, what: str) -> tuple[str, ...]:
        """Whose marks of a sort cover it, each once."""
        return tuple(dict.fromkeys(mark.of for mark in self.marks if mark.what == what))


def cut(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[Piece]:
    """The pieces of text[start:end]; marks are offsets of the whole text, and may cross."""
    inside = [mark for mark in marks if mark.start < end and start < mark.end]
    edges = {start, end}
    for mark in inside:
        edges |= {max(start, mark.start), min(end, mark.end)}
    places = sorted(edges)
    return [
        Piece(text[left:right], tuple(mark for mark in inside if mark.start <= left and right <= mark.end))
        for left, right in pairwise(places)
    ]
