"""The source text: its paragraphs and lines, and finding a quote in it."""

import bisect
import re
from dataclasses import dataclass
from itertools import islice

from trainer.model import Selector
from trainer.text.normal import Normal, fold, normalise, occurrences

_BLANK_LINE = re.compile(r"\r?\n[^\S\n]*\r?\n")
_BETWEEN = re.compile(r"\n(?:[^\S\n]*\n)+[^\S\n]*")
_ENDS = tuple(".!?…:;\"'”’»)。！？」؟۔")
_WIDEST = 120
"""Longest line, in characters, of a text that is broken by hand or by a mail program."""
_LINE_END = re.compile(r"\n\s*")
"""Both begin with the line end, and not with spaces, of which a text has too many to try."""


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

    def paragraph_of(self, start: int) -> int:
        """The number of the paragraph that holds a code point of the original."""
        return max(1, bisect.bisect_right(self.paragraphs, (start, len(self.original) + 1)))

    def line_of(self, start: int) -> int:
        return bisect.bisect_right(self.lines, start)


def index(text: str) -> Source:
    """The index of a source text."""
    lines = (0, *(match.end() for match in re.finditer("\n", text)))
    return Source(text, normalise(text), paragraphs(text), lines)


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the non-empty paragraphs: parted by blank lines, or by line ends in a text without any.

    A text without blank lines whose lines are broken to one width is a single paragraph.
    """
    pattern = _BETWEEN if _BLANK_LINE.search(text.strip()) or _is_wrapped(text) else _LINE_END
    spans: list[tuple[int, int]] = []
    start = 0
    for match in [*pattern.finditer(text), None]:
        end = start + len(text[start : match.start()].rstrip()) if match else len(text)
        if text[start:end].strip("\ufeff \t\r\n"):
            spans.append((start, end))
        start = match.end() if match else end
    return tuple(spans)


def _is_wrapped(text: str) -> bool:
    """Whether the lines of a text are broken to a width: none is long, and most end within a sentence."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    open_ends = sum(not line.endswith(_ENDS) for line in lines[:-1])
    return len(lines) > 2 and max(map(len, lines)) <= _WIDEST and 2 * open_ends > len(lines) - 1


MANY = 100
"""Places of a quote that are told: one of more stands as often as it may."""


def find(source: Source, selector: Selector) -> list[Anchor]:
    """Every place where the quote stands token-bounded, between its prefix and its suffix."""
    exact, prefix, suffix = (fold(part) for part in (selector.exact.value, selector.prefix, selector.suffix))
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
