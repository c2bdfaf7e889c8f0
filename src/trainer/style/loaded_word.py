"""A word that takes sides, in the question’s own voice: not quoted, and not given as anybody’s."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from trainer.model import LoadedWords
from trainer.problems import Level, Span
from trainer.style.item import Item
from trainer.style.reporting import attributes
from trainer.style.rule import Finding, Setting
from trainer.style.words import pattern, unquoted, words
from trainer.text.normal import fold

ID = "loaded-word"
LEVEL: Level = "error"
SOURCE = "BBC Editorial Guidelines 11.4.5 and Reuters Handbook: “terrorist” and its like only in attributed words"
ENGLISH = True

WORDS = (
    "aggressor", "aggressors", "atrocities", "atrocity", "barbarian", "barbarians", "barbaric", "barbarous",
    "bloodbath", "bloodthirsty", "brutal", "brutally", "butcher", "butchered", "butchers", "cowardly", "cowards",
    "cronies", "despicable", "evil", "fanatic", "fanatical", "fanatics", "greedy", "heinous", "henchman", "henchmen",
    "heroic", "heroically", "infidel", "infidels", "liberators", "martyr", "martyrdom", "martyred", "martyrs",
    "massacre", "massacred", "merciless", "puppet government", "puppet regime", "regime", "ruthless", "ruthlessly",
    "savage", "savagely", "savages", "shameful", "slaughter", "slaughtered", "so-called", "stooge", "stooges",
    "terror", "terrorist", "terrorists", "thug", "thugs", "traitor", "traitors", "tyrant", "tyrants", "unprovoked",
    "vicious", "warmonger", "warmongers",
)  # fmt: skip
"""The list; module.yaml changes it for one module: `loaded_words: {add: […], allow: […]}`."""

_NEUTRAL = re.compile(r"\b(?:tax|trade|training|exercise|legal|treaty|sanctions)\s+regime\b", re.IGNORECASE)
"""Regimes that are systems of rules."""


def check(item: Item, setting: Setting) -> Iterable[Finding]:
    finder, first = _finder(setting.anchored.module.loaded)
    if first.isdisjoint(item.words):
        return
    for span, what, text in _own_voice(item):
        if not finder.search(unquoted(text)):
            continue
        found = finder.search(_NEUTRAL.sub(" ", setting.names.sub(" ", unquoted(text))))
        if found:
            yield (
                span,
                f"`{found[0]}` in {what} takes sides. "
                "Use a neutral word, quote it “…”, or say in the stem whose word it is.",
            )


@lru_cache(maxsize=8)
def _finder(changed: LoadedWords) -> tuple[re.Pattern[str], frozenset[str]]:
    """Finds the words of the list as a module has it, and the first word of each; `allow` wins."""
    allowed = {fold(word).casefold() for word in changed.allow}
    terms = [word for word in (*WORDS, *map(fold, changed.add)) if word.casefold() not in allowed]
    return pattern(terms), frozenset(word for term in terms for word in words(term)[:1])


def _own_voice(item: Item) -> Iterator[tuple[Span, str, str]]:
    """Each text that nobody is said to say, with its name."""
    attributed = item.question.attribution is not None
    if not attributes(item.stem):
        yield item.span, "the stem", item.stem
        if item.question.answer_type != "quoted":
            yield from ((text.span, "an option", text.value) for text in (*item.options, *item.further))
    if not attributed and not attributes(item.question.rationale):
        yield item.span, "the rationale", item.question.rationale
