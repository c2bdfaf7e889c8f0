"""Words of stems and options, as the rules compare them."""

import re
from collections.abc import Iterable

from trainer.text.english import ENGLISH
from trainer.text.normal import fold

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_QUOTED = re.compile(r'"[^"]*"')


def words(text: str) -> list[str]:
    """The words of a text in lower case, without a possessive ending."""
    return [_bare(match[0]) for match in _WORD.finditer(fold(text).casefold())]


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")


def stemmed(word: str) -> str:
    """The word without the ending of a plural, so that "guards" is "guard"."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def telling(text: str) -> list[str]:
    """The words that say what a text is about, stemmed, in their order."""
    return [stemmed(word) for word in words(text) if word not in ENGLISH.empty]


def subject(text: str) -> list[str]:
    """What a text is about: its telling words, each as what its forms have in common (break, broke, broken)."""
    return [ENGLISH.key(word) for word in words(text) if word not in ENGLISH.empty]


def unquoted(text: str) -> str:
    """The text in normal form without what stands between quotation marks."""
    return _QUOTED.sub(" ", fold(text))


def pattern(terms: Iterable[str]) -> re.Pattern[str]:
    """Finds any of the terms as whole words in a text in normal form; nothing where there are no terms."""
    ordered = sorted(terms, key=lambda term: (-len(term), term))
    if not ordered:
        return re.compile(r"(?!)")
    inner = "|".join(re.escape(term).replace(r"\ ", r"\s+") for term in ordered)
    return re.compile(rf"(?<![\w-])(?:{inner})(?![\w-])", re.IGNORECASE)
