"""Writing and reading answers, and the memories that follow from them."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple, get_args

from trainer.quiz.card import Card, Key
from trainer.quiz.events import Outcome, Record
from trainer.quiz.history.file import Transaction
from trainer.quiz.schedule import Known, Memory, Standing

UNSCHEDULED = ("cram",)
"""Modes whose answers leave the schedule alone."""

OUTCOMES: Mapping[str, Outcome] = {name: name for name in get_args(Outcome)}


class Kept(NamedTuple):
    """An answer as it is kept, in the order of the table's columns."""

    sitting: str
    module: str
    question: str
    attempt: int
    at: float
    mode: str
    topic: str
    objective: str
    answers: str
    outcome: str
    given: str
    helped: str
    seconds: float
    grade: int
    overruled: int

    @property
    def right(self) -> bool:
        return (self.outcome == "right") != bool(self.overruled)

    @property
    def scheduled(self) -> bool:
        """Whether the schedule learns from it: a first attempt, not skipped, of a mode that counts."""
        return self.attempt == 1 and self.outcome != "skipped" and self.mode not in UNSCHEDULED


COLUMNS = ", ".join(Kept._fields)
_MARKS = ", ".join("?" * len(Kept._fields))


def add(connection: sqlite3.Connection, kept: Kept) -> None:
    """Keeps one answer and what follows from it, both or neither; an answer that is there is not kept twice."""
    with Transaction(connection):
        if insert(connection, kept) and kept.scheduled:
            known = known_of(connection, kept.module, kept.question)
            save(connection, kept.module, kept.question, follow(known, kept))


def insert(connection: sqlite3.Connection, kept: Kept) -> bool:
    """Adds a row; False where it is there already."""
    return connection.execute(f"INSERT OR IGNORE INTO answers ({COLUMNS}) VALUES ({_MARKS})", kept).rowcount > 0


def overrule(
    connection: sqlite3.Connection, sitting: str, key: Key, attempt: int, *, grade: int, overruled: bool
) -> None:
    """Keeps what the learner says of the verdict, and works the memory out anew."""
    with Transaction(connection):
        connection.execute(
            "UPDATE answers SET overruled = ?, grade = ? WHERE (sitting, module, question, attempt) = (?, ?, ?, ?)",
            (int(overruled), grade, sitting, *key, attempt),
        )
        rework(connection, key)


def take_back(connection: sqlite3.Connection, sitting: str, key: Key, attempt: int) -> None:
    """Forgets an answer, and works the memory out anew."""
    with Transaction(connection):
        connection.execute(
            "DELETE FROM answers WHERE (sitting, module, question, attempt) = (?, ?, ?, ?)", (sitting, *key, attempt)
        )
        rework(connection, key)


def rework(connection: sqlite3.Connection, key: Key) -> None:
    """A question's memory from all its answers, in the order of time."""
    known: Known | None = None
    for kept in answers_to(connection, key):
        if kept.scheduled:
            known = follow(known, kept)
    connection.execute("DELETE FROM memories WHERE (module, question) = (?, ?)", key)
    if known:
        save(connection, *key, known)


def follow(known: Known | None, kept: Kept) -> Known:
    """What is known after one more answer; a question whose right answer was changed begins anew."""
    from trainer.quiz.schedule import after

    same = known is not None and known.answers == kept.answers
    before = known.memory if known and same else None
    return Known(after(before, kept.grade, kept.at), kept.answers, known.first if known and same else kept.at)


def save(connection: sqlite3.Connection, module: str, question: str, known: Known) -> None:
    row = (module, question, known.answers, *known.memory, known.first)
    connection.execute("INSERT OR REPLACE INTO memories VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)


def known_of(connection: sqlite3.Connection, module: str, question: str) -> Known | None:
    row = connection.execute(
        "SELECT answers, due, stability, difficulty, last, first FROM memories WHERE (module, question) = (?, ?)",
        (module, question),
    ).fetchone()
    return Known(Memory(*row[1:5]), row[0], row[5]) if row else None


def standings(connection: sqlite3.Connection, modules: Collection[str]) -> Mapping[Key, Standing]:
    """Every question of the modules that was ever asked."""
    marks = ", ".join("?" * len(modules))
    sql = f"SELECT module, question, due, answers, first FROM memories WHERE module IN ({marks})"
    return {row[:2]: Standing._make(row[2:]) for row in connection.execute(sql, tuple(modules))}


def answers_to(connection: sqlite3.Connection, key: Key) -> Iterable[Kept]:
    sql = f"SELECT {COLUMNS} FROM answers WHERE (module, question) = (?, ?) ORDER BY at, sitting, attempt"
    return [Kept(*row) for row in connection.execute(sql, key)]


def all_answers(connection: sqlite3.Connection) -> Iterable[Kept]:
    """Every answer, the oldest first."""
    sql = f"SELECT {COLUMNS} FROM answers ORDER BY at, sitting, module, question, attempt"
    return (Kept(*row) for row in connection.execute(sql))


def missed_last(connection: sqlite3.Connection) -> tuple[Key, ...]:
    """The questions that the sitting with the latest answer missed at the first attempt."""
    sql = f"SELECT {COLUMNS} FROM answers WHERE sitting = (SELECT sitting FROM answers ORDER BY at DESC LIMIT 1)"
    kept = (Kept(*row) for row in connection.execute(f"{sql} ORDER BY at"))
    missed = (each for each in kept if each.attempt == 1 and not each.right and each.outcome != "skipped")
    return tuple((each.module, each.question) for each in missed)


def records_of(connection: sqlite3.Connection, sitting: str, cards: Mapping[Key, Card]) -> list[Record]:
    """The answers of a sitting to questions that still have the same right answer."""
    sql = f"SELECT {COLUMNS} FROM answers WHERE sitting = ? ORDER BY at, attempt"
    found: list[Record] = []
    for kept in (Kept(*row) for row in connection.execute(sql, (sitting,))):
        card = cards.get((kept.module, kept.question))
        if card and card.answers == kept.answers:
            outcome = OUTCOMES[kept.outcome]
            overruled = bool(kept.overruled)
            found.append(Record(card, outcome, kept.attempt, kept.given, kept.helped, kept.seconds, overruled))
    return found
