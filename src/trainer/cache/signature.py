"""Telling whether files, or the tool itself, are the same as before, without reading them."""

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

MARGIN = 2_000_000_000
"""Nanoseconds: a file younger than this may change again within one tick of a coarse clock (FAT has 2 s)."""


def signature(paths: Iterable[str]) -> str:
    """A digest over size, times and inode of each file; of a missing one, that it is missing.

    The time of the last status change cannot be set at will, so that an index that came with a
    stranger's files never fits them.
    """
    stats = [_stat(path) for path in paths]
    return hashlib.blake2b(repr(stats).encode(), digest_size=12).hexdigest()


def _stat(path: str) -> tuple[int, ...]:
    try:
        status = os.stat(path)
    except OSError:
        return ()
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def settled(paths: Iterable[str], since: int) -> bool:
    """Whether all files rested since well before a time in nanoseconds: what was read then still holds."""
    return all(max(_stat(path)[1:3], default=0) < since - MARGIN for path in paths)


def toolchain() -> str:
    """A digest over Python, the installed packages with their versions, and the files of this package."""
    package = Path(__file__).parent.parent
    digest = hashlib.blake2b(sys.version.encode(), digest_size=12)
    installed = (os.listdir(folder) for folder in sys.path if folder and os.path.isdir(folder))
    packages = {name for names in installed for name in names if name.endswith(".dist-info")}
    digest.update(repr(sorted(packages)).encode())
    for root, _, names in sorted(os.walk(package)):
        paths = sorted(os.path.join(root, name) for name in names if not name.endswith(".pyc"))
        digest.update(signature(paths).encode())
    return digest.hexdigest()
