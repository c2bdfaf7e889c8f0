"""Decks to the bytes of an .apkg file. genanki writes it; what it does slowly for each note is done here in bulk."""

import io
import itertools
import json
import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Any

import genanki

from trainer.exporters.anki.decks import Deck, File
from trainer.exporters.anki.note import FIRST, Note
from trainer.exporters.anki.notetypes import NoteType, css
from trainer.exporters.anki.preset import PRESET

_LEVEL = 4
"""Of deflate: half the time of the usual 6, for files that are a twentieth larger."""
_SQLITE_VERSION = slice(96, 100)
"""Where a database names the version that wrote it, for information only (SQLite file format, 1.3)."""


class _Model(genanki.Model):  # type: ignore[misc]
    """A note type with ids for fields and templates, and its own `mod`."""

    def __init__(self, note_type: NoteType, mod: int) -> None:
        layouts = zip(note_type.templates, note_type.sides, strict=True)
        super().__init__(
            note_type.id,
            note_type.name,
            fields=[note_type.field(at) for at in range(len(note_type.fields))],
            templates=[
                {"name": template.name, "id": note_type.template_id(at), "qfmt": front, "afmt": back}
                for at, (template, (front, back)) in enumerate(layouts)
            ],
            css=css(),
            model_type=self.CLOZE if note_type.cloze else self.FRONT_BACK,
        )
        self._mod = mod
        self._needs = [note_type.fields.index(each.needs) if each.needs else 0 for each in note_type.templates]

    @property
    def _req(self) -> list[Any]:
        """What a card needs to exist; Anki works it out anew on import, genanki would do so for each deck."""
        return [[at, "any", [field]] for at, field in enumerate(self._needs)]

    def to_json(self, _timestamp: float, deck_id: int) -> dict[str, Any]:
        written: dict[str, Any] = super().to_json(self._mod, deck_id)
        return written


class _Package(genanki.Package):  # type: ignore[misc]
    """A package that offers a preset of study options, and makes its indexes when all rows are there."""

    def __init__(self, decks: "Iterable[_Deck]") -> None:
        super().__init__([])
        self._decks = tuple(decks)

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: Iterator[int]) -> None:
        super().write_to_db(cursor, timestamp, id_gen)  # the schema and the one row of `col`
        indexes = cursor.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql NOTNULL"
        ).fetchall()
        for name, _ in indexes:
            cursor.execute(f"DROP INDEX {name}")
        for deck in self._decks:
            deck.write_to_db(cursor, timestamp, id_gen)
        for _, sql in indexes:
            cursor.execute(sql)
        self._offer_preset(cursor)

    def _offer_preset(self, cursor: sqlite3.Cursor) -> None:
        (written,) = cursor.execute("SELECT dconf FROM col").fetchone()
        presets = {**json.loads(written), str(PRESET["id"]): PRESET}
        cursor.execute("UPDATE col SET dconf = ?", (json.dumps(presets),))


class _Deck(genanki.Deck):  # type: ignore[misc]
    """A deck that writes its notes and cards in bulk, each note with its own `mod`."""

    def __init__(self, deck: Deck, models: Iterable[_Model]) -> None:
        super().__init__(deck.id, deck.name, deck.description)
        self._deck = deck
        for model in models:
            self.add_model(model)

    def to_json(self) -> dict[str, Any]:
        return {**super().to_json(), "conf": PRESET["id"]}

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: Iterator[int]) -> None:
        super().write_to_db(cursor, timestamp, id_gen)  # the deck and its note types: `self.notes` is empty
        notes = self._deck.notes
        rows = list(itertools.islice(id_gen, len(notes)))
        cursor.executemany("INSERT INTO notes VALUES(?,?,?,?,-1,?,?,?,0,0,'')", map(_note_row, rows, notes))
        cards = self._card_rows(rows, id_gen)
        cursor.executemany("INSERT INTO cards VALUES(?,?,?,?,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')", cards)

    def _card_rows(self, rows: Iterable[int], ids: Iterator[int]) -> Iterator[tuple[int, ...]]:
        for due, (row, note) in enumerate(zip(rows, self._deck.notes, strict=True), self._deck.due):
            for number in note.ords:
                yield next(ids), row, self.deck_id, number, note.mod, due


def _note_row(row: int, note: Note) -> tuple[int | str, ...]:
    fields = note.fields
    return row, note.guid, note.type.id, note.mod, f" {' '.join(note.tags)} ", "\x1f".join(fields), fields[0]


def package(file: File, digest: str) -> bytes:
    """The bytes of a file, which carry the digest; what is written on the way is gone afterwards."""
    models = [_Model(note_type, mod) for note_type, mod in file.note_types]
    decks = (_Deck(deck, models) for deck in file.decks)
    with tempfile.TemporaryDirectory(prefix="trainer-") as folder:
        path = os.path.join(folder, "collection.anki2")
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            _Package(decks).write_to_db(connection.cursor(), FIRST, itertools.count(file.first_row))
            connection.commit()
        return _zipped(path, digest)


def _zipped(path: str, digest: str) -> bytes:
    """An archive whose entries bear no time, as `open` makes them; its comment is the digest."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        with open(path, "rb") as file, archive.open("collection.anki2", "w") as target:
            head = bytearray(file.read(_SQLITE_VERSION.stop))
            head[_SQLITE_VERSION] = bytes(4)
            target.write(head)
            shutil.copyfileobj(file, target, 1 << 20)
        with archive.open("media", "w") as target:
            target.write(b"{}")
        archive.comment = digest.encode("ascii")
    return buffer.getvalue()
