"""The training module as a study guide: objectives, time line, cast, key passages, the questions by objective."""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.exercise import Citation, Course, Entry, Exercise
from trainer.exporters.print.drawing import Drawing, draw
from trainer.exporters.print.layout import stem
from trainer.exporters.print.moments import Moment, moments
from trainer.exporters.print.passages import Passage, joined, passage
from trainer.exporters.print.shapes import Gap
from trainer.exporters.print.sheet import FOOT_TITLE
from trainer.exporters.print.sources import named_source
from trainer.exporters.print.words import Words, counted, digits, words
from trainer.exporters.print.wrapping import shortened
from trainer.model import ENTITY_TYPES
from trainer.text.normal import fold

MOST_PASSAGES = 12
"""Key passages: those that answer most. More would be the article."""
LONGEST_FACT = 240
"""Characters of a fact in the time line."""


@dataclass(frozen=True, slots=True)
class Person:
    """One entry of the cast; not only people."""

    name: str
    note: str
    aliases: tuple[str, ...]
    passage: Passage | None


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    entries: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A date, what happened then, and how long after the date before, in words."""

    date: str
    gap: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyPassage:
    passage: Passage
    answers: str


@dataclass(frozen=True, slots=True)
class Goal:
    """An objective and the stems of its questions."""

    text: str
    stems: tuple[tuple[str | Gap, ...], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the reprinted source: its number, and its lines with theirs."""

    number: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Guide:
    language: str
    paper: str
    edition: str
    title: str
    foot: str
    source: str
    count: str
    goals: tuple[Goal, ...]
    timeline: tuple[Drawing, ...]
    moments: tuple[Dated, ...]
    groups: tuple[Group, ...]
    passages: tuple[KeyPassage, ...]
    article: tuple[Paragraph, ...]

    @property
    def words(self) -> Words:
        return words(self.language)


def build_guide(course: Course) -> Guide:
    table = words(course.language)
    dated = found if len(found := moments(course)) > 1 else ()
    return Guide(
        language=course.language,
        paper=course.worksheets[0].paper if course.worksheets else "a4",
        edition="standard",
        title=course.title,
        foot=f"{shortened(course.title, FOOT_TITLE)} · {table['guide']} · {course.digest[:8]}",
        source=named_source(course),
        count=counted(len(course.exercises), "question", table),
        goals=tuple(_goals(course, table)),
        timeline=draw(dated, table),
        moments=tuple(_dated(moment, table) for moment in dated),
        groups=tuple(_groups(course, table)),
        passages=tuple(_key_passages(course.exercises, table)),
        article=tuple(_article(course, table)),
    )


def _goals(course: Course, table: Words) -> Iterator[Goal]:
    for name, text in course.objectives:
        stems = tuple(stem(exercise, table) for exercise in course.exercises if exercise.objective == name)
        yield Goal(text, stems)


def _dated(moment: Moment, table: Words) -> Dated:
    gap = counted(moment.days, "day", table) if moment.days else ""
    return Dated(moment.date, gap, tuple(shortened(fact, LONGEST_FACT) for fact in moment.facts))


def _groups(course: Course, table: Words) -> Iterator[Group]:
    for kind in ENTITY_TYPES:
        entries = tuple(
            Person(entry.name, entry.note, entry.aliases, _told_in(entry, table))
            for entry in course.glossary
            if entry.type == kind
        )
        if entries:
            yield Group(table[f"type_{kind}"], entries)


def _told_in(entry: Entry, table: Words) -> Passage | None:
    """The first passage that gives the name in full, else the first that gives one of the names."""
    name = fold(entry.name)
    best = min(entry.citations, key=lambda citation: (not _names(citation, name), not citation.marks), default=None)
    return passage(best, digits(best.paragraph, table)) if best else None


def _names(citation: Citation, name: str) -> bool:
    return any(name in fold(citation.quote[start:end]) for start, end in citation.marks)


def _key_passages(exercises: tuple[Exercise, ...], table: Words) -> Iterator[KeyPassage]:
    """The passages that answer most, in the order of the source."""
    counted_by = joined(citation for exercise in exercises for citation in dict.fromkeys(exercise.citations))
    ranked = sorted(counted_by, key=lambda item: (-item[1], item[0].start))[:MOST_PASSAGES]
    for citation, uses in sorted(ranked, key=lambda item: item[0].start):
        yield KeyPassage(passage(citation, digits(citation.paragraph, table)), counted(uses, "answers", table))


def _article(course: Course, table: Words) -> Iterator[Paragraph]:
    for number, (text, first) in enumerate(zip(course.reprint, course.reprint_lines, strict=True), 1):
        lines = tuple(
            (digits(line, table), part) for line, part in enumerate(text.splitlines(), first) if part.strip()
        )
        yield Paragraph(digits(number, table), lines)
