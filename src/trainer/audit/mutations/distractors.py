"""Distractors that are right."""

import re
from collections.abc import Iterator
from dataclasses import replace

from trainer.audit.edit import retold
from trainer.audit.material import Material, evidence, holds, plain, texts
from trainer.audit.mutant import Mutant, Mutation
from trainer.model import ChoiceBody, MultiBody, Question, Text

RENAMED = Mutation("distractor made right: another name or notation of the answer", "distractor")
QUOTED = Mutation("distractor made right: another thing that the evidence says", "distractor")
DEMOTED = Mutation("a right option called wrong", "distractor")


def _with(question: Question, new: str) -> Iterator[Question]:
    """The question with its last distractor replaced."""
    body = question.body
    if isinstance(body, ChoiceBody | MultiBody) and body.distractors:
        options: tuple[Text, ...] = (*body.distractors[:-1], retold(body.distractors[-1], new))
        yield replace(question, body=replace(body, distractors=options))


def renamed(question: Question, material: Material) -> Iterator[Mutant]:
    """The answer itself, its other names, its date in other notations."""
    for answer in texts(question):
        for new in dict.fromkeys((answer.value, *_names(answer.value, material), *_notations(answer.value))):
            for changed in _with(question, new):
                yield Mutant(RENAMED, f"{new} as distractor beside {answer.value}", changed)


def _names(text: str, material: Material) -> list[str]:
    ids = material.names.get(plain(text), frozenset())
    bearers = (entity for entity in material.module.entities if entity.id.value in ids)
    return [name for entity in bearers for name in entity.names if plain(name) != plain(text)]


def _notations(text: str) -> Iterator[str]:
    match = re.fullmatch(r"(\d{1,2}) ([A-Z][a-z]+) (\d{4})", text)
    if match:
        yield f"{match[2]} {match[1]}, {match[3]}"
        yield f"{match[1]} {match[2][:3]} {match[3]}"


def quoted(question: Question, material: Material) -> Iterator[Mutant]:
    """Another thing of the answer's type that stands in the evidence."""
    answers = [text.value for text in texts(question)]
    quotes = tuple(evidence(question))
    others = [other for answer in answers[:1] for other in material.others(question, answer)]
    for new in others:
        if holds(quotes, new) and not any(material.same(new, answer) for answer in answers):
            for changed in _with(question, new):
                yield Mutant(QUOTED, f"{new} as distractor", changed)


def demoted(question: Question, _material: Material) -> Iterator[Mutant]:
    """A right option of several put among the wrong ones."""
    body = question.body
    if isinstance(body, MultiBody) and len(body.answers) > 1:
        for number, answer in enumerate(body.answers):
            rest = (*body.answers[:number], *body.answers[number + 1 :])
            changed = MultiBody(rest, (*body.distractors[:4], answer))
            yield Mutant(DEMOTED, f"{answer.value} called wrong", replace(question, body=changed))
