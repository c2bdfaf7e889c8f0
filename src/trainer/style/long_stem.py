"""A stem that nobody reads to its end: it fills a card, and hides what is asked."""

from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.text.normal import fold

ID = "long-stem"
LEVEL: Level = "warning"
SOURCE = "Haladyna, Downing and Rodriguez 2002, guidelines 8 and 16: few words, no window dressing"
ENGLISH = False

MOST = 300
"""Characters: some fifty words, twice the longest stem of a printed test that a reader takes in at once."""


def check(item: Item, _setting: Setting) -> Iterable[Finding]:
    length = len(fold(item.stem))
    if length > MOST:
        yield item.span, f"the stem has {length:,} characters; {MOST} are enough to ask for one fact. Shorten it."
