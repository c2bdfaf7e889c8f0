"""Whether a file is whole: opened as those do who use it."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pypdfium2

from trainer.ledger.file import read
from trainer.load import load
from trainer.problems import Problem


def check_whole(path: Path) -> None:
    """An assertion, or an error of the reader, tells of a file that is not."""
    if path.suffix in READERS:
        READERS[path.suffix](path, path.read_bytes())


def _pdf(_path: Path, data: bytes) -> None:
    with closing(pypdfium2.PdfDocument(data)) as document:
        assert all(len(page.get_textpage().get_text_range()) > 0 for page in document)


def _deck(_path: Path, data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        collection = archive.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(collection)
        assert [("ok",)] == connection.execute("PRAGMA integrity_check").fetchall()
        assert connection.execute("SELECT count(*) FROM notes").fetchone() > (0,)


def _ledger(path: Path, data: bytes) -> None:
    problems: list[Problem] = []
    assert json.loads(data)
    assert read(str(path.parent), problems) is not None, problems


def _yaml(path: Path, _data: bytes) -> None:
    folder = path.parent if (path.parent / "module.yaml").exists() else path.parent.parent
    module, problems = load(str(folder))
    assert module is not None, problems
    assert module.questions, problems


READERS: dict[str, Callable[[Path, bytes], None]] = {".pdf": _pdf, ".apkg": _deck, ".json": _ledger, ".yaml": _yaml}
