"""A history as text and back: JSON lines, to keep, to move, or to join with that of another machine."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

from trainer.quiz.history.answers import OUTCOMES, Kept, all_answers, insert, rework
from trainer.quiz.history.file import Transaction
from trainer.quiz.schedule import AGAIN, EASY

FORMAT = "trainer-history"
VERSION = 1
LONGEST = 20_000
"""Characters to a text; no answer and no id is longer."""

LATEST = 2**33
"""Seconds since 1970: the year 2242."""

_TYPES: dict[str, type | tuple[type, ...]] = {
    **dict.fromkeys(Kept._fields, str),
    **dict.fromkeys(("at", "seconds"), (int, float)),
    **dict.fromkeys(("attempt", "grade", "overruled"), int),
}


class Reading(NamedTuple):
    """The answers of an export, or what is wrong on which line, from 1."""

    answers: tuple[Kept, ...] = ()
    line: int = 0
    wrong: str = ""


def exported(connection: sqlite3.Connection) -> Iterator[str]:
    """The lines of an export, the oldest answer first."""
    yield json.dumps({"format": FORMAT, "version": VERSION})
    for kept in all_answers(connection):
        yield json.dumps(kept._asdict(), ensure_ascii=False)


def read(lines: Iterable[str]) -> Reading:
    """All answers of an export; of a file with a wrong line, none."""
    found: list[Kept] = []
    for number, line in enumerate(lines, 1):
        wrong = _head(line) if number == 1 else _answer(line, found)
        if wrong:
            return Reading(line=number, wrong=wrong)
    return Reading(tuple(found)) if found else Reading(line=1, wrong="there is no answer in the file")


def merge(connection: sqlite3.Connection, answers: Collection[Kept]) -> int:
    """Adds answers, all or none; what is there already stays once. How many were new."""
    with Transaction(connection):
        new = [kept for kept in answers if insert(connection, kept)]
        mended = [kept for kept in answers if kept.overruled and _overrule(connection, kept)]
        for key in dict.fromkeys((kept.module, kept.question) for kept in (*new, *mended)):
            rework(connection, key)
    return len(new)


def _overrule(connection: sqlite3.Connection, kept: Kept) -> bool:
    sql = "UPDATE answers SET overruled = 1, grade = ? WHERE (sitting, module, question, attempt) = (?, ?, ?, ?)"
    return connection.execute(f"{sql} AND overruled = 0", (kept.grade, *kept[:4])).rowcount > 0


def _head(line: str) -> str:
    head = _object(line)
    if head.get("format") != FORMAT:
        return "this is no export of a history"
    if head.get("version") != VERSION:
        return f"version {head.get('version')} of the export is not known; this tool reads {VERSION}"
    return ""


def _answer(line: str, found: list[Kept]) -> str:
    """Adds the answer of a line, or says what is wrong with it."""
    data = _object(line)
    if set(data) != set(Kept._fields):
        return f"an answer has exactly the keys {', '.join(Kept._fields)}"
    for name, wanted in _TYPES.items():
        value = data[name]
        if not isinstance(value, wanted) or isinstance(value, bool):
            return f"`{name}` has the wrong type"
        if isinstance(value, str) and (len(value) > LONGEST or not _storable(value)):
            return f"`{name}` is too long, or is no text"
    kept = Kept(**data)
    if kept.outcome not in OUTCOMES or not AGAIN <= kept.grade <= EASY or kept.overruled not in (0, 1):
        return "`outcome`, `grade` or `overruled` has a value that is not known"
    if not (0 <= kept.at <= LATEST and 0 <= kept.seconds <= LATEST and 1 <= kept.attempt <= 1000):
        return "`at`, `seconds` or `attempt` is out of range"
    found.append(kept)
    return ""


def _object(line: str) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _storable(text: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in text)
