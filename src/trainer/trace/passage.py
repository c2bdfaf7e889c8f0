"""A quote in its place, with the things that stand in it: dates, numbers, names of the cast, words."""

import bisect
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from trainer.model import Entity
from trainer.text.found_date import FoundDate
from trainer.text.language import Language
from trainer.text.normal import fold, occurrences
from trainer.text.numbers import FoundNumber
from trainer.text.source import Anchor
from trainer.text.words import lower_words

MARGIN = 40
"""Characters on either side of a quote that are read with it, so that a thing cut by its edge is seen whole."""

Names = Mapping[str, tuple[Entity, ...]]


class Mention(NamedTuple):
    """A name of the cast in a passage, with the entities that bear it; offsets into the window, end exclusive."""

    start: int
    end: int
    entities: tuple[Entity, ...]


class Passage:
    """A quote and what stands in it. Offsets are of `window`, where the quote stands at [start, end)."""

    def __init__(
        self,
        anchor: Anchor,
        text: str,
        sightings: Sequence[Mention],
        dates: Sequence[FoundDate],
        language: Language | None,
    ) -> None:
        """`text` is the source in normal form; `sightings` and `dates` all of it, at its offsets, in their order."""
        self.anchor = anchor
        first = max(0, anchor.at - MARGIN)
        last = anchor.at + len(anchor.text)
        self.window = text[first : last + MARGIN]
        self.start, self.end = anchor.at - first, last - first
        self._sightings, self._dates = sightings, dates
        self._language = language

    def spots(self, text: str) -> list[tuple[int, int]]:
        """Where a text in normal form stands token-bounded in the quote."""
        found = occurrences(self.anchor.text, text)
        return [(start + self.start, end + self.start) for start, end in found]

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where a text as typed stands token-bounded in the quote; its first letter in either case."""
        folded = fold(text)
        return self.spots(folded) or self.spots(folded[:1].swapcase() + folded[1:])

    def inside(self, thing: FoundDate | FoundNumber) -> bool:
        """Whether a thing of the window stands in the quote whole."""
        return self.start <= thing.start and thing.end <= self.end

    @cached_property
    def dates(self) -> list[FoundDate]:
        """Dates of the window; none in a language without a table."""
        first = self.anchor.at - self.start
        last = first + len(self.window)
        found: list[FoundDate] = []
        for place in range(bisect.bisect_left(self._dates, first, key=_begin), len(self._dates)):
            date = self._dates[place]
            if date.end > last:
                break
            found.append(date.moved(-first))
        return found

    @cached_property
    def numbers(self) -> list[FoundNumber]:
        """Numbers of the window that are no part of a date."""
        found = self._language.numbers(self.window) if self._language else []
        return [number for number in found if not any(overlap(number, date) for date in self.dates)]

    @cached_property
    def spans(self) -> list[FoundDate]:
        """Decades and centuries of the window."""
        return self._language.spans(self.window) if self._language else []

    @cached_property
    def mentions(self) -> list[Mention]:
        """Names of the cast in the quote alone; of names inside one another the longest."""
        return self._sighted(self.anchor.at, self.anchor.at + len(self.anchor.text))

    @cached_property
    def around(self) -> list[Mention]:
        """Names of the cast in the whole window."""
        first = self.anchor.at - self.start
        return self._sighted(first, first + len(self.window))

    def _sighted(self, first: int, last: int) -> list[Mention]:
        """The names between two offsets of the source."""
        place = bisect.bisect_left(self._sightings, (first,))
        found: list[Mention] = []
        while place < len(self._sightings) and self._sightings[place].start < last:
            if self._sightings[place].end <= last:
                found.append(self._sightings[place])
            place += 1
        by = self.start - self.anchor.at
        return [Mention(each.start + by, each.end + by, each.entities) for each in longest(found)]

    @cached_property
    def words(self) -> list[str]:
        """Words of the quote in lower case; none in a language without a table."""
        return lower_words(self.anchor.text) if self._language else []

    @cached_property
    def keys(self) -> frozenset[str]:
        """What the forms of its words have in common."""
        return frozenset(map(self._language.key, self.words)) if self._language else frozenset()


def _begin(date: FoundDate) -> int:
    return date.start


def overlap(one: FoundDate | FoundNumber | Mention, other: FoundDate | FoundNumber | Mention) -> bool:
    return one.start < other.end and other.start < one.end


def sightings(text: str, names: Names) -> list[Mention]:
    """All places of all names in a text in normal form, in their order."""
    present = [name for name in names if name in text]
    return sorted(Mention(start, end, names[name]) for name in present for start, end in occurrences(text, name))


def longest(found: list[Mention]) -> list[Mention]:
    """Of names that overlap the longest, in their order."""
    if len(found) < 2:
        return found
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda each: (each.start - each.end, each.start)):
        if not any(overlap(mention, other) for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)


def mentions(text: str, names: Names) -> list[Mention]:
    """Names in a text in normal form, in their order; of overlapping ones the longest."""
    return longest(sightings(text, names))
