"""When a question is asked again: FSRS (Free Spaced Repetition Scheduler, version 6), without fuzz."""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from trainer.exercise import Choose, Exercise
from trainer.quiz.events import Record
from trainer.quiz.shown import stem_text

if TYPE_CHECKING:
    from fsrs import Scheduler

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
"""FSRS's grades of an answer."""

QUICK, SLOW = 3.0, 30.0
"""Seconds besides the reading below and above which a right answer was easy or hard."""

READING = 0.3
"""Seconds to read a word: 200 words a minute, a careful reader of a second language."""

RETENTION = 0.9
"""The share of due questions that should still be known."""


class Memory(NamedTuple):
    """What FSRS knows of a question: times in seconds since 1970, stability in days, difficulty 1 to 10."""

    due: float
    stability: float
    difficulty: float
    last: float


class Known(NamedTuple):
    """A question's memory, the digest of the answers it is about, and when it was first asked."""

    memory: Memory
    answers: str
    first: float


class Standing(NamedTuple):
    """What choosing needs of a question's memory: when it is due, about which answers, first asked when."""

    due: float
    answers: str
    first: float


def grade_of(record: Record, exercise: Exercise) -> int:
    """The grade by correctness, help and time; a pick is never easy, for it can be a guess."""
    if record.overruled:
        return GOOD if record.right else AGAIN
    if record.outcome != "right" or record.helped == "passage":
        return AGAIN
    spent = record.seconds - READING * len(stem_text(exercise).split())
    if record.helped or spent > SLOW:
        return HARD
    return EASY if spent < QUICK and not isinstance(exercise.response, Choose) else GOOD


def after(memory: Memory | None, grade: int, at: float) -> Memory:
    """The memory after an answer at a time, in seconds since 1970."""
    from datetime import UTC, datetime

    from fsrs import Card, Rating, State

    now = datetime.fromtimestamp(at, UTC)
    card = Card(card_id=1)
    if memory:
        card.state, card.step = State.Review, None
        card.stability, card.difficulty = memory.stability, memory.difficulty
        card.last_review = datetime.fromtimestamp(memory.last, UTC)
    card, _ = _scheduler().review_card(card, Rating(grade), now)
    assert card.stability is not None
    assert card.difficulty is not None
    return Memory(card.due.timestamp(), card.stability, card.difficulty, at)


@cache
def _scheduler() -> "Scheduler":
    """Without steps of minutes: a miss comes back in the sitting itself, and then another day."""
    from fsrs import Scheduler

    return Scheduler(desired_retention=RETENTION, learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def recall(memory: Memory, at: float) -> float:
    """The probability, 0 to 1, that the question is known at a time."""
    days = max(0.0, at - memory.last) / 86_400
    decay = -_scheduler().parameters[20]
    return float((1 + (0.9 ** (1 / decay) - 1) * days / memory.stability) ** decay)
