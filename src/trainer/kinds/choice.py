"""A question with one right option."""

from trainer.exercise import Choose, Option
from trainer.kinds.kind import Accept, Claim, Stem
from trainer.model import ChoiceBody, Question, Text
from trainer.reading.fields import Fields

KEYS: tuple[str, ...] = ("answer", "distractors")
FEWEST, MOST = 2, 5
"""Distractors to a question; more than five are not read by learners."""


def read(fields: Fields, _stem: Text) -> ChoiceBody | None:
    answer = fields.text("answer", required=True)
    distractors = fields.texts("distractors", required=True)
    if answer is None or not distractors:
        return None
    if [text.value for text in distractors] == ["auto"]:
        return ChoiceBody(answer, (), auto=True)
    check_number(fields, distractors, FEWEST)
    return ChoiceBody(answer, distractors)


def check_number(fields: Fields, distractors: tuple[Text, ...], fewest: int) -> None:
    if not fewest <= len(distractors) <= MOST:
        several = f"{len(distractors)} distractors" if len(distractors) > 1 else "one distractor"
        mend = " A list has commas between its items: [one, two]." if len(distractors) == 1 else ""
        fields.report(distractors[0].span, "distractor-count", f"{several}; write {fewest} to {MOST}.{mend}")


def _body(question: Question) -> ChoiceBody:
    assert isinstance(question.body, ChoiceBody)
    return question.body


def claims(question: Question) -> tuple[Claim, ...]:
    return (Claim(_body(question).answer, question.answer_type, question.evidence, question.derive),)


def compile(question: Question, _accept: Accept) -> tuple[Stem, Choose]:  # noqa: A001
    body = _body(question)
    wrong = (Option(text.value, right=False) for text in body.distractors)
    return (question.stem.value,), Choose((Option(body.answer.value, right=True), *wrong))
