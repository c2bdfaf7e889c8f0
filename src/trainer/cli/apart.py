"""Work that something quick is not to wait for: in a process of its own, given up as soon as it is out of date."""

import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trainer.processes import context, end_with_parent

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

PATIENCE = 0.5
"""Seconds that the end of killed processes may take; one that nobody asks after never quite ends."""


@dataclass(slots=True)
class Apart:
    """`prepare` loads what each process is to have from its beginning; `tidy` removes what a killed one leaves."""

    work: Callable[[], object]
    prepare: Callable[[], None]
    tidy: Callable[[], None]
    _process: "BaseProcess | None" = field(default=None, init=False)

    def begin(self) -> None:
        self.prepare()
        self._process = context().Process(target=_work, args=(self.work,))  # type: ignore[attr-defined]
        self._process.start()

    @property
    def under_way(self) -> bool:
        return self._process is not None and self._process.is_alive()

    def stop(self) -> None:
        """Ends it at once, with the processes that it has begun."""
        process, self._process = self._process, None
        if process is None or not process.is_alive():
            return
        group = process.pid or 0
        with suppress(ProcessLookupError):  # it has hardly begun
            os.killpg(group, signal.SIGKILL)
        process.kill()
        process.join()
        _await_end(group)
        self.tidy()


def _await_end(group: int) -> None:
    """Until no process of a killed group is left that may hold a folder."""
    deadline = time.monotonic() + PATIENCE
    with suppress(ProcessLookupError):
        while time.monotonic() < deadline:
            os.killpg(group, 0)
            time.sleep(0.002)


def _work(work: Callable[[], object]) -> None:
    """In a group of its own, so that it can be ended with its workers; Ctrl-C reaches the one that began it."""
    from trainer.cli import fault

    end_with_parent()
    os.setsid()
    try:
        work()
        sys.stdout.flush()
    except BrokenPipeError:  # nobody reads on, of which the one that began this hears too
        os._exit(1)
    except Exception as error:
        fault(error)
