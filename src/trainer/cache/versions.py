"""What decides the bytes of an output, as one digest that is the same on machines that make the same bytes."""

import hashlib
import platform
import re
import sqlite3
import zlib
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

PACKAGE = "trainer"
_NAME = re.compile(r"[A-Za-z0-9._-]+")


@cache
def versions() -> str:
    """A digest over Python, its libraries in C, all packages that this one needs, and the files of this one."""
    known = [platform.python_version(), sqlite3.sqlite_version, zlib.ZLIB_RUNTIME_VERSION, _pango()]
    known += [f"{name} {distribution(name).version}" for name in sorted(_needed())]
    digest = hashlib.blake2b(repr(known).encode(), digest_size=12)
    home = Path(__file__).parent.parent
    for path in sorted(path for path in home.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        digest.update(f"\x1f{path.relative_to(home).as_posix()}\x1f".encode() + path.read_bytes())
    return digest.hexdigest()


def _needed() -> set[str]:
    """The packages that this one needs, and those that they need; extras are left out."""
    found: set[str] = set()
    waiting = [PACKAGE]
    while waiting:
        name = waiting.pop().lower().replace("_", "-")
        try:
            required = distribution(name).requires or []
        except PackageNotFoundError:  # of another system or Python
            continue
        if name not in found:
            found.add(name)
            waiting += [match[0] for each in required if "extra ==" not in each and (match := _NAME.match(each))]
    return found - {PACKAGE}


def _pango() -> str:
    """The version of the library that breaks lines and pages; empty where there is none."""
    from ctypes import CDLL, c_char_p
    from ctypes.util import find_library

    try:
        library = CDLL(find_library("pango-1.0") or "libpango-1.0.so.0")
    except OSError:
        return ""
    library.pango_version_string.restype = c_char_p
    return str(library.pango_version_string(), "ascii")
