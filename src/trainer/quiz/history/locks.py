"""Which sittings are being played: one byte of a file each, locked by the process that plays it.

The system drops a lock when its process ends, however that comes about.
"""

import os

try:
    import fcntl
except ImportError:  # not a POSIX system: no sitting counts as taken
    fcntl = None  # type: ignore[assignment]


class Locks:
    """The locks beside a history; they are held until the process ends or `close`."""

    def __init__(self, history: str) -> None:
        self._path = f"{history}-sittings"
        self._descriptor = -1

    def take(self, number: int) -> bool:
        """Takes a sitting for this process; False where another process plays it."""
        if fcntl is None:
            return True
        if self._descriptor < 0:
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.lockf(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, number)
        except OSError:
            return False
        return True

    def close(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
