"""Who works on the modules: this process when a result is asked for, or others of this machine ahead of that."""

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from trainer.processes import pool

if TYPE_CHECKING:
    from concurrent.futures import Future
    from concurrent.futures.process import ProcessPoolExecutor

AHEAD = 4
"""Tasks under way for each process: enough to keep it busy, few enough to keep memory flat."""

GROWN = 200_000_000
"""Most memory of a process in bytes, before another one takes its place: WeasyPrint loses 1.4 MB with each module."""

T = TypeVar("T")
Tasks = Sequence[tuple[Callable[[], T], T]]
"""Each with its result where it ends its process."""


class Workers(Protocol):
    """`ahead` is how many times something is to be submitted before the first result is asked for."""

    @property
    def ahead(self) -> int: ...

    def submit(self, tasks: Tasks[T], /) -> Callable[[], list[T]]:
        """Begins, or plans, some tasks, which one process does one after the other; the result waits for them."""
        ...


def results(begun: Iterable[Callable[[], T]], ahead: int) -> Iterator[T]:
    """What was begun, in its order; as each result is asked for, so many after it are under way."""
    waiting: deque[Callable[[], T]] = deque()
    for each in begun:
        waiting.append(each)
        if len(waiting) > ahead:
            yield waiting.popleft()()
    while waiting:
        yield waiting.popleft()()


def workers(jobs: int) -> AbstractContextManager[Workers]:
    """Processes for several modules at once, or this one where that is enough."""
    return Processes(jobs) if jobs > 1 else nullcontext(HERE)


class Here:
    """In this process: nothing begins before its result is asked for."""

    ahead = 0

    def submit(self, tasks: Tasks[T]) -> Callable[[], list[T]]:
        return partial(_done, [task for task, _ in tasks])


def _done(tasks: Sequence[Callable[[], T]]) -> list[T]:
    return [task() for task in tasks]


def _measured(tasks: Sequence[Callable[[], T]]) -> tuple[list[T], bool]:
    """What was done, and whether the process has grown large."""
    import resource

    done = _done(tasks)
    unit = 1 if sys.platform == "darwin" else 1024  # getrusage(2) of each system
    return done, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit > GROWN


HERE = Here()


@dataclass(slots=True)
class Processes:
    """So many processes of this machine, from the first task on; others take their place when they have grown large.

    A task that kills its process costs itself alone.
    """

    jobs: int
    _pool: "ProcessPoolExecutor | None" = field(default=None, init=False)

    @property
    def ahead(self) -> int:
        return self.jobs * AHEAD

    def submit(self, tasks: Tasks[T]) -> Callable[[], list[T]]:
        self._pool = used = self._pool or pool(self.jobs)
        future = self._begin(used, [task for task, _ in tasks])
        return lambda: self._result(used, future, tasks)

    def __enter__(self) -> "Processes":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """The processes end; after Ctrl-C at once, for nobody waits for what they are at."""
        if kind:
            import multiprocessing

            for process in multiprocessing.active_children():
                process.terminate()
        if self._pool:
            self._pool.shutdown(wait=kind is None, cancel_futures=True)

    @staticmethod
    def _begin(used: "ProcessPoolExecutor", tasks: list[Callable[[], T]]) -> "Future[tuple[list[T], bool]] | None":
        from concurrent.futures import BrokenExecutor

        try:
            return used.submit(_measured, tasks)
        except BrokenExecutor:  # a task before these has ended a process; they are done by and by, each alone
            return None

    def _result(
        self, used: "ProcessPoolExecutor", future: "Future[tuple[list[T], bool]] | None", tasks: Tasks[T]
    ) -> list[T]:
        from concurrent.futures import BrokenExecutor

        try:
            if future:
                done, grown = future.result()
                if grown:
                    self._retire(used)
                return done
        except BrokenExecutor:
            self._retire(used)
        return [self._alone(task, lost) for task, lost in tasks]

    def _retire(self, used: "ProcessPoolExecutor") -> None:
        """Gives these processes nothing more to do; what they have begun they end."""
        if self._pool is used:
            self._pool = None
            used.shutdown(wait=False)

    @staticmethod
    def _alone(task: Callable[[], T], lost: T) -> T:
        """In a process of its own: its end is nobody else's."""
        from concurrent.futures import BrokenExecutor

        with pool(1) as one:
            try:
                return one.submit(task).result()
            except BrokenExecutor:
                return lost
