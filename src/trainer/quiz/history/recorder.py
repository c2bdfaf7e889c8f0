"""Keeps a sitting as it is played: each answer before the learner hears of it."""

import sqlite3
import time
from collections.abc import Callable
from typing import NamedTuple

from trainer.quiz.events import Answered, Ended, Overruled
from trainer.quiz.history import answers, sittings
from trainer.quiz.history.answers import Kept
from trainer.quiz.history.file import HistoryError, Transaction, connect
from trainer.quiz.history.locks import Locks
from trainer.quiz.history.sittings import Sitting
from trainer.quiz.schedule import grade_of


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

    def keep(self, event: Answered | Overruled | Ended) -> None:
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

    def _write(self, event: Answered | Overruled | Ended) -> None:
        if isinstance(event, Ended):
            self._end()
            return
        connection = self._ready()
        record = event.record
        if isinstance(event, Overruled):
            answers.overrule(connection, self._sitting.id, record.card.key, record.attempt)
        else:
            answers.add(connection, self._kept(event))

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
