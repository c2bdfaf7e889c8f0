"""How much of a text stands in others, in any language: without a table of its words, by letters alone."""

import re
import unicodedata
from collections.abc import Iterable

from trainer.text.normal import NO_SPACES, no_spaces

_WORD = re.compile(rf"[{NO_SPACES}]+|[^\W{NO_SPACES}]+")
SHORTEST = 4
"""Letters of a word that counts: most words that only join are shorter."""


def overlap(text: str, others: Iterable[str]) -> tuple[int, int]:
    """How many pieces of a text stand in one of the others in some form, and how many it has.

    A piece is a word of four letters or more, or of scripts without spaces each two characters in a row. A text in
    another script than the others, as of a Persian quiz on an English article, has none that could stand there.
    """
    pieces, held = _pieces(text), {piece for other in others for piece in _pieces(other)}
    if not _scripts(pieces) & _scripts(held):
        return 0, 0
    return sum(_stands(piece, held) for piece in pieces), len(pieces)


def _scripts(pieces: Iterable[str]) -> set[str]:
    """The scripts of words, by the first word of a letter's Unicode name: LATIN, ARABIC, CJK."""
    return {unicodedata.name(piece[0], "").split(" ")[0] for piece in pieces if piece[0].isalpha()}


def _pieces(text: str) -> set[str]:
    found: set[str] = set()
    for word in _WORD.findall(text.casefold()):
        if no_spaces(word[0]):
            found |= {word[at : at + 2] for at in range(len(word) - 1)}
        elif len(word) >= SHORTEST:
            found.add(word)
    return found


def _stands(piece: str, held: set[str]) -> bool:
    """Whether a word stands among others, itself or inflected: the same beginning, or one within the other."""
    if piece in held or len(piece) < SHORTEST:
        return piece in held
    stem = piece[: max(SHORTEST, len(piece) * 2 // 3)]
    return any(stem in other or (len(other) >= SHORTEST and other in piece) for other in held)
