"""English numbers in running text: digits, number words, hedges and units."""

import re
from dataclasses import dataclass

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_VALUES = {
    **{word: value for value, word in enumerate(_ONES)},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
}
_WORD = "|".join(sorted([*_VALUES, *_SCALES], key=len, reverse=True))
_HEDGE = (
    r"(?:roughly|approximately|about|around|nearly|almost|some|circa|at least|at most|more than|"
    r"less than|fewer than|over|under|up to)"
)
_NUMBER = re.compile(
    rf"(?<![\w.,-])(?P<hedge>{_HEDGE}\s+)?"
    rf"(?P<figure>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:{_WORD})(?:[\s-]+(?:and\s+)?(?:{_WORD}))*)"
    r"(?P<unit>\s?(?:km|m|kg|g|%|percent|per cent|miles?|kilometres?|kilometers?))?(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class FoundNumber:
    """A number in a text with its hedge ("roughly") and unit ("km"); offsets, end exclusive."""

    start: int
    end: int
    value: float
    hedge: str = ""
    unit: str = ""


def _word_value(words: list[str]) -> int:
    total = part = 0
    for word in words:
        scale = _SCALES.get(word)
        if scale is None:
            part += _VALUES[word]
        elif scale == 100:
            part = max(part, 1) * scale
        else:
            total, part = total + max(part, 1) * scale, 0
    return total + part


def _value(figure: str) -> float:
    if figure[0].isdigit():
        return float(figure.replace(",", ""))
    words = [word for word in re.split(r"[\s-]+", figure.lower()) if word != "and"]
    return float(_word_value(words))


def find_numbers(text: str) -> list[FoundNumber]:
    """Every number in the text, in its order."""
    return [
        FoundNumber(
            *match.span(),
            _value(match["figure"]),
            (match["hedge"] or "").strip().lower(),
            (match["unit"] or "").strip().lower(),
        )
        for match in _NUMBER.finditer(text)
    ]


def parse_number(text: str) -> FoundNumber | None:
    """The number that a text begins with ("three women" is 3), or None."""
    found = find_numbers(text.strip())
    return found[0] if found and found[0].start == 0 else None
