"""Words of stems and options, as the rules compare them."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from trainer.text.english import ENGLISH
from trainer.text.normal import fold

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
REMEMBERED = 4_096
"""Texts whose words are kept: several rules look at the same stem and options, one question after the other."""
_QUOTED = re.compile(r'"[^"]*"')


@lru_cache(maxsize=REMEMBERED)
def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, without a possessive ending."""
    lower = fold(text).casefold()
    found: list[str] = _WORD.findall(lower)
    return tuple(map(_bare, found) if "'" in lower else found)


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")


def stemmed(word: str) -> str:
    """The word without the ending of a plural, so that "guards" is "guard"."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=REMEMBERED)
def telling(text: str) -> tuple[str, ...]:
    """The words that say what a text is about, stemmed, in their order."""
    return tuple(stemmed(word) for word in words(text) if word not in ENGLISH.empty)


@lru_cache(maxsize=REMEMBERED)
def subject(text: str) -> tuple[str, ...]:
    """What a text is about: its telling words, each as what its forms have in common (break, broke, broken)."""
    return tuple(ENGLISH.key(word) for word in words(text) if word not in ENGLISH.empty)


@lru_cache(maxsize=REMEMBERED)
def unquoted(text: str) -> str:
    """The text in normal form without what stands between quotation marks."""
    return _QUOTED.sub(" ", fold(text))


class AnyCase:
    """A verbose pattern in lower case, for texts in any: that a text holds none of it is told soonest in one case."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._lower = re.compile(pattern, re.VERBOSE)

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return re.compile(self._pattern, re.IGNORECASE | re.VERBOSE)

    def search(self, text: str) -> re.Match[str] | None:
        return self._any.search(text) if self._lower.search(text.casefold()) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._any.finditer(text) if self._lower.search(text.casefold()) else iter(())


def pattern(terms: Iterable[str]) -> re.Pattern[str]:
    """Finds any of the terms as whole words in a text in normal form; nothing where there are no terms."""
    return re.compile(_pattern(tuple(terms)), re.IGNORECASE)


@lru_cache(maxsize=32)
def any_case(terms: tuple[str, ...]) -> AnyCase:
    """The same for terms in lower case that hardly any text holds."""
    return AnyCase(_pattern(terms))


@lru_cache(maxsize=32)
def _pattern(terms: tuple[str, ...]) -> str:
    ordered = sorted(terms, key=lambda term: (-len(term), term))
    inner = "|".join(re.escape(term).replace(r"\ ", r"\s+") for term in ordered)
    return rf"(?<![\w-])(?:{inner})(?![\w-])" if ordered else "(?!)"
