"""Words of a text in normal form: how many there are, and which of them speak of its subject."""

import re
from dataclasses import dataclass

from trainer.text.language import Language

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_PIECE = re.compile(
    "(?P<sign>[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
    "|(?P<run>[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+)"
    "|[^\\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]+"
)
_LETTERS_A_WORD = 3
"""Shortest usual word of Thai, Lao, Burmese and Khmer, in letters; only a bound is needed."""


def count_words(text: str) -> int:
    """How many words a text has: pieces between spaces; of Han and kana each character; of Thai by length."""
    total = 0
    for piece in _PIECE.finditer(text):
        run = piece["run"]
        if run:
            total += -(-len(run) // _LETTERS_A_WORD)
        else:
            total += any(char.isalnum() for char in piece[0])
    return total


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands; `key` is what its forms have in common; offsets, end exclusive."""

    text: str
    key: str
    start: int
    end: int


def words(text: str, language: Language) -> list[Word]:
    """Every word of a text; a possessive ending is no part of one."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        word = match[0]
        if word.endswith(("'s", "'S")):
            word = word[:-2]
        found.append(Word(word, language.key(word.lower()), match.start(), match.start() + len(word)))
    return found


def content(found: list[Word], language: Language) -> list[Word]:
    """The words that speak of a subject, each once."""
    once = {word.key: word for word in found if word.text.lower() not in language.empty}
    return list(once.values())
