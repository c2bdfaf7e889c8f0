"""One question as printed, with what its key entry says."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.exercise import Answer, Exercise, Write
from trainer.exporters.print.layout import Setting, brief, shape, stem
from trainer.exporters.print.passages import Passage, passage
from trainer.exporters.print.shapes import Gap, Shape
from trainer.exporters.print.words import counted, digits


@dataclass(frozen=True, slots=True)
class Item:
    """`worth` is empty for one point; `brief` is the answer at a glance; `claim` names who says so."""

    number: str
    id: str
    points: str
    worth: str
    stem: tuple[str | Gap, ...]
    body: Shape
    brief: str
    answers: tuple[Answer, ...]
    correction: tuple[str, str] | None
    derived: bool
    claim: str
    rationale: str
    passages: tuple[Passage, ...]

    @property
    def kept(self) -> bool:
        """Whether the stem has line breaks, which are kept."""
        return any("\n" in part for part in self.stem if isinstance(part, str))


def build_item(exercise: Exercise, number: int, points: int, setting: Setting, names: Mapping[str, str]) -> Item:
    """The item of an exercise; `names` are the names of the cast by id."""
    table = setting.table
    body = shape(exercise, setting)
    answers = exercise.response.answers if isinstance(exercise.response, Write) else ()
    return Item(
        number=digits(number, table),
        id=exercise.id,
        points=digits(points, table),
        worth=counted(points, "point", table) if points > 1 else "",
        stem=stem(exercise, table),
        body=body,
        brief=brief(body, answers),
        answers=answers,
        correction=exercise.correction,
        derived=exercise.derived,
        claim=names.get(exercise.attribution, exercise.attribution),
        rationale=exercise.rationale,
        passages=tuple(passage(citation, digits(citation.paragraph, table)) for citation in exercise.citations),
    )
