"""Names that nothing bears out."""

from collections.abc import Iterator
from dataclasses import replace

from trainer.audit.edit import retold
from trainer.audit.material import Material, holds, plain, texts
from trainer.audit.mutant import Mutant, Mutation
from trainer.model import Alias, Entity, Question, ShortBody

INVENTED = Mutation("an alias invented", "alias")
RENAMED = Mutation("a name of the cast changed", "alias")
ACCEPTED = Mutation("a wrong wording accepted", "alias")


def _others(entity: Entity, material: Material) -> list[str]:
    """Names of others of the type that do not stand in the quotes of this one."""
    others = (each for each in material.module.entities if each.type == entity.type and each.id != entity.id)
    return [each.name.value for each in others if not holds(entity.evidence, each.name.value)]


def invented(entity: Entity, material: Material) -> Iterator[Mutant]:
    """The name of another, or the own name with a word more, under the own quote."""
    words = [name.split()[-1] for name in _others(entity, material)]
    longer = [f"{entity.name.value} {word}" for word in words if not holds(entity.evidence, word)]
    for names in (_others(entity, material), longer):
        for new in material.pick(names, 1, entity.id.value, INVENTED.name):
            alias = Alias(retold(entity.name, new), entity.evidence, "reviewed")
            changed = replace(entity, aliases=(*entity.aliases, alias))
            yield Mutant(INVENTED, f"{new} for {entity.name.value}", entity=changed)


def renamed(entity: Entity, material: Material) -> Iterator[Mutant]:
    """The name of another of the type in the place of the own one."""
    for new in material.pick(_others(entity, material), 1, entity.id.value, RENAMED.name):
        changed = replace(entity, name=retold(entity.name, new))
        yield Mutant(RENAMED, f"{entity.name.value} → {new}", entity=changed)


def accepted(question: Question, material: Material) -> Iterator[Mutant]:
    """Another answer of the type accepted as well."""
    body = question.body
    if not isinstance(body, ShortBody):
        return
    (answer,) = texts(question)
    others = [
        other
        for other in material.others(question, answer.value)
        if not any(plain(other) == plain(each.value) for each in body.accept)
    ]
    for new in material.pick(others, 2, question.id.value, ACCEPTED.name):
        changed = replace(question, body=ShortBody(body.answer, (*body.accept, retold(answer, new))))
        yield Mutant(ACCEPTED, f"{new} accepted for {answer.value}", changed)
