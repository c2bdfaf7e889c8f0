"""The names that the source itself shows, listed in entities.yaml or not."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

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


def find_names(page: Page, spans: Sequence[Span], named: Iterable[Span], listed: Iterable[str]) -> list[Name]:
    """Names that stand outside of `spans`, those that are parts of `listed` names left out.

    `named` are people, groups and operations: one word beside such a name, as a title, is no name.
    """
    taken, beside = Taken(spans), Taken(named)
    defined = dict(_definitions(page, taken))
    words = find_words(page, Taken((*spans, *(one.span for one in defined))))
    found = (sight(page, run) for run in join_words(page, words))
    sightings = [one for one in found if one and not _leftover(one, beside)]
    known = {_key(name.split()) for name in listed}
    return _merged([*defined, *sightings], known, {one.label.casefold(): short for one, short in defined.items()})


def _key(words: Sequence[str]) -> str:
    return f" {' '.join(words)} ".casefold()


def _definitions(page: Page, taken: Taken) -> Iterator[tuple[Sighting, str]]:
    """Each “Full Name (FN)” whose initials agree, with its short form."""
    for match in _SHORT_FORM.finditer(page.text):
        words = page.before(match.start(), 160).rstrip("'\"").split()[-_LONGEST:]
        full = next((words[n:] for n in range(len(words)) if _initials(words[n:]) == match[1].upper()), None)
        if full is None:
            continue
        end = match.start() - (page.text[match.start() - 1] in "'\"")
        span = end - len(" ".join(full)), end
        if not taken.meets(span) and not page.ignored.meets(span):
            last = full[-1].lower()
            kind = "group" if last in GROUP_HEADS else "organisation"
            yield Sighting(kind, tuple(full), span, last in GROUP_HEADS | ORGANISATION_HEADS), match[1]


def _initials(words: Sequence[str]) -> str:
    """The capitals that begin the words, which themselves begin with one; empty where they do not."""
    if not words or not words[0][:1].isupper():
        return ""
    return "".join(part[0] for word in words for part in word.split("-") if part[:1].isupper())


def _leftover(found: Sighting, taken: Taken) -> bool:
    """Whether one word is left over beside a listed name: Ambassador beside Ada Lovelace."""
    return len(found.words) == 1 and not found.sure and taken.touches(found.span)


def _merged(sightings: list[Sighting], known: set[str], shorts: Mapping[str, str]) -> list[Name]:
    """Sightings of one name together: the longest form with its parts, and its short form."""
    groups: list[list[Sighting]] = []
    defined = {short.casefold() for short in shorts.values()}
    for one in sorted(sightings, key=lambda item: (-len(item.words), item.span)):
        if _is_part(one, known) or one.label.casefold() in defined:
            continue
        group = next((each for each in groups if _same(one, each[0])), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return sorted((_name(group, shorts) for group in groups), key=lambda name: name.spans)


def _is_part(one: Sighting, known: set[str]) -> bool:
    """Whether it is a part of a listed name, or a family: the Curies."""
    family = one.words[0].removesuffix("s") if len(one.words) == 1 else ""
    return any(_key(one.words) in name or (family and name.endswith(_key([family]))) for name in known)


def _same(part: Sighting, whole: Sighting) -> bool:
    """Whether one is the other, several of its words, or its last; a place is no part of a name."""
    if part.words == whole.words:
        return True
    if part.kind == "place" or whole.kind == "place":
        return False
    alone = len(part.words) == 1 and whole.kind not in ("operation", "person", "name")
    return _key(part.words) in _key(whole.words) and not alone


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
