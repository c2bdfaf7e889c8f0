"""Runs the checker on mutants in memory: who is caught, who escapes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from trainer.audit.material import Material
from trainer.audit.mutant import Mutant
from trainer.audit.mutations import mutants
from trainer.model import Bank, Entity, Module, Question, Selector
from trainer.problems import Problem, Span
from trainer.style import unattributed_claim
from trainer.style.rule import Setting
from trainer.text.source import Anchor, find
from trainer.trace.anchored import Anchored, anchor, selectors
from trainer.trace.rules import ACROSS, RULES, Rule

ALONE = tuple(rule for rule in RULES if rule not in ACROSS)
"""Rules for mutants that stand in one module only to be checked at once, and have nothing to do with each other."""

AT_ONCE = 200
"""Mutants of questions that are checked as one module: the cast is then looked at once for all of them."""

Fault = tuple[str, str, str, int, int]
"""Level, code, message, line and column of a problem: the problem but for its file."""
Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules say of a mutant: the codes of errors and of warnings that the original does not have."""

    mutant: Mutant
    errors: tuple[str, ...]
    warnings: tuple[str, ...]

    @property
    def caught(self) -> bool:
        return bool(self.errors)


def prepare(module: Module) -> tuple[Anchored, list[Problem]]:
    """The module anchored, and the errors that it has before anything is changed."""
    anchored = anchor(module)
    return anchored, sorted(problem for problem in _problems(anchored, RULES) if problem.level == "error")


def refused(anchored: Anchored) -> frozenset[str]:
    """The ids of the questions in which the rules find an error as they are."""
    questions = anchored.module.questions
    found = _found([_filed(question, number) for number, question in enumerate(questions)], anchored)
    return frozenset(
        question.id.value
        for number, question in enumerate(questions)
        if any(level == "error" for level, *_ in found.get(_file(number), ()))
    )


def audit(anchored: Anchored, seed: int) -> Iterator[Outcome]:
    """The outcome of every mutant of a module; what the original has counts for nothing.

    Of a question that is refused as it is no mutant is made: it would say nothing of the rules.
    """
    before = {_fault(problem) for problem in _problems(anchored, RULES)}
    bad = refused(anchored)
    made = [
        mutant for mutant in mutants(Material(anchored.module, seed)) if mutant.subject not in bad or mutant.entity
    ]
    of_questions = [mutant for mutant in made if mutant.question and not mutant.beside]
    for start in range(0, len(of_questions), AT_ONCE):
        yield from _together(of_questions[start : start + AT_ONCE], anchored, before)
    for mutant in made:
        if mutant.beside or mutant.entity:
            yield _outcome(mutant, _alone(mutant, anchored) - before)


def _alone(mutant: Mutant, original: Anchored) -> set[Fault]:
    """What is found in a module of a changed name and no question, or of one question beside another."""
    if mutant.question and mutant.beside:
        module = _with_questions(original.module, [_filed(mutant.question, 0), mutant.beside])
    else:
        module = _with_entity(original.module, mutant.entity)
    return {_fault(problem) for problem in _problems(_anchored(module, original), RULES)}


def _together(some: Sequence[Mutant], original: Anchored, before: set[Fault]) -> Iterator[Outcome]:
    """Mutants of questions, all in one module; each is a file of its own, by which its problems are told."""
    questions = [_filed(mutant.question, number) for number, mutant in enumerate(some) if mutant.question]
    found = _found(questions, original)
    for number, mutant in enumerate(some):
        yield _outcome(mutant, found.get(_file(number), set()) - before)


def _found(questions: Sequence[Question], original: Anchored) -> dict[str, set[Fault]]:
    """What is found of each question by its file, all looked at for themselves."""
    module = _with_questions(original.module, questions)
    found: dict[str, set[Fault]] = {}
    for problem in _problems(_anchored(module, original), ALONE):
        found.setdefault(problem.span.path, set()).add(_fault(problem))
    return found


def _with_questions(module: Module, questions: Sequence[Question]) -> Module:
    first = module.banks[0]
    return replace(module, banks=(Bank(first.topic, first.title, first.path, tuple(questions)),), waived=())


def _file(number: int) -> str:
    return f"mutant {number}"


def _filed(question: Question, number: int) -> Question:
    """The question with all its places in a file of its own, and its own id."""
    filed = _respanned(question, _file(number))
    return replace(filed, id=replace(filed.id, value=f"{question.id.value}-{number}"))


def _respanned(value: Part, path: str) -> Part:
    """Any part of a question with its spans in another file."""
    changed: Any = value
    if isinstance(value, Span):
        changed = Span(path, value.line, value.column)
    elif isinstance(value, tuple):
        changed = tuple(_respanned(item, path) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: _respanned(getattr(value, field.name), path) for field in fields(value)}
        changed = replace(value, **parts)
    kept: Part = changed
    return kept


def _outcome(mutant: Mutant, new: set[Fault]) -> Outcome:
    codes = {
        level: tuple(sorted({code for which, code, *_ in new if which == level})) for level in ("error", "warning")
    }
    return Outcome(mutant, codes["error"], codes["warning"])


def _problems(anchored: Anchored, rules: Sequence[Rule]) -> Iterator[Problem]:
    """What the rules find, and the one rule of item-writing that reads the source: whose claim something is."""
    for rule in rules:
        yield from rule(anchored)
    setting = Setting(anchored)
    for item in setting.items if setting.english else ():
        if unattributed_claim.ID not in {rule.value for rule, _ in item.question.waive}:
            for span, message in unattributed_claim.check(item, setting):
                yield Problem(span, unattributed_claim.ID, message, unattributed_claim.LEVEL)


def _fault(problem: Problem) -> Fault:
    return problem.level, problem.code, problem.message, problem.span.line, problem.span.column


def _with_entity(module: Module, changed: Entity | None) -> Module:
    """The module with one entity changed, and without questions, which have nothing to do with it."""
    entities = tuple(changed if changed and entity.id == changed.id else entity for entity in module.entities)
    return replace(module, entities=entities, banks=(), waived=())


def _anchored(module: Module, original: Anchored) -> Anchored:
    """The module anchored with the index of the source, and the places of unchanged quotes, of the original."""
    places: dict[Selector, tuple[Anchor, ...]] = {}
    for selector in selectors(module):
        places[selector] = original.places.get(selector) or tuple(find(original.source, selector))
    return Anchored(module, original.source, places)
