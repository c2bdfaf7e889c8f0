"""Writing a file whole or not at all, and clearing away what a killed writer has left."""

import errno
import os
from collections.abc import Iterable
from contextlib import suppress

from trainer.problems import Problem, Span

PREFIX, SUFFIX = ".trainer-", ".tmp"


def write(path: str, data: bytes, problems: list[Problem]) -> bool:
    """Replaces a file whole or not at all: a temporary file in the same folder, then a rename."""
    folder = os.path.dirname(path) or "."
    temporary = ""
    try:
        os.makedirs(folder, exist_ok=True)
        temporary = os.path.join(folder, f"{PREFIX}{os.urandom(8).hex()}{SUFFIX}")
        handle = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            with suppress(OSError):  # as on some network file systems
                _hold(handle)  # `clear` leaves it alone
            file.write(data)
            file.flush()
            os.fsync(handle)
            os.fchmod(handle, _mode(path))
            os.replace(temporary, path)
    except OSError as error:
        kept = "What was there before is untouched."
        message = f"the file cannot be written: {error.strerror}. {kept} {_mend(error)}"
        problems.append(Problem(Span(path), "not-written", message))
        return False
    finally:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)
    return True


def _mend(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "Make room, and run the command again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "Get the right to write in its folder, and run the command again."
    return "See that its folder can be written, and run the command again."


def _mode(path: str) -> int:
    """The permissions of the file that is replaced, or those that a new file gets."""
    try:
        return os.stat(path).st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def clear(folders: Iterable[str]) -> int:
    """Removes the temporary files of writers that are no more; how many there were."""
    removed = 0
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                ours = entry.name.startswith(PREFIX) and entry.name.endswith(SUFFIX)
                if ours and entry.is_file(follow_symlinks=False):
                    removed += _cleared(entry.path)
    return removed


def _cleared(path: str) -> bool:
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            _hold(handle)
            os.unlink(path)
            return True
        finally:
            os.close(handle)
    return False


def _hold(handle: int) -> None:
    """Holds a file until it is closed, or its process ends; an OSError where another process does."""
    import fcntl

    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
