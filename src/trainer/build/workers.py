"""Who compiles the modules: this process when a result is asked for, or others of this machine ahead of that."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from trainer.build.order import Compiled, Order, failed
from trainer.processes import pool

if TYPE_CHECKING:
    from concurrent.futures.process import ProcessPoolExecutor

AHEAD = 4
"""Modules under way for each process: enough to keep it busy, few enough to keep memory flat."""


class Workers(Protocol):
    """`ahead` is how many modules are to be submitted before the first result is asked for."""

    @property
    def ahead(self) -> int: ...

    def submit(self, folder: str, order: Order, /) -> Callable[[], Compiled]:
        """Begins, or plans, to compile a module; the result waits for it, and never raises."""
        ...


class Here:
    """In this process: nothing begins before its result is asked for."""

    ahead = 0

    def submit(self, folder: str, order: Order) -> Callable[[], Compiled]:
        return lambda: _compile(folder, order)


def _compile(folder: str, order: Order) -> Compiled:
    from trainer.build.work import compile_folder

    return compile_folder(folder, order)


@dataclass(slots=True)
class Processes:
    """So many processes of this machine. A module that kills its process costs itself alone."""

    jobs: int
    _pool: "ProcessPoolExecutor | None" = field(default=None, init=False)

    @property
    def ahead(self) -> int:
        return self.jobs * AHEAD

    def submit(self, folder: str, order: Order) -> Callable[[], Compiled]:
        future = self._begin(folder, order)
        return lambda: self._result(future, folder, order)

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

    def _begin(self, folder: str, order: Order) -> "Future[Compiled] | None":
        from concurrent.futures import BrokenExecutor

        self._pool = self._pool or pool(self.jobs)
        try:
            return self._pool.submit(_compile, folder, order)
        except BrokenExecutor:  # a module before this one has ended a process; this one is done by and by, alone
            return None

    def _result(self, future: "Future[Compiled] | None", folder: str, order: Order) -> Compiled:
        from concurrent.futures import BrokenExecutor

        try:
            return future.result() if future else self._alone(folder, order)
        except BrokenExecutor:
            self._pool = None
            return self._alone(folder, order)

    @staticmethod
    def _alone(folder: str, order: Order) -> Compiled:
        """In a process of its own: its end is nobody else's."""
        from concurrent.futures import BrokenExecutor

        with pool(1) as one:
            try:
                return one.submit(_compile, folder, order).result()
            except BrokenExecutor:
                return failed(folder, "worker-died", DIED)


DIED = (
    "the process that compiled this module was ended, by a fault below Python or for want of memory. "
    "Run `trainer doctor`, which says what is missing."
)
