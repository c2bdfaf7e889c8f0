"""Words of a text in normal form: how many there are, and which of them speak of its subject."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from trainer.text.language import Language

_WORD = re.compile(r"([^\W_]+(?:'(?![sS](?![^\W_]))[^\W_]+)*)(?:'[sS](?![^\W_]))?")
"""A word; a possessive ending is no part of one."""
_PIECE = re.compile(
    "(?P<sign>[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
    "|(?P<run>[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+)"
    "|[^\\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]+"
)
_NEW = tuple.__new__
"""Makes a word in half the time of calling its class: every rule of stems needs them all."""
_LETTERS_A_WORD = 3
"""Shortest usual word of Thai, Lao, Burmese and Khmer, in letters; only a bound is needed."""


def has_words(text: str, fewest: int) -> bool:
    """Whether a text has so many words: pieces between spaces; of Han and kana each character; of Thai by length."""
    return any(total >= fewest for total in accumulate(_sizes(text)))


def count_words(text: str) -> int:
    """How many words a text has, in any script."""
    return sum(_sizes(text))


def _sizes(text: str) -> Iterator[int]:
    """The words in each piece of a text."""
    for piece in _PIECE.finditer(text):
        if piece.lastgroup == "run":
            yield -(-len(piece[0]) // _LETTERS_A_WORD)
        else:
            yield piece[0][0].isalnum() or any(char.isalnum() for char in piece[0])


class Word(NamedTuple):
    """A word as it stands and in lower case; `key` is what its forms have in common; offsets, end exclusive."""

    text: str
    lower: str
    key: str
    start: int
    end: int


def words(text: str, language: Language) -> list[Word]:
    """Every word of a text, with its place."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        word, start = match[1], match.start()
        lower = word.lower()
        found.append(_NEW(Word, (word, lower, language.key(lower), start, start + len(word))))
    return found


def lower_words(text: str) -> list[str]:
    """Every word of a text in lower case."""
    return _WORD.findall(text.lower())


def content(found: list[Word], language: Language) -> list[Word]:
    """The words that speak of a subject, each once."""
    once = {word.key: word for word in found if word.lower not in language.empty}
    return list(once.values())


def negations(lower: Iterable[str], language: Language) -> list[str]:
    """The negations among words in lower case."""
    return [word for word in lower if word in language.negations or word.endswith("n't")]
