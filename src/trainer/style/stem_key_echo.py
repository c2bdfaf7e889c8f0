"""A word of the stem comes back in the right option and in no other: the echo gives the key away."""

from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.style.words import telling

ID = "stem-key-echo"
LEVEL: Level = "warning"
SOURCE = "NBME Item-Writing Guide, chapter 3, word repeats; Haladyna, Downing and Rodriguez 2002, guideline 28b"
ENGLISH = False

LEAST_LETTERS = 4
"""Shorter words come back by chance."""


def check(item: Item, _setting: Setting) -> Iterable[Finding]:
    if not item.chosen:
        return
    stem = {word for word in telling(item.stem) if len(word) >= LEAST_LETTERS and not word.isdigit()}
    wrong = {word for text in item.distractors for word in telling(text.value)}
    for key in item.keys:
        echo = next((word for word in telling(key.value) if word in stem - wrong), None)
        if echo:
            yield (
                key.span,
                f"`{echo}` stands in the stem and in the answer, and in no distractor, which gives the answer away. "
                "Put the stem in other words, or use the word in a distractor as well.",
            )
