"""Spelling mistakes in names: how many are forgiven, by the length of the word."""

import re

from trainer.text.dates import MONTHS, WEEKDAYS

ALLOWANCE = ((9, 2), (5, 1))
"""(letters of a word from which, mistakes forgiven in it): "BLA" is never "BLF", nor "Iran" "Iraq"."""

MOST = 3
"""Mistakes forgiven in a whole answer."""

FORGIVING = ("person", "role", "group", "organisation", "operation", "place", "phrase", "quoted")
"""Answer types in which spelling mistakes are forgiven; in dates and numbers, one letter is another fact."""

_EXACT = frozenset(word.casefold() for word in (*MONTHS, *WEEKDAYS))


def allowance(word: str) -> int:
    """How many mistakes are forgiven in a word; none in one that holds a digit, or names a day or month."""
    if re.search(r"\d", word) or word in _EXACT:
        return 0
    return next((number for length, number in ALLOWANCE if len(word) >= length), 0)


def mistakes(given: list[str], key: list[str]) -> int | None:
    """The spelling mistakes in `given`, both as loose words, or None where there are too many.

    Word by word, so that no short word is swallowed by a long answer; where a space is missing or too many,
    joined, and the mistakes are fewer than the letters of any word.
    """
    shortest = 0
    if len(given) != len(key):
        if any(re.search(r"\d", word) for word in (*given, *key)):
            return None
        shortest = min(len(word) for word in (*given, *key))
        given, key = ["".join(given)], ["".join(key)]
    total = 0
    for one, other in zip(given, key, strict=True):
        edits = _slips(one, other, among_others=len(key) > 1)
        if edits is None:
            return None
        total += edits
    swallowed = shortest and total >= shortest
    return None if total > MOST or swallowed else total


def _slips(one: str, other: str, *, among_others: bool) -> int | None:
    """The mistakes in one word; in a name of several words a letter too many of a pair is always forgiven."""
    if one == other:
        return 0
    if among_others and one.isalpha() and _unpaired(one) == _unpaired(other):
        return 1
    forgiven = min(allowance(one), allowance(other))
    edits = distance(one, other, forgiven)
    return edits if edits <= forgiven else None


def _unpaired(word: str) -> str:
    """The word with each letter once where it stands twice or more in a row: adll → adl."""
    return re.sub(r"(.)\1+", r"\1", word)


def distance(one: str, other: str, most: int) -> int:
    """Letters wrong, missing, too many or swapped with the next; any number above `most` for more.

    Optimal string alignment (Damerau 1964).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
