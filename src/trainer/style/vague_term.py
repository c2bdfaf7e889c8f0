"""A vague word of frequency in some options only: no two readers mean the same, and its caution marks the key."""

from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.style.terms import marked

ID = "vague-term"
LEVEL: Level = "warning"
SOURCE = "NBME Item-Writing Guide, chapter 3, vague terms; Case and Swanson 2002: readers differ widely on “often”"
ENGLISH = True

TERMS = (
    "commonly", "frequently", "generally", "in general", "mainly", "mostly", "normally", "occasionally", "often",
    "perhaps", "possibly", "presumably", "probably", "rarely", "seldom", "sometimes", "typically", "usually",
)  # fmt: skip


def check(item: Item, _setting: Setting) -> Iterable[Finding]:
    for option, word in marked(item, TERMS):
        yield (
            option.span,
            f"the option holds the vague word `{word}`, which readers take in different ways. "
            "Say how often or how much, or leave the word out.",
        )
