"""Sentences: where they end, as far as that can be told without knowing what they say."""

import bisect
import re
from itertools import pairwise

from trainer.text.source import Source

_END = re.compile(
    r"(?:(?<![^\W\d_])([^\W\d_]+))?(?<![.!?])[.!?]+[\"')\]]*\s+(?=[^\Wa-z]|[\"'(])|(?<![。！？])[。！？]+[」』”]*(?=.)"
)
_ABBREVIATED = frozenset(
    "mr mrs ms dr prof rev gen col capt lt sgt sen rep gov hon pres supt jr sr st mt inc ltd corp co no vs etc dept "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)


def _ends(text: str) -> list[int]:
    """Where all sentences of a text but the last end, with the space after them."""
    return [match.end() for match in _END.finditer(text) if not _abbreviates(match[1])]


def _abbreviates(word: str | None) -> bool:
    return word is not None and (len(word) == 1 or word.lower() in _ABBREVIATED)


def count(text: str) -> int:
    """How many sentences a text has, as far as that can be told; the last one needs no stop."""
    return 1 + len(_ends(text))


def sentences(source: Source) -> list[tuple[int, int]]:
    """Where the sentences of a source stand in its normal form; none runs over the end of a paragraph."""
    text = source.normal.text
    cuts = {0, len(text), *_ends(text), *(_place(source, start) for start, _ in source.paragraphs)}
    places = sorted(cuts)
    found = ((start, start + len(text[start:end].rstrip())) for start, end in pairwise(places))
    return [(start, end) for start, end in found if start < end]


def _place(source: Source, start: int) -> int:
    """Where a code point of the original stands in the normal form."""
    pieces = source.normal.pieces
    here, there, _, same = pieces[max(0, bisect.bisect_right(pieces, start, key=lambda piece: piece[1]) - 1)]
    return here + start - there if same else here
