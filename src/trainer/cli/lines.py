"""The lines of files that problems point at, for reports that show them."""

from functools import lru_cache
from pathlib import Path

MAX_BYTES = 32_000_000
"""Larger files were not read in the first place."""


def line_of(path: str, number: int) -> str | None:
    """One line of a file, from 1, without its line end; None where there is no such line."""
    found = _lines(path)
    return found[number - 1] if number <= len(found) else None


@lru_cache(maxsize=4)
def _lines(path: str) -> tuple[str, ...]:
    """All lines of a text file, parted as YAML and editors part them; none of anything else."""
    file = Path(path)
    try:
        if not file.is_file() or file.stat().st_size > MAX_BYTES:
            return ()
        data = file.read_bytes()
        if b"\0" in data:  # an output, which nobody reads by lines
            return ()
        text = data.decode("utf-8-sig", errors="replace")
    except (OSError, ValueError):
        return ()
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def forget() -> None:
    """Forgets the files, which may have changed."""
    _lines.cache_clear()
