"""Plays sessions in tests: lines in, events out."""

from collections.abc import Iterable
from typing import TypeVar

from lessons import course
from trainer.exercise import Exercise
from trainer.quiz.bench import bench_of
from trainer.quiz.catalogue import catalogue_of
from trainer.quiz.events import Answered, Ended, Event, Question, Summary
from trainer.quiz.session import Rules, Session

E = TypeVar("E")


def session_of(*exercises: Exercise, rules: Rules = Rules()) -> Session:  # noqa: B008 - immutable
    catalogue = catalogue_of(course(*exercises))
    return Session(catalogue.cards, bench_of([catalogue]), rules)


def played(session: Session, *lines: str, begin: bool = True) -> list[Event]:
    """All events, the end included; each line is given one second after the one before."""
    events = list(session.begin(0)) if begin else []
    for number, line in enumerate(lines, 1):
        events += session.take(line, number)
    return events


def only(kind: type[E], events: Iterable[object]) -> list[E]:
    return [event for event in events if isinstance(event, kind)]


def asked(events: Iterable[Event]) -> list[str]:
    """The ids of the questions, in the order in which they were put."""
    return [event.card.id for event in only(Question, events)]


def outcomes(events: Iterable[Event]) -> list[str]:
    return [event.record.outcome for event in only(Answered, events)]


def score(session: Session, events: Iterable[Event]) -> Summary:
    ended = only(Ended, [*events, *session.stop()])
    return ended[-1].summary
