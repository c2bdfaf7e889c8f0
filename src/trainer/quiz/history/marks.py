"""Marks on questions: flagged for the curator, suspended, or a leech, which is missed again and again."""

import sqlite3
import time
from collections.abc import Sequence
from typing import NamedTuple

from trainer.quiz.card import Key
from trainer.quiz.history.answers import answers_to
from trainer.quiz.history.file import Transaction
from trainer.quiz.history.schema import MARKS
from trainer.quiz.schedule import AGAIN

FLAGGED, SUSPENDED, LEECH = "flagged", "suspended", "leech"
SET_ASIDE = (SUSPENDED, LEECH)
"""Marks with which a question is not asked."""

LAPSES = 8
"""Times that a question which was known is missed until it is a leech, as in Anki."""


class Mark(NamedTuple):
    """`at` is in seconds since 1970."""

    module: str
    question: str
    mark: str
    at: float
    reason: str


def set_mark(connection: sqlite3.Connection, key: Key, mark: str, reason: str = "") -> None:
    with Transaction(connection):
        connection.execute(MARKS)
        row = (*key, mark, time.time(), reason)
        connection.execute("INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?, ?)", row)


def marks(connection: sqlite3.Connection) -> Sequence[Mark]:
    """All marks, by module and question."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'marks'").fetchone():
        return []
    sql = "SELECT module, question, mark, at, reason FROM marks ORDER BY module, question, mark"
    return [Mark(*row) for row in connection.execute(sql)]


def set_aside(connection: sqlite3.Connection) -> set[Key]:
    """The questions that are not to be asked."""
    return {(mark.module, mark.question) for mark in marks(connection) if mark.mark in SET_ASIDE}


def clear(connection: sqlite3.Connection, question: str) -> int:
    """Takes all marks off a question, named by its id or by module and id: sea/when. How many there were."""
    module, _, name = question.rpartition("/")
    found = [mark for mark in marks(connection) if mark.question == name and module in ("", mark.module)]
    with Transaction(connection):
        for mark in found:
            connection.execute("DELETE FROM marks WHERE (module, question, mark) = (?, ?, ?)", mark[:3])
    return len(found)


def lapses(connection: sqlite3.Connection, key: Key) -> int:
    """How often a question was missed after it had been known."""
    count, known = 0, False
    for kept in answers_to(connection, key):
        if kept.scheduled:
            count += known and kept.grade == AGAIN
            known = kept.grade != AGAIN
    return count
