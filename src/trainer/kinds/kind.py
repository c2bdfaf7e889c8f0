"""What every question kind offers: its keys, its reading, its claims and its compilation."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from trainer.exercise import Answer, Blank, Response
from trainer.model import Body, Derive, Question, Selector, Text
from trainer.reading.fields import Fields

Stem = tuple[str | Blank, ...]
Accept = Callable[[Text, str], Answer]
"""(wording, answer type) → the answer with all further names of the same entity."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A text that the source has to bear out: it stands in a quote as a whole `type`, or is derived."""

    answer: Text
    type: str
    evidence: tuple[Selector, ...]
    derive: Derive | None = None


class Kind(Protocol):
    """A module of this package; `KEYS` are the keys of a question that this kind uses beyond the common."""

    KEYS: tuple[str, ...]

    def read(self, fields: Fields, stem: Text, /) -> Body | None:
        """The body of a question, or None with problems in `fields`."""
        ...

    def claims(self, question: Question, /) -> tuple[Claim, ...]:
        """What the traceability rules check, one claim an answer."""
        ...

    def compile(self, question: Question, accept: Accept, /) -> tuple[Stem, Response]:
        """The neutral form."""
        ...
