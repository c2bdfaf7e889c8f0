"""A quote in its place, with the things that stand in it: dates, numbers, names of the cast, words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from trainer.model import Entity
from trainer.text.dates import FoundDate
from trainer.text.language import Language
from trainer.text.normal import fold, occurrences
from trainer.text.numbers import FoundNumber
from trainer.text.source import Anchor
from trainer.text.words import Word, words

MARGIN = 40
"""Characters on either side of a quote that are read with it, so that a thing cut by its edge is seen whole."""

Names = Mapping[str, tuple[Entity, ...]]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of the cast in a passage, with the entities that bear it; offsets into the window, end exclusive."""

    start: int
    end: int
    entities: tuple[Entity, ...]


class Passage:
    """A quote and what stands in it. Offsets are of `window`, where the quote stands at [start, end)."""

    def __init__(self, anchor: Anchor, text: str, names: Names, language: Language | None) -> None:
        """`text` is the source and `names` the cast, both in normal form, the longest name first."""
        self.anchor = anchor
        first = max(0, anchor.at - MARGIN)
        last = anchor.at + len(anchor.text)
        self.window = text[first : last + MARGIN]
        self.start, self.end = anchor.at - first, last - first
        self._names = names
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
        return self._language.dates(self.window) if self._language else []

    @cached_property
    def numbers(self) -> list[FoundNumber]:
        """Numbers of the window that are no part of a date."""
        found = self._language.numbers(self.window) if self._language else []
        return [number for number in found if not any(overlap(number, date) for date in self.dates)]

    @cached_property
    def mentions(self) -> list[Mention]:
        """Names of the cast in the quote alone; of names inside one another the longest."""
        found = mentions(self.anchor.text, self._names)
        return [Mention(each.start + self.start, each.end + self.start, each.entities) for each in found]

    @cached_property
    def around(self) -> list[Mention]:
        """Names of the cast in the whole window."""
        return mentions(self.window, self._names)

    @cached_property
    def words(self) -> list[Word]:
        """Words of the quote; none in a language without a table."""
        return words(self.anchor.text, self._language) if self._language else []

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(word.key for word in self.words)


def overlap(one: FoundDate | FoundNumber | Mention, other: FoundDate | FoundNumber | Mention) -> bool:
    return one.start < other.end and other.start < one.end


def mentions(text: str, names: Names) -> list[Mention]:
    """Names in a text in normal form, in their order; `names` hold the longest first."""
    found: list[Mention] = []
    for name, entities in names.items():
        if name in text:
            places = (Mention(start, end, entities) for start, end in occurrences(text, name))
            found += [place for place in places if not any(overlap(place, other) for other in found)]
    return sorted(found, key=lambda mention: mention.start)
