"""Stems that say something else than the source."""

import re
from collections.abc import Iterator

from trainer.audit.edit import marks, with_stem
from trainer.audit.material import MONTHS, Material
from trainer.audit.mutant import Mutant, Mutation
from trainer.audit.mutations.values import digits_changed, months_changed
from trainer.model import Question

NAME = Mutation("a person, group or operation in the stem changed", "stem")
DATE = Mutation("a date in the stem changed", "stem")
NEGATED = Mutation("a negation put into the stem", "stem")

_DATE = re.compile(
    rf"\d{{1,2}} (?:{'|'.join(MONTHS)})(?: \d{{4}})?|(?:{'|'.join(MONTHS)}) \d{{1,2}}\b", re.IGNORECASE
)
_AUXILIARY = re.compile(
    r"\b(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could|should|must|may|might)\b(?! not\b|n't)"
)


def _outside(question: Question, start: int) -> bool:
    """Whether a place is outside of the blanks."""
    return not any(first <= start < end for first, end in marks(question))


def name(question: Question, material: Material) -> Iterator[Mutant]:
    """A name in the stem exchanged for another of its type."""
    stem = question.stem.value
    for match, entity in material.named(stem):
        if not _outside(question, match.start()):
            continue
        old = match[0]
        others = [
            each.name.value for each in material.module.entities if each.type == entity.type and each.id != entity.id
        ]
        for new in material.pick(others, 2, question.id.value, NAME.name, old):
            changed = stem[: match.start()] + new + stem[match.end() :]
            yield Mutant(NAME, f"{old} → {new}", with_stem(question, changed))


def date(question: Question, _material: Material) -> Iterator[Mutant]:
    """A digit or the month of a date in the stem changed."""
    stem = question.stem.value
    for match in _DATE.finditer(stem):
        if _outside(question, match.start()):
            others = [*digits_changed(match[0], 0)[:2], *months_changed(match[0])[:1]]
            for new in others:
                changed = stem[: match.start()] + new + stem[match.end() :]
                yield Mutant(DATE, f"{match[0]} → {new}", with_stem(question, changed))


def negated(question: Question, _material: Material) -> Iterator[Mutant]:
    """“not” after the auxiliary, or after the subject that follows it in a question."""
    stem = question.stem.value
    match = _AUXILIARY.search(stem)
    if match and _outside(question, match.start()):
        changed = f"{stem[: match.end()]} not{stem[match.end() :]}"
        yield Mutant(NEGATED, f"{match[0]} → {match[0]} not", with_stem(question, changed))
