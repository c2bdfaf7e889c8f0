"""The names that the source itself shows, listed in entities.yaml or not."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from trainer.coverage.page import Page, Span, Taken
from trainer.coverage.runs import find_words, join_words
from trainer.coverage.sighting import Sighting, sight
from trainer.coverage.words import GROUP_HEADS, ORGANISATION_HEADS

_SHORT_FORM = re.compile(r" \(['\"]?([A-Z][A-Za-z&]{1,9})['\"]?\)")
_LONGEST = 12
"""Words of a full name before its short form, connecting words included."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name with every place where it or a part of it stands; `forms` all name the same."""

    kind: str
    label: str
    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    sure: bool


MOST_SHORT_FORMS = 2_000
"""Short forms of a source that are looked at: some for each of its pages, and no end of them for nobody."""

MOST_NAMES = 10_000
"""Names that are looked at: those of a long book."""


def find_names(page: Page, spans: Sequence[Span], named: Iterable[Span], listed: Iterable[str]) -> list[Name]:
    """Names that stand outside of `spans`, those that are parts of `listed` names left out.

    `named` are people, groups and operations: one word beside such a name, as a title, is no name.
    """
    taken, beside = Taken(spans), Taken(named)
    defined = dict(_definitions(page, taken))
    words = find_words(page, Taken((*spans, *(one.span for one in defined))))
    found = (sight(page, run) for run in islice(join_words(page, words), MOST_NAMES))
    sightings = [one for one in found if one and not _leftover(one, beside)]
    shorts = {one.label.casefold(): short for one, short in defined.items()}
    return _merged([*defined, *sightings], Parts(listed), shorts)


def _key(words: Sequence[str]) -> str:
    return f" {' '.join(words)} ".casefold()


def _definitions(page: Page, taken: Taken) -> Iterator[tuple[Sighting, str]]:
    """Each “Full Name (FN)” whose initials agree, with its short form."""
    for match in islice(_SHORT_FORM.finditer(page.text), MOST_SHORT_FORMS):
        words = page.before(match.start(), 160).rstrip("'\"").split()[-_LONGEST:]
        full = _spelled_out(words, match[1].upper())
        if not full:
            continue
        end = match.start() - (page.text[match.start() - 1] in "'\"")
        span = end - len(" ".join(full)), end
        if not taken.meets(span) and not page.ignored.meets(span):
            last = full[-1].lower()
            kind = "group" if last in GROUP_HEADS else "organisation"
            yield Sighting(kind, tuple(full), span, last in GROUP_HEADS | ORGANISATION_HEADS), match[1]


def _spelled_out(words: Sequence[str], short: str) -> Sequence[str]:
    """The last words that begin with these letters, small words between; empty where they do not."""
    letters = ""
    for first in range(len(words) - 1, -1, -1):
        own = "".join(part[0] for part in words[first].split("-") if part[:1].isupper())
        letters = own + letters
        if letters == short and words[first][:1].isupper():
            return words[first:]
        if len(letters) > len(short):
            break
    return ()


def _leftover(found: Sighting, taken: Taken) -> bool:
    """Whether one word is left over beside a listed name: Ambassador beside Ada Lovelace."""
    return len(found.words) == 1 and not found.sure and taken.touches(found.span)


class Parts:
    """The listed names in all their parts."""

    def __init__(self, names: Iterable[str]) -> None:
        listed = [name.split() for name in names]
        self._rows = {row for words in listed for row in _rows(words)}
        self._families = {_key(words[-1:]) for words in listed}

    def hold(self, one: Sighting) -> bool:
        """Whether it is a part of a listed name, or a family: the Curies."""
        if _key(one.words) in self._rows:
            return True
        return len(one.words) == 1 and _key([one.words[0].removesuffix("s")]) in self._families


def _merged(sightings: list[Sighting], known: Parts, shorts: Mapping[str, str]) -> list[Name]:
    """Sightings of one name together: the longest form with its parts, and its short form."""
    groups: list[list[Sighting]] = []
    whole: dict[tuple[str, ...], int] = {}
    parts: dict[str, int] = {}
    defined = {short.casefold() for short in shorts.values()}
    for one in sorted(sightings, key=lambda item: (-len(item.words), item.span)):
        if known.hold(one) or one.label.casefold() in defined:
            continue
        place = whole.get(one.words, len(groups))
        if one.kind != "place":  # a place is no part of a name
            place = min(place, parts.get(_key(one.words), place))
        if place < len(groups):
            groups[place].append(one)
            continue
        groups.append([one])
        whole[one.words] = place
        for part in _parts_of(one) if one.kind != "place" else ():
            parts.setdefault(part, place)
    return sorted((_name(group, shorts) for group in groups), key=lambda name: name.spans)


def _parts_of(one: Sighting) -> Iterator[str]:
    """Several words of a name in a row; of people and operations single words as well."""
    alone = one.kind in ("operation", "person", "name")
    return (part for part in _rows(one.words) if alone or part.count(" ") > 2)


def _rows(words: Sequence[str]) -> Iterator[str]:
    """Every row of neighbouring words, as keys."""
    for first in range(len(words)):
        for last in range(first + 1, min(len(words), first + _LONGEST) + 1):
            yield _key(words[first:last])


def _name(group: list[Sighting], shorts: Mapping[str, str]) -> Name:
    head = group[0]
    kinds = [one.kind for one in group if one.sure]
    kind = next((kind for kind in kinds if kind != "place"), "") or (kinds[0] if kinds else head.kind)
    if kind == "name" and _surname_alone(group):
        kind, kinds = "person", ["person"]
    short = shorts.get(head.label.casefold())
    further = (form for one in group for form in (one.label, one.whole) if form)
    forms = (head.label, *([short] if short else []), *further)
    spans = tuple(sorted(one.span for one in group))
    return Name(kind, head.label, tuple(dict.fromkeys(forms)), spans, bool(kinds))


def _surname_alone(group: list[Sighting]) -> bool:
    """Whether the last word of a name without an article stands alone elsewhere: Ada Lovelace, Lovelace."""
    head, bare = group[0], [one for one in group if not one.article]
    return len(head.words) > 1 and head in bare and any(one.words == head.words[-1:] for one in bare)
