"""People by a part of their name: the family name alone, initials for given names, some given names left out."""

import re
from collections.abc import Iterable, Sequence

from trainer.quiz.grading.typos import word_slips
from trainer.quiz.grading.verdict import Setting
from trainer.quiz.grading.wording import loose, spelled_out_letters, words

TITLES = frozenset(
    "fm pm herr frau monsieur madame senor senora don dona signor signora mr mrs ms miss mx dr prof professor sir "
    "dame lord lady king queen prince princess sheikh sheik shaikh imam ayatollah mullah maulana rabbi father "
    "sister brother saint st rev reverend bishop archbishop cardinal pope judge justice general gen colonel col "
    "major maj captain capt lieutenant lt sergeant sgt corporal admiral commander marshal brigadier president "
    "vice deputy acting interim caretaker former ex chief head prime minister premier chancellor foreign interior "
    "defence defense finance home secretary state ambassador envoy consul governor mayor senator congressman "
    "congresswoman mp representative councillor chairman chairwoman chairperson chair director manager spokesman "
    "spokeswoman spokesperson leader engineer doctor inspector officer of the".split()
)
"""Titles and offices, as they stand before a name."""

SHORT = (
    "tom thomas", "bill will william", "bob rob robert", "jim james", "joe joseph", "jack john", "mike michael",
    "dick rick richard", "ted ed edward", "harry henry", "charlie chuck charles", "tony anthony", "alex alexander",
    "ben benjamin", "dan daniel", "dave david", "fred frederick", "greg gregory", "ken kenneth", "larry lawrence",
    "matt matthew", "nick nicholas", "pat patrick", "pete peter", "ron ronald", "sam samuel", "steve steven stephen",
    "tim timothy", "andy andrew", "liz beth betty elizabeth", "kate kathy katherine catherine", "maggie margaret",
    "meg margaret", "peggy margaret", "sue susan", "jen jenny jennifer", "becky rebecca", "vicky victoria",
    "chris christopher", "jeff jeffrey", "jon jonathan", "phil philip", "ray raymond", "walt walter",
)  # fmt: skip
"""Given names and their short forms, which stand for one another."""

_SHORT = [frozenset(group.split()) for group in SHORT]
_HYPHENS = re.compile("[-‐‑–—]")
MOST = 12
"""Words of a name that are looked at."""


def parts(name: str, language: str = "en") -> list[str]:
    """The words of a name, each in loose form, with its hyphens."""
    found = ["-".join(loose(part, language) for part in _HYPHENS.split(word)) for word in name.split()]
    return [word.replace(" ", "") for word in found if word.strip("-")][:MOST]


def untitled(name: Sequence[str], least: int = 1) -> list[str]:
    """A name of at least so many words without the titles and offices before it."""
    start = 0
    while start < len(name) - least and name[start] in TITLES:
        start += 1
    return list(name[start:])


def same_person(given: str, key: str, setting: Setting) -> int | None:
    """The slips of spelling in a name that can stand for the key's, or None where it cannot.

    The family name has to be there; given names may be left out, and stand as initials or in short.
    """
    front, comma, back = given.partition(",")
    typed = untitled(parts(f"{back} {front}" if comma and back.strip() else given, setting.language))
    whole = untitled(parts(key, setting.language), 2)
    if not typed or len(whole) < 2:
        return None
    if "-".join(typed[-2:]) == whole[-1]:  # a double name without its hyphen
        return _given(typed[:-2], whole[:-1], setting)
    slips = _family(typed[-1], whole[-1], key.split()[-1], setting)
    rest = _given(typed[:-1], whole[:-1], setting)
    return None if slips is None or rest is None else slips + rest


def _family(one: str, other: str, written: str, setting: Setting) -> int | None:
    parts_of = [name.split("-") for name in (one, other)]
    one, other = ("".join(parts) for parts in parts_of)
    if one == other or one == loose(spelled_out_letters(written), setting.language).replace(" ", ""):
        return 0
    if not setting.typos or len(parts_of[0]) != len(parts_of[1]):
        return None
    slips = [word_slips(typed, whole, setting.language) for typed, whole in zip(*parts_of, strict=True)]
    return None if None in slips else sum(slip or 0 for slip in slips)


def _given(typed: Sequence[str], whole: Sequence[str], setting: Setting) -> int | None:
    """The slips in given names, each of which is one of the key's, in their order; a hyphen may join two."""
    typed, whole = (" ".join(names).replace("-", " ").split() for names in (typed, whole))
    if len(typed) == 1 and 1 < len(typed[0]) <= len(whole) and typed[0] == "".join(word[0] for word in whole):
        return 0
    total = at = 0
    for word in typed:
        for place in range(at, len(whole)):
            slips = _as_given(word, whole[place], setting)
            if slips is not None:
                total, at = total + slips, place + 1
                break
        else:
            return None
    return total


def _as_given(word: str, whole: str, setting: Setting) -> int | None:
    if word == whole or (len(word) == 1 and whole.startswith(word)):
        return 0
    if any(word in group and whole in group for group in _SHORT):
        return 0
    return word_slips(word, whole, setting.language) if setting.typos else None


def namesakes(given: str, key: str, others: Iterable[str], setting: Setting) -> list[str]:
    """The other people of the module that the same words could mean; another form of the key's name is none."""
    own = set(untitled(parts(key, setting.language), 2))
    found = []
    for other in others:
        name = untitled(parts(other, setting.language), 2)
        alone = len(name) == 1 and name == untitled(parts(given, setting.language))
        if not set(name) <= own and (alone or same_person(given, other, setting) is not None):
            found.append(other)
    return found


def stands_in(name: Sequence[str], text: str, language: str) -> bool:
    """Whether loose words stand in a text, one after the other."""
    there = f" {' '.join(words(text, language))} "
    return bool(name) and f" {' '.join(name)} " in there
