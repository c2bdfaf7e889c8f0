"""A sentence with blanks, `{{…}}` in the stem, each filled from the source."""

import re

from trainer.exercise import Blank, Write
from trainer.kinds.kind import Accept, Claim, Stem
from trainer.model import ClozeBody, Question, Text
from trainer.reading.fields import Fields

KEYS: tuple[str, ...] = ("cards",)
CARDS = ("each", "together")
"""Whether flashcards ask each blank by itself, the others shown, or all at once."""
_MARK = re.compile(r"\{\{([^{}]*)\}\}")
MOST = 8
"""Blanks to a stem; beyond that a sentence is a puzzle and not a question."""


def read(fields: Fields, stem: Text) -> ClozeBody | None:
    parts = _MARK.split(stem.value)
    texts, blanks = parts[::2], [Text(blank.strip(), stem.span) for blank in parts[1::2]]
    if not 1 <= len(blanks) <= MOST or any("{{" in text or "}}" in text for text in texts):
        message = "a cloze stem marks its blanks like this: The envoy is {{Ada Lovelace}}. "
        fields.report(stem.span, "cloze-blank", f"{message}Mark 1 to {MOST}, each closed, none inside another.")
        return None
    if not all(blank.value for blank in blanks):
        fields.report(stem.span, "cloze-blank", "a blank is empty. Write the answer between {{ and }}.")
        return None
    together = fields.choice("cards", CARDS, "each") == "together"
    return ClozeBody(tuple(texts), tuple(blanks), together)


def _body(question: Question) -> ClozeBody:
    assert isinstance(question.body, ClozeBody)
    return question.body


def claims(question: Question) -> tuple[Claim, ...]:
    blanks = _body(question).blanks
    return tuple(Claim(blank, question.answer_type, question.evidence) for blank in blanks)


def compile(question: Question, accept: Accept) -> tuple[Stem, Write]:  # noqa: A001
    body = _body(question)
    stem: list[str | Blank] = [body.parts[0]]
    for number, text in enumerate(body.parts[1:]):
        stem += [Blank(number), text]
    answers = tuple(accept(blank, question.answer_type) for blank in body.blanks)
    return tuple(part for part in stem if part != ""), Write(answers, body.together)
