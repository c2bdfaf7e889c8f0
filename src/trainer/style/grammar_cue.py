"""The stem ends in “a” or “an”, and the ear strikes out each option that does not fit."""

import re
from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.text.normal import fold

ID = "grammar-cue"
LEVEL: Level = "warning"
SOURCE = "NBME Item-Writing Guide, chapter 3, grammatical cues; Haladyna, Downing and Rodriguez 2002, guideline 28c"
ENGLISH = True

_ARTICLE = re.compile(r"\b(an?)\s*(?:[:.?…_]|\.\.\.)*\s*$")
_VOWEL = re.compile(r"[aeiou]|h(?:our|onest|onou?r|eir)", re.IGNORECASE)
_CONSONANT = re.compile(r"eu|ewe|one\b|once\b|uni(?![nm])|us[aeu]|ut[ei]|ubi|ura|uru|ukr", re.IGNORECASE)
"""A vowel that is spoken as a consonant: a European, a union, a one-day visit."""
_SPELT = re.compile(r"[AEFHILMNORSX](?:[A-Z]|\b)|8|11\b|18\b")
"""Abbreviations and numbers whose name begins with a vowel: an MP, an 8."""


def check(item: Item, _setting: Setting) -> Iterable[Finding]:
    stem = fold(item.stem)
    if not item.chosen or not stem.rstrip(" :.?…_").endswith(("a", "an")):
        return
    article = _ARTICLE.search(stem)
    if article is None:
        return
    misfit = next((option for option in item.options if article_of(fold(option.value)) != article[1]), None)
    if misfit:
        yield (
            misfit.span,
            f"the stem ends in `{article[1]}`, and `{misfit.value}` does not fit it, which gives it away. "
            "End the stem in `a(n)`, or give each option its own article.",
        )


def article_of(text: str) -> str:
    """The article that a text takes, by its first sound as far as its letters tell."""
    if text[:1].isdigit() or text[:2].isupper():
        return "an" if _SPELT.match(text) else "a"
    return "an" if _VOWEL.match(text) and not _CONSONANT.match(text) else "a"
