"""Slips of spelling: how many are forgiven, by the length of the word, and which words are others and no slips."""

import re
from collections.abc import Sequence

from trainer.quiz.grading.lexicon import is_word
from trainer.text.dates import WEEKDAYS
from trainer.text.found_date import MONTHS

ALLOWANCE = ((9, 2), (5, 1))
"""(letters of a word from which, mistakes forgiven in it): "BLA" is never "BLF", nor "Iran" "Iraq"."""

MOST = 3
"""Mistakes forgiven in a whole answer."""

FORGIVING = ("person", "role", "group", "organisation", "operation", "place", "phrase", "quoted")
"""Answer types in which spelling mistakes are forgiven; in dates and numbers, one letter is another fact."""

AMERICAN = tuple(
    (re.compile(old), new)
    for old, new in (
        (r"(?<=\w\w[^\Waeiou])our", "or"), (r"(?<=\w[bt])re(?=s?$)", "er"), (r"(?<=\w{3})is(?=e|ing|ation)", "iz"),
        (r"(?<=\w{2})yse", "yze"), (r"(?<=\w[ef])ence$", "ense"), (r"(?<=\w{2})ogue$", "og"), (r"^grey", "gray"),
        (r"amme$", "am"), (r"ll(?=ed$|ing$|er$|or$)", "l"),
    )
)  # fmt: skip
"""What British spelling has, and American instead."""

INFLECTED = 3
"""Letters of a word from which its plural will do for it, and the other way round."""

NAMED = 6
"""The same for names of people and names of one word: Fuentes may be a slip for Fuente, and Abba none for Abbas."""

NO_SINGULARS = frozenset("new arm good custom mean glass time spectacle compass".split())
"""Words whose plural in form is another word: news, arms, goods."""

CONSONANT = "[^aeiou]"
_EXACT = frozenset(word.casefold() for word in (*MONTHS, *WEEKDAYS))
_ARTICLES = frozenset("al el ul il ad ar as ash at az an ud ur us ush ut uz es er e i".split())
"""Arabic and Persian articles and links as they are transliterated; before n, r, s, t and others they change."""
_TRANSLITERATED = (
    ("oo", "u"), ("ou", "u"), ("ee", "i"), ("aa", "a"), ("ii", "i"), ("uu", "u"),
    ("ay", "ai"), ("ey", "ai"), ("ei", "ai"),
)  # fmt: skip
"""Vowels that different habits of transliteration write in different ways."""


def allowance(word: str) -> int:
    """How many mistakes are forgiven in a word; none in one that holds a digit, or names a day or month."""
    if re.search(r"\d", word) or word in _EXACT:
        return 0
    return next((number for length, number in ALLOWANCE if len(word) >= length), 0)


def mistakes(
    given: Sequence[str], key: Sequence[str], language: str = "en", *, plurals: int = INFLECTED
) -> int | None:
    """The spelling mistakes in `given`, both as loose words, or None where there are too many.

    Word by word, so that no short word is swallowed by a long answer; where a space is missing or too many,
    joined, and the mistakes are fewer than the letters of any word. `plurals`: letters of a word from which its
    plural may stand for it.
    """
    shortest = 0
    if len(given) != len(key):
        if any(re.search(r"\d", word) for word in (*given, *key)):
            return None
        shortest = min(len(word) for word in (*given, *key))
        given, key = ["".join(given)], ["".join(key)]
    total = 0
    for one, other in zip(given, key, strict=True):
        edits = word_slips(one, other, language, among_others=len(key) > 1, plurals=plurals)
        if edits is None:
            return None
        total += edits
    swallowed = shortest and total >= shortest
    return None if total > MOST or swallowed else total


def word_slips(
    one: str, other: str, language: str, *, among_others: bool = False, plurals: int = NAMED
) -> int | None:
    """The mistakes in one word, or None where there are too many or it is another word.

    In a name of several words a letter too many of a pair is always forgiven.
    """
    if one == other:
        return 0
    if _american(one) == _american(other):
        return 0
    if _is_inflected(one, other, plurals):
        return 1
    paired = one.isalpha() and _unpaired(one, CONSONANT) == _unpaired(other, CONSONANT)
    if is_word(one, language, common=paired):
        return None
    if among_others and paired:
        return 1
    forgiven = min(allowance(one), allowance(other))
    edits = distance(one, other, forgiven)
    return edits if edits <= forgiven else None


def _american(word: str) -> str:
    """A word as it is spelled in the United States: harbor for harbour, center for centre, organize for organise."""
    for old, new in AMERICAN:
        word = old.sub(new, word)
    return word


def _is_inflected(one: str, other: str, least: int) -> bool:
    """Whether one is the plural of the other."""
    short, long = sorted((one, other), key=len)
    if len(short) < least or not short.isalpha() or short in _EXACT or short in NO_SINGULARS:
        return False
    return long in (f"{short}s", f"{short}es")


def transliterated(words: Sequence[str]) -> str:
    """The words of a name without what habits of transliteration differ in: articles, and how vowels are written."""
    kept = [word for word in words if word not in _ARTICLES] or list(words)
    return " ".join(_plain(word) for word in kept)


def has_article(words: Sequence[str]) -> bool:
    """Whether a name holds a transliterated article, so that another form of it, or none, is no other name."""
    return any(word in ("al", "el", "ul", "ud", "ur", "us", "ut", "az") for word in words[1:])


def _plain(word: str) -> str:
    for old, new in _TRANSLITERATED:
        word = word.replace(old, new)
    return _unpaired(word)


def _unpaired(word: str, letter: str = ".") -> str:
    """The word with each letter once where it stands twice or more in a row: adll → adl."""
    return re.sub(rf"({letter})\1+", r"\1", word)


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
