"""A name as it is seen at one place, with all that the place tells of its kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.coverage.clues import after_clues, before_clues
from trainer.coverage.forms import Clue, own_clues
from trainer.coverage.gazetteer import PLACES
from trainer.coverage.heads import (
    BODIES,
    NUMBERED,
    OF_PLACE,
    ORGANISATION_HEADS,
    SHIP_PREFIXES,
)
from trainer.coverage.page import Page, Span
from trainer.coverage.people import DEEDS, FAMILY, GIVEN, KIN, ROLES, SURNAMES, TITLES
from trainer.coverage.runs import HEADS, Run, Word
from trainer.coverage.words import COMMON_ACRONYMS, DEMONYM_ENDINGS, DEMONYMS, FUNCTION, NO_NAMES

_CUSTOM = NO_NAMES | DEMONYMS | TITLES | ROLES | HEADS | KIN | OF_PLACE
_OFFICES = TITLES | ROLES
_OFFICE_OF = re.compile(r" (?:of|for|to|on|in)(?: the)? $")
_THE = re.compile(r"\b(?:the|an?) [\"']?$", re.IGNORECASE)
_SHIP_BEFORE = re.compile(
    r"\b(?:barge|barque|brig|cruiser|destroyer|ferry|frigate|galleon|icebreaker|lifeboat|liner|schooner|ship|ships|sloop"
    r"|steamer|steamers|submarine|tanker|trawler|tug|vessel|warship|yacht|whaler|boat|battleship|corvette|cutter|launch"
    r"|freighter|clipper|ketch|lugger|smack),? (?:[Tt]he )?[\"']?$"
)
_NOBLE = frozenset("dame duchess duke king lady lord miss prince princess queen saint sir".split())
_NOUN_BEHIND = re.compile(r" ([a-z]+)")
_NUMBER = re.compile(r" (?:\d|[IVX]+\b)")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name seen at one place; `clues` are what this place tells of its kind.

    `article` says that “the” or “a” stands before it, `titled` that an office does; `whole` is the run with both.
    """

    words: tuple[str, ...]
    span: Span
    text: str
    clues: tuple[Clue, ...]
    article: bool = False
    titled: bool = False
    whole: str = ""
    lone: bool = False

    @property
    def label(self) -> str:
        return self.text


def sight(page: Page, run: Run) -> Iterator[Sighting]:
    """The names in a run; none where custom alone puts the capitals."""
    words, titled, office = _without_office(page, run.words)
    if office:
        yield from _of_office(page, run, words)
        return
    if not words:
        return
    kept = words if titled else _without_origin(page, words)
    start = run.start if kept and kept[0] is run.words[0] else (kept[0].start if kept else 0)
    if not kept:
        return
    yield from _sighting(page, run, kept, start, titled=titled)


def _sighting(page: Page, run: Run, words: tuple[Word, ...], start: int, *, titled: bool) -> Iterator[Sighting]:
    end = run.end if words[-1] is run.words[-1] else words[-1].end
    text = page.text[start:end]
    before, after = page.before(start, 100), page.after(end, 240)
    article = bool(_THE.search(before))
    noble = titled and article and run.words[0].low in _NOBLE  # the Lady Jane may be a ship
    clues: list[Clue] = [("person", 4, False) if noble else ("person", 12, True)] if titled else []
    names = tuple(word.text for word in words)
    single = len(words) == 1
    clues += own_clues(names, text, article=article)
    clues += before_clues(before, after, single=single)
    clues += after_clues(after, owns=words[-1].owns, article=article, single=single)
    if page.text[end : end + 5] == "-born":
        clues.append(("place", 9, True))
    acting = not article and any(kind == "person" and weight >= 3 for kind, weight, _ in clues)
    dateline = not before and any(kind == "place" for kind, _, _ in clues)
    lone = (
        single
        and not titled
        and not dateline
        and start == words[0].start
        and _custom(page, words[0], after, acting=acting)
    )
    yield Sighting(names, (start, end), text, tuple(clues), article, titled, page.text[run.start : run.end], lone)


def _of_office(page: Page, run: Run, words: tuple[Word, ...]) -> Iterator[Sighting]:
    """“Minister for Inland Waters Ada Brown”: the person at the end; “Count of Exeter”: the place."""
    tail = _without_origin(page, words)
    if len(tail) > 3 or (len(tail) > 2 and tail[0].low not in GIVEN):
        given = next((n for n, word in enumerate(tail[:-1]) if n and word.low in GIVEN), len(tail) - 2)
        yield from _sighting(page, run, tail[given:], tail[given].start, titled=True)
    elif tail[-1].low in ORGANISATION_HEADS and len(tail) > 1:
        yield from _sighting(page, run, words, words[0].start, titled=False)
    elif len(tail) > 1 and len(tail) < len(words):
        yield from _sighting(page, run, tail, tail[0].start, titled=True)


def _without_office(page: Page, words: tuple[Word, ...]) -> tuple[tuple[Word, ...], bool, bool]:
    """What stands after the last title, whether there was one, and whether a field of office follows it."""
    if words[0].text in SHIP_PREFIXES and len(words) > 1:
        return words, False, False
    if _SHIP_BEFORE.search(page.before(words[0].start, 24)):
        return words, False, False
    last = words[-1].low
    titles = [
        place
        for place, word in enumerate(words)
        if word.low in TITLES and not (len(word.text) < 3 and word.low == "st")
    ]
    if not titles:
        return _after_roles(words)
    place = titles[-1]
    if len(words) == 1:
        return (
            ((), False, False) if words[0].low in NO_NAMES or words[0].low not in SURNAMES else (words, False, False)
        )
    if last in HEADS and not (last in ROLES and place == len(words) - 1) and not _person_after(page, words, place):
        return words, False, False
    tail = words[place + 1 :]
    if not tail:
        named = last in SURNAMES and words[0].low not in _OFFICES
        return (words, False, False) if named and len(words) < 5 else ((), False, False)
    gap = page.text[words[place].end : tail[0].start]
    if _OFFICE_OF.fullmatch(gap):
        return tail, False, True
    if gap.strip(" .,"):
        return words, False, False
    if place and words[place].low in SURNAMES and words[place - 1].low in GIVEN:
        return words, False, False
    if len(tail) == 1 and words[place].low in FAMILY and place == 0:
        return words, True, False
    return tail, True, False


def _person_after(page: Page, words: tuple[Word, ...], place: int) -> bool:
    """Whether given name and surname follow a title, though the surname is a head as well: Sir John Hall."""
    tail = words[place + 1 :]
    return (
        len(tail) in (1, 2, 3)
        and page.text[words[place].end : tail[0].start] in (" ", ". ")
        and (
            tail[0].low in GIVEN
            or (len(tail) == 1 and words[place].low in ("mr", "mrs", "ms", "miss", "dr", "sir", "dame"))
        )
    )


def _after_roles(words: tuple[Word, ...]) -> tuple[tuple[Word, ...], bool, bool]:
    """Without a trade in front: Historian Ada Brown."""
    place = 0
    while place < len(words) - 1 and words[place].low in ROLES and words[-1].low not in HEADS:
        place += 1
    return words[place:], place > 0, False


_DIRECTIONS = frozenset("northern southern eastern western central".split())


def _without_origin(page: Page, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Without countries and peoples in front: Iranian, Saudi Arabia; Danish of the Danish Navy stays."""
    kept = words
    while len(kept) > 1 and kept[-1].low not in HEADS:
        if len(kept) == 2 and kept[1].text not in page.alone and kept[1].low not in GIVEN:
            break  # British Petroleum
        if kept[0].low in _DIRECTIONS:
            break
        if len(kept) > 2 and f"{kept[0].text} {kept[1].text}" in PLACES:
            kept = kept[2:]
        elif (kept[0].text in PLACES or kept[0].low in DEMONYMS) and " ".join(
            word.text for word in kept
        ) not in PLACES:
            kept = kept[1:]
        else:
            break
    return kept


def _custom(page: Page, word: Word, after: str, *, acting: bool) -> bool:
    """Whether a word by itself is capitalised for what it is, and names nobody."""
    text, low = word.text, word.low
    if text in BODIES or text in PLACES:
        return False
    if len(text) == 1 or text[1:2] == "-" or low in page.lower or low in _CUSTOM:
        return True
    if text in COMMON_ACRONYMS or (low in NUMBERED and _NUMBER.match(after)) or re.match(r" \d+\b", after):
        return True
    if not acting and low not in GIVEN and (low.endswith(DEMONYM_ENDINGS) or _adjective(low, after)):
        return True
    parts = [part for part in text.split("-") if part]
    return all(part in PLACES or _of_place(part) for part in parts) and text not in PLACES


def _adjective(low: str, after: str) -> bool:
    """Whether it is the adjective of a people: the Baluchi word; not Salieri in Vienna."""
    noun = _NOUN_BEHIND.match(after)
    return low.endswith("i") and noun is not None and noun[1] not in FUNCTION and noun[1] not in DEEDS


def _of_place(word: str) -> bool:
    """Whether a word is made from a country's name: Pakistanis."""
    stem = word.removesuffix("s")
    return any(stem.removesuffix(end) in PLACES for end in ("", "i", "an", "n"))
