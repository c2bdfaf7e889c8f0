"""English numbers in running text: digits, number words, hedges and units."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import inf, isfinite

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_VALUES = {
    **{word: value for value, word in enumerate(_ONES)},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
}
_WORD = "|".join(sorted([*_VALUES, *_SCALES], key=len, reverse=True))
_HEDGE = (
    r"(?:roughly|approximately|an estimated|estimated|nearly|almost|circa|at least|at most|more than|less than|"
    r"fewer than|no more than|no fewer than|no less than|up to|as many as|as much as|close to|well over|just over|"
    r"just under|(?P<weak>about|around|some|over|under))"
)
_NUMBER = re.compile(
    rf"(?<![\w.,-])(?:(?P<hedge>{_HEDGE})\s+)?(?P<whole>(?P<currency>[$€£¥])?"
    rf"(?:(?P<figure>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[\s-]?(?P<scale>{'|'.join(_SCALES)})\b)?"
    rf"|(?P<words>(?:{_WORD})(?:[\s-]+(?:and\s+)?(?:{_WORD}))*))"
    r"(?P<unit>\s?(?:km|m|kg|g|%|percent|per cent|miles?|kilometres?|kilometers?))?)(?!\w)",
    re.IGNORECASE,
)
_UNITS = {
    **dict.fromkeys(("kilometre", "kilometres", "kilometer", "kilometers"), "km"),
    **dict.fromkeys(("percent", "per cent"), "%"),
    "miles": "mile",
}
_SURE = 10
"""Below it, "about two brothers" may well mean two, and "over three days" three; above, the word is a hedge."""


@dataclass(frozen=True, slots=True, order=True)
class FoundNumber:
    """A number in a text with its hedge ("roughly") and unit ("km"); offsets, end exclusive."""

    start: int
    end: int
    value: float
    hedge: str = ""
    unit: str = ""

    @property
    def parts(self) -> tuple[float, str, str]:
        """What makes two numbers equal, in any notation."""
        return self.value, self.hedge, _UNITS.get(self.unit, self.unit)


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


def _value(figure: str | None, scale: str | None, words: str) -> float:
    if figure:
        return float(figure.replace(",", "")) * (_SCALES.get(scale.casefold(), 1) if scale else 1)
    try:
        return float(_word_value([word for word in re.split(r"[\s-]+", words.casefold()) if word != "and"]))
    except OverflowError:  # a hundred hundred hundred …
        return inf


def find_numbers(text: str) -> list[FoundNumber]:
    """Every number in the text, in its order."""
    return list(each_number(text))


def each_number(text: str) -> Iterator[FoundNumber]:
    """The same one by one, for those who need not know all."""
    found = (_found(match) for match in _NUMBER.finditer(text))
    return (number for number in found if isfinite(number.value))


def _found(match: re.Match[str]) -> FoundNumber:
    hedge, weak, _, currency, *written, named = match.groups()
    value, unit = _value(*written), (currency or "") + (named or "").strip().lower()
    if weak and value < _SURE and not unit:
        return FoundNumber(match.start("whole"), match.end(), value, "", unit)
    return FoundNumber(*match.span(), value, " ".join(hedge.lower().split()) if hedge else "", unit)


@lru_cache(maxsize=65_536)
def only_number(text: str) -> FoundNumber | None:
    """The number that a whole text is, with its hedge and unit."""
    match = _NUMBER.fullmatch(text)
    found = _found(match) if match else None
    return found if found and found.start == 0 else None


def parse_number(text: str) -> FoundNumber | None:
    """The number that a text begins with ("three women" is 3), or None."""
    first = next(each_number(text.strip()), None)
    return first if first and first.start == 0 else None
