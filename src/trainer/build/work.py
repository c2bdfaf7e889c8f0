"""One module from its folder to bytes: the part of a build that any process can do, and that writes nothing."""

import os
from collections.abc import Mapping
from dataclasses import replace

from trainer.build.order import Compiled, Order, failed
from trainer.build.scratch import home
from trainer.build.shelves import Shelf, shelf
from trainer.build.store import StoreError
from trainer.cache.index import Finding
from trainer.check import check_module
from trainer.compile import compile_module
from trainer.exercise import Course
from trainer.exporters import exporters
from trainer.exporters.anki.published import published
from trainer.exporters.output import Exporter, Output, UnavailableError
from trainer.ledger.book import Ledger
from trainer.ledger.file import FILE, read, render
from trainer.ledger.update import STALE, updated
from trainer.load import MANIFEST
from trainer.load.files import display
from trainer.problems import Problem, Span, has_errors
from trainer.timing import stage, taken
from trainer.trace.anchored import Anchored


def compile_folder(folder: str, order: Order) -> Compiled:
    """Checks and compiles a module; an error leaves no files.

    A fault of the tool, or of the machine, is an error of this module alone: a library is compiled to its end.
    """
    try:
        return _checked(folder, order)
    except StoreError as error:
        return failed(folder, "not-written", str(error))
    except Exception as error:
        if os.environ.get("TRAINER_DEBUG"):
            raise
        return failed(folder, "not-compiled", _mishap(error))


def _mishap(error: Exception) -> str:
    said = f"{type(error).__name__}: {error}"
    if isinstance(error, OSError) or type(error).__module__ == "sqlite3":
        where = home()
        return f"its files could not be made: {said}. Make room in {where}, or set TMPDIR to a folder that has some."
    return (
        f"its files could not be made: {said}. This is a fault of trainer; with TRAINER_DEBUG=1 set it shows where."
    )


def _checked(folder: str, order: Order) -> Compiled:
    taken()
    checked = check_module(folder)
    if checked.good is None:
        return Compiled(folder, checked.finding, timings=taken())
    made = _compiled(checked.good, order)
    inputs = () if has_errors(made.remarks) else checked.inputs
    # The build itself brings the ledger up to date, so that nobody has to be told.
    problems = tuple(problem for problem in checked.problems if problem.code != STALE)
    finding = replace(checked.finding, problems=problems)
    return replace(made, finding=finding, inputs=inputs, timings=taken())


def _compiled(anchored: Anchored, order: Order) -> Compiled:
    """The files, those that are current, and what there is to say: which formats cannot be made too."""
    folder = anchored.module.path
    with stage("compile"):
        old = read(folder, []) or Ledger()  # a damaged one is an error of the check
        course = compile_module(anchored)
        given = published(anchored.module, old, decks_too="anki" in order.formats)
        new = updated(old, anchored, _fingerprints(course), order.now, given)
        course = replace(course, changed=new.changed, published=new.published, editions=order.editions)
    ledger = [] if new == old else [(display(folder, FILE), render(new).encode())]
    place, planned = shelf(order, course.id), list[Output]()
    current: list[str] = []
    remarks: list[Problem] = []
    for name in order.formats:
        exporter = exporters()[name]
        with stage("compare"):
            plan = exporter.plan(course)
            kept = [] if order.force else [each for each in plan if place.digest(exporter, each) == each.digest]
        planned += plan
        current += (place.shown(each.path) for each in kept)
        with stage(f"make {name}"):
            try:
                _make(exporter, course, [each for each in plan if each not in kept], place, order)
                remarks += exporter.remarks(course, display(folder, MANIFEST))
            except UnavailableError as error:
                remarks.append(Problem(Span(folder), "format-unavailable", f"{name}: {error}"))
    return Compiled(
        folder,
        Finding(course.id, 0, ()),
        tuple(remarks),
        files=(*ledger, *place.files),
        current=tuple(current),
        stored=place.listing(planned),
    )


def _fingerprints(course: Course) -> Mapping[str, str]:
    return {key: digest for each in exporters().values() for key, digest in each.fingerprints(course).items()}


def _make(exporter: Exporter, course: Course, outputs: list[Output], place: Shelf, order: Order) -> None:
    for output, data in exporter.make(course, outputs, jobs=order.jobs) if outputs else ():
        place.keep(output, data)
