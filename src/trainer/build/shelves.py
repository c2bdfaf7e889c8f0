"""Where outputs go: into a folder, through the one writer; or into a store, at once."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from trainer.build.order import Order
from trainer.build.store import Entry, Store
from trainer.exporters.output import Exporter, Output
from trainer.load.files import display

MAX_OUTPUT = 1_000_000_000
"""Largest existing output that is read to learn its digest, in bytes."""


class Shelf(Protocol):
    """Takes the outputs of one module; `files` are those that the one writer has to write."""

    files: list[tuple[str, bytes]]

    def shown(self, path: str, /) -> str:
        """A path as people see it."""
        ...

    def digest(self, exporter: Exporter, output: Output, /) -> str:
        """The digest of the output that is there, or an empty text."""
        ...

    def keep(self, output: Output, data: bytes, /) -> None: ...

    def listing(self, planned: Sequence[Output], /) -> tuple[Entry, ...]:
        """All files of the module in a store, in their order, where one has changed."""
        ...


class FolderShelf:
    """A folder, which only the one writer writes to."""

    def __init__(self, folder: str) -> None:
        self.files: list[tuple[str, bytes]] = []
        self._folder = folder

    def shown(self, path: str) -> str:
        return display(self._folder, path)

    def digest(self, exporter: Exporter, output: Output) -> str:
        path = os.path.join(self._folder, output.path)
        try:
            return exporter.digest_of(Path(path).read_bytes()) if os.path.getsize(path) <= MAX_OUTPUT else ""
        except OSError:
            return ""

    def keep(self, output: Output, data: bytes) -> None:
        self.files.append((self.shown(output.path), data))

    def listing(self, _planned: Sequence[Output]) -> tuple[Entry, ...]:
        return ()


class StoreShelf:
    """A store, whose objects anyone may write; what a module consists of is for the one writer to publish."""

    def __init__(self, store: Store, identity: str) -> None:
        self.files: list[tuple[str, bytes]] = []
        self._store = store
        self._old = store.listed(identity)
        self._new: dict[str, Entry] = {}

    def shown(self, path: str) -> str:
        return self._store.shown(path)

    def digest(self, _exporter: Exporter, output: Output) -> str:
        entry = self._old.get(output.path)
        return entry.digest if entry and self._store.holds(entry) else ""

    def keep(self, output: Output, data: bytes) -> None:
        self._new[output.path] = self._store.put(output, data)

    def listing(self, planned: Sequence[Output]) -> tuple[Entry, ...]:
        every = {**self._old, **self._new}
        found = tuple(every[output.path] for output in planned if output.path in every)
        return found if found != tuple(self._old.values()) else ()


def shelf(order: Order, identity: str) -> Shelf:
    return StoreShelf(Store(order.store), identity) if order.store else FolderShelf(order.folder)
