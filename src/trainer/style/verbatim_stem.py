"""A stem copied from the source: it can be answered by remembering the wording and nothing else."""

from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.style.unfocused_stem import asks
from trainer.style.words import unquoted, words

ID = "verbatim-stem"
LEVEL: Level = "notice"
SOURCE = "Haladyna, Downing and Rodriguez 2002, guideline 4: paraphrase; Wozniak 1999, rule 1: understand first"
ENGLISH = False

LEAST_WORDS = 8
"""That many words in a row are a copy; names and set phrases are shorter."""
_COPIES = ("true-false", "cloze")
"""Kinds whose statement has to stay close to the source."""


def check(item: Item, setting: Setting) -> Iterable[Finding]:
    if item.question.kind in _COPIES or (setting.english and not asks(item)):
        return  # a stem that asks nothing is to be put in other words anyway
    stem = words(unquoted(item.stem))
    if not _familiar(stem, " | ".join(item.evidence).casefold()):
        return
    runs = (" ".join(stem[at : at + LEAST_WORDS]) for at in range(len(stem) - LEAST_WORDS + 1))
    quotes = [f" {' '.join(words(quote))} " for quote in item.evidence]
    copied = next((run for run in runs if any(f" {run} " in quote for quote in quotes)), None)
    if copied:
        yield (
            item.span,
            f"the stem copies the source: “{copied} …”. Ask in words of your own.",
        )


def _familiar(stem: Iterable[str], text: str) -> bool:
    """Whether so many words in a row stand in a text at all, in any order: what is soon told of most stems."""
    row = 0
    for word in stem:
        row = row + 1 if word in text else 0
        if row == LEAST_WORDS:
            return True
    return False
