"""A build of many modules: compiled here or in other processes, written here, in the order they were named."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace

from trainer.build.order import Built, Compiled, Order
from trainer.build.work import compile_folder
from trainer.build.write import write
from trainer.check import twin
from trainer.problems import Problem, Span, has_errors

AHEAD = 4
"""Modules under way for each process: enough to keep it busy, few enough to keep memory flat."""


def processes(jobs: int) -> Executor:
    """A pool of worker processes; by fork where that is safe, so that workers start at once."""
    import multiprocessing
    import sys
    from concurrent.futures import ProcessPoolExecutor

    method = "fork" if sys.platform == "linux" else "spawn"
    return ProcessPoolExecutor(jobs, multiprocessing.get_context(method))


def build(
    folders: Iterable[str], order: Order, tell: Callable[[str], None], executor: Executor | None = None, jobs: int = 1
) -> Iterator[Built]:
    """Compiles and writes one module after the other; `tell` hears of each file."""
    seen: dict[str, str] = {}
    compiled = _spread(folders, order, executor, jobs) if executor else _one_by_one(folders, order)
    for each in compiled:
        first = seen.setdefault(each.identity, each.folder) if each.identity else each.folder
        if first != each.folder:
            problems = (*each.problems, twin(each.folder, each.identity, first))
            yield Built(each.folder, problems)
        else:
            yield _written(each, tell)


def _one_by_one(folders: Iterable[str], order: Order) -> Iterator[Compiled]:
    return (compile_folder(folder, order) for folder in folders)


def _spread(folders: Iterable[str], order: Order, executor: Executor, jobs: int) -> Iterator[Compiled]:
    """In other processes, a few modules ahead; results in the order of the folders."""
    alone = replace(order, jobs=1)
    waiting: deque[tuple[str, Future[Compiled]]] = deque()
    for folder in folders:
        waiting.append((folder, executor.submit(compile_folder, folder, alone)))
        if len(waiting) >= jobs * AHEAD:
            yield _result(*waiting.popleft())
    while waiting:
        yield _result(*waiting.popleft())


def _result(folder: str, future: "Future[Compiled]") -> Compiled:
    try:
        return future.result()
    except BrokenProcessPool:
        message = "a worker process ended before this module was done. Build it again with `--jobs 1`."
        return Compiled(folder, "", 0, (Problem(Span(folder), "worker-died", message),))


def _written(compiled: Compiled, tell: Callable[[str], None]) -> Built:
    """Writes the files in their order and stops at the first that cannot be written: the ledger leads."""
    problems = list(compiled.problems)
    written: list[str] = []
    for path, data in () if has_errors(problems) else compiled.files:
        tell(path)
        if not write(path, data, problems):
            break
        written.append(path)
    return Built(compiled.folder, tuple(problems), tuple(written), compiled.current)
