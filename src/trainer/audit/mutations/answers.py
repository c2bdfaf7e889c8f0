"""Answers exchanged for others."""

from collections.abc import Iterator
from dataclasses import replace

from trainer.audit.edit import retold, with_answer
from trainer.audit.material import Material, texts
from trainer.audit.mutant import Mutant, Mutation
from trainer.model import MatchBody, OrderBody, Question, Swap, Text, TrueFalseBody

SWAPPED = Mutation("answer swapped for another of its type", "answer")
CROSSED = Mutation("answers of two pairs or events crossed", "answer")
FLIPPED = Mutation("true called false, or false called true", "answer")
VARIANTS = 3
"""How many variants of one mutation are made of one answer."""


def swapped(question: Question, material: Material) -> Iterator[Mutant]:
    """Another answer of the same type in the place of the right one."""
    for number, old in enumerate(texts(question)):
        others = material.others(question, old.value)
        for new in material.pick(others, VARIANTS, question.id.value, SWAPPED.name, str(number)):
            if any(material.same(new, other.value) for other in texts(question)):
                continue
            yield Mutant(SWAPPED, f"{old.value} → {new}", with_answer(question, number, new))


def crossed(question: Question, material: Material) -> Iterator[Mutant]:
    """The right sides of two neighbouring pairs, or the dates of two events, exchanged."""
    if not isinstance(question.body, MatchBody | OrderBody):
        return
    answers = texts(question)
    for number in range(len(answers) - 1):
        one, other = answers[number].value, answers[number + 1].value
        changed = with_answer(with_answer(question, number, other), number + 1, one)
        same = "both say the same" if material.same(one, other) else ""
        yield Mutant(CROSSED, f"{one} ↔ {other}", changed, same=same)


def flipped(question: Question, material: Material) -> Iterator[Mutant]:
    """A false statement passed off as true; a true one as false, with something else that it should have said."""
    body = question.body
    if not isinstance(body, TrueFalseBody):
        return
    if not body.truth:
        true = TrueFalseBody(True, retold(body.answer, "true"))
        yield Mutant(FLIPPED, "false → true", replace(question, body=true))
        return
    for name, other in _named(question, material):
        swap = Swap(Text(other, question.stem.span), Text(name, question.stem.span))
        false = TrueFalseBody(False, retold(body.answer, "false"), swap)
        yield Mutant(FLIPPED, f"true → false, as if {other} were right", replace(question, body=false))


def _named(question: Question, material: Material) -> Iterator[tuple[str, str]]:
    """Names in the stem, each with another of its type."""
    for entity in material.module.entities:
        if entity.name.value in question.stem.value:
            others = [
                each.name.value for each in material.module.entities if each.type == entity.type and each != entity
            ]
            for other in material.pick(others, 1, question.id.value, FLIPPED.name, entity.id.value):
                yield entity.name.value, other
