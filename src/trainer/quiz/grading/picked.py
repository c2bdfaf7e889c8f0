"""Reads answers that pick: letters of options, pairs such as `1b 2a`, an order such as `3 1 2`, or their words."""

import re
from collections.abc import Sequence

from trainer.quiz.grading.verdict import Graded, Refusal, Verdict
from trainer.quiz.grading.wording import loose
from trainer.quiz.shown import LETTERS, Shown

_TRUE = ("t", "true", "y", "yes", "right", "correct")
_FALSE = ("f", "false", "n", "no", "wrong", "incorrect")
_LEAD = re.compile(r"^(?:(?:it|that|this)(?: i|')?s |its |thats |i think |the statement is )+")
_FILLER = re.compile(
    r"\b(?:and|first|second|third|next|then|last|lastly|finally|options?|answers?|letters?|numbers?|with|to|goes|is)\b"
)
_BETWEEN = r"\s*(?:[-=–—]*>|→|⇒|[-=–—:.)]|\bto\b|\bwith\b)?\s*"
_PAIR = re.compile(rf"(\d+){_BETWEEN}([a-z])(?![a-z])")
_TURNED = re.compile(rf"(?<![a-z])([a-z]){_BETWEEN}(\d+)")
_CLOSE_PAIR = re.compile(r"(\d+)([a-z])")
_CLOSE_TURNED = re.compile(r"([a-z])(\d+)")
_PUNCTUATION = re.compile(r"[\s,;.)(/&+|\[\]]")
_PARTS = re.compile(r"\s*(?:[,;|\n]|[-=–—]*>|→|\bthen\b)\s*", re.IGNORECASE)
_LONGEST = 1_000
"""Characters of an answer that are read."""


def grade_truth(given: str, shown: Shown) -> Graded:
    word = _LEAD.sub("", loose(given))
    if word not in (*_TRUE, *_FALSE):
        return Refusal("Type t for true or f for false.")
    return Verdict(right=("t" if word in _TRUE else "f") in shown.key)


def grade_letters(given: str, shown: Shown, *, many: bool) -> Graded:
    """One letter or several; the words of the options will do as well."""
    picked = _lettered(given, shown)
    if picked is None:
        picked = _by_texts(given, shown.options) or _letters(given, len(shown.options))
    last = LETTERS[len(shown.options) - 1]
    if not picked:
        return Refusal(f"Type letters from a to {last}, such as a c." if many else f"Type a letter from a to {last}.")
    if not many and len(picked) > 1:
        return Refusal("Type one letter; only one answer is right.")
    if picked == set(shown.key):
        return Verdict(right=True)
    return Verdict(right=False, note=_partly(picked, set(shown.key)) if many else "")


def _partly(picked: set[str], key: set[str]) -> str:
    hits, extra = len(picked & key), len(picked - key)
    wrong = f", and {extra} that {'is' if extra == 1 else 'are'} not" if extra else ""
    return f"{hits} of the {len(key)} right ones{wrong}"


def _by_texts(given: str, options: Sequence[str]) -> set[str]:
    """The letters of the options whose words were typed, one or several, or none where other words stand there."""
    by_text = {loose(text): letter for letter, text in zip(LETTERS, options, strict=False)}
    whole = loose(given)
    if whole in by_text:
        return {by_text[whole]}
    for separator in (r"[;\n]", r"[;,\n]", r"[;,\n&+]|\band\b"):
        parts = [loose(part) for part in re.split(separator, given[:_LONGEST]) if loose(part)]
        if len(parts) > 1 and all(part in by_text for part in parts):
            return {by_text[part] for part in parts}
    return set()


def _letters(given: str, number: int) -> set[str]:
    """The letters named, or none where something else stands there too."""
    text = _PUNCTUATION.sub("", _FILLER.sub(" ", given[:_LONGEST].casefold()))
    return set(text) if text and set(text) <= set(LETTERS[:number]) else set()


def _lettered(given: str, shown: Shown) -> set[str] | None:
    """The letter of an answer that is a letter with words: b) the Harbour Guard. None where it is no such answer."""
    match = re.fullmatch(r"\W*([a-z])\s*[).:]\s*(\w{2}.*)", given[:_LONGEST].strip(), re.IGNORECASE)
    if match is None:
        return None
    letter = match[1].lower()
    return {letter} if _by_texts(match[2], shown.options) == {letter} else set()


def grade_pairs(given: str, shown: Shown) -> Graded:
    """Pairs in any order, or the letters alone in the order of the numbers, or the words of both sides."""
    number = len(shown.items)
    last = LETTERS[len(shown.options) - 1]
    pairs = _pairs(given[:_LONGEST].casefold(), number) or _named_pairs(given[:_LONGEST], shown)
    chosen = dict(pairs)
    fits = set(chosen) == {str(place) for place in range(1, number + 1)} and len(pairs) == number
    if not fits or not set(chosen.values()) <= set(LETTERS[: len(shown.options)]):
        return Refusal(f"Type a letter from a to {last} for each number from 1 to {number}, like {example(number)}.")
    hits = sum(chosen[str(place)] == letter for place, letter in enumerate(shown.key, 1))
    return Verdict(right=hits == number, note="" if hits == number else f"{hits} of {number} pairs right")


def _pairs(given: str, number: int) -> list[tuple[str, str]]:
    """The pairs of numbers and letters, either first; none where anything else stands there too."""
    text = _FILLER.sub(lambda match: match[0] if match[0] in ("to", "with") else " ", given)
    for pattern, turned in ((_PAIR, False), (_CLOSE_PAIR, False), (_TURNED, True), (_CLOSE_TURNED, True)):
        pairs = [(b, a) if turned else (a, b) for a, b in pattern.findall(text)]
        if pairs and not _PUNCTUATION.sub("", pattern.sub("", text)):
            return pairs
    letters = _PUNCTUATION.sub("", text)
    if len(letters) == number and letters.isalpha():
        return [(str(place), letter) for place, letter in enumerate(letters, 1)]
    return []


def _named_pairs(given: str, shown: Shown) -> list[tuple[str, str]]:
    """The pairs of an answer that names one side or both by their words: director - Jürgen Müller."""
    lefts = {loose(text): str(place) for place, text in enumerate(shown.items, 1)}
    lefts |= {str(place): str(place) for place in range(1, len(shown.items) + 1)}
    rights = {loose(text): letter for letter, text in zip(LETTERS, shown.options, strict=False)}
    rights |= {letter: letter for letter in LETTERS[: len(shown.options)]}
    found = []
    for part in re.split(r"[;,\n]", given):
        sides = re.split(r"\s*(?:[-=–—]*>|→|=|:)\s*|\s+[-–—]\s+|(?<=\d)[.)]?\s+", part.strip(), maxsplit=1)
        left, right = (loose(sides[0]), loose(sides[-1])) if len(sides) == 2 else ("", "")
        if left not in lefts or right not in rights:
            return []
        found.append((lefts[left], rights[right]))
    return found


def example(number: int) -> str:
    """What an answer of so many pairs looks like: 1b 2a 3c."""
    letters = [LETTERS[place] for place in range(number)]
    letters[:2] = letters[1::-1]
    return " ".join(f"{place}{letter}" for place, letter in enumerate(letters, 1))


def grade_order(given: str, shown: Shown) -> Graded:
    """The numbers, the earliest first, or the words of the events in that order."""
    number = len(shown.items)
    places = _places(given[:_LONGEST], number) or _named_places(given[:_LONGEST], shown)
    if sorted(places) != sorted(str(place) for place in range(1, number + 1)):
        return Refusal(f"Type each number from 1 to {number} once, the earliest first, like {order_example(number)}.")
    hits = sum(one == other for one, other in zip(places, shown.key, strict=True))
    return Verdict(right=hits == number, note="" if hits == number else f"{hits} of {number} in the right place")


def _places(given: str, number: int) -> list[str]:
    text = _FILLER.sub(" ", given.casefold())
    if re.search(r"[^\d\s,;.>/|→–—=()-]", text):
        return []
    apart = number > 9 or re.search(r"\d\D+\d", text)
    return re.findall(r"\d+", text) if apart else list(re.sub(r"\D", "", text))


def _named_places(given: str, shown: Shown) -> list[str]:
    places = {loose(text): str(place) for place, text in enumerate(shown.items, 1)}
    parts = [loose(part) for part in _PARTS.split(given) if loose(part)]
    return [places[part] for part in parts] if all(part in places for part in parts) else []


def order_example(number: int) -> str:
    """What an order of so many looks like: 3 1 2."""
    return " ".join(str(place) for place in (number, *range(1, number)))
