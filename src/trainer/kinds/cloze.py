"""A sentence with blanks, `{{…}}` in the stem, each filled from the source."""

from trainer.exercise import Blank, Write
from trainer.kinds.blanks import blanks, numbers, parts_of
from trainer.kinds.kind import Accept, Claim, Stem
from trainer.model import ClozeBody, Question, Text
from trainer.reading.fields import Fields

KEYS: tuple[str, ...] = ("cards",)
CARDS = ("each", "together")
"""Whether flashcards ask each blank by itself, the others shown, or all at once."""
MOST = 8
"""Blanks to a stem; beyond that a sentence is a puzzle and not a question."""


def read(fields: Fields, stem: Text) -> ClozeBody | None:
    found = blanks(stem.value)
    if not found or len(found) > MOST:
        message = "a cloze stem marks its blanks like this: The envoy is {{Ada Lovelace}}. "
        fields.report(stem.span, "cloze-blank", f"{message}Mark 1 to {MOST}, each closed, none inside another.")
        return None
    written = [blank.number for blank in found if blank.number]
    if len(set(written)) < len(written):
        message = "two blanks have one number. Give each its own: {{c1::…}} and {{c2::…}}."
        fields.report(stem.span, "cloze-blank", message)
        return None
    if not all(blank.answer for blank in found):
        fields.report(stem.span, "cloze-blank", "a blank is empty. Write the answer between {{ and }}.")
        return None
    together = fields.choice("cards", CARDS, "each") == "together"
    return ClozeBody(parts_of(stem.value), tuple(Text(blank.answer, stem.span) for blank in found), together)


def card_numbers(question: Question) -> tuple[int, ...]:
    """The number of the card that asks each blank."""
    body = _body(question)
    return tuple(1 for _ in body.blanks) if body.together else numbers(blanks(question.stem.value) or ())


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
    cards, places = card_numbers(question), tuple(range(1, len(body.blanks) + 1))
    answers = tuple(accept(blank, question.answer_type) for blank in body.blanks)
    return tuple(part for part in stem if part != ""), Write(
        answers, body.together, () if body.together or cards == places else cards
    )
