"""Worker processes of this machine, which end with the process that began them."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures.process import ProcessPoolExecutor
    from multiprocessing.context import BaseContext


def pool(jobs: int) -> "ProcessPoolExecutor":
    """So many processes; by fork where that is safe, so that they start at once and with all that is loaded."""
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs, context(), initializer=end_with_parent)


def context() -> "BaseContext":
    """How processes are begun here."""
    import multiprocessing

    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def end_with_parent() -> None:
    """Ends a worker when the process that began it is killed: nobody would fetch its results, or end it."""
    import multiprocessing
    import multiprocessing.connection
    import os
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C reaches all processes, and only the first one says so
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent:
            multiprocessing.connection.wait([parent.sentinel])
            os._exit(1)

    Thread(target=watch, daemon=True).start()
