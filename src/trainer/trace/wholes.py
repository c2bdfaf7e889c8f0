"""Whether a text stands in a quote as the whole of a thing: a date, a number, a name, a quoted string."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from trainer.text.dates import FoundDate
from trainer.text.language import Language
from trainer.text.normal import fold
from trainer.text.numbers import FoundNumber
from trainer.trace.anchored import Anchored
from trainer.trace.passage import Mention, Passage

ENTITIES = ("person", "role", "group", "organisation", "operation", "place")
_OPENING, _CLOSING = "\"'「『《〈“‘", "\"'」』》〉”’"
_STOPS = ",.;:!?،؛؟。，、！？"

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


def standing(passage: Passage, text: str, kind: str, anchored: Anchored) -> Standing:
    """How a text of an answer type stands in one quote."""
    folded = fold(text)
    if not folded:
        return NONE
    if kind == "quoted" and folded[0] in _OPENING and folded[-1] in _CLOSING and len(folded) > 2:
        folded = folded[1:-1]
    spots = passage.places(folded)
    language = anchored.language
    if language and kind in ("date", "number"):
        equal = _equal(passage, folded, kind, language)
        if equal:
            return Standing("whole", equal)
    if not spots:
        return NONE
    whole, of = [], ""
    for spot in spots:
        part = _part_of(passage, spot, kind, folded, anchored)
        whole += [] if part else [spot]
        of = of or part
    return Standing("whole", tuple(whole)) if whole else Standing("part", tuple(spots), of)


def _equal(passage: Passage, folded: str, kind: str, language: Language) -> tuple[tuple[int, int], ...]:
    """Where the quote holds the same date or number, in any notation."""
    if kind == "number":
        number = language.number(folded)
        same: Iterable[FoundNumber | FoundDate] = (
            each for each in passage.numbers if number and each.parts == number.parts
        )
    else:
        date = language.date(folded)
        same = (each for each in passage.dates if date and agree(each, date))
    return tuple((each.start, each.end) for each in same if passage.inside(each))


def agree(one: FoundDate, other: FoundDate) -> bool:
    """Whether two dates are the same, with no other weekday."""
    return one.parts == other.parts and (not one.weekday or not other.weekday or one.weekday == other.weekday)


def _part_of(passage: Passage, spot: tuple[int, int], kind: str, folded: str, anchored: Anchored) -> str:
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
        things = [*passage.dates, *(passage.numbers if counted else ())]
    for thing in things:
        if thing.start < spot[1] and spot[0] < thing.end and not (spot[0] <= thing.start and thing.end <= spot[1]):
            straddles = spot[0] < thing.start or spot[1] > thing.end
            inside = passage.start <= thing.start and thing.end <= passage.end
            if kind != "phrase" or straddles or not inside:
                return passage.window[thing.start : thing.end]
    return ""


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
