"""The index of what is known: one small file for a whole library."""

import json
import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from trainer.cache.signature import MARGIN, settled, signature
from trainer.problems import Problem, Span

FOLDER = ".trainer-cache"
FILE = "index.json"
MAX_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """What checking a module found out: its id, the number of its questions, its problems, the name of its deck."""

    identity: str
    questions: int
    problems: tuple[Problem, ...]
    deck: str = ""


@dataclass(slots=True)
class Index:
    """What is known under one toolchain; `started`, in nanoseconds since 1970, is when this run began.

    `ticks` is the same moment on the clock that nobody can set.
    """

    key: str
    started: int
    ticks: int = field(default_factory=time.monotonic_ns)
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    changed: bool = False

    def finding(self, folder: str) -> Finding | None:
        """What is known of a module whose files are the same as then."""
        entry = self.entries.get(folder)
        if entry is None or signature(entry["files"]) != entry["signature"]:
            return None
        problems = tuple(map(_problem, entry["problems"]))
        return Finding(entry["id"], entry["questions"], problems, entry["deck"])

    def remember(self, folder: str, files: Iterable[str], finding: Finding, own: Sequence[str] = ()) -> None:
        """Keeps a finding, unless a file may have changed since it was read; `own` this run has written.

        The folder is watched with its files, so that what comes and goes in it is seen.
        """
        paths = [folder, *files]
        self.changed = True
        if self._set_back or not settled((path for path in paths[1:] if path not in own), self.started):
            self.entries.pop(folder, None)
            return
        before, seal = self.entries.get(folder, {}), signature(paths)
        self.entries[folder] = {
            "files": paths,
            "signature": seal,
            "id": finding.identity,
            "questions": finding.questions,
            "deck": finding.deck,
            "problems": list(map(_row, finding.problems)),
            "outputs": before["outputs"] if before.get("signature") == seal else {},
        }

    @property
    def _set_back(self) -> bool:
        """Whether the clock was set back during this run: times of files tell nothing then."""
        return time.time_ns() - self.started < time.monotonic_ns() - self.ticks - MARGIN

    def outputs(self, folder: str, order: str) -> tuple[str, ...] | None:
        """The outputs of a module that a build by the same order left and that are the same since."""
        paths, seal, _ = self._left(folder, order)
        return tuple(paths) if seal and signature(paths) == seal else None

    def remarks(self, folder: str, order: str) -> tuple[Problem, ...]:
        """What that build had to say of the outputs."""
        return tuple(map(_problem, self._left(folder, order)[2]))

    def _left(self, folder: str, order: str) -> Sequence[Any]:
        nothing: Sequence[Any] = ((), "", ())
        return self.entries.get(folder, {}).get("outputs", {}).get(order, nothing)  # type: ignore[no-any-return]

    def remember_outputs(
        self, folder: str, order: str, paths: Sequence[str], remarks: Iterable[Problem] = ()
    ) -> None:
        if folder in self.entries:
            self.entries[folder]["outputs"][order] = [list(paths), signature(paths), list(map(_row, remarks))]
            self.changed = True


def _row(problem: Problem) -> list[str | int]:
    return [*problem.span, problem.code, problem.message, problem.level]


def _problem(row: Sequence[Any]) -> Problem:
    path, line, column, code, message, level = row
    return Problem(Span(path, line, column), code, message, level)


def read(home: str, key: str, started: int) -> Index:
    """The index beside a folder of modules; an empty one where there is none that fits and is whole."""
    path = Path(home, FOLDER, FILE)
    try:
        data = json.loads(path.read_bytes()) if path.stat().st_size <= MAX_BYTES else {}
        entries = data["entries"] if data["key"] == key else {}
        return Index(key, started, entries={str(folder): _checked(entry) for folder, entry in entries.items()})
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Index(key, started)


def _checked(entry: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON from a file has no type yet
    """The entry, if it has the form that this module writes."""
    if not isinstance(entry["outputs"], dict) or not all(isinstance(name, str) for name in entry["files"]):
        raise TypeError
    _ = (str(entry["id"]), int(entry["questions"]), str(entry["deck"]), str(entry["signature"]))
    _ = [_problem(problem) for problem in entry["problems"]]
    checked: dict[str, Any] = entry
    return checked


def render(index: Index) -> bytes:
    """The file, without the modules that are gone."""
    entries = {folder: entry for folder, entry in index.entries.items() if os.path.isdir(folder)}
    return json.dumps({"key": index.key, "entries": entries}, ensure_ascii=True).encode()
