"""Whether a stem asks in the unit of a quote, and for the same dimension: how many metres long, of 110 m high."""

import re

from trainer.text.numbers import FoundNumber
from trainer.text.units import unit_at

_ASKED = re.compile(
    r"\b(?:how many|what (?:number|percentage|share) of|(?:in|of) how many|how much in)(?= )", re.IGNORECASE
)
_DIMENSIONS = {
    "high": "high tall height", "long": "long length", "wide": "wide broad width breadth", "deep": "deep depth",
    "thick": "thick thickness", "old": "old age aged", "heavy": "heavy weight weighing weighed",
    "far": "away distance distant",
}  # fmt: skip
_DIMENSION = {word: name for name, words in _DIMENSIONS.items() for word in words.split()}
_HOW = re.compile(r"\bhow (?P<word>high|tall|long|wide|broad|deep|thick|old|heavy)\b", re.IGNORECASE)
_AFTER = re.compile(rf"\s(?:in\s)?(?P<word>{'|'.join(_DIMENSION)})(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?P<word>height|length|width|breadth|depth|thickness)(?: of| was| is|:)? $", re.IGNORECASE)
_NOUN = re.compile(r"\b(?P<word>height|length|width|breadth|depth|thickness)\b", re.IGNORECASE)


def wrong_measure(stem: str, window: str, number: FoundNumber) -> tuple[str, str] | None:
    """What the stem asks for and what the quote says, where the two measure in another way; else None.

    `number` stands in `window`. A unit or a dimension that either side leaves open is not compared.
    """
    quoted = window[number.start : number.end]
    asked = _ASKED.search(stem)
    unit = unit_at(stem, asked.end()) if asked else None
    if unit and number.unit and unit.name != number.unit and not _alike(unit.name, number.unit):
        return stem[asked.end() : unit.end].strip() if asked else "", quoted
    first, after = _asked_dimension(stem, unit.end if unit else 0), _AFTER.match(window, number.end)
    before = _BEFORE.search(window, max(0, number.start - 20), number.start)
    said = after or before
    if first and said and _DIMENSION[said["word"].lower()] != _DIMENSION[first.lower()]:
        shown = window[number.start : said.end()] if after else window[said.start() : number.end]
        return f"“{first}”", shown.strip()
    return None


def _alike(one: str, other: str) -> bool:
    """Whether two units may be meant by one word: degrees of any scale, pounds of weight or of money."""
    return any(one in group and other in group for group in (("°", "°C"), ("°", "°F"), ("£", "lb")))


def _asked_dimension(stem: str, unit_end: int) -> str:
    """The word of a stem that says which side of a thing it asks for, or an empty text."""
    after = _AFTER.match(stem, unit_end) if unit_end else None
    found = after or _HOW.search(stem) or _NOUN.search(stem)
    return found["word"] if found else ""
