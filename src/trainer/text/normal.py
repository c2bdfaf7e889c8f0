"""The normal form in which sources and quotes are compared, with a map back to the original.

Per combining cluster NFKC (Unicode Standard Annex 15), but ½ and the raised 3 of 10³ stay; curly quotes and all
dashes to ASCII; zero-width characters and soft hyphens dropped; white space runs to one space. Never lower-cased:
"May" is not "may".
"""

import bisect
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_FOLDED = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u2035\u02bc\u0060\u00b4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d", "-"),
    **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad", ""),
}
_ROW = re.compile(r"[!-_a-~][ -_a-~]*")
_SPACE = re.compile(r"\s+")


class Cut(NamedTuple):
    """A span of a text, end exclusive, and what is read in its place; it begins with no combining mark."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Normal:
    """A normalised text; offsets map back to code points of the original, end exclusive.

    `pieces` are (start here, start in the original, length in the original, is identical).
    """

    text: str
    pieces: tuple[tuple[int, int, int, bool], ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The original span of the normalised span [start, end), which is not empty."""
        return self._place(start)[0], self._place(end - 1)[1]

    def _place(self, offset: int) -> tuple[int, int]:
        index = bisect.bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1
        here, there, length, same = self.pieces[index]
        if same:
            return there + offset - here, there + offset - here + 1
        return there, there + length


def extends(char: str) -> bool:
    """Whether the character belongs to the cluster of the one before: marks and Hangul vowels and finals."""
    return unicodedata.category(char).startswith("M") or "\u1160" <= char <= "\u11ff"


def normalise(text: str, cuts: Iterable[Cut] = ()) -> Normal:
    """The normal form of a text with its map; the cuts, in their order, are read as what they say."""
    out: list[str] = []
    pieces: list[tuple[int, int, int, bool]] = []
    length = position = 0
    gap = text.find("  ")
    for start, end, new in (*cuts, Cut(len(text), len(text), "")):
        while position < start:
            if 0 <= gap < position:
                gap = text.find("  ", position)
            piece, taken, same = _next_piece(text, position, min(gap, start) if gap >= 0 else start, start)
            if piece.startswith(" ") and out and out[-1].endswith(" "):
                piece = piece[1:]  # a lone accent is a space with a mark on it
            if piece:
                pieces.append((length, position, taken, same))
                out.append(piece)
                length += len(piece)
            position += taken
        if new:
            pieces.append((length, start, end - start, False))
            out.append(_cluster(new))
            length += len(out[-1])
        position = end
    return Normal("".join(out), tuple(pieces))


def _next_piece(text: str, position: int, gap: int, last: int) -> tuple[str, int, bool]:
    """The normal form of what starts here, how many characters it takes, and whether it is unchanged.

    Two spaces follow one another first at `gap`, so that what is plain up to there is so as a whole. Nothing at or
    behind `last` is taken.
    """
    plain = _ROW.match(text, position, gap)
    if plain:
        end = position + len(plain[0].rstrip(" "))
        if end < last and extends(text[end]):
            end -= 1
        if end > position:
            return text[position:end], end - position, True
    space = _SPACE.match(text, position, last)
    if space:
        return " ", space.end() - position, False
    if _changes_number(text, position):
        return text[position], 1, True
    end = position + 1
    while end < last and extends(text[end]):
        end += 1
    return _cluster(text[position:end]), end - position, False


_PARTS_OF_ONE = frozenset("¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def _changes_number(text: str, position: int) -> bool:
    """Whether a character would make another number of the figure before it: 3½ is not 31/2, nor 10³ 103."""
    char, before = text[position], text[position - 1] if position else ""
    return char in _PARTS_OF_ONE or (char in _RAISED and (before.isdigit() or before == "⁻"))


@lru_cache(maxsize=4_096)
def _cluster(cluster: str) -> str:
    composed = unicodedata.normalize("NFKC", cluster)
    folded = "".join(_FOLDED.get(char, char) for char in composed)
    return _SPACE.sub(" ", folded)


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """The normal form alone, without white space at its ends."""
    stripped = text.strip()
    plain = "  " not in stripped and _ROW.fullmatch(stripped)
    return stripped if plain else normalise(text).text.strip()


NO_SPACES = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Scripts written without spaces: Thai, Lao, Burmese, Khmer, kana, Han. A word may end anywhere in them.

A character class of regular expressions, without its brackets.
"""
_NO_SPACES = re.compile(f"[{NO_SPACES}]")

_SIGNS_OF_A_BLOCK = ((0x00, 0x03), (0x3A, 0x3C), (0x3E, 0x4F), (0x51, 0x57))
_INDIC = "".join(
    f"{chr(block + first)}-{chr(block + last)}"
    for block in range(0x900, 0xE00, 0x80)
    for first, last in _SIGNS_OF_A_BLOCK
)
_HEBREW, _ARABIC = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7", "\u0610-\u061a\u064b-\u065f\u0670"
MARKS = f"\u0300-\u036f\u0483-\u0489{_HEBREW}{_ARABIC}{_INDIC}"
"""Marks that stand on or beside a letter and are part of its word, such as the vowel signs of Hindi.

A part of a character class of regular expressions: what Python's `\\w` leaves out of words.
"""


def no_spaces(char: str) -> bool:
    """Whether a character is of a script that is written without spaces."""
    return _NO_SPACES.match(char) is not None


def is_word(char: str) -> bool:
    """Whether a character belongs to a word of a script that is written with spaces."""
    return (char.isalnum() or char == "_" or extends(char)) and not _NO_SPACES.match(char)


def _joined(text: str, at: int) -> bool:
    """Whether the characters before and after an offset belong to one word or one number."""
    if at <= 0 or at >= len(text):
        return False
    before, after = text[at - 1], text[at]
    if before == " " or after == " ":
        return False
    if (is_word(before) and is_word(after)) or (after > "\u02ff" and extends(after)):
        return True
    if before in ".," and after.isdigit():
        return at >= 2 and text[at - 2].isdigit()
    return before.isdigit() and after in ".," and at + 1 < len(text) and text[at + 1].isdigit()


def bounded(text: str, start: int, end: int) -> bool:
    """Whether a span begins and ends at word boundaries: "Baloch" is not in "Balochistan"."""
    return not _joined(text, start) and not _joined(text, end)


_REST_OF_WORD = re.compile(rf"(?<=[^\W{NO_SPACES}])[^\W{NO_SPACES}]+")
_LEAST_TRIES, _EFFORT = 100, 200_000
"""Tries to find a text, and characters compared, after which its places are too many for anyone to count."""


def occurrences(text: str, part: str) -> list[tuple[int, int]]:
    """Where a part stands token-bounded in a text, both in normal form; overlapping ones included."""
    start = text.find(part) if part else -1
    if start < 0:
        return []
    found: list[tuple[int, int]] = []
    length = len(part)
    tries = max(_LEAST_TRIES, _EFFORT // length)
    while start >= 0 and tries > 0:
        tries -= 1
        if bounded(text, start, start + length):
            found.append((start, start + length))
        after = text.find(part, start + 1)
        rest = _REST_OF_WORD.match(text, start + 1) if after >= 0 else None
        start = text.find(part, rest.end()) if rest and after < rest.end() else after
    return found
