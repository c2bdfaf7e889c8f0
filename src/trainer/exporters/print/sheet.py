"""A worksheet in one form, ready for the templates: everything that its pages and its key show."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from trainer.exercise import Answer, Course, Exercise, Write
from trainer.exporters.print.layout import shape, stem
from trainer.exporters.print.passages import Passage, passage
from trainer.exporters.print.selection import chosen, in_form
from trainer.exporters.print.shapes import Gap, Shape
from trainer.exporters.print.words import Words, counted, digits, words
from trainer.model import Worksheet


@dataclass(frozen=True, slots=True)
class Item:
    """One question as printed, with what its key entry says."""

    number: str
    id: str
    kind: str
    points: str
    stem: tuple[str | Gap, ...]
    body: Shape
    answers: tuple[Answer, ...]
    correction: tuple[str, str] | None
    derived: bool
    claim: str
    rationale: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One form of a worksheet. `version` is the same for its sheet and key, in every form."""

    module: str
    title: str
    form: str
    seed: str
    version: str
    language: str
    paper: str
    source: str
    count: str
    worth: str
    total: str
    items: tuple[Item, ...]

    @property
    def words(self) -> Words:
        return words(self.language)


def build(course: Course, worksheet: Worksheet, form: str) -> Sheet:
    table = words(course.language)
    exercises = chosen(course, worksheet)
    total = sum(exercise.points for exercise in exercises)
    names = {entry.id: entry.name for entry in course.glossary}
    return Sheet(
        module=course.title,
        title=worksheet.title or course.title,
        form=form,
        seed=digits(worksheet.seed, table),
        version=_version(worksheet, exercises),
        language=course.language,
        paper=worksheet.paper,
        source=course.source_title,
        count=counted(len(exercises), "question", table),
        worth=counted(total, "point", table),
        total=digits(total, table),
        items=tuple(
            _item(exercise, number, table, names, worksheet.seed, form)
            for number, exercise in enumerate(in_form(exercises, worksheet, form), 1)
        ),
    )


def _version(worksheet: Worksheet, exercises: tuple[Exercise, ...]) -> str:
    """Eight characters by which a teacher sees that a sheet and a key belong together."""
    data = repr((worksheet.seed, worksheet.title, exercises)).encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:8]


def _item(exercise: Exercise, number: int, table: Words, names: Mapping[str, str], *seed: object) -> Item:
    return Item(
        number=digits(number, table),
        id=exercise.id,
        kind=exercise.kind,
        points=counted(exercise.points, "point", table) if exercise.points > 1 else "",
        stem=stem(exercise, table),
        body=shape(exercise, table, *seed),
        answers=exercise.response.answers if isinstance(exercise.response, Write) else (),
        correction=exercise.correction,
        derived=exercise.derived,
        claim=names.get(exercise.attribution, exercise.attribution),
        rationale=exercise.rationale,
        passages=tuple(passage(citation, digits(citation.paragraph, table)) for citation in exercise.citations),
    )
