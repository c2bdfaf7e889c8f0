"""The ways of making things wrong, by hand: a new one is a function in its group's file, and a line here."""

from collections.abc import Iterator

from trainer.audit.material import Material
from trainer.audit.mutant import Mutant
from trainer.audit.mutations import (
    aliases,
    answers,
    beside,
    coherent,
    derivations,
    distractors,
    quotes,
    sayings,
    sides,
    stems,
    values,
)

OF_QUESTIONS = (
    answers.swapped,
    answers.crossed,
    answers.flipped,
    values.digit,
    values.month,
    values.number,
    values.word_dropped,
    values.word_added,
    quotes.swapped,
    quotes.cut,
    coherent.swapped,
    distractors.renamed,
    distractors.quoted,
    distractors.demoted,
    derivations.parameter,
    derivations.direction,
    derivations.terms,
    aliases.accepted,
    stems.name,
    stems.date,
    stems.negated,
    sayings.roles,
    sayings.asked,
    sayings.values,
    sayings.denied,
    sayings.ordered,
    sayings.quantified,
    sayings.caused,
    sayings.hedged,
    sayings.invented,
    sides.fact,
    sides.cut,
    sides.claimant,
    beside.neighbour,
    beside.borrowed,
    beside.part,
    beside.made_true,
    beside.rationale,
    beside.twin,
)
OF_ENTITIES = (aliases.invented, aliases.renamed, beside.alias_borrowed)


def mutants(material: Material) -> Iterator[Mutant]:
    """Every mutant of a module: question by question, then name by name."""
    for question in material.module.questions:
        for mutate in OF_QUESTIONS:
            yield from mutate(question, material)
    for entity in material.module.entities:
        for invent in OF_ENTITIES:
            yield from invent(entity, material)
