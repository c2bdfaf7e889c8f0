"""A blank at the start of a sentence: the learner reads it before knowing what is asked."""

from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import BLANK, Item
from trainer.style.rule import Finding, Setting

ID = "blank-position"
LEVEL: Level = "notice"
SOURCE = "Haladyna 2004, completion items: put the blank at or near the end"
ENGLISH = False

EARLIEST = 1 / 3
"""The share of the stem's words that stand before its last blank, at least."""


def check(item: Item, _setting: Setting) -> Iterable[Finding]:
    if item.question.kind != "cloze":
        return
    before, _, after = item.stem.rpartition(BLANK)
    first, rest = len(before.split()), len(after.split())
    if first < EARLIEST * (first + rest):
        yield (
            item.span,
            "the blank comes before most of the sentence. "
            "Turn the sentence round, so that the blank stands near its end.",
        )
