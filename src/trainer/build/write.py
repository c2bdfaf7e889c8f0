"""Writing a file whole or not at all."""

import os
import tempfile

from trainer.problems import Problem, Span


def write(path: str, data: bytes, problems: list[Problem]) -> bool:
    """Replaces a file whole or not at all: a temporary file in the same folder, then a rename."""
    folder = os.path.dirname(path) or "."
    temporary = ""
    try:
        os.makedirs(folder, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".trainer-", suffix=".tmp", dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(path))
        os.replace(temporary, path)
    except OSError as error:
        message = f"the file cannot be written: {error.strerror}. What was there before is untouched."
        problems.append(Problem(Span(path), "not-written", message))
        return False
    finally:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)
    return True


def _mode(path: str) -> int:
    """The permissions of the file that is replaced, or those that a new file gets."""
    try:
        return os.stat(path).st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
