"""The source text: its paragraphs and lines, and finding a quote in it."""

import bisect
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from trainer.model import Selector
from trainer.text.breaks import Breaks, breaks
from trainer.text.normal import Normal, fold, normalise, occurrences
from trainer.text.paragraphs import paragraphs


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a quote stands: code points of the original, end exclusive; paragraph and line from 1.

    `text` is the quote in normal form, and `at` its offset in the normal form of the source.
    """

    start: int
    end: int
    paragraph: int
    line: int
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Source:
    """A source, indexed: original text, normal form and paragraphs (spans of the original)."""

    original: str
    normal: Normal
    paragraphs: tuple[tuple[int, int], ...]
    lines: tuple[int, ...]
    breaks: Breaks

    def paragraph_of(self, start: int) -> int:
        """The number of the paragraph that holds a code point of the original."""
        return max(1, bisect.bisect_right(self.paragraphs, (start, len(self.original) + 1)))

    def line_of(self, start: int) -> int:
        return bisect.bisect_right(self.lines, start)

    def quoted(
        self, anchor: Anchor, marks: Iterable[tuple[int, int]] = ()
    ) -> tuple[str, tuple[tuple[int, int], ...]]:
        """The original text of a passage, broken words joined and footers left out, and the marks in it.

        Marks are spans of the original; those that are given back are offsets into the text that is.
        """
        text, position = "", anchor.start
        for start, end, new in self.breaks.within(anchor.start, anchor.end):
            text += self.original[position:start] + new
            position = end
        text += self.original[position : anchor.end]
        moves = self._moves(anchor.start, anchor.end)
        moved = [(start + _move(moves, start), end + _move(moves, end)) for start, end in marks]
        return text, tuple(moved)

    def spans(self, start: int, end: int, marks: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """The spans of the original that marks in the text of the passage [start, end) are, as `quoted` gave it."""
        moves = [(at + by, -by) for at, by in self._moves(start, end)]
        return [(first + _move(moves, first), last + _move(moves, last - 1)) for first, last in marks]

    def _moves(self, start: int, end: int) -> list[tuple[int, int]]:
        """(offset in the original, by how much offsets from there on move) from a passage to its text."""
        moves = [(start, -start)]
        for cut in self.breaks.within(start, end):
            moves.append((cut.end, moves[-1][1] + len(cut.new) - (cut.end - cut.start)))
        return moves


def _move(moves: list[tuple[int, int]], at: int) -> int:
    """By how much an offset moves."""
    return moves[bisect.bisect_right(moves, at, key=_from) - 1][1]


def _from(move: tuple[int, int]) -> int:
    return move[0]


def index(text: str, ignore: Iterable[str] = (), told: Callable[[], Iterable[str]] = tuple) -> Source:
    """The index of a source text.

    Of the texts to `ignore`, those that fill lines inside a sentence are left out of the normal form.
    `told` are texts of the module, which show how words that are broken at line ends are written.
    """
    found = breaks(text, ignore, told)
    lines = (0, *(match.end() for match in re.finditer("\n", text)))
    return Source(text, normalise(text, found.cuts), paragraphs(_joined(text, found)), lines, found)


def _joined(text: str, found: Breaks) -> str:
    """The text with white space of its line in the place of what is left out: offsets stay."""
    if not found.left_out:
        return text
    parts, position = [], 0
    for start, end, _ in found.cuts:
        parts += [text[position:start], " " * (end - start)]
        position = end
    return "".join((*parts, text[position:]))


MANY = 100
"""Places of a quote that are told: one of more stands as often as it may."""


def find(source: Source, selector: Selector) -> list[Anchor]:
    """Every place where the quote stands token-bounded, between its prefix and its suffix."""
    parts = [fold(part) for part in (selector.exact.value, selector.prefix, selector.suffix)]
    found = _between(source, *parts)
    if not found and source.breaks.spellings:
        return _between(source, *map(source.breaks.respelled, parts))
    return found


def _between(source: Source, exact: str, prefix: str, suffix: str) -> list[Anchor]:
    text = source.normal.text
    places = (
        (start, end)
        for start, end in occurrences(text, exact)
        if text[max(0, start - len(prefix) - 1) : start].rstrip().endswith(prefix)
        and text[end : end + len(suffix) + 1].lstrip().startswith(suffix)
    )
    return [anchor_at(source, start, end) for start, end in islice(places, MANY)]


def anchor_at(source: Source, start: int, end: int) -> Anchor:
    """The passage that a span of the source's normal form is."""
    first, last = source.normal.original(start, end)
    paragraph = source.paragraph_of(first)
    return Anchor(first, last, paragraph, source.line_of(first), source.normal.text[start:end], start)


def within_one_paragraph(source: Source, anchor: Anchor) -> bool:
    return source.paragraph_of(anchor.end - 1) == anchor.paragraph


def ignored(source: Source, texts: Iterable[str]) -> list[tuple[int, int]]:
    """Where texts that are to be ignored stand in the normal form.

    One without letters, such as a page number, is meant only where it fills a line, if it does so anywhere.
    """
    spans: list[tuple[int, int]] = []
    for part in map(fold, texts):
        text = source.normal.text
        places = occurrences(text, part) or [(at, at + len(part)) for at in [text.find(part)] if at >= 0]
        if not any(char.isalpha() for char in part):
            alone = [place for place in places if _fills_a_line(source, place)]
            places = alone or ([] if part in source.breaks.left_out else places)
        spans += places
    return spans


def _fills_a_line(source: Source, place: tuple[int, int]) -> bool:
    start, end = source.normal.original(*place)
    text = source.original
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return not text[first:start].strip() and not text[end : last if last >= 0 else len(text)].strip()
