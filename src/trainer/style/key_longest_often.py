"""Over a whole bank the right option is too often the longest: one who always picks it passes the test."""

from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting

ID = "key-longest-often"
LEVEL: Level = "warning"
SOURCE = "Haladyna, Downing and Rodriguez 2002, guideline 24; chance gives a quarter of four options"
ENGLISH = False

SHARE = 0.6
"""Largest share of a bank's choice questions whose key is the one longest option."""
LEAST_QUESTIONS = 10
"""Below this many, a share says nothing."""


def check(item: Item, setting: Setting) -> Iterable[Finding]:
    bank = setting.banks[item.question.topic]
    if item is not bank[0]:
        return
    choices = [each for each in bank if each.question.kind == "choice" and each.distractors]
    longest = [each for each in choices if _longest(each)]
    if len(choices) >= LEAST_QUESTIONS and len(longest) > SHARE * len(choices):
        yield (
            longest[0].keys[0].span,
            f"in this bank the answer is the longest option of {len(longest)} of {len(choices)} choice questions. "
            "Write longer distractors, here and in others.",
        )


def _longest(item: Item) -> bool:
    return len(item.keys[0].value) > max(len(text.value) for text in item.distractors)
