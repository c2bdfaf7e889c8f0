"""Answer and quote swapped in together from another question: everything fits, but for the stem."""

from collections.abc import Iterator
from dataclasses import replace

from trainer.audit.edit import with_answer
from trainer.audit.material import Material, plain, texts
from trainer.audit.mutant import Mutant, Mutation
from trainer.model import ChoiceBody, Question, ShortBody

SWAPPED = Mutation("answer and quote swapped in together", "coherent")
VARIANTS = 8


def swapped(question: Question, material: Material) -> Iterator[Mutant]:
    """The answer, quotes, derivation and context of another question of the same answer type."""
    if not isinstance(question.body, ShortBody | ChoiceBody):
        return
    donors = {other.id.value: other for other in material.module.questions if _fits(other, question, material)}
    for name in material.pick(list(donors), VARIANTS, question.id.value, SWAPPED.name):
        donor = donors[name]
        (answer,) = texts(donor)
        changed = replace(
            with_answer(question, 0, answer.value),
            evidence=donor.evidence,
            derive=donor.derive,
            context=donor.context,
            attribution=donor.attribution,
        )
        yield Mutant(SWAPPED, f"{texts(question)[0].value} → {answer.value}, quoted as in {name}", changed)


def _fits(donor: Question, question: Question, material: Material) -> bool:
    if donor.id == question.id or not isinstance(donor.body, ShortBody | ChoiceBody):
        return False
    if donor.answer_type != question.answer_type or plain(donor.stem.value) == plain(question.stem.value):
        return False
    return not material.same(texts(donor)[0].value, texts(question)[0].value)
