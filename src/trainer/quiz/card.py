"""What choosing and scheduling know of a question, without its text."""

import hashlib
from typing import NamedTuple

from trainer.exercise import Choose, Exercise, Match, Write

Key = tuple[str, str]
"""Module id and question id: what progress hangs on."""


class Card(NamedTuple):
    """`answers` is the digest of the right answers.

    `spans` are the passages in the source, start and end, as a text: 10-41,80-99. Only siblings need them.
    """

    module: str
    id: str
    topic: str
    kind: str
    objective: str
    level: str
    answers: str
    spans: str

    @property
    def key(self) -> Key:
        return self.module, self.id


def card_of(module: str, exercise: Exercise) -> Card:
    """The card of an exercise."""
    spans = ",".join(f"{citation.start}-{citation.end}" for citation in exercise.citations)
    return Card(
        module,
        exercise.id,
        exercise.topic,
        exercise.kind,
        exercise.objective,
        exercise.level,
        answers_digest(exercise),
        spans,
    )


def siblings(one: Card, other: Card) -> bool:
    """Whether both rest on the same passage, so that the one gives the other away."""
    if one.module != other.module:
        return False
    return any(a < d and c < b for a, b in _spans(one) for c, d in _spans(other))


def _spans(card: Card) -> list[tuple[int, int]]:
    pairs = (span.partition("-") for span in card.spans.split(",") if span)
    return [(int(start), int(end)) for start, _, end in pairs]


def answers_digest(exercise: Exercise) -> str:
    """A digest of what is right: another spelling of case or accents is the same answer, another word is not."""
    from trainer.quiz.grading.wording import loose

    texts = "\x1f".join(loose(text) or text for text in _right(exercise))
    return hashlib.sha256(f"{exercise.kind}\x1e{texts}".encode()).hexdigest()[:16]


def _right(exercise: Exercise) -> list[str]:
    response = exercise.response
    if isinstance(response, Write):
        return [answer.text for answer in response.answers]
    if isinstance(response, Choose):
        return sorted(option.text for option in response.options if option.right) + list(exercise.correction or ())
    pairs = sorted(response.pairs) if isinstance(response, Match) else response.events
    return [side for pair in pairs for side in pair]
