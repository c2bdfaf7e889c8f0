"""A question as a reader of its trace sees it: what is asked, what is right, and where that stands."""

from dataclasses import dataclass

from trainer.compile import compile_question
from trainer.exercise import Blank, Choose, Exercise, Match, Order, Write
from trainer.model import Question, Selector, Text
from trainer.text.source import Source
from trainer.trace.anchored import Anchored, question_selectors
from trainer.view.layers import Mark

BLANK = "____"
Line = tuple[str, ...]
"""Texts of the bank and the words that join them, by turns, a text first; a page keeps the texts apart."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One question with all that a learner will see of it.

    `marks` are code points of the source: its quotes, its context, and the answers in them; `lost` are quotes that
    stand nowhere in the source, or at several places.
    """

    id: str
    topic: str
    kind: str
    stem: str
    answers: tuple[Line, ...]
    wrong: tuple[str, ...]
    derived: str
    attribution: str
    rationale: str
    objective: str
    level: str
    points: int
    reverse: bool
    marks: tuple[Mark, ...]
    lost: tuple[str, ...]

    @property
    def quotes(self) -> tuple[Mark, ...]:
        """The quotes in the order of the source, each once."""
        return tuple(sorted({mark for mark in self.marks if mark.what == "quote"}))

    @property
    def marked(self) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.marks if mark.what == "answer")


def show(question: Question, anchored: Anchored) -> Shown:
    exercise = compile_question(question, anchored)
    return Shown(
        id=exercise.id,
        topic=exercise.topic,
        kind=exercise.kind,
        stem="".join(BLANK if isinstance(part, Blank) else part for part in exercise.stem),
        answers=answers(exercise),
        wrong=_wrong(exercise),
        derived=_derived(question),
        attribution=exercise.attribution,
        rationale=exercise.rationale,
        objective=exercise.objective,
        level=exercise.level,
        points=exercise.points,
        reverse=exercise.reverse,
        marks=(*_quotes(exercise, anchored.source), *_context(question, anchored)),
        lost=_lost(question, anchored),
    )


def answers(exercise: Exercise) -> tuple[Line, ...]:
    """The right answers, one a line."""
    match exercise.response:
        case Write(answers=written):
            return tuple(_either((answer.text, *answer.accept)) for answer in written)
        case Choose(options=options):
            right = tuple(option.text for option in options if option.right)
            if exercise.correction:
                now, was = exercise.correction
                return tuple((text, ": not ", now, ", but ", was) for text in right)
            return tuple((text,) for text in right)
        case Match(pairs=pairs):
            return tuple((left, " – ", right) for left, right in pairs)
        case Order(events=events):
            return tuple((event, " (", date, ")") for event, date in events)


def _either(wordings: tuple[str, ...]) -> Line:
    return tuple(part for wording in wordings for part in (" / ", wording))[1:]


def _wrong(exercise: Exercise) -> tuple[str, ...]:
    if exercise.kind == "true-false" or not isinstance(exercise.response, Choose):
        return ()
    return tuple(option.text for option in exercise.response.options if not option.right)


def _derived(question: Question) -> str:
    """How the answer is worked out, as it is written in the bank."""
    if question.derive is None:
        return ""
    args = (f"{name} “{'”, “'.join(_values(values))}”" for name, values in question.derive.args)
    return ", ".join((question.derive.op.value, *args))


def _values(values: tuple[Text, ...]) -> list[str]:
    return [value.value for value in values]


def _quotes(exercise: Exercise, source: Source) -> list[Mark]:
    found: list[Mark] = []
    for citation in exercise.citations:
        found.append(Mark(citation.start, citation.end, "quote", exercise.id))
        for start, end in source.spans(citation.start, citation.end, citation.marks):
            found.append(Mark(start, end, "answer", exercise.id))
    return found


def _context(question: Question, anchored: Anchored) -> list[Mark]:
    anchors = anchored.anchors(question.context)
    return [Mark(anchor.start, anchor.end, "context", question.id.value) for anchor in anchors]


def _lost(question: Question, anchored: Anchored) -> tuple[str, ...]:
    selectors: tuple[Selector, ...] = (*question_selectors(question), *question.context)
    return tuple(selector.exact.value for selector in selectors if anchored.anchor(selector) is None)
