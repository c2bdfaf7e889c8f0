"""How much of a text stands in others, in any language: without a table of its words, by letters alone."""

import re
import unicodedata
from collections.abc import Iterable

from trainer.text.normal import MARKS, NO_SPACES, no_spaces

_WORD = re.compile(rf"[{NO_SPACES}]+|(?:[^\W{NO_SPACES}]|[{MARKS}])+")
SHORTEST = 4
"""Letters of a word that counts: most words that only join are shorter."""
_SIGNS = re.compile("[\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Han and katakana: two in a row say something; hiragana alone mostly join."""
_RUN_OF_LETTERS = 3
"""Letters in a row that are compared of Thai, Lao, Burmese and Khmer, where two of them stand in any sentence."""
LEAST_SHARE = 1 / 4
"""Part of the pieces of a stem that stand in its passages: the rest is room for names and for words that only ask."""
LEAST_SHARE_OF_SIGNS = 1 / 5
"""The same of Han and kana, where each word that asks makes a piece with each of its neighbours."""


def overlap(text: str, others: Iterable[str]) -> tuple[int, int]:
    """How many pieces of a text stand in one of the others in some form, and how many it has.

    A piece is a word of four letters or more, or of scripts without spaces some characters in a row. A text in
    another script than the others, as of a Persian quiz on an English article, has none that could stand there.
    """
    pieces, held = _pieces(text), {piece for other in others for piece in _pieces(other)}
    if not _scripts(pieces) & _scripts(held):
        return 0, 0
    return sum(_stands(piece, held) for piece in pieces), len(pieces)


def too_little(text: str, found: int, number: int) -> bool:
    """Whether so few of the pieces of a stem stand in its passages that they are about something else."""
    signs = sum(map(no_spaces, text)) * 2 > len(text)
    return found < (LEAST_SHARE_OF_SIGNS if signs else LEAST_SHARE) * number


def _scripts(pieces: Iterable[str]) -> set[str]:
    """The scripts of words, by the first word of a letter's Unicode name: LATIN, ARABIC, CJK."""
    return {unicodedata.name(piece[0], "").split(" ")[0] for piece in pieces if piece[0].isalpha()}


def _pieces(text: str) -> set[str]:
    found: set[str] = set()
    for word in _WORD.findall(text.casefold()):
        if no_spaces(word[0]):
            found |= _runs(word)
        elif len(word) >= SHORTEST:
            found.add(word)
    return found


def _runs(word: str) -> set[str]:
    """The pieces of a text that is written without spaces."""
    if not _SIGNS.search(word):
        size = 2 if "\u3040" <= word[0] <= "\u30ff" else _RUN_OF_LETTERS
        return {word[at : at + size] for at in range(len(word) - size + 1)}
    pairs = (word[at : at + 2] for at in range(len(word) - 1))
    return {pair for pair in pairs if _SIGNS.search(pair)}


def _stands(piece: str, held: set[str]) -> bool:
    """Whether a word stands among others, itself or inflected: the same beginning, or one within the other."""
    if piece in held or len(piece) < SHORTEST or no_spaces(piece[0]):
        return piece in held
    stem = piece[: max(SHORTEST, len(piece) * 2 // 3)]
    return any(stem in other or (len(other) >= SHORTEST and other in piece) for other in held)
