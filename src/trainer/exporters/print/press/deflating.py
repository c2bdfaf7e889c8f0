"""How hard the streams of a PDF are pressed together."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import pydyf

LEVEL = 6
"""zlib’s own choice. pydyf takes 9, which on the tags of a long sheet is ten times as slow and saves a twelfth."""


@contextmanager
def soon_deflated() -> Iterator[None]:
    """Within, pydyf compresses with `LEVEL`; it takes no level, so its zlib is one that knows no other."""
    before = pydyf.zlib
    pydyf.zlib = SimpleNamespace(compressobj=_compressobj)
    try:
        yield
    finally:
        pydyf.zlib = before


def _compressobj(*_: Any, **_options: Any) -> Any:  # noqa: ANN401
    return zlib.compressobj(LEVEL)
