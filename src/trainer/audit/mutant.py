"""A mutant: one question or one entity of a module with one thing made wrong."""

from dataclasses import dataclass
from typing import NamedTuple

from trainer.model import Entity, Question


class Mutation(NamedTuple):
    """One way of making things wrong: its name, and the group that its figure counts in."""

    name: str
    group: str


GROUPS = ("answer", "quote", "distractor", "derivation", "coherent", "alias", "stem", "saying")
PARTS = ("answer", "quote", "distractor", "derivation")
"""The groups of which 99.5 % must be caught; 98 % of coherent swaps; 97 % of all but sayings."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """`made` tells what was made of what. `same` says why it is no wrong at all, and is empty for a true mutant.

    `beside` is a question that it is wrong beside, and looked at with.
    """

    mutation: Mutation
    made: str
    question: Question | None = None
    entity: Entity | None = None
    same: str = ""
    beside: Question | None = None

    @property
    def subject(self) -> str:
        """The id of what was changed."""
        if self.question:
            return self.question.id.value
        return self.entity.id.value if self.entity else ""
