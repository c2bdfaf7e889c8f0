"""Plan, compile, write: the one writer of outputs. Everything before it is values."""

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from trainer.check import Checked
from trainer.compile import compile_module
from trainer.exercise import Course
from trainer.exporters import EXPORTERS
from trainer.exporters.output import Exporter, Output
from trainer.ledger.file import FILE, read, render
from trainer.ledger.update import updated
from trainer.load.files import display
from trainer.problems import Problem, Span
from trainer.trace.anchored import Anchored

MAX_OUTPUT = 1_000_000_000
"""Largest existing output that is read to learn its digest, in bytes."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked of a build: formats, the folder that gets decks/ and print/, the time, and if anew."""

    formats: tuple[str, ...]
    folder: str
    now: int
    force: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """What became of one module: the files written and those that were current."""

    written: tuple[str, ...]
    current: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def build_module(checked: Checked, order: Order, tell: Callable[[str], None]) -> Built:
    """Brings ledger and outputs of a module without errors up to date; `tell` hears of each file."""
    anchored = checked.good
    if anchored is None:
        return Built((), ())
    problems: list[Problem] = []
    course = dated(anchored, order.now, problems)
    if course is None:
        return Built((), (), tuple(problems))
    written: list[str] = []
    current: list[str] = []
    for name in order.formats:
        exporter = EXPORTERS[name]
        wanted, kept = _wanted(exporter, course, order)
        current += kept
        for path, data in _made(exporter, course, wanted, order):
            tell(path)
            if write(path, data, problems):
                written.append(path)
    return Built(tuple(written), tuple(current), tuple(problems))


def dated(anchored: Anchored, now: int, problems: list[Problem]) -> Course | None:
    """The course with the times of the ledger, which is written first: a killed build leaves none behind."""
    folder = anchored.module.path
    old = read(folder, problems)
    if old is None:
        return None
    course = compile_module(anchored)
    new = updated(old, anchored, _fingerprints(course), now)
    if new != old and not write(display(folder, FILE), render(new).encode(), problems):
        return None
    return replace(course, changed=new.changed)


def _fingerprints(course: Course) -> Mapping[str, str]:
    return {key: digest for each in EXPORTERS.values() for key, digest in each.fingerprints(course).items()}


def _wanted(exporter: Exporter, course: Course, order: Order) -> tuple[list[Output], list[str]]:
    """Outputs to make, and paths of those that are there with the same digest."""
    wanted: list[Output] = []
    current: list[str] = []
    for output in exporter.plan(course):
        path = os.path.join(order.folder, output.path)
        if not order.force and _digest(exporter, path) == output.digest:
            current.append(path)
        else:
            wanted.append(output)
    return wanted, current


def _digest(exporter: Exporter, path: str) -> str:
    try:
        if os.path.getsize(path) > MAX_OUTPUT:
            return ""
        return exporter.digest_of(Path(path).read_bytes())
    except OSError:
        return ""


def _made(exporter: Exporter, course: Course, outputs: Sequence[Output], order: Order) -> Iterator[tuple[str, bytes]]:
    for output, data in exporter.make(course, outputs) if outputs else ():
        yield os.path.join(order.folder, output.path), data


def write(path: str, data: bytes, problems: list[Problem]) -> bool:
    """Replaces a file whole or not at all: a temporary file in the same folder, then a rename."""
    folder = os.path.dirname(path) or "."
    temporary = ""
    try:
        os.makedirs(folder, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".trainer-", suffix=".tmp", dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(path))
        os.replace(temporary, path)
    except OSError as error:
        message = f"the file cannot be written: {error.strerror}. What was there before is untouched."
        problems.append(Problem(Span(path), "not-written", message))
        return False
    finally:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)
    return True


def _mode(path: str) -> int:
    """The permissions of the file that is replaced, or those that a new file gets."""
    try:
        return os.stat(path).st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
