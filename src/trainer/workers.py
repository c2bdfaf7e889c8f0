"""Who works on the modules: this process when a result is asked for, or others of this machine ahead of that."""

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


HERE = Here()


@dataclass(slots=True)
class Processes:
    """So many processes of this machine, from the first task on. A task that kills its process costs itself alone."""

    jobs: int
    _pool: "ProcessPoolExecutor | None" = field(default=None, init=False)

    @property
    def ahead(self) -> int:
        return self.jobs * AHEAD

    def submit(self, tasks: Tasks[T]) -> Callable[[], list[T]]:
        future = self._begin([task for task, _ in tasks])
        return lambda: self._result(future, tasks)

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

    def _begin(self, tasks: list[Callable[[], T]]) -> "Future[list[T]] | None":
        from concurrent.futures import BrokenExecutor

        self._pool = self._pool or pool(self.jobs)
        try:
            return self._pool.submit(_done, tasks)
        except BrokenExecutor:  # a task before these has ended a process; they are done by and by, each alone
            return None

    def _result(self, future: "Future[list[T]] | None", tasks: Tasks[T]) -> list[T]:
        from concurrent.futures import BrokenExecutor

        try:
            if future:
                return future.result()
        except BrokenExecutor:
            self._pool = None
        return [self._alone(task, lost) for task, lost in tasks]

    @staticmethod
    def _alone(task: Callable[[], T], lost: T) -> T:
        """In a process of its own: its end is nobody else's."""
        from concurrent.futures import BrokenExecutor

        with pool(1) as one:
            try:
                return one.submit(task).result()
            except BrokenExecutor:
                return lost
