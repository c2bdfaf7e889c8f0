"""An absolute word in some options only: test-wise learners strike out what is said to be always so."""

from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.style.terms import marked

ID = "absolute-term"
LEVEL: Level = "warning"
SOURCE = "NBME Item-Writing Guide, chapter 3, absolute terms; Haladyna, Downing and Rodriguez 2002, guideline 28a"
ENGLISH = True

TERMS = (
    "absolute", "absolutely", "all", "always", "completely", "entirely", "every", "everybody", "everyone",
    "everything", "exclusively", "in all cases", "in every case", "invariably", "never", "only", "totally",
    "under no circumstances", "without exception",
)  # fmt: skip


def check(item: Item, _setting: Setting) -> Iterable[Finding]:
    for option, word in marked(item, TERMS):
        yield (
            option.span,
            f"the option holds the absolute word `{word}` and others hold none, which gives it away. "
            "Say it without the word, or give the other options one as well.",
        )
