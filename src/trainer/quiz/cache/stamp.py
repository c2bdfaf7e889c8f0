"""What a cached module was made from: the digests of its files, and the state of this tool."""

import hashlib
import os
import stat
from collections.abc import Iterable

import trainer

Files = list[tuple[str, int, str]]
"""(name in the module's folder, size in bytes, SHA-256 in hex); size -1 where there is no such file."""

Snapshot = dict[str, tuple[int, ...]]
MOST_FILES = 10_000
_ABSENT = (-1, "")


def tool_stamp() -> str:
    """A digest of the names, sizes and times of the package's files: another version reads no old cache."""
    lines: list[str] = []
    folders = [os.path.dirname(os.path.abspath(trainer.__file__))]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    status = entry.stat()
                    lines.append(f"{entry.path}\t{status.st_size}\t{status.st_mtime_ns}")
                elif entry.name != "__pycache__" and entry.is_dir():
                    folders.append(entry.path)
    return hashlib.sha256("\n".join(sorted(lines)).encode("utf-8", "surrogateescape")).hexdigest()


def digests(folder: str, names: Iterable[str]) -> Files:
    """The files as they are now."""
    return [(name, *_digest(os.path.join(folder, name))) for name in names]


def unchanged(folder: str, files: Iterable[tuple[str, int, str]]) -> bool:
    """Whether every file has the size and the SHA-256 that it had; the time of a file proves nothing."""
    return all(_same(os.path.join(folder, name), size, digest) for name, size, digest in files)


def snapshot(folder: str) -> Snapshot:
    """Sizes and times of all files of a folder, to tell afterwards that none was changed while it was read."""
    found: Snapshot = {}
    for path, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(path, name)
            found[os.path.relpath(full, folder)] = _state(full)
        if len(found) > MOST_FILES:
            break
    return found


def undisturbed(folder: str, names: Iterable[str], before: Snapshot) -> bool:
    """Whether the named files are what they were in the snapshot."""
    return all(before.get(name, ()) == _state(os.path.join(folder, name)) for name in names)


def _state(path: str) -> tuple[int, ...]:
    try:
        status = os.stat(path)
    except OSError:
        return ()
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def _same(path: str, size: int, digest: str) -> bool:
    try:
        status = os.stat(path)
    except OSError:
        return size < 0
    return stat.S_ISREG(status.st_mode) and status.st_size == size and _digest(path) == (size, digest)


def _digest(path: str) -> tuple[int, str]:
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return _ABSENT
    return len(data), hashlib.sha256(data).hexdigest()
