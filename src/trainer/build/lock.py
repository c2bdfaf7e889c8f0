"""One build at a time in a folder: the second waits, and says so."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress


@contextmanager
def held(folders: Iterable[str], tell: Callable[[str], None]) -> Iterator[None]:
    """Holds the folders, in one order for all builds; the system lets go of them when the process ends.

    A folder that cannot be held, as on some network file systems, is not: what is written there is
    still whole, old or new.
    """
    with ExitStack() as stack:
        for folder in sorted({os.path.realpath(folder) for folder in folders}):
            with suppress(OSError):
                descriptor = os.open(folder, os.O_RDONLY)
                stack.callback(os.close, descriptor)
                _hold(descriptor, folder, tell)
        yield


def _hold(descriptor: int, folder: str, tell: Callable[[str], None]) -> None:
    import fcntl  # not on Windows, where the project is used within its Linux

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        tell(f"waiting for another build in {folder} to end")
        fcntl.flock(descriptor, fcntl.LOCK_EX)
