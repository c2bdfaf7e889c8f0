"""What a text says, in a form in which two can be compared: its words and the things that it names, in order."""

import re
from typing import NamedTuple

from trainer.text.found_date import FoundDate
from trainer.text.normal import fold
from trainer.text.numbers import FoundNumber
from trainer.trace.anchored import Anchored
from trainer.trace.passage import Mention, Passage

_PLAIN = re.compile(r"[^\W_]+")


class Said(NamedTuple):
    """A word, by what its forms have in common, or a thing: `kind` is its type, of a word empty.

    `mark` makes a thing equal to another: an entity's id, the parts of a date, the value of a number.
    """

    mark: object
    kind: str
    start: int
    end: int
    lower: str = ""


def said(text: str, anchored: Anchored) -> list[Said]:
    """The words and things of a text in normal form, without articles; a thing is one, however many words it has."""
    language = anchored.language
    if language is None:
        return [_plain(match) for match in _PLAIN.finditer(text)]
    things = _things(text, anchored)
    taken = [(each.start, each.end) for each in things]
    words = (
        Said(word.key, "", word.start, word.end, word.lower)
        for word in anchored.words(text)
        if word.lower not in language.articles
        and not any(start < word.end and word.start < end for start, end in taken)
    )
    return sorted((*things, *words), key=lambda each: each.start)


def said_in(passage: Passage, anchored: Anchored) -> list[Said]:
    """The same of a quote or sentence; offsets into its window, where it is cut from the source."""
    language = anchored.language
    if language is None:
        return []
    things: list[Said] = []
    found: list[FoundDate | FoundNumber | Mention] = [*passage.mentions, *passage.dates, *passage.numbers]
    for each in found:
        inside = passage.start <= each.start and each.end <= passage.end
        if inside and not any(other.start < each.end and each.start < other.end for other in things):
            things.append(_thing(each, passage.window))
    words = (
        Said(word.key, "", word.start + passage.start, word.end + passage.start, word.lower)
        for word in anchored.words(passage.anchor.text)
        if word.lower not in language.articles
    )
    apart = (word for word in words if not any(one.start < word.end and word.start < one.end for one in things))
    return sorted((*things, *apart), key=lambda each: each.start)


def _plain(match: re.Match[str]) -> Said:
    word = match[0].casefold()
    return Said(word, "", match.start(), match.end(), word)


def _things(text: str, anchored: Anchored) -> list[Said]:
    """Names, dates and numbers; of those that overlap the first in this order."""
    language = anchored.language
    if language is None:
        return []
    found: list[FoundDate | FoundNumber | Mention] = []
    things: list[FoundDate | FoundNumber | Mention] = [*anchored.mentions(text), *language.dates(text)]
    for each in (*things, *language.numbers(text)):
        if not any(other.start < each.end and each.start < other.end for other in found):
            found.append(each)
    return [_thing(each, text) for each in found]


def _thing(each: FoundDate | FoundNumber | Mention, text: str) -> Said:
    if isinstance(each, FoundDate):
        return Said(each.parts if each.plain else each.whole, "date", each.start, each.end)
    if isinstance(each, FoundNumber):
        return Said(each.parts, "number", each.start, each.end)
    known = each.entities if len(each.entities) == 1 else ()
    mark = known[0].id.value if known else text[each.start : each.end]
    return Said(mark, each.entities[0].type, each.start, each.end)


def marks(found: list[Said]) -> tuple[object, ...]:
    return tuple((each.kind, each.mark) for each in found)


def same(one: str, other: str, anchored: Anchored) -> bool:
    """Whether two texts say the same in the same words: articles, capitals, stops and notations apart."""
    return marks(said(fold(one), anchored)) == marks(said(fold(other), anchored))
