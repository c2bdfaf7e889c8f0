"""A question with one typed answer."""

from trainer.exercise import Answer, Write
from trainer.kinds.kind import Accept, Claim, Stem
from trainer.model import Question, ShortBody, Text
from trainer.reading.fields import Fields

KEYS: tuple[str, ...] = ("answer", "accept")


def read(fields: Fields, _stem: Text) -> ShortBody | None:
    answer = fields.text("answer", required=True)
    return ShortBody(answer, fields.texts("accept")) if answer else None


def _body(question: Question) -> ShortBody:
    assert isinstance(question.body, ShortBody)
    return question.body


def claims(question: Question) -> tuple[Claim, ...]:
    return (Claim(_body(question).answer, question.answer_type, question.evidence, question.derive),)


def compile(question: Question, accept: Accept) -> tuple[Stem, Write]:  # noqa: A001
    body = _body(question)
    answer = accept(body.answer, question.answer_type)
    wordings = (*answer.accept, *(text.value for text in body.accept))
    return (question.stem.value,), Write((Answer(answer.text, tuple(dict.fromkeys(wordings)), answer.type),))
