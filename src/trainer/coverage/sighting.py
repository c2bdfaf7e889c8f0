"""What a run of capitalised words is: a person, a group, an operation, a place, or a name that may be anything."""

import re
from dataclasses import dataclass

from trainer.coverage.gazetteer import PLACES
from trainer.coverage.page import Page, Span
from trainer.coverage.runs import Run, Word
from trainer.coverage.words import (
    COMMON_ACRONYMS,
    DEEDS,
    DEMONYM_ENDINGS,
    DEMONYMS,
    FIRST_OF_ORGANISATION,
    GROUP_HEADS,
    GROUP_NOUNS,
    NO_NAMES,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    ROLES,
    THING_HEADS,
    TITLES,
)

NEAR = 32
"""Characters before a name that tell what it is: the two or three words right before it."""
SURNAMES = frozenset("baron bishop count duke father judge justice king lord major marshal pope prince".split())
"""Titles that are family names as well, when they come last."""

_DEED = re.compile(rf"(?:,[^,.;]{{1,60}},)? (?:also |had |has |later |then |once )*(?:{'|'.join(sorted(DEEDS))})\b")
_ROLE = "|".join(sorted(ROLES | TITLES))
_WHOSE = r"(?:an?|the|his|her|its|their|then|[\w-]+'s)"
_APPOSITION = re.compile(
    rf", (?:\d{{1,3}}\b|whos?e?\b|(?:{_WHOSE}\b[^.;]{{0,60}}?\b)?(?:{_ROLE})\b)",
    re.IGNORECASE,
)
_OFFICE_FOR = re.compile(rf"\b(?:{_ROLE}) (?:on|for|to|in|of) (?:[A-Z]\w+ )$", re.IGNORECASE)
_PRONOUN = re.compile(r"[^.!?]{0,160}[.!?]['\"]? (?:He|She) ")
_IN = re.compile(r"\b(?:in|near|across|throughout|within|outside|city of|town of|province of|region of|village of)"
                 r"(?: the)? $", re.IGNORECASE)  # fmt: skip
_PLACE_AFTER = re.compile(rf" (?:{'|'.join(sorted(PLACE_HEADS - {'north', 'south', 'east', 'west', 'state'}))})\b")
_ARTICLE = re.compile(r"\b(?:the|an?)(?: [a-z]+)? $", re.IGNORECASE)
_NAMING = re.compile(r"\b(?:named|called|dubbed|code-?named|code ?name|operation|mission) [\"']?$", re.IGNORECASE)
_OPERATION = re.compile(
    r"\b(?:operation|mission|raid|campaign|offensive|exercise|strike|attack|invasion|evacuation|code-?named?)s?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name seen at one place. `kind` is an entity type or `name`; `sure` when the text itself tells it.

    `article` says that “the” or “a” stands before it; `whole` is the run with its titles and origins.
    """

    kind: str
    words: tuple[str, ...]
    span: Span
    sure: bool = False
    article: bool = False
    whole: str = ""

    @property
    def label(self) -> str:
        return " ".join(self.words)


def sight(page: Page, run: Run) -> Sighting | None:
    """The name in a run, or None where custom alone puts the capitals."""
    words, titled = _without_office(page, run.words)
    if not words:
        return None
    kind, sure = _by_noun(page, words) or _by_head(words)
    if not kind:
        own = _without_origin(words)
        titled = titled or (1 < len(own) < len(words) and bool(_OFFICE_FOR.search(page.before(own[0].start))))
        kind, sure = ("person", True) if titled else _by_context(page, own)
        words = _alone(page, own) if kind == "person" else own
    if kind == "thing" or (len(words) == 1 and not sure and _custom(page, words[0])):
        return None
    span = words[0].start, words[-1].end
    article = bool(_ARTICLE.search(page.before(span[0], NEAR)))
    whole = page.text[run.span[0] : run.span[1]]
    return Sighting(kind, tuple(page.text[span[0] : span[1]].split(" ")), span, sure, article, whole)


def _without_office(page: Page, words: tuple[Word, ...]) -> tuple[tuple[Word, ...], bool]:
    """What stands after the last title, and whether there was one; nothing for an office alone."""
    titles = [place for place, word in enumerate(words) if word.text.lower() in TITLES]
    if not titles or words[-1].text.lower() in ORGANISATION_HEADS | GROUP_HEADS | PLACE_HEADS | THING_HEADS:
        return words, False
    last = titles[-1]
    tail = words[last + 1 :]
    if not tail:
        named = last > 0 and words[last].text.lower() in SURNAMES
        return (words, False) if named else ((), False)
    if page.text[words[last].end : tail[0].start].strip(" ."):  # Minister of Trade
        person = _without_origin(tail)
        return (person, True) if len(person) > 1 and len(person) < len(tail) else ((), False)
    return tail, True


def _without_origin(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Without countries and peoples in front: Iranian, Saudi Arabia."""
    while len(words) > 1:
        if len(words) > 2 and f"{words[0].text} {words[1].text}" in PLACES:
            words = words[2:]
        elif words[0].text in PLACES or words[0].text.lower() in DEMONYMS:
            words = words[1:]
        else:
            break
    return words


def _alone(page: Page, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """A person without a title in front and without “of Somewhere”."""
    while len(words) > 1 and words[0].text.lower() in ROLES | TITLES:
        words = words[1:]
    of = next((n for n in range(1, len(words)) if " of " in page.text[words[n - 1].end : words[n].start]), None)
    return words[:of]


def _by_noun(page: Page, words: tuple[Word, ...]) -> tuple[str, bool] | None:
    """An operation (Operation Name, what a raid is called), or a group that is called one."""
    before = page.before(words[0].start, NEAR)
    called = bool(_NAMING.search(before)) and bool(_OPERATION.search(page.before(words[0].start)))
    if called or (len(words) > 1 and words[0].text == "Operation"):
        return "operation", True
    return ("group", True) if _noun(before) in GROUP_NOUNS else None


def _noun(before: str) -> str:
    """The word right before a name, in lower case."""
    near = re.search(r"([\w-]+),? [\"']?$", before)
    return near[1].lower() if near else ""


def _by_head(words: tuple[Word, ...]) -> tuple[str, bool]:
    """The kind that the first or last word tells; empty where neither does."""
    first, last = words[0].text.lower(), words[-1].text.lower()
    if " ".join(word.text for word in words) in PLACES:
        return "place", True
    if len(words) < 2:
        return "", False
    if last in THING_HEADS or first in THING_HEADS:
        return "thing", False
    if last in GROUP_HEADS:
        return "group", True
    if last in ORGANISATION_HEADS or any(word.text.lower() in FIRST_OF_ORGANISATION for word in words[:-1]):
        return "organisation", False
    return ("place", True) if last in PLACE_HEADS or first in PLACE_HEADS | {"new"} else ("", False)


def _by_context(page: Page, words: tuple[Word, ...]) -> tuple[str, bool]:
    """The kind that the words around tell; `name` where they tell nothing."""
    before, after = page.before(words[0].start, NEAR), page.after(words[-1].end, 240)
    if words[-1].owns:
        after = ""
    behind = re.match(r"[\"']? ([a-z]+)", after)
    if behind and behind[1] in GROUP_NOUNS:
        return "group", True
    if _IN.search(before) or _PLACE_AFTER.match(after):
        return "place", True
    if len(words) > 1 and _is_person(before, after, words):
        return "person", True
    return "name", False


def _is_person(before: str, after: str, words: tuple[Word, ...]) -> bool:
    noun = _noun(before)
    if noun in ROLES or noun.endswith(("ologist", "ician")):
        return True
    if _ARTICLE.search(before):
        return False
    initial = any(len(word.text) == 1 for word in words[1:-1])
    return initial or any(pattern.match(after) for pattern in (_DEED, _APPOSITION, _PRONOUN))


def _custom(page: Page, word: Word) -> bool:
    """Whether a word by itself is capitalised for what it is, and names nobody."""
    text, low = word.text, word.text.lower()
    if (
        len(text) == 1
        or text[1:2] == "-"
        or low in page.lower
        or low in NO_NAMES | DEMONYMS | TITLES
        or text in COMMON_ACRONYMS
    ):
        return True
    if low in ROLES | PLACE_HEADS | THING_HEADS or low.endswith(DEMONYM_ENDINGS):
        return True
    if low.endswith("i") and re.match(r" [a-z]", page.after(word.end, 2)):  # the Baluchi word
        return True
    parts = [part for part in text.split("-") if part]
    return all(part in PLACES or _of_place(part) for part in parts)


def _of_place(word: str) -> bool:
    """Whether a word is made from a country's name: Pakistanis."""
    stem = word.removesuffix("s")
    return any(stem.removesuffix(end) in PLACES for end in ("", "i", "an", "n"))
