"""Sittings: begun, ended, and gone on with after a process was killed."""

import json
import os
import sqlite3
from typing import NamedTuple

from trainer.quiz.card import Key
from trainer.quiz.history.locks import Locks

LASTS = 7 * 86_400
"""Seconds after which a sitting that was cut off is not gone on with."""


class Sitting(NamedTuple):
    """`cards` is empty where the questions follow from the seed; `number` is the sitting's lock."""

    id: str
    number: int
    mode: str
    seed: int
    cards: tuple[Key, ...]
    started: float


def new_id() -> str:
    """An id that no other history has, so that histories can be joined."""
    return os.urandom(12).hex()


def cut_off(connection: sqlite3.Connection, locks: Locks, plan: str, now: float) -> Sitting | None:
    """The last sitting of a plan that neither ended nor is being played; it is now this process's."""
    rows = connection.execute(
        "SELECT id, number, mode, seed, cards, started FROM sittings "
        "WHERE plan = ? AND ended IS NULL AND started > ? ORDER BY number DESC",
        (plan, now - LASTS),
    ).fetchall()
    for identity, number, mode, seed, cards, started in rows:
        if locks.take(number) and _still_open(connection, number):
            keys = tuple((module, question) for module, question in json.loads(cards))
            return Sitting(identity, number, mode, seed, keys, started)
    return None


def _still_open(connection: sqlite3.Connection, number: int) -> bool:
    """Whether nobody ended it between the look and the lock."""
    return bool(connection.execute("SELECT 1 FROM sittings WHERE number = ? AND ended IS NULL", (number,)).fetchone())


def begin(connection: sqlite3.Connection, locks: Locks, sitting: Sitting, plan: str) -> Sitting:
    """Writes a new sitting down and takes it for this process, in a transaction of the caller."""
    row = (sitting.id, sitting.mode, plan, json.dumps(sitting.cards), sitting.seed, sitting.started)
    cursor = connection.execute(
        "INSERT INTO sittings (id, mode, plan, cards, seed, started) VALUES (?, ?, ?, ?, ?, ?)", row
    )
    number = int(cursor.lastrowid or 0)
    locks.take(number)
    return sitting._replace(number=number)


def end(connection: sqlite3.Connection, sitting: Sitting, now: float) -> None:
    connection.execute("UPDATE sittings SET ended = ? WHERE number = ?", (now, sitting.number))
