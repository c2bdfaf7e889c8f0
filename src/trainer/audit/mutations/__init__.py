"""The ways of making things wrong, by hand: a new one is a function in its group's file, and a line here."""

from collections.abc import Iterator

from trainer.audit.material import Material
from trainer.audit.mutant import Mutant
from trainer.audit.mutations import aliases, answers, coherent, derivations, distractors, quotes, stems, values

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
)
OF_ENTITIES = (aliases.invented, aliases.renamed)


def mutants(material: Material) -> Iterator[Mutant]:
    """Every mutant of a module: question by question, then name by name."""
    for question in material.module.questions:
        for mutate in OF_QUESTIONS:
            yield from mutate(question, material)
    for entity in material.module.entities:
        for invent in OF_ENTITIES:
            yield from invent(entity, material)
