"""Reads answers that pick: letters of options, pairs such as `1b 2a`, an order such as `3 1 2`."""

import re

from trainer.quiz.grading.verdict import Graded, Refusal, Verdict
from trainer.quiz.grading.wording import loose
from trainer.quiz.shown import LETTERS, Shown

_TRUE = ("t", "true", "y", "yes", "right")
_FALSE = ("f", "false", "n", "no", "wrong")


def grade_truth(given: str, shown: Shown) -> Graded:
    word = loose(given)
    if word not in (*_TRUE, *_FALSE):
        return Refusal("Type t for true or f for false.")
    return Verdict(right=("t" if word in _TRUE else "f") in shown.key)


def grade_letters(given: str, shown: Shown, *, many: bool) -> Graded:
    """One letter or several; an option's whole text will do as well."""
    picked = _by_text(given, shown) or _letters(given, len(shown.options))
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


def _by_text(given: str, shown: Shown) -> set[str]:
    wanted = loose(given)
    return {letter for letter, text in zip(LETTERS, shown.options, strict=False) if wanted and loose(text) == wanted}


def _letters(given: str, number: int) -> set[str]:
    """The letters named, or none where something else stands there too."""
    text = re.sub(r"\band\b|[\s,;.)(/&+]", "", given.casefold())
    return set(text) if text and set(text) <= set(LETTERS[:number]) else set()


def grade_pairs(given: str, shown: Shown) -> Graded:
    """Pairs in any order, or the letters alone in the order of the numbers."""
    number = len(shown.items)
    last = LETTERS[len(shown.options) - 1]
    pairs = re.findall(r"(\d+)\s*[-=:.)]?\s*([a-z])", given.casefold())
    rest = re.sub(r"\d+\s*[-=:.)]?\s*[a-z]|[\s,;]", "", given.casefold())
    letters = re.sub(r"[\s,;]", "", given.casefold())
    if not pairs and len(letters) == number:
        pairs, rest = [(str(place), letter) for place, letter in enumerate(letters, 1)], ""
    chosen = dict(pairs)
    fits = set(chosen) == {str(place) for place in range(1, number + 1)} and len(pairs) == number
    if rest or not fits or not set(chosen.values()) <= set(LETTERS[: len(shown.options)]):
        return Refusal(f"Type a letter from a to {last} for each number from 1 to {number}, like {example(number)}.")
    hits = sum(chosen[str(place)] == letter for place, letter in enumerate(shown.key, 1))
    return Verdict(right=hits == number, note="" if hits == number else f"{hits} of {number} pairs right")


def example(number: int) -> str:
    """What an answer of so many pairs looks like: 1b 2a 3c."""
    letters = [LETTERS[place] for place in range(number)]
    letters[:2] = letters[1::-1]
    return " ".join(f"{place}{letter}" for place, letter in enumerate(letters, 1))


def grade_order(given: str, shown: Shown) -> Graded:
    number = len(shown.items)
    places = (
        re.findall(r"\d+", given) if number > 9 or re.search(r"\d\D+\d", given) else list(re.sub(r"\s", "", given))
    )
    wanted = sorted(str(place) for place in range(1, number + 1))
    if sorted(places) != wanted or re.search(r"[^\d\s,;.>-]", given):
        return Refusal(f"Type each number from 1 to {number} once, the earliest first, like {order_example(number)}.")
    hits = sum(one == other for one, other in zip(places, shown.key, strict=True))
    return Verdict(right=hits == number, note="" if hits == number else f"{hits} of {number} in the right place")


def order_example(number: int) -> str:
    """What an order of so many looks like: 3 1 2."""
    return " ".join(str(place) for place in (number, *range(1, number)))
