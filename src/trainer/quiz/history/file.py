"""Opens a history; a file that is damaged, newer or of another program is left as it is."""

import os
import sqlite3

from trainer.quiz.history.schema import APPLICATION, TABLES, VERSION

PATIENCE = 10.0
"""Seconds to wait for another quiz that is just writing."""

CHECKED_BYTES = 4_000_000
"""Size up to which a file is checked page by page at the start; in a larger one a fault shows when it is met."""

_MAGIC = b"SQLite format 3\x00"


class HistoryError(Exception):
    """The history cannot be used; the message is one line for the learner."""


def default_path() -> str:
    """Where the history lies unless another place is named: under the platform's folder for a user's data."""
    import platformdirs

    return os.path.join(platformdirs.user_data_dir("trainer", appauthor=False), "history.sqlite3")


def connect(path: str, *, create: bool) -> sqlite3.Connection | None:
    """The open history, or None where there is no file yet and none is wanted. HistoryError where it is no use."""
    if os.path.exists(path) and not os.path.isfile(path):
        raise HistoryError(f"the history {path} is no regular file")
    try:
        if not os.path.exists(path) or os.path.getsize(path) == 0:
            return _created(path) if create else None
        return _opened(path, create=create)
    except OSError as error:
        raise HistoryError(f"the history {path} cannot be used: {error.strerror or error}") from error
    except sqlite3.OperationalError as error:
        raise HistoryError(f"the history {path} cannot be used: {error}") from error
    except sqlite3.DatabaseError as error:
        raise HistoryError(f"the history {path} is damaged ({error}); it is left as it is") from error


def _opened(path: str, *, create: bool) -> sqlite3.Connection | None:
    with open(path, "rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise HistoryError(f"the history {path} is damaged (it is no database); it is left as it is")
    connection = _connection(path)
    try:
        if _is_blank(connection):  # its maker was killed before it had tables
            if create:
                return _made(connection)
            connection.close()
            return None
        _check(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return connection


def _is_blank(connection: sqlite3.Connection) -> bool:
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    return not any((tables, _pragma(connection, "application_id"), _pragma(connection, "user_version")))


def _check(connection: sqlite3.Connection, path: str) -> None:
    application = _pragma(connection, "application_id")
    version = _pragma(connection, "user_version")
    if application != APPLICATION:
        raise HistoryError(f"{path} is the database of another program; it is left as it is")
    if version > VERSION:
        raise HistoryError(f"the history {path} was written by a newer trainer; it is left as it is")
    if os.path.getsize(path) <= CHECKED_BYTES:
        (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise HistoryError(f"the history {path} is damaged; it is left as it is")


def _created(path: str) -> sqlite3.Connection:
    os.makedirs(os.path.dirname(os.path.abspath(path)), mode=0o700, exist_ok=True)
    connection = _connection(path)
    try:
        return _made(connection)
    except BaseException:
        connection.close()
        raise


def _made(connection: sqlite3.Connection) -> sqlite3.Connection:
    """A new history; of two quizzes that make it at once, the second finds it made."""
    connection.execute("PRAGMA journal_mode = WAL")
    with Transaction(connection):
        if _is_blank(connection):
            for statement in TABLES.split(";\n")[:-1]:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
    return connection


def _connection(path: str) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    return int(value)


class Transaction:
    """All or nothing, also against a kill; begins at once, so that two quizzes wait for each other."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._connection.execute("ROLLBACK" if kind else "COMMIT")
