"""The source as coverage reads it: paragraphs of its normal form, without what nothing may cite."""

import bisect
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from trainer.text.source import Source, ignored

Span = tuple[int, int]
_OWNER = re.compile(r"(?<![\w'-])([^\W\d_a-z][\w-]*)'s [a-z]")
_ALONE = re.compile(r"(?<=[a-z] )([^\W\d_a-z][\w'-]*)(?! [^\W\d_a-z])")
_LOWER = re.compile(r"(?<![\w'-])[^\W\d_A-Z][^\W\d_]+")


@dataclass(frozen=True)
class Page:
    """Offsets of everything in coverage are offsets of `text`, the normal form; ends are exclusive."""

    text: str
    starts: tuple[int, ...]
    ignored: "Taken"

    @cached_property
    def lower(self) -> frozenset[str]:
        """Every word that stands in lower case somewhere: as the first of a sentence it is no name."""
        return frozenset(_LOWER.findall(self.text))

    @cached_property
    def owners(self) -> frozenset[str]:
        """Every word with a capital that owns something without one: “Brown's dog”, and not “Cooper's Lane”."""
        return frozenset(_OWNER.findall(self.text))

    @cached_property
    def alone(self) -> frozenset[str]:
        """Every word with a capital that stands behind a small word and before none with a capital."""
        return frozenset(_ALONE.findall(self.text))

    def paragraph(self, offset: int) -> Span:
        """The paragraph that holds an offset."""
        place = bisect.bisect_right(self.starts, offset) - 1
        end = self.starts[place + 1] if place + 1 < len(self.starts) else len(self.text)
        return (self.starts[place] if place >= 0 else 0), end

    def before(self, start: int, most: int = 80) -> str:
        """What stands before an offset in its paragraph."""
        return self.text[max(self.paragraph(start)[0], start - most) : start]

    def after(self, end: int, most: int = 80) -> str:
        """What stands after an offset in the paragraph of the character before it."""
        return self.text[end : min(self.paragraph(end - 1)[1], end + most)]


def page_of(source: Source, ignore: Iterable[str]) -> Page:
    text = source.normal.text
    pieces = source.normal.pieces
    originals = [piece[1] for piece in pieces]
    starts: list[int] = []
    for start, _ in source.paragraphs:
        at = min(bisect.bisect_left(originals, start), len(pieces) - 1)
        starts.append(pieces[at][0])
    return Page(text, tuple(starts), Taken(ignored(source, ignore)))


class Taken:
    """Spans that are spoken for; asking whether another meets one of them takes one bisection."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    @property
    def spans(self) -> list[Span]:
        """The spans, those that meet as one, in their order."""
        return list(zip(self._starts, self._ends, strict=True))

    def meets(self, span: Span) -> bool:
        """Whether a span has a character in common with one of these."""
        place = bisect.bisect_left(self._ends, span[0] + 1)
        return place < len(self._starts) and self._starts[place] < span[1]

    def touches(self, span: Span) -> bool:
        """Whether a span meets one of these or stands beside it, a space between."""
        return self.meets((span[0] - 2, span[1] + 2))
