"""Outputs in a store that many machines write to: each file under its digest, and a list of them for each module.

`URL/objects/ab/abcd…` holds the bytes whose SHA-256 is abcd…; `URL/modules/ID.json` lists the files of a module:
path, SHA-256, size, and the digest of what it was made from. Objects are never changed, so that any worker may
write any of them at any time; the lists are written by the one writer, after the ledger.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from trainer.build.write import write
from trainer.problems import Problem, Span

if TYPE_CHECKING:
    from trainer.exporters.output import Output


MENDS: dict[type[Exception], str] = {
    FileNotFoundError: "Make its bucket or folder first, or name another.",
    PermissionError: "Get the right to read and write there, or set other keys in the environment.",
    Exception: "See that it answers, and that the environment has its address and keys (docs/scale.md).",
}


def _said(error: Exception) -> str:
    """The first line of an error, without its full stop."""
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")


class StoreError(Exception):
    """A store that cannot be worked with; the message says why, and the mend."""


class Entry(NamedTuple):
    """One file of a module in a store."""

    path: str
    sha256: str
    size: int
    digest: str


class Store:
    """A folder, or a bucket or any other place that fsspec knows the kind of address of."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        if self.url.endswith(":"):  # the kind of a store alone would be taken for a folder of that name
            raise StoreError(f"{url} is no address of a store: it names no place. Write it like s3://bucket/library.")
        try:
            from fsspec.core import url_to_fs
        except ImportError:
            mend = "Install it with: pip install 'trainer[dask]'"
            raise StoreError(f"the package `fsspec` is missing. {mend}") from None
        try:
            self._system, self._home = url_to_fs(self.url)
        except ImportError as error:
            raise StoreError(f"{self.url} needs one more package: {_said(error)}, here and on the workers.") from None
        except ValueError as error:
            raise StoreError(f"{self.url} is no address of a store: {_said(error)}.") from None
        except Exception as error:  # each kind of store has errors of its own
            raise self._unusable(error) from None
        self._local = "file" in self._system.protocol

    def listed(self, identity: str) -> dict[str, Entry]:
        """The files of a module by path; of a list that is not there or not whole, none."""
        try:
            rows = self._read(self._list(identity))["files"]
            return {row["path"]: Entry(*(row[key] for key in Entry._fields)) for row in rows}
        except (ValueError, TypeError, KeyError):
            return {}

    def holds(self, entry: Entry) -> bool:
        """Whether the bytes of a listed file are there."""
        return self._exists(self._object(entry.sha256))

    def put(self, output: "Output", data: bytes) -> Entry:
        """Writes a file under its digest, unless it is there."""
        sha256 = hashlib.sha256(data).hexdigest()
        place = self._object(sha256)
        if not self._exists(place):
            self._write(place, data)
        return Entry(output.path, sha256, len(data), output.digest)

    def publish(self, identity: str, entries: Iterable[Entry], problems: list[Problem]) -> bool:
        """Writes the list of a module's files."""
        rows = [entry._asdict() for entry in entries]
        data = json.dumps({"module": identity, "files": rows}, indent=1).encode()
        try:
            self._write(self._list(identity), data)
        except StoreError as error:
            message = f"{error} The list of files that was there stays."
            problems.append(Problem(Span(self.shown(f"modules/{identity}.json")), "not-written", message))
            return False
        return True

    def shown(self, path: str) -> str:
        return f"{self.url}/{path}"

    def _object(self, sha256: str) -> str:
        return f"{self._home}/objects/{sha256[:2]}/{sha256}"

    def _list(self, identity: str) -> str:
        return f"{self._home}/modules/{identity}.json"

    def _write(self, place: str, data: bytes) -> None:
        """Whole or not at all: a bucket does so by itself."""
        if not self._local:
            with self._asked():
                self._system.pipe_file(place, data)
            return
        problems: list[Problem] = []
        if not write(place, data, problems):
            raise StoreError(f"{place}: {problems[0].message}")

    def _read(self, place: str) -> Any:  # noqa: ANN401 - JSON has no type yet
        """What a file holds; a ValueError where it is not there, may not be known to be, or is not whole."""
        with self._asked():
            try:
                data = self._system.cat_file(place)
            except (FileNotFoundError, PermissionError):  # S3 tells nobody what is missing who may not list
                data = b""
        return json.loads(data)

    def _exists(self, place: str) -> bool:
        with self._asked():
            try:
                return bool(self._system.exists(place))
            except PermissionError:
                return False

    @contextmanager
    def _asked(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:  # each kind of store has errors of its own
            raise self._unusable(error) from None

    def _unusable(self, error: Exception) -> StoreError:
        mends = (mend for kind, mend in MENDS.items() if isinstance(error, kind))
        return StoreError(f"the store {self.url} cannot be used: {_said(error)}. {next(mends)}")

    def mark(self) -> str:
        """A text that this store has and no other; a store that was emptied is another."""
        place = f"{self._home}/store.json"
        try:
            return str(self._read(place)["store"])
        except (ValueError, TypeError, KeyError):
            mark = os.urandom(8).hex()
            self._write(place, json.dumps({"store": mark}).encode())
            return mark
