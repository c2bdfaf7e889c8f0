"""The history as a sitting uses it: opened if it can be, else told in one line and left alone."""

import sqlite3
from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, NamedTuple

from trainer.quiz.card import Card, Key
from trainer.quiz.events import Answered, Ended, Event, Flagged, Overruled, Record, Suspended, Undone
from trainer.quiz.history import sittings
from trainer.quiz.history.file import HistoryError, connect
from trainer.quiz.history.locks import Locks
from trainer.quiz.history.sittings import Sitting

if TYPE_CHECKING:
    from trainer.quiz.history.recorder import Recorder
    from trainer.quiz.schedule import Standing


class Opened(NamedTuple):
    """A history that can be used; `connection` is None as long as there is no file."""

    path: str
    connection: sqlite3.Connection | None
    locks: Locks

    def standings(self, modules: Collection[str]) -> Mapping[Key, "Standing"]:
        """How every question stands that was ever asked."""
        from trainer.quiz.history.answers import standings

        return standings(self.connection, modules) if self.connection else {}

    def missed_last(self) -> tuple[Key, ...]:
        """What the last sitting missed."""
        from trainer.quiz.history.answers import missed_last

        return missed_last(self.connection) if self.connection else ()

    def set_aside(self) -> set[Key]:
        """The questions that are suspended, or leeches."""
        from trainer.quiz.history.marks import set_aside

        return set_aside(self.connection) if self.connection else set()

    def cut_off(self, plan: str, now: float) -> Sitting | None:
        """The sitting of this plan that a killed process has left."""
        return sittings.cut_off(self.connection, self.locks, plan, now) if self.connection else None

    def records(self, sitting: Sitting, cards: Mapping[Key, Card]) -> list[Record]:
        from trainer.quiz.history.answers import records_of

        return records_of(self.connection, sitting.id, cards) if self.connection else []

    def keeper(self, sitting: Sitting, plan: str, warn: Callable[[str], None]) -> Callable[[Event], None]:
        """What keeps the events of a sitting; it is loaded with the first answer."""
        recorders: list[Recorder] = []

        def keep(event: Event) -> None:
            if not isinstance(event, Answered | Overruled | Undone | Flagged | Suspended | Ended):
                return
            if not recorders:
                from trainer.quiz.history.recorder import Book, Recorder

                recorders.append(Recorder(Book(*self), sitting, plan, warn))
            recorders[0].keep(event)

        return keep


def open_history(path: str, warn: Callable[[str], None]) -> Opened | None:
    """The history in a file, or None after a warning where it is damaged, newer or out of reach."""
    try:
        return Opened(path, connect(path, create=False), Locks(path))
    except HistoryError as error:
        warn(f"{error}. This quiz is not kept.")
        return None
