"""Keeps a sitting as it is played: each answer before the learner hears of it."""

import sqlite3
import time
from collections.abc import Callable
from typing import NamedTuple

from trainer.quiz.events import Answered, Ended, Flagged, Overruled, Suspended, Undone
from trainer.quiz.history import answers, marks, sittings
from trainer.quiz.history.answers import Kept
from trainer.quiz.history.file import HistoryError, Transaction, connect
from trainer.quiz.history.locks import Locks
from trainer.quiz.history.sittings import Sitting
from trainer.quiz.schedule import AGAIN, grade_of

Keepable = Answered | Overruled | Undone | Flagged | Suspended | Ended
"""The events that change a history."""


class Book(NamedTuple):
    """A history in use; `connection` is None as long as there is no file."""

    path: str
    connection: sqlite3.Connection | None
    locks: Locks


class Recorder:
    """Writes one sitting; what cannot be written is told once, and the quiz goes on without."""

    def __init__(self, book: Book, sitting: Sitting, plan: str, warn: Callable[[str], None]) -> None:
        self._path, self._connection, self._locks = book
        self._sitting = sitting
        self._plan = plan
        self._warn = warn
        self._works = True

    def keep(self, event: Keepable) -> None:
        """Writes what the event changes."""
        if not self._works:
            return
        try:
            self._write(event)
        except HistoryError as error:
            self._give_up(str(error))
        except (sqlite3.Error, OSError) as error:
            self._give_up(f"the history {self._path} cannot be written: {error}")

    def _give_up(self, why: str) -> None:
        self._works = False
        self._warn(f"{why}. The rest of this quiz is not kept.")

    def _write(self, event: Keepable) -> None:
        if isinstance(event, Ended):
            self._end()
            return
        connection = self._ready()
        match event:
            case Flagged(card, reason):
                marks.set_mark(connection, card.key, marks.FLAGGED, reason)
            case Suspended(card):
                marks.set_mark(connection, card.key, marks.SUSPENDED)
            case Overruled(record, shown):
                grade = grade_of(record, shown.exercise)
                where = (self._sitting.id, record.card.key, record.attempt)
                answers.overrule(connection, *where, grade=grade, overruled=record.overruled)
            case Undone(record):
                answers.take_back(connection, self._sitting.id, record.card.key, record.attempt)
            case Answered():
                kept = self._kept(event)
                answers.add(connection, kept)
                if kept.scheduled and kept.grade == AGAIN:
                    self._watch(connection, event)

    def _watch(self, connection: sqlite3.Connection, event: Answered) -> None:
        """Sets a question aside that is missed again and again, and says so."""
        key = event.record.card.key
        if marks.lapses(connection, key) >= marks.LAPSES and key not in marks.set_aside(connection):
            marks.set_mark(connection, key, marks.LEECH)
            self._warn(
                f"`{key[1]}` was known and missed {marks.LAPSES} times, so it is set aside: learn it anew from the "
                f"passage. `trainer history resume {key[1]}` brings it back"
            )

    def _ready(self) -> sqlite3.Connection:
        """The history, made and the sitting begun with the first answer: to look in leaves no trace."""
        if self._connection is None:
            self._connection = connect(self._path, create=True)
        assert self._connection is not None
        if not self._sitting.number:
            with Transaction(self._connection):
                self._sitting = sittings.begin(self._connection, self._locks, self._sitting, self._plan)
        return self._connection

    def _kept(self, event: Answered) -> Kept:
        record, exercise = event.record, event.shown.exercise
        card = record.card
        return Kept(
            sitting=self._sitting.id,
            module=card.module,
            question=card.id,
            attempt=record.attempt,
            at=time.time(),
            mode=self._sitting.mode,
            topic=card.topic,
            objective=card.objective,
            answers=card.answers,
            outcome=record.outcome,
            given=record.given,
            helped=record.helped,
            seconds=round(record.seconds, 3),
            grade=grade_of(record, exercise),
            overruled=int(record.overruled),
        )

    def _end(self) -> None:
        if self._connection and self._sitting.number:
            sittings.end(self._connection, self._sitting, time.time())
        if self._connection:
            self._connection.close()
        self._locks.close()
