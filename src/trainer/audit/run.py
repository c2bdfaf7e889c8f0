"""Runs the checker on mutants in memory: who is caught, who escapes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from trainer.audit.material import Material
from trainer.audit.mutant import Mutant
from trainer.audit.mutations import mutants
from trainer.model import Bank, Entity, Module, Question, Selector
from trainer.problems import Problem
from trainer.text.source import Anchor, find
from trainer.trace.anchored import Anchored, anchor, selectors
from trainer.trace.rules import RULES


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules say of a mutant: the codes of errors and of warnings that the original does not have."""

    mutant: Mutant
    errors: tuple[str, ...]
    warnings: tuple[str, ...]

    @property
    def caught(self) -> bool:
        return bool(self.errors)


def audit(anchored: Anchored, seed: int) -> Iterator[Outcome]:
    """The outcome of every mutant of a module; `errors` of the original count for nothing."""
    material = Material(anchored.module, seed)
    before = _findings(anchored)
    for mutant in mutants(material):
        new = _findings(_anchored(mutant, anchored)) - before
        yield Outcome(mutant, _codes(new, "error"), _codes(new, "warning"))


def _findings(anchored: Anchored) -> set[Problem]:
    return {problem for rule in RULES for problem in rule(anchored)}


def _codes(problems: set[Problem], level: str) -> tuple[str, ...]:
    return tuple(sorted({problem.code for problem in problems if problem.level == level}))


def _anchored(mutant: Mutant, original: Anchored) -> Anchored:
    """The module with nothing but the mutant in its banks, or with one other entity.

    The index of the source and the places of unchanged quotes are kept, and so is what is known of passages
    while the cast is the same.
    """
    module = original.module
    if mutant.entity:
        changed = replace(module, entities=_with_entity(module.entities, mutant.entity))
        return Anchored(changed, original.source, _places(changed, original))
    assert mutant.question is not None
    changed = replace(module, banks=(_bank(module, mutant.question),), waived=())
    return replace(original, module=changed, places=_places(changed, original))


def _bank(module: Module, question: Question) -> Bank:
    bank = next(each for each in module.banks if each.topic.value == question.topic)
    return Bank(bank.topic, bank.title, bank.path, (question,))


def _with_entity(entities: tuple[Entity, ...], changed: Entity) -> tuple[Entity, ...]:
    return tuple(changed if entity.id == changed.id else entity for entity in entities)


def _places(module: Module, original: Anchored) -> Mapping[Selector, tuple[Anchor, ...]]:
    places = dict(original.places)
    for selector in set(selectors(module)) - set(places):
        places[selector] = tuple(find(original.source, selector))
    return places


def prepare(module: Module) -> tuple[Anchored, list[Problem]]:
    """The module anchored, and the errors that it has before anything is changed."""
    anchored = anchor(module)
    return anchored, sorted(problem for problem in _findings(anchored) if problem.level == "error")
