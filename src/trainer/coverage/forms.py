"""What the words of a name tell of its kind, each as a weight: Ministry of Trade, SS Great Eastern, Ada Brown."""

import re
from collections.abc import Iterator

from trainer.coverage.gazetteer import PLACES
from trainer.coverage.heads import (
    BODIES,
    COMPANY_ENDS,
    FIRST_OF_GROUP,
    FIRST_OF_OPERATION,
    FIRST_OF_ORGANISATION,
    FIRST_OF_PLACE,
    GROUP_HEADS,
    LAW_HEADS,
    OPERATION_HEADS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    SHIP_PREFIXES,
    THING_HEADS,
)
from trainer.coverage.people import GIVEN, PARTICLES
from trainer.coverage.runs import HEADS, place_like
from trainer.coverage.words import DEMONYMS

Clue = tuple[str, float, bool]
"""A kind, how much speaks for it, and whether the text says it outright."""

SURNAME_HEADS = frozenset(
    """
    barrow beacon burn cove crag cross dell fell haven holm key lock manor mere moat mound ness peak plain
    point quay ridge row shaw steel summers thorne tor vale water weir winter winters drive falls cape cliff
    coast copse banks battle bell bible bill bishop brook brooks chamber church close code college court
    cross dale day days field fields ford garden gate gates glen green grove guard hall hammond heath hill
    hills house king lake lane law laws lines lodge mail marsh mead mill mills moor moss motors mount order
    page park parish parry pike pit pond pool post price reef ridge rivers rock rose sands school shore song
    sons stone strand summit table temple test tower union wall walk ward waters well wells west wolves wood
    woods north south east young coast bay bush forest head
    """.split()
)
"""Heads of other names that are family names as well."""
_LIKE_PERSON = re.compile(r"(?:[A-Z]['´]|Ma?c)[A-Z]\w+$")
_CAMEL = re.compile(r"[A-Z][a-z]+[A-Z]\w*$")


def own_clues(words: tuple[str, ...], text: str, *, article: bool) -> Iterator[Clue]:
    """What the words of a name say; `text` is the name as it stands."""
    low = [word.lower().rstrip(".") for word in words]
    if text in PLACES or (text.isupper() and len(text) > 3 and text.title() in PLACES):
        yield "place", 9, True
        return
    if len(words) > 1 and words[0] in SHIP_PREFIXES:
        yield "operation", 14, False
        return
    if text in BODIES:
        yield "organisation", 8, False
    place = _head_place(text, low)
    if len(words) == 1 and text != words[0] and low[0] in OPERATION_HEADS:  # the 1907 Convention
        yield "operation", 9, False
        return
    known = (low[0] in GIVEN or _EASTERN.match(words[0])) and len(words) in (2, 3) and not article
    surname = bool(known) and place is not None and low[place] in SURNAME_HEADS | GIVEN
    if place is not None and not (" & " in text and low[-1] not in ORGANISATION_HEADS):
        yield from _by_head(low, place, surname=surname)
    if len(words) == 1:
        yield from _single(text, low[0])
        return
    yield from _shape(words, low, text, article=article, headed=place is not None and not surname)


def _head_place(text: str, low: list[str]) -> int | None:
    """Which word says what the name is: the one before “of”, else the last, else the first; None for none."""
    if len(low) < 2:
        return None
    last = low[-1]
    if last in LAW_HEADS:
        return len(low) - 1
    small = _SMALL.search(text)
    if small:
        place = min(sum(part[:1].isupper() for part in text[: small.start()].split(" ")), len(low)) - 1
        head = low[max(place, 0)]
        return place if head in _BEFORE_OF or head.endswith("s") else None
    if last in COMPANY_ENDS or (low[0] == "operation" and last not in COMPANY_ENDS):
        return len(low) - 1 if last in COMPANY_ENDS else 0
    if last in HEADS:
        return len(low) - 1
    return 0 if low[0] in _FIRSTS else None


_FOREIGN = FIRST_OF_ORGANISATION & frozenset(
    """
    ac académie accademia afc akademie asociación associazione associação banca banco banque biblioteca
    bibliothèque café chambre channel clube compagnie compañía conservatoire conservatorio editorial escola
    escuela fc fundación fundação galerie gesellschaft hotel hôpital institut instituto istituto lycée
    ministerium ministère museo musée observatoire opéra orchestre orquesta politecnico radio sc sociedad
    sociedade société sporting stiftung teatro television théâtre tv universidad universidade università
    universität université verein école éditions
    """.split()
)
"""Words of other languages that begin the name of an organisation without “of”."""
_PUBLIC = frozenset(
    """
    central european federal general high imperial international metropolitan municipal national public
    regional royal state supreme united
    """.split()
)
"""First words that no person's name has."""
_SMALL = re.compile(r" (?:of|for|against|on) ")
_HOUSES = (
    "bank",
    "bibliothek",
    "blad",
    "haus",
    "museum",
    "posten",
    "theater",
    "theatre",
    "tidende",
    "werke",
    "zeitung",
)
_EASTERN = re.compile(r"[A-Z][a-z]+-[a-z]+$")
"""A given name of two syllables: Min-jun."""
_FIRSTS = _FOREIGN | (
    FIRST_OF_OPERATION | FIRST_OF_PLACE | frozenset("storm hurricane typhoon cyclone university bank banco".split())
)
_BEFORE_OF = HEADS | _FIRSTS | FIRST_OF_GROUP | FIRST_OF_ORGANISATION


def _by_head(low: list[str], place: int, *, surname: bool) -> Iterator[Clue]:
    head, last = low[place], place == len(low) - 1
    if surname:
        return
    if head == "operation":
        yield "operation", 14, True
    elif head in COMPANY_ENDS and last:
        yield "organisation", 14, True
    elif not last and head in FIRST_OF_OPERATION:
        yield "operation", 10, False
    elif head in OPERATION_HEADS and head not in THING_HEADS:
        yield "operation", 9, False
    elif not last and head in FIRST_OF_PLACE:
        yield "place", 8, True
    elif head in THING_HEADS and head not in ORGANISATION_HEADS and head not in GROUP_HEADS:
        yield "thing", 9, False
    elif not last and head in FIRST_OF_ORGANISATION:
        yield "organisation", 9, False
    elif head in GROUP_HEADS or (not last and head in FIRST_OF_GROUP):
        yield "group", 9, head not in ORGANISATION_HEADS and head not in PLACE_HEADS
    elif head in ORGANISATION_HEADS:
        yield "organisation", 9, False
    elif head in THING_HEADS:
        yield "thing", 9, False
    elif head in PLACE_HEADS:
        yield "place", 5 if head in SURNAME_HEADS else 8, head not in SURNAME_HEADS
    elif not last and head.endswith("s"):
        yield "group", 6, False


def _single(text: str, low: str) -> Iterator[Clue]:
    if low in GIVEN:
        yield "person", 3, False
    elif _CAMEL.match(text) and not _LIKE_PERSON.match(text):
        yield "organisation", 5, False
    elif text.isupper() and 1 < len(text) < 7:
        yield "organisation", 3, False
    elif _LIKE_PERSON.match(text):
        yield "person", 3, False
    elif low.endswith(_HOUSES):
        yield "organisation", 3, False
    elif place_like(text):
        yield "place", 2, False


def _shape(words: tuple[str, ...], low: list[str], text: str, *, article: bool, headed: bool) -> Iterator[Clue]:
    """What the form of several words says."""
    if " & " in text:
        yield "organisation", 8, False
        return
    if headed:
        return
    joined = set(text.split(" ")) - set(words)
    if low[0] in _PUBLIC or (low[0] in DEMONYMS and low[0] not in GIVEN):
        yield "organisation", 4, False
        return
    if article:
        yield (
            ("group", 4, False)
            if low[-1].endswith("s") and not low[-1].endswith("ss")
            else ("organisation", 2.5, False)
        )
        return
    if " of " in text or len(words) < 5:
        yield "person", 3, False
    if low[0] in GIVEN or _EASTERN.match(words[0]):
        yield "person", 5, False
    if joined & PARTICLES or any(len(word) == 1 for word in words[1:-1]) or _LIKE_PERSON.match(words[-1]):
        yield "person", 4, False
    if words[0].endswith(".") or len(words[0]) == 1:
        yield "person", 3, False
    if place_like(words[-1]) and low[0] not in GIVEN:
        yield "place", 2, False
