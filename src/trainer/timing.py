"""Where the time goes: seconds per stage, added up in this process until someone asks."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

Timings = tuple[tuple[str, float], ...]
"""Stages in the order in which they were first entered, each with its seconds."""

_spent: dict[str, float] = {}


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Adds what happens inside to a stage; one stage within another counts for both."""
    start = perf_counter()
    try:
        yield
    finally:
        _spent[name] = _spent.get(name, 0.0) + perf_counter() - start


def taken() -> Timings:
    """What the stages took since the last call."""
    found = tuple(_spent.items())
    _spent.clear()
    return found
