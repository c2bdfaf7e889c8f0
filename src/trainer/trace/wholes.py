"""Whether a text stands in a quote as the whole of a thing: a date, a number, a name, a quoted string."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from trainer.text.found_date import NONE as NO_PARTS
from trainer.text.found_date import FoundDate
from trainer.text.language import Language
from trainer.text.normal import fold
from trainer.text.numbers import FoundNumber
from trainer.text.units import EXACT, names_of
from trainer.text.words import lower_words
from trainer.trace.anchored import Anchored
from trainer.trace.passage import Mention, Passage

ENTITIES = ("person", "role", "group", "organisation", "operation", "place")
_OPENING, _CLOSING = "\"'「『《〈“‘", "\"'」』》〉”’"
_STOPS = ",.;:!?،؛؟。，、！？"

_ABOUT = frozenset(("about", "roughly", "approximately", "around"))

Found = Literal["whole", "part", "none"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a text stands in a quote: whole, or as a part of the thing `of`, or not at all; `spots` in the window."""

    found: Found
    spots: tuple[tuple[int, int], ...] = ()
    of: str = ""


NONE = Standing("none")


def alike(kind: str, other: str) -> bool:
    """Whether things of two types may stand for one another; groups and organisations are not told apart."""
    return kind == other or {kind, other} == {"group", "organisation"}


def a(kind: str) -> str:
    """An answer type with its article."""
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def standing(passage: Passage, text: str, kind: str, anchored: Anchored, stem: str = "") -> Standing:
    """How a text of an answer type stands in one quote; what the stem says of the whole may be left out."""
    folded = fold(text)
    if not folded:
        return NONE
    if kind == "quoted" and folded[0] in _OPENING and folded[-1] in _CLOSING and len(folded) > 2:
        folded = folded[1:-1]
    spots = passage.places(folded)
    language = anchored.language
    kind, thing = _read(folded, kind, language) if language else (kind, None)
    said = words_of(stem)
    if language and thing:
        equal = _equal(passage, thing, said, language)
        if equal:
            return Standing("whole", equal)
    if not spots:
        return NONE
    whole, of = [], ""
    for spot in spots:
        part = _part_of(passage, spot, kind, folded, anchored, said)
        whole += [] if part else [spot]
        of = of or part
    return Standing("whole", tuple(whole)) if whole else Standing("part", tuple(spots), of)


def _read(folded: str, kind: str, language: Language) -> tuple[str, FoundDate | FoundNumber | None]:
    """What a text is as a date or a number; a phrase that reads as one is checked as one."""
    if kind == "date":
        return kind, language.date(folded)
    if kind == "number":
        return kind, language.number(folded)
    if kind == "phrase" and (any(char.isdigit() for char in folded) or language.number(folded)):
        date = language.date(folded)
        number = None if date else language.number(folded)
        return ("date" if date else "number" if number else kind), date or number
    return kind, None


def words_of(stem: str) -> frozenset[str]:
    """The words of a stem in lower case."""
    return frozenset(lower_words(fold(stem))) if stem else frozenset()


def _equal(
    passage: Passage, thing: FoundDate | FoundNumber, said: frozenset[str], language: Language
) -> tuple[tuple[int, int], ...]:
    """Where the quote holds the same date or number, in any notation."""
    same: Iterable[FoundNumber | FoundDate]
    if isinstance(thing, FoundNumber):
        same = (each for each in passage.numbers if same_number(each, thing, said))
    else:
        held = [*passage.dates, *(passage.spans if not thing.parts[0] else ())]
        same = (each for each in held if same_date(each, thing, said, language))
    return tuple((each.start, each.end) for each in same if passage.inside(each))


def same_number(held: FoundNumber, answer: FoundNumber, said: frozenset[str]) -> bool:
    """Whether an answer is a number of a quote: equal in value, form, hedge and unit.

    A unit that stands as a word may be left out, for it is the thing that is counted; a hedge, a percent sign or a
    symbol only where the stem has it.
    """
    if held.value != answer.value or held.form != answer.form:
        return False
    if held.unit == answer.unit:
        return _same_hedge(held, answer, said)
    bare = not answer.unit and ((held.spelled and held.unit not in EXACT) or unit_told(held.unit, said))
    return bare and _same_hedge(held, answer, said)


def same_but_unit(held: FoundNumber, answer: FoundNumber, said: frozenset[str]) -> bool:
    """The same, where any unit but percent may be left out on either side."""
    units = {held.unit, answer.unit}
    same = (held.value, held.form) == (answer.value, answer.form) and _same_hedge(held, answer, said)
    return same and (len(units) == 1 or ("" in units and not units & EXACT) or unit_told(max(units), said))


def _same_hedge(held: FoundNumber, answer: FoundNumber, said: frozenset[str]) -> bool:
    """Whether both hedges come to the same; that of the quote may be left out where the stem has it."""
    meant = held.parts[1]
    about = meant == "~" and not said.isdisjoint(_ABOUT)
    return meant == answer.parts[1] or (not answer.hedge and (about or told(held.hedge, said)))


def unit_told(unit: str, said: frozenset[str]) -> bool:
    """Whether a stem names a unit, in any of its notations."""
    share = unit == "%" and "percentage" in said
    return share or any(said.issuperset(name.split()) for name in names_of(unit) if name[0].isalpha())


def told(words: str, said: frozenset[str]) -> bool:
    """Whether a stem has all these words."""
    return bool(words) and said.issuperset(words.split())


def same_date(held: FoundDate, answer: FoundDate, said: frozenset[str], language: Language) -> bool:
    """Whether an answer is a date of a quote; where the stem asks for it, one end of a range or the bare date."""
    if held.weekday and answer.weekday and held.weekday != answer.weekday:
        return False
    if held.whole == answer.whole:
        return True
    if not answer.plain or (held.hedge and not told(held.hedge, said)):
        return False
    if held.until == NO_PARTS:
        return held.parts == answer.parts
    return bool(
        (held.parts == answer.parts and said & language.beginning)
        or (held.until == answer.parts and said & language.ending)
    )


def _part_of(
    passage: Passage, spot: tuple[int, int], kind: str, folded: str, anchored: Anchored, said: frozenset[str]
) -> str:
    """The larger thing that a spot is only a part of, or an empty text."""
    if kind == "quoted":
        return "" if quoted_whole(passage.window, spot) else _around(passage.window, spot)
    things: Iterable[FoundDate | FoundNumber | Mention]
    if kind in ENTITIES:
        own = {entity.id.value for entity in anchored.bearers(folded)}
        things = (each for each in passage.around if not _same(each, own, kind))
    elif anchored.language is None:
        return _digits_beside(passage.window, spot) if kind in ("date", "number") else ""
    else:
        counted = kind != "phrase" or anchored.language.numbers(folded)
        things = [*passage.dates, *passage.spans, *(passage.numbers if counted else ())]
    for thing in things:
        if thing.start < spot[1] and spot[0] < thing.end and not (spot[0] <= thing.start and thing.end <= spot[1]):
            straddles = spot[0] < thing.start or spot[1] > thing.end
            inside = passage.start <= thing.start and thing.end <= passage.end
            cut = kind != "phrase" or not inside or (straddles and not _only_joins(passage, spot, thing, anchored))
            if cut and not _said(passage, spot, thing, said):
                return passage.window[thing.start : thing.end]
    return ""


def _only_joins(
    passage: Passage, spot: tuple[int, int], thing: FoundDate | FoundNumber | Mention, anchored: Anchored
) -> bool:
    """Whether a phrase shares with a date or number only words such as "between", that lead to it."""
    shared = lower_words(passage.window[max(spot[0], thing.start) : min(spot[1], thing.end)])
    return anchored.language is not None and all(word in anchored.language.function for word in shared)


def _said(
    passage: Passage, spot: tuple[int, int], thing: FoundDate | FoundNumber | Mention, said: frozenset[str]
) -> bool:
    """Whether the stem says the rest of a date or number that the answer is a part of: from 1871 to which year?"""
    if isinstance(thing, Mention) or not (thing.start <= spot[0] and spot[1] <= thing.end):
        return False
    rest = f"{passage.window[thing.start : spot[0]]} {passage.window[spot[1] : thing.end]}"
    return rest.replace(" ", "").isalnum() and said.issuperset(lower_words(rest))


def _same(mention: Mention, own: set[str], kind: str) -> bool:
    """Whether a mention does not make a name inside it a part: it is of the same entity, or of another type."""
    return any(entity.id.value in own for entity in mention.entities) or all(
        entity.type != kind for entity in mention.entities
    )


def quoted_whole(window: str, spot: tuple[int, int]) -> bool:
    """Whether quotation marks stand right around a spot; a stop may stand before the closing one."""
    start, end = spot
    before = window[start - 1 : start]
    after = window[end : end + 3].lstrip(_STOPS)[:1]
    closes = after != "" and after in _CLOSING
    return before != "" and before in _OPENING and (closes or window[end - 1] in _CLOSING)


def _around(window: str, spot: tuple[int, int]) -> str:
    return f"…{window[max(0, spot[0] - 15) : spot[1] + 15]}…"


def _digits_beside(window: str, spot: tuple[int, int]) -> str:
    """The text with its neighbour, where that is a figure: "January 2024" is a part of "16 January 2024"."""
    start, end = spot
    before, after = window[:start].split(" "), window[end:].split(" ")
    left = before[-1] or (before[-2] if len(before) > 1 else "")
    right = after[0] or (after[1] if len(after) > 1 else "")
    if left[-1:].isdigit() or right[:1].isdigit():
        return f"{left} {window[start:end]} {right}".strip()
    return ""
