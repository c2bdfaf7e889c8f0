"""What every item-writing rule offers, and what it may look at besides the one item."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from trainer.problems import Level, Span
from trainer.style.contexts import Contexts
from trainer.style.item import Item, by_bank, items
from trainer.style.words import pattern
from trainer.trace.anchored import Anchored

MOST = 40
"""Items with the same answer that are held against each other."""

Finding = tuple[Span, str]
"""Where, and what is wrong with its mend."""


@dataclass(frozen=True)
class Setting:
    """The module that an item belongs to."""

    anchored: Anchored

    @cached_property
    def items(self) -> tuple[Item, ...]:
        return items(self.anchored)

    @cached_property
    def banks(self) -> dict[str, list[Item]]:
        return by_bank(self.items)

    @cached_property
    def names(self) -> re.Pattern[str]:
        """Finds the names of the cast in a text in normal form."""
        return pattern(name for name in self.anchored.names)

    @cached_property
    def contexts(self) -> Contexts:
        return Contexts(self.items)

    @cached_property
    def _by_answer(self) -> dict[object, list[Item]]:
        found: dict[object, list[Item]] = {}
        for each in self.items:
            for mark in self.anchored.meaning(each.keys[0].value).marks if len(each.keys) == 1 else ():
                found.setdefault(mark, []).append(each)
        return found

    def answered(self, key: str) -> Iterable[Item]:
        """The first of the items whose one answer says the same as a key, in the order of the module."""
        found = (each for mark in self.anchored.meaning(key).marks for each in self._by_answer.get(mark, [])[:MOST])
        return sorted({id(each): each for each in found}.values(), key=self.items.index)

    def same_sheet(self, one: Item, other: Item) -> bool:
        """Whether two questions may stand on one worksheet; without any worksheets, all may."""
        topics = {one.question.topic, other.question.topic}
        sheets = self.anchored.module.worksheets
        return not sheets or any(not sheet.topics or topics <= set(sheet.topics) for sheet in sheets)

    @property
    def english(self) -> bool:
        return self.anchored.module.language.split("-")[0] == "en"


class Rule(Protocol):
    """A module of this package. Its docstring says what it finds and why, SOURCE who found it to matter."""

    ID: str
    LEVEL: Level
    SOURCE: str
    ENGLISH: bool
    """Whether the rule reads English words, and so is silent in other languages."""

    def check(self, item: Item, setting: Setting, /) -> Iterable[Finding]:
        """What is wrong with one item."""
        ...
