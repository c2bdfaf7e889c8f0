"""The right option is the longest by far, because its author took more care with it; test-wise learners know."""

from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.text.words import count_words

ID = "key-longest"
LEVEL: Level = "warning"
SOURCE = "Haladyna, Downing and Rodriguez 2002, guideline 24: keep the length of choices about equal"
ENGLISH = False

LEAST_WORDS = 4
"""A key below this is short enough to be no cue."""
RATIO = 0.75
"""The longest distractor has at least this share of the key's words."""


def check(item: Item, _setting: Setting) -> Iterable[Finding]:
    if item.question.kind != "choice" or not item.distractors:
        return
    key = item.keys[0]
    own = count_words(key.value)
    if own < LEAST_WORDS:
        return
    longest = max(count_words(text.value) for text in item.distractors)
    if longest < RATIO * own:
        yield (
            key.span,
            f"the answer is the longest option by far: it has {own} words, and the longest distractor {longest}. "
            "Shorten the answer, or write a distractor as long.",
        )
