"""A build of many modules: compiled here or in other processes, written here, in the order they were named."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace

from trainer.build.order import Built, Compiled, Order
from trainer.build.work import compile_folder
from trainer.build.write import write
from trainer.cache.index import Finding, Index
from trainer.check import twin
from trainer.problems import Problem, Span

AHEAD = 4
"""Modules under way for each process: enough to keep it busy, few enough to keep memory flat."""


def processes(jobs: int) -> Executor:
    """A pool of worker processes; by fork where that is safe, so that workers start at once."""
    import multiprocessing
    import sys
    from concurrent.futures import ProcessPoolExecutor

    method = "fork" if sys.platform == "linux" else "spawn"
    return ProcessPoolExecutor(jobs, multiprocessing.get_context(method))


@dataclass(frozen=True, slots=True)
class Means:
    """What a build works with: who hears of each file, other processes if any, and what is known."""

    tell: Callable[[str], None]
    executor: Executor | None = None
    index: Index | None = None


def build(folders: Iterable[str], order: Order, means: Means) -> Iterator[Built]:
    """Compiles and writes one module after the other."""
    seen: dict[str, str] = {}
    for each in _compiled(folders, order, means):
        identity = each.finding.identity
        first = seen.setdefault(identity, each.folder) if identity else each.folder
        if first != each.folder:
            yield Built(each.folder, (*each.finding.problems, twin(each.folder, identity, first)))
        else:
            yield _written(each, order, means)


def _compiled(folders: Iterable[str], order: Order, means: Means) -> Iterator[Compiled]:
    """In the order of the folders; with other processes, those work a few modules ahead."""
    inside = replace(order, jobs=1)
    waiting: deque[tuple[str, Compiled | Future[Compiled]]] = deque()
    for folder in folders:
        known = None if order.force else _known(folder, order, means.index)
        if means.executor is None:
            yield known or compile_folder(folder, order)
            continue
        waiting.append((folder, known or means.executor.submit(compile_folder, folder, inside)))
        if len(waiting) >= order.jobs * AHEAD:
            yield _result(*waiting.popleft())
    while waiting:
        yield _result(*waiting.popleft())


def _known(folder: str, order: Order, index: Index | None) -> Compiled | None:
    """A module of which neither an input nor an output has changed since an earlier run."""
    finding = index.finding(folder) if index else None
    outputs = index.outputs(folder, order.key) if index and finding else None
    return Compiled(folder, finding, current=outputs) if finding and outputs is not None else None


def _result(folder: str, task: "Compiled | Future[Compiled]") -> Compiled:
    if isinstance(task, Compiled):
        return task
    try:
        return task.result()
    except BrokenProcessPool:
        message = "a worker process ended before this module was done. Build it again with `--jobs 1`."
        return Compiled(folder, Finding("", 0, (Problem(Span(folder), "worker-died", message),)))


def _written(compiled: Compiled, order: Order, means: Means) -> Built:
    """Writes the files in their order and stops at the first that cannot be written: the ledger leads."""
    problems = list(compiled.finding.problems)
    written: list[str] = []
    for path, data in compiled.files:
        means.tell(path)
        if not write(path, data, problems):
            break
        written.append(path)
    if means.index and compiled.inputs and len(written) == len(compiled.files):
        _remember(compiled, written, order, means.index)
    return Built(compiled.folder, tuple(problems), tuple(written), compiled.current)


def _remember(compiled: Compiled, written: list[str], order: Order, index: Index) -> None:
    finding = compiled.finding
    problems = tuple(problem for problem in finding.problems if problem.code != "ledger-stale")
    finding = Finding(finding.identity, finding.questions, problems)  # the ledger is up to date by now
    index.remember(compiled.folder, compiled.inputs, finding, own=written)
    outputs = [path for path in (*written, *compiled.current) if path not in compiled.inputs]
    index.remember_outputs(compiled.folder, order.key, outputs)
