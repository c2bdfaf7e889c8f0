"""Reading the files of a module: inside its folder, of bounded size, as UTF-8; nothing else is touched."""

import os
import re
import stat

from trainer.model import Text
from trainer.nodes import MAX_CHARACTERS
from trainer.problems import Problem, Span

MAX_BYTES = 4 * MAX_CHARACTERS
MAX_SOURCE_BYTES = 5_000_000
"""Largest source, in bytes: some 800,000 words, more than any article."""


_BARE = re.compile(r"[\w-][\w.-]*")
"""A name that leads nowhere else, unless it is a link."""


def display(folder: str, name: str) -> str:
    """The path of a file as it is shown: the folder as the user typed it, and the name."""
    return os.path.join(folder, name) if folder not in ("", ".") else name


def inside(folder: str, name: Text, problems: list[Problem]) -> str | None:
    """The path of a file that a module names, if it lies in the module's folder, links followed."""
    here = os.path.join(folder, name.value)
    if _BARE.fullmatch(name.value) and not os.path.islink(here):
        return here
    parts = name.value.replace("\\", "/").split("/")
    base = os.path.realpath(folder)
    path = os.path.realpath(here)
    plain = not os.path.isabs(name.value) and ".." not in parts and ":" not in parts[0] and "\x00" not in name.value
    if plain and os.path.commonpath([base, path]) == base and path != base:
        return path
    message = f"`{name.value}` leads out of the module's folder. Put the file into the folder, and name it alone."
    problems.append(Problem(name.span, "path-outside", message))
    return None


def read_bytes(path: str, named: Span, name: str, problems: list[Problem], limit: int = MAX_BYTES) -> bytes | None:
    """The bytes of a regular file, or None; a missing one is reported where it is named."""
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            problems.append(Problem(named, "not-a-file", f"`{name}` is not a regular file. Put a file there."))
            return None
        if status.st_size > limit:
            message = f"`{name}` has {status.st_size:,} bytes; the limit is {limit:,}. Split it, or shorten it."
            problems.append(Problem(named, "file-too-large", message))
            return None
        data = _whole(path, limit)
        if data is None:
            message = f"`{name}` changed while it was read. Run the command again."
            problems.append(Problem(named, "file-changed", message))
        return data
    except FileNotFoundError:
        message = f"there is no file `{name}`. Write it, or correct the name."
        problems.append(Problem(named, "file-missing", message))
    except OSError as error:
        message = f"`{name}` cannot be read: {error.strerror}. Mend the file's permissions."
        problems.append(Problem(named, "file-unreadable", message))
    return None


def _whole(path: str, limit: int) -> bytes | None:
    """The bytes of a file, or None where it changed meanwhile or is not the one that was looked at."""
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        before = os.fstat(handle)
        data = b""
        most = min(limit, before.st_size) + 1  # room for it is made before anything is read
        while len(data) <= limit and (more := os.read(handle, min(most, limit + 1 - len(data)))):
            data += more
        after = os.fstat(handle)
    finally:
        os.close(handle)
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns) and stat.S_ISREG(after.st_mode)
    return data if same and len(data) == after.st_size else None


def decode(data: bytes, path: str, problems: list[Problem]) -> str | None:
    """UTF-8 text, without a byte order mark; what is not UTF-8 is reported with its place."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        span = Span(path, before.count(b"\n") + 1, column)
        message = f"the byte 0x{data[error.start]:02x} is not UTF-8. Save the file as UTF-8."
        problems.append(Problem(span, "not-utf8", message))
        return None
