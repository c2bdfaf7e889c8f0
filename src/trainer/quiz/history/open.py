"""The history as a sitting uses it: opened if it can be, else told in one line and left alone."""

import sqlite3
from collections.abc import Callable, Mapping
from typing import NamedTuple

from trainer.quiz.card import Card, Key
from trainer.quiz.events import Record
from trainer.quiz.history import sittings
from trainer.quiz.history.answers import all_known, missed_last, records_of
from trainer.quiz.history.file import HistoryError, connect
from trainer.quiz.history.locks import Locks
from trainer.quiz.history.recorder import Book, Recorder
from trainer.quiz.history.sittings import Sitting
from trainer.quiz.schedule import Known


class Opened(NamedTuple):
    """A history that can be used; `connection` is None as long as there is no file."""

    path: str
    connection: sqlite3.Connection | None
    locks: Locks

    def known(self) -> Mapping[Key, Known]:
        return all_known(self.connection) if self.connection else {}

    def missed_last(self) -> tuple[Key, ...]:
        return missed_last(self.connection) if self.connection else ()

    def cut_off(self, plan: str, now: float) -> Sitting | None:
        """The sitting of this plan that a killed process has left."""
        return sittings.cut_off(self.connection, self.locks, plan, now) if self.connection else None

    def records(self, sitting: Sitting, cards: Mapping[Key, Card]) -> list[Record]:
        return records_of(self.connection, sitting.id, cards) if self.connection else []

    def recorder(self, sitting: Sitting, plan: str, warn: Callable[[str], None]) -> Recorder:
        return Recorder(Book(*self), sitting, plan, warn)


def open_history(path: str, warn: Callable[[str], None]) -> Opened | None:
    """The history in a file, or None after a warning where it is damaged, newer or out of reach."""
    try:
        return Opened(path, connect(path, create=False), Locks(path))
    except HistoryError as error:
        warn(f"{error}. This quiz is not kept.")
        return None
