"""A build of many modules: compiled by some workers, written here, in the order in which they were named."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from trainer.build.order import Built, Compiled, Order, failed
from trainer.build.store import Store
from trainer.build.write import clear, write
from trainer.cache.index import Index
from trainer.check import Twins
from trainer.problems import has_errors
from trainer.timing import stage, taken
from trainer.workers import Here, Workers, results


@dataclass(frozen=True, slots=True)
class Means:
    """What a build works with: who hears of each file, who compiles, and what is known."""

    tell: Callable[[str], None]
    workers: Workers = field(default_factory=Here)
    index: Index | None = None


def build(folders: Iterable[str], order: Order, means: Means) -> Iterator[Built]:
    """Compiles and writes one module after the other."""
    twins = Twins()
    for each in _compiled(folders, order, means):
        found = twins.of(each.folder, each.finding)
        if has_errors(found):
            yield Built(each.folder, (*each.finding.problems, *found))
        else:
            built = _written(each, order, means)
            yield replace(built, problems=(*built.problems, *found))


def _compiled(folders: Iterable[str], order: Order, means: Means) -> Iterator[Compiled]:
    """In the order of the folders; workers are some modules ahead."""
    inside = replace(order, jobs=1) if means.workers.ahead else order  # a worker begins no processes of its own
    for (compiled,) in results((_begun(folder, inside, means) for folder in folders), means.workers.ahead):
        yield compiled


def _begun(folder: str, order: Order, means: Means) -> Callable[[], list[Compiled]]:
    known = None if order.force else _known(folder, order, means.index)
    if known:
        return lambda: [known]
    return means.workers.submit([(partial(_compile, folder, order), failed(folder, "worker-died", DIED))])


def _compile(folder: str, order: Order) -> Compiled:
    from trainer.build.scratch import scratch
    from trainer.build.work import compile_folder

    with scratch():
        return compile_folder(folder, order)


DIED = (
    "the process that compiled this module was ended, by a fault below Python or for want of memory. "
    "Run `trainer doctor`, which says what is missing."
)


def _known(folder: str, order: Order, index: Index | None) -> Compiled | None:
    """A module of which neither an input nor an output has changed since an earlier run."""
    finding = index.finding(folder) if index else None
    outputs = index.outputs(folder, order.key) if index and finding else None
    if index is None or finding is None or outputs is None:
        return None
    return Compiled(folder, finding, index.remarks(folder, order.key), known=True, current=outputs)


def _written(compiled: Compiled, order: Order, means: Means) -> Built:
    """Writes the files in their order and stops at the first that cannot be written: the ledger leads."""
    problems = [*compiled.finding.problems, *compiled.remarks]
    written: list[str] = []
    cleared = 0 if compiled.known else clear({compiled.folder, *map(os.path.dirname, compiled.inputs)})
    taken()
    with stage("write"):
        for path, data in compiled.files:
            means.tell(path)
            if not write(path, data, problems):
                break
            written.append(path)
        whole = len(written) == len(compiled.files)
        if compiled.stored and whole:
            store = Store(order.store)
            whole = store.publish(compiled.finding.identity, compiled.stored, problems)
            written += (store.shown(entry.path) for entry in compiled.stored)
    if means.index and compiled.inputs and whole:
        _remember(compiled, written, order, means.index)
    timings = (*compiled.timings, *taken())
    return Built(compiled.folder, tuple(problems), tuple(written), compiled.current, cleared, timings)


def _remember(compiled: Compiled, written: list[str], order: Order, index: Index) -> None:
    folders = tuple(dict.fromkeys(map(os.path.dirname, compiled.inputs)))  # what is left in one is seen
    index.remember(compiled.folder, (*folders, *compiled.inputs), compiled.finding, own=(*written, *folders))
    paths = () if order.store else (*written, *compiled.current)
    outputs = [path for path in paths if path not in compiled.inputs]
    index.remember_outputs(compiled.folder, order.key, outputs, compiled.remarks)
