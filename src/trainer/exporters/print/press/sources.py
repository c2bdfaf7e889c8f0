"""The templates and the code that a PDF depends on beside its view."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

TEMPLATES = files("trainer") / "templates" / "print"
_PRESS = files("trainer") / "exporters" / "print" / "press"


@cache
def fingerprint() -> str:
    """SHA-256 over their names and contents, with line ends as on Unix."""
    digest = hashlib.sha256()
    for folder in (TEMPLATES, _PRESS):
        for name, data in sorted(_contents(folder, "")):
            digest.update(f"{name}\x1f".encode() + data.replace(b"\r\n", b"\n") + b"\x1e")
    return digest.hexdigest()


def _contents(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for child in folder.iterdir():
        if child.name.endswith((".py", ".html", ".css", ".json")):
            found.append((prefix + child.name, child.read_bytes()))
        elif child.is_dir() and child.name != "__pycache__":
            found += _contents(child, f"{prefix}{child.name}/")
    return found
