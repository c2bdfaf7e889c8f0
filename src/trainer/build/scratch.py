"""A folder for what libraries write on the way: it goes with its process, or where that was killed with the next.

Python and WeasyPrint put databases, fonts and the like among the temporary files of the system, and a process that
is killed, or that is one of several workers, does not take them away.
"""

import atexit
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from shutil import rmtree

PREFIX = "trainer-scratch-"


@contextmanager
def scratch() -> Iterator[None]:
    """Temporary files stand in a folder of this process; the folder outlives this, as what is cached needs it."""
    folder = _own()
    if not folder:
        yield
        return
    before, tempfile.tempdir = tempfile.tempdir, folder
    try:
        yield
    finally:
        tempfile.tempdir = before


@cache
def _own() -> str:
    """The folder of this process, and of copies of it; none where the system has no room for one.

    It is held until the last of them ends, so that no other process takes it for one that was left.
    """
    from multiprocessing.util import Finalize

    clear()
    with suppress(OSError):
        while True:
            folder = tempfile.mkdtemp(prefix=PREFIX, dir=home())
            _hold(folder, wait=True)
            if os.path.isdir(folder):  # and not taken away before it was held
                atexit.register(_remove, folder, os.getpid())
                Finalize(None, _remove, (folder, os.getpid()), exitpriority=1)  # in a worker, which skips atexit
                return folder
    return ""


def home() -> str:
    """The folder of the system's temporary files."""
    folder = tempfile.gettempdir()
    return os.path.dirname(folder) if os.path.basename(folder).startswith(PREFIX) else folder


def clear() -> None:
    """Removes the folders of this user's processes that are no more."""
    with suppress(OSError), os.scandir(home()) as entries:
        for entry in entries:
            ours = entry.name.startswith(PREFIX) and entry.is_dir(follow_symlinks=False)
            if ours and entry.stat(follow_symlinks=False).st_uid == os.getuid():
                _clear(entry.path)


def _clear(folder: str) -> None:
    handle = _hold(folder)
    if handle is not None:
        rmtree(folder, ignore_errors=True)
        os.close(handle)


def _hold(folder: str, *, wait: bool = False) -> int | None:
    """Holds a folder until the handle is closed, or its process and all copies end; None where that cannot be."""
    import fcntl

    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_NOFOLLOW)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError:
            os.close(handle)
        else:
            return handle
    return None


def _remove(folder: str, owner: int) -> None:
    if os.getpid() == owner:
        rmtree(folder, ignore_errors=True)
