"""A question with several right options, each borne out by a quote of its own."""

from trainer.exercise import Choose, Option
from trainer.kinds.choice import check_number
from trainer.kinds.kind import Accept, Claim, Stem
from trainer.model import MultiBody, Question, Text
from trainer.reading.fields import Fields

KEYS: tuple[str, ...] = ("answer", "distractors")


def read(fields: Fields, _stem: Text) -> MultiBody | None:
    answers = fields.texts("answer", required=True)
    distractors = fields.texts("distractors", required=True)
    if not answers or not distractors:
        return None
    if len(answers) == 1:
        message = "`multi` has one right option only. Add the others to `answer`, or use `kind: choice`."
        fields.report(answers[0].span, "too-few-answers", message)
    check_number(fields, distractors, 1)
    return MultiBody(answers, distractors)


def _body(question: Question) -> MultiBody:
    assert isinstance(question.body, MultiBody)
    return question.body


def claims(question: Question) -> tuple[Claim, ...]:
    answers = _body(question).answers
    return tuple(Claim(answer, question.answer_type, question.evidence) for answer in answers)


def compile(question: Question, _accept: Accept) -> tuple[Stem, Choose]:  # noqa: A001
    body = _body(question)
    right = (Option(text.value, right=True) for text in body.answers)
    wrong = (Option(text.value, right=False) for text in body.distractors)
    return (question.stem.value,), Choose((*right, *wrong), many=True)
