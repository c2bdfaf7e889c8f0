"""Everything that the source names, with who asks it and why it may be left out: the picture of coverage."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from trainer.coverage.asked import Asked, asked, bare
from trainer.coverage.moments import Moment, find_moments
from trainer.coverage.names import find_names
from trainer.coverage.page import Page, Span, Taken, page_of
from trainer.model import Entity, Module, Waiver
from trainer.text.normal import fold
from trainer.trace.anchored import Anchored

Need = Literal["must", "may", "none"]
"""Whether a thing must be asked, may have to be (the tool cannot tell what it is), or need not."""

REQUIRED = ("person", "group", "organisation", "operation")
NO_NAME = "no name"
"""The kind of what `not_names` in module.yaml says is none."""
DATE_OF_NAME = "date in a name"
"""The kind of a year that belongs to a name, and is no date of its own: the Reservoirs Act 1974."""
LANGUAGES = ("en",)
"""Languages whose names are found in the text itself; in others only entities.yaml tells them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A thing that the source names: its places as offsets of the normal form, the questions that ask it."""

    kind: str
    label: str
    spans: tuple[Span, ...]
    need: Need
    listed: bool
    questions: tuple[str, ...]
    waivers: tuple[Waiver, ...] = ()

    @property
    def open(self) -> bool:
        """Whether it is neither asked nor waived."""
        return not self.questions and not self.waivers


def spoken(language: str) -> bool:
    """Whether the tool finds names and dates in texts of the language itself."""
    return language.split("-")[0].lower() in LANGUAGES


def findings(anchored: Anchored) -> tuple[Finding, ...]:
    """All dates, names of the cast and further names, each in the order of the source."""
    module = anchored.module
    page = page_of(anchored.source, (text.value for text in module.source.ignore))
    answers = asked(module)
    places: dict[str, list[Span]] = {}
    for seen in anchored.sightings:
        places.setdefault(page.text[seen.start : seen.end], []).append((seen.start, seen.end))
    cast = [(entity, _mentions(page, entity, places)) for entity in module.entities]
    moments = find_moments(page, anchored.dates) if spoken(module.language) else []
    found = [*_dates(moments, answers), *_cast(cast, answers)]
    if spoken(module.language):
        found += _others(page, found, [name for entity, _ in cast for name in entity.names], answers)
    return tuple(_waived(_without_not_names(found, module), anchored))


def _mentions(page: Page, entity: Entity, places: Mapping[str, Sequence[Span]]) -> tuple[Span, ...]:
    """Where an entity is named; its name inside a longer name of its own counts once. `places` are those of all."""
    spans: list[Span] = []
    for name in sorted(map(fold, entity.names), key=len, reverse=True):
        longer = Taken(spans)
        spans += [span for span in places.get(name, ()) if not longer.meets(span) and not page.ignored.meets(span)]
    return tuple(sorted(spans))


def _dates(moments: Iterable[Moment], answers: Asked) -> Iterator[Finding]:
    for moment in moments:
        if moment.date:
            questions = answers.by_date(moment.date)
            yield Finding("date", moment.label, moment.spans, "must", False, questions)
        elif moment.named:
            yield Finding(DATE_OF_NAME, moment.label, moment.spans, "none", False, ())
        else:
            questions = answers.by_words(moment.label)
            need: Need = "none" if moment.pointing else "may"
            yield Finding("relative date", moment.label, moment.spans, need, False, questions)


def _cast(cast: Iterable[tuple[Entity, tuple[Span, ...]]], answers: Asked) -> Iterator[Finding]:
    for entity, spans in cast:
        if spans:
            need: Need = "must" if entity.type in REQUIRED else "none"
            questions = answers.by_name(entity.names)
            yield Finding(entity.type, entity.name.value, spans, need, True, questions)


def _others(page: Page, known: Sequence[Finding], listed: Iterable[str], answers: Asked) -> Iterator[Finding]:
    """Names that entities.yaml does not list; what is surely a place needs no question."""
    places = [span for one in known if one.kind == "place" for span in one.spans]
    dates = [span for one in known if one.kind in ("date", "relative date") for span in one.spans]
    named = [span for one in known if one.kind != "place" and "date" not in one.kind for span in one.spans]
    for name in find_names(page, dates, named, places, map(fold, listed)):
        certain: Need = "must" if name.sure else "may"
        need: Need = "none" if name.kind == "place" else certain
        yield Finding(name.kind, name.label, name.spans, need, False, answers.by_name(name.forms))


def _without_not_names(found: Iterable[Finding], module: Module) -> Iterator[Finding]:
    """What `not_names` says is no name needs no question; entities.yaml and dates are not asked."""
    words = {bare(word.value) for group in module.not_names for word in group.words}
    for one in found:
        no_name = words and not one.listed and "date" not in one.kind and bare(one.label) in words
        yield Finding(NO_NAME, one.label, one.spans, "none", False, ()) if no_name else one


def _waived(found: Iterable[Finding], anchored: Anchored) -> Iterator[Finding]:
    places = [
        (waiver, Taken((each.at, each.at + len(each.text)) for each in anchored.places.get(waiver.selector, ())))
        for waiver in anchored.module.waived
    ]
    for one in found:
        waivers = tuple(waiver for waiver, taken in places if any(taken.meets(span) for span in one.spans))
        yield Finding(one.kind, one.label, one.spans, one.need, one.listed, one.questions, waivers)
