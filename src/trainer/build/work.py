"""One module from its folder to bytes: the part of a build that any process can do, and that writes nothing."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from trainer.build.order import Compiled, Order, failed
from trainer.check import check_module
from trainer.compile import compile_module
from trainer.exercise import Course
from trainer.exporters import exporters
from trainer.exporters.output import Exporter, Output, UnavailableError
from trainer.ledger.book import Ledger
from trainer.ledger.file import FILE, read, render
from trainer.ledger.update import STALE, updated
from trainer.load import MANIFEST
from trainer.load.files import display
from trainer.problems import Problem, Span, has_errors
from trainer.timing import stage, taken
from trainer.trace.anchored import Anchored

Files = tuple[tuple[str, bytes], ...]
"""Paths with their bytes."""

MAX_OUTPUT = 1_000_000_000
"""Largest existing output that is read to learn its digest, in bytes."""


def compile_folder(folder: str, order: Order) -> Compiled:
    """Checks and compiles a module; an error leaves no files.

    A fault of the tool, or of the machine, is an error of this module alone: a library is compiled to its end.
    """
    try:
        return _checked(folder, order)
    except Exception as error:
        if os.environ.get("TRAINER_DEBUG"):
            raise
        return failed(folder, "not-compiled", _mishap(error))


def _mishap(error: Exception) -> str:
    said = f"{type(error).__name__}: {error}"
    if isinstance(error, OSError) or type(error).__module__ == "sqlite3":
        where = tempfile.gettempdir()
        return f"its files could not be made: {said}. Make room in {where}, or set TMPDIR to a folder that has some."
    return (
        f"its files could not be made: {said}. This is a fault of trainer; with TRAINER_DEBUG=1 set it shows where."
    )


def _checked(folder: str, order: Order) -> Compiled:
    taken()
    checked = check_module(folder)
    if checked.good is None:
        return Compiled(folder, checked.finding, timings=taken())
    files, current, remarks = _compiled(checked.good, order)
    inputs = () if has_errors(remarks) else checked.inputs
    # The build itself brings the ledger up to date, so that nobody has to be told.
    problems = tuple(problem for problem in checked.problems if problem.code != STALE)
    finding = replace(checked.finding, problems=problems)
    return Compiled(folder, finding, remarks, inputs=inputs, files=files, current=current, timings=taken())


def _compiled(anchored: Anchored, order: Order) -> tuple[Files, tuple[str, ...], tuple[Problem, ...]]:
    """The files, the paths of those that are current, and what there is to say: formats that cannot be made too."""
    folder = anchored.module.path
    with stage("compile"):
        old = read(folder, []) or Ledger()  # a damaged one is an error of the check
        course = compile_module(anchored)
        new = updated(old, anchored, _fingerprints(course), order.now)
        course = replace(course, changed=new.changed, editions=order.editions)
    files = [] if new == old else [(display(folder, FILE), render(new).encode())]
    current: list[str] = []
    remarks: list[Problem] = []
    for name in order.formats:
        exporter = exporters()[name]
        with stage("compare"):
            wanted, kept = _wanted(exporter, course, order)
        current += kept
        with stage(f"make {name}"):
            try:
                files += _made(exporter, course, wanted, order)
                remarks += exporter.remarks(course, display(folder, MANIFEST))
            except UnavailableError as error:
                remarks.append(Problem(Span(folder), "format-unavailable", f"{name}: {error}"))
    return tuple(files), tuple(current), tuple(remarks)


def _fingerprints(course: Course) -> Mapping[str, str]:
    return {key: digest for each in exporters().values() for key, digest in each.fingerprints(course).items()}


def _wanted(exporter: Exporter, course: Course, order: Order) -> tuple[list[Output], list[str]]:
    """Outputs to make, and paths of those that are there with the same digest."""
    wanted: list[Output] = []
    current: list[str] = []
    for output in exporter.plan(course):
        path = os.path.join(order.folder, output.path)
        if order.force or _digest(exporter, path) != output.digest:
            wanted.append(output)
        else:
            current.append(display(order.folder, output.path))
    return wanted, current


def _digest(exporter: Exporter, path: str) -> str:
    try:
        return exporter.digest_of(Path(path).read_bytes()) if os.path.getsize(path) <= MAX_OUTPUT else ""
    except OSError:
        return ""


def _made(exporter: Exporter, course: Course, outputs: list[Output], order: Order) -> Iterator[tuple[str, bytes]]:
    for output, data in exporter.make(course, outputs, jobs=order.jobs) if outputs else ():
        yield display(order.folder, output.path), data
