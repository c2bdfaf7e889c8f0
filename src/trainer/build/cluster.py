"""Compiling on other machines: the tasks of a build through the executor of a Dask cluster."""

import os
from collections.abc import Callable, Sequence
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from trainer.workers import AHEAD, Tasks

if TYPE_CHECKING:
    from concurrent.futures import Future

    from distributed import Client

T = TypeVar("T")
PATIENCE = 10
"""Seconds until a scheduler must have answered."""

_ONE = Lock()
"""A worker with several threads compiles one module at a time: WeasyPrint's libraries are not made for more."""


class ClusterError(Exception):
    """A cluster that cannot be worked with; the message says why, and the mend."""


class Cluster:
    """The workers of a Dask cluster, which see the modules under the same path as this machine does.

    A worker that is lost costs nothing: what it was at is begun again by another one. Dask gives up on a task
    after it has cost three workers.
    """

    def __init__(self, address: str) -> None:
        from trainer.cache.versions import versions

        self._client = _connected(address)
        self._executor = self._client.get_executor(pure=False)
        self._place = os.getcwd()
        self._versions = versions()

    @property
    def ahead(self) -> int:
        processes: int = sum(self._client.ncores().values())
        return AHEAD * max(1, processes)

    def submit(self, tasks: Tasks[T]) -> Callable[[], list[T]]:
        future: Future[list[T]] = self._executor.submit(
            done_at, self._place, self._versions, [task for task, _ in tasks]
        )
        return lambda: self._result(future, tasks)

    def __enter__(self) -> "Cluster":
        return self

    def __exit__(self, *_: object) -> None:
        self._executor.shutdown(wait=False)
        self._client.close()

    @staticmethod
    def _result(future: "Future[list[T]]", tasks: Tasks[T]) -> list[T]:
        from distributed import KilledWorker

        try:
            return future.result()
        except KilledWorker:
            return [lost for _, lost in tasks]


def _connected(address: str) -> "Client":
    import logging

    try:
        from distributed import Client
    except ImportError:
        mend = "Install it with: pip install 'trainer[dask]'"
        raise ClusterError(f"the package `distributed` is missing. {mend}") from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        return Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        message = f"no scheduler answers at {address} ({type(error).__name__}). Start one with `dask scheduler`."
        raise ClusterError(message) from None


def done_at(place: str, expected: str, tasks: Sequence[Callable[[], T]]) -> list[T]:
    """Does tasks in a folder; on a worker, which must be set up as the machine is that asks for them."""
    with _ONE:
        _agree(place, expected)
        before = os.getcwd()
        os.chdir(place)
        try:
            return [task() for task in tasks]
        finally:
            os.chdir(before)


def _agree(place: str, expected: str) -> None:
    from trainer.cache.versions import versions

    if versions() != expected:
        mend = "Install the same versions of trainer and of all packages there: `pip install -r` of one lock file."
        raise ClusterError(f"the worker on {os.uname().nodename} would make other bytes than this machine. {mend}")
    if not os.path.isdir(place):
        raise ClusterError(f"the worker on {os.uname().nodename} does not see {place}. Share the folder with it.")
