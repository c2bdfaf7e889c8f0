"""No text that a curator may type makes a rule fall over."""

import random
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from trainer.load import load
from trainer.model import Module, Question, Text
from trainer.problems import Problem, Span, as_text
from trainer.trace.anchored import anchor
from trainer.trace.rules import RULES

SHIPPED = Path(__file__).parent.parent.parent / "questions" / "iran-pakistan-2024"
ODD = (
    "\u200b", "\u00ad\u200d", "“", "”", "'", "''", "()", "{{", "-", "…", "İ", "ﬁ", "½", "é\u0301", "\u0301", "1", "0",
    "a",
    "99999999999999999999", "0 January 2024", "31 June 2024", "January", "2024-13-45", "2024-01-16T00:00", "9" * 300,
    "one hundred million billion trillion", "According to", "According to , who?", "not not never", "\U0001f600",
    "x" * 4000, "A (B)", "(((", "the the the", "Iran", "16 January 2024", "three", "roughly", "中文", "من", "\ufeff",
)  # fmt: skip


def changed(value: Any, chance: random.Random, share: float) -> Any:  # noqa: ANN401 - any part of a module
    """The value with some of the texts in it odd ones; ids, keys and operations stay."""
    if isinstance(value, Text):
        return replace(value, value=chance.choice(ODD)) if chance.random() < share else value
    if isinstance(value, tuple) and not isinstance(value, Span):
        return tuple(changed(item, chance, share) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        kept = {"id", "op", "objective", "waive", "path"}
        names = [field.name for field in fields(value) if field.name not in kept]
        return replace(value, **{name: changed(getattr(value, name), chance, share) for name in names})
    return value


def read() -> Module:
    module, _ = load(str(SHIPPED))
    assert module
    return module


MODULE = read()


def said(module: Module) -> list[Problem]:
    anchored = anchor(module)
    return [problem for rule in RULES for problem in rule(anchored)]


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("language", ["en", "fa"])
def test_rules_say_what_is_wrong_with_odd_texts_and_never_fall_over(seed: int, language: str) -> None:
    chance = random.Random(seed)
    banks = tuple(
        replace(bank, questions=tuple(odd(question, chance) for question in bank.questions)) for bank in MODULE.banks
    )
    entities = tuple(changed(entity, chance, 0.1) for entity in MODULE.entities)
    found = said(replace(MODULE, banks=banks, entities=entities, language=language))
    assert found
    assert all(as_text(problem) and problem.message for problem in found)


def odd(question: Question, chance: random.Random) -> Question:
    made: Question = changed(question, chance, 0.25)
    return made


def test_a_module_without_a_cast_is_checked() -> None:
    assert {"answer-unlisted"} <= {problem.code for problem in said(replace(MODULE, entities=()))}
