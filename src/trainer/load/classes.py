"""Reads the list of a class: the names of the learners who get a sheet each."""

import csv
from collections.abc import Sequence
from io import StringIO

from trainer.load.files import decode, display, inside, read_bytes
from trainer.model import Text
from trainer.problems import Problem, Span

MAX_LIST_BYTES = 200_000
MAX_LEARNERS = 400
MAX_NAME = 80
WHOLE = ("name", "full name", "learner", "pupil", "student", "نام")
FIRST = ("first name", "firstname", "given name", "forename")
LAST = ("last name", "lastname", "surname", "family name")
"""Headings of the columns that names stand in, in lower case; a list without one has them in its first column."""


def read_class(folder: str, name: Text, problems: list[Problem]) -> tuple[str, ...]:
    """The names of a CSV file of the module's folder, in its order; none where it cannot be read."""
    real = inside(folder, name, problems)
    data = real and read_bytes(real, name.span, name.value, problems, MAX_LIST_BYTES)
    if not isinstance(data, bytes):
        return ()
    path = display(folder, name.value)
    text = decode(data, path, problems)
    if text is None:
        return ()
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error as error:
        problems.append(Problem(Span(path), "bad-value", f"the list is no CSV file: {error}. Save it as CSV."))
        return ()
    return _checked(_names(rows), path, problems)


def _delimiter(text: str) -> str:
    """What parts the columns: the most frequent of the three signs that programs write, in the first line."""
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _names(rows: Sequence[Sequence[str]]) -> list[tuple[int, str]]:
    """(row from 1, name), without empty ones."""
    heads = [" ".join(cell.casefold().replace("_", " ").split()) for cell in rows[0]] if rows else []
    whole, first, last = (
        next((place for place, head in enumerate(heads) if head in words), None) for words in (WHOLE, FIRST, LAST)
    )
    columns = [whole] if whole is not None else [place for place in (first, last) if place is not None]
    start = 1 if columns else 0
    found = []
    for number, row in enumerate(rows[start:], start + 1):
        cells = (row[place] for place in columns or [0] if place < len(row))
        name = " ".join(" ".join(cells).split())
        if name:
            found.append((number, name))
    return found


def _checked(found: Sequence[tuple[int, str]], path: str, problems: list[Problem]) -> tuple[str, ...]:
    if not found:
        message = "the list names nobody. Write one name a line, or a column with the heading `name`."
        problems.append(Problem(Span(path), "bad-value", message))
    if len(found) > MAX_LEARNERS:
        message = f"{len(found):,} learners; the limit is {MAX_LEARNERS}. Make a worksheet for each class."
        problems.append(Problem(Span(path), "bad-value", message))
    for number, name in found[:MAX_LEARNERS]:
        if len(name) > MAX_NAME or not name.isprintable():
            message = f"row {number} is no name that fits on a sheet: at most {MAX_NAME} letters. Mend the row."
            problems.append(Problem(Span(path), "bad-value", message))
            return ()
    return tuple(name for _, name in found[:MAX_LEARNERS])
