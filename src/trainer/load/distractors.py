"""Fills in `distractors: auto`: other names or answers of the same type, chosen by the question's id."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from trainer.arrange import shuffled
from trainer.kinds import KINDS
from trainer.model import Bank, ChoiceBody, Module, Question, Text
from trainer.problems import Problem
from trainer.text.normal import fold, occurrences

WANTED, FEWEST = 3, 2
"""How many are chosen where there are enough, and below how many there is no question."""


def fill_auto(module: Module, problems: list[Problem]) -> Module:
    """The module with every `auto` replaced by texts that stand in the place of the word."""
    if not any(_is_auto(question) for bank in module.banks for question in bank.questions):
        return module
    names = {name: entity.id.value for entity in module.entities for name in entity.names}
    pools = {kind: tuple(_pool(module, kind)) for kind in {q.answer_type for q in module.questions}}
    banks = []
    for bank in module.banks:
        filled = (_fill(q, pools, names, problems) if _is_auto(q) else q for q in bank.questions)
        banks.append(Bank(bank.topic, bank.title, bank.path, tuple(filled)))
    return replace(module, banks=tuple(banks))


def _is_auto(question: Question) -> bool:
    return isinstance(question.body, ChoiceBody) and question.body.auto


def _pool(module: Module, answer_type: str) -> Iterable[str]:
    """All texts of a type that the module knows, each once, in the order of the module."""
    texts = [entity.name.value for entity in module.entities if entity.type == answer_type]
    for question in module.questions:
        claims = KINDS[question.kind].claims(question)
        texts += [claim.answer.value for claim in claims if claim.type == answer_type]
    return dict.fromkeys(texts)


def _fill(
    question: Question,
    pools: Mapping[str, tuple[str, ...]],
    names: Mapping[str, str],
    problems: list[Problem],
) -> Question:
    body = question.body
    assert isinstance(body, ChoiceBody)
    quotes = [fold(selector.exact.value) for selector in question.evidence]
    taken = {names.get(body.answer.value, fold(body.answer.value).casefold())}
    chosen: list[Text] = []
    for text in shuffled(pools.get(question.answer_type, ()), "auto", question.id.value):
        mark = names.get(text, fold(text).casefold())
        told = any(occurrences(place, fold(text)) for place in (*quotes, fold(question.stem.value)))
        if mark not in taken and not told and len(chosen) < WANTED:
            chosen.append(Text(text, body.answer.span))
            taken.add(mark)
    if len(chosen) < FEWEST:
        message = (
            f"`auto` finds {len(chosen)} other texts of the type {question.answer_type}; {FEWEST} are needed. "
            "Write the distractors out, or add entities of this type."
        )
        problems.append(Problem(body.answer.span, "distractor-count", message))
    return replace(question, body=ChoiceBody(body.answer, tuple(chosen)))
