"""The file of a cached module: a header with all cards, then one line of JSON an exercise.

JSON and never pickle: a cache that somebody else wrote can hold other questions, but run nothing. The header
carries its own digest, and a checksum for each line, so that a torn or damaged file is a miss.
"""

import hashlib
import json
import os
import zlib
from collections.abc import Sequence
from itertools import islice, repeat
from typing import Any

from trainer.exercise import Course, Exercise
from trainer.quiz.cache.stamp import Files, digests, tool_stamp, unchanged
from trainer.quiz.card import Card
from trainer.quiz.catalogue import Catalogue, names_of
from trainer.quiz.pack import packed, unpacked

FORMAT = 1
OBJECTIVE = Card._fields.index("objective") - 1
"""The column of the objective; the module's id is in none."""

BAD = (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)
"""What reading a file raises that this module has not written, or not to its end."""


def path_of(folder: str) -> str:
    """Where the cache of a module's folder lies: under the user's own cache folder."""
    import platformdirs

    name = hashlib.sha256(os.path.realpath(folder).encode("utf-8", "surrogateescape")).hexdigest()
    return os.path.join(platformdirs.user_cache_dir("trainer", appauthor=False), "quiz", f"{name[:32]}.jsonl")


def read(folder: str) -> Catalogue | None:
    """The catalogue of a folder, if it was cached by this tool from these very files.

    Its `exercise` and `names` raise one of BAD where a line of the cache is damaged.
    """
    try:
        descriptor = os.open(path_of(folder), os.O_RDONLY)
    except OSError:
        return None
    try:
        found = _read(folder, descriptor)
    except BAD:
        found = None
    if found is None:
        os.close(descriptor)
    return found


def _read(folder: str, descriptor: int) -> Catalogue | None:
    with open(descriptor, "rb", closefd=False) as file:
        head, line = file.readline().rstrip(b"\n"), file.readline().rstrip(b"\n")
    if hashlib.sha256(line).hexdigest().encode() != head:
        return None
    header = json.loads(line)
    if header["format"] != FORMAT or header["tool"] != tool_stamp() or not unchanged(folder, header["files"]):
        return None
    return _catalogue(header, Body(descriptor, len(head) + len(line) + 2, header["lengths"], header["checks"]))


class Body:
    """The lines after the header, read one at a time from the open file: it may be replaced or deleted."""

    def __init__(self, descriptor: int, start: int, lengths: str, checks: str) -> None:
        self._descriptor = descriptor
        self._start = start
        self._lengths = lengths
        self._checks = checks

    def line(self, number: int) -> str:
        """One line; ValueError where it is not what was written."""
        lengths = [int(length) for length in self._lengths.split()]
        data = os.pread(self._descriptor, lengths[number], self._start + sum(lengths[:number]) + number)
        if zlib.crc32(data) != int(self._checks.split()[number]):
            raise ValueError(number)
        return data.decode()


def _catalogue(header: Any, body: Body) -> Catalogue:  # noqa: ANN401 - JSON
    module = header["id"]
    objectives = tuple((name, title) for name, title in header["objectives"])
    columns = [column.split(" ") for column in header["cards"]]
    ids, rest = columns[0], columns[1:]
    rest[OBJECTIVE - 1] = [objectives[int(number)][0] if number else "" for number in rest[OBJECTIVE - 1]]
    count = len(ids) if header["cards"][0] else 0

    def exercise(name: str) -> Exercise:
        return unpacked(body.line(ids.index(name)))

    def names(answer_type: str) -> tuple[str, ...]:
        return tuple(json.loads(body.line(count)).get(answer_type, ()))

    return Catalogue(
        id=module,
        title=header["title"],
        language=header["language"],
        digest=header["digest"],
        topics=tuple((name, title) for name, title in header["topics"]),
        objectives=objectives,
        cards=tuple(map(Card._make, islice(zip(repeat(module), ids, *rest), count))),
        exercise=exercise,
        names=names,
    )


def write(folder: str, course: Course, cards: Sequence[Card], names: Sequence[str]) -> None:
    """Caches a course made from the named files; where that cannot be done, the next start is slow as well."""
    lines = [packed(exercise).encode() for exercise in course.exercises]
    lines.append(json.dumps(names_of(course), ensure_ascii=False).encode())
    line = json.dumps(_header(course, cards, lines, digests(folder, names)), separators=(",", ":")).encode()
    head = hashlib.sha256(line).hexdigest().encode()
    try:
        _replace(path_of(folder), b"\n".join((head, line, *lines, b"")))
    except OSError:
        return


def _header(course: Course, cards: Sequence[Card], lines: Sequence[bytes], files: Files) -> dict[str, Any]:
    """All that is read at every start. Columns are single texts: they are parted faster than JSON is read."""
    objectives = [name for name, _ in course.objectives]
    columns = [list(column) for column in zip(*(card[1:] for card in cards), strict=True)] or [[]] * len(
        Card._fields[1:]
    )
    columns[OBJECTIVE] = [str(objectives.index(name)) if name else "" for name in columns[OBJECTIVE]]
    return {
        "format": FORMAT,
        "tool": tool_stamp(),
        "files": files,
        "id": course.id,
        "title": course.title,
        "language": course.language,
        "digest": course.digest,
        "topics": [(topic.id, topic.title) for topic in course.topics],
        "objectives": course.objectives,
        "cards": [" ".join(column) for column in columns],
        "lengths": " ".join(str(len(line)) for line in lines),
        "checks": " ".join(str(zlib.crc32(line)) for line in lines),
    }


def _replace(path: str, data: bytes) -> None:
    """Writes a file whole or not at all, for its owner alone."""
    import tempfile
    from pathlib import Path

    folder = os.path.dirname(path)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
