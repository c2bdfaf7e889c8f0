"""Decks to the bytes of an .apkg file. genanki writes it; what it does slowly for each note is done here in bulk."""

import io
import itertools
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import genanki

from trainer.exporters.anki.decks import Deck, File
from trainer.exporters.anki.note import FIRST, Note
from trainer.exporters.anki.notetypes import NoteType, css
from trainer.exporters.anki.preset import PRESET

_ZIP_TIME = (2020, 1, 1, 0, 0, 0)
_SQLITE_VERSION = slice(96, 100)
"""Where a database names the version that wrote it, for information only (SQLite file format, 1.3)."""


class _Model(genanki.Model):  # type: ignore[misc]
    """A note type with ids for fields and templates, and its own `mod`."""

    def __init__(self, note_type: NoteType, mod: int) -> None:
        layouts = zip(note_type.templates, note_type.sides, strict=True)
        super().__init__(
            note_type.id,
            note_type.name,
            fields=[{"name": name, "id": note_type.field_id(at)} for at, name in enumerate(note_type.fields)],
            templates=[
                {"name": name, "id": note_type.template_id(at), "qfmt": front, "afmt": back}
                for at, ((name, _), (front, back)) in enumerate(layouts)
            ],
            css=css(),
            model_type=self.CLOZE if note_type.cloze else self.FRONT_BACK,
        )
        self._mod = mod

    @property
    def _req(self) -> list[Any]:
        """What a card needs to exist; Anki works it out anew on import, genanki would do so for each deck."""
        return [[at, "any", [0]] for at in range(len(self.templates))]

    def to_json(self, _timestamp: float, deck_id: int) -> dict[str, Any]:
        written: dict[str, Any] = super().to_json(self._mod, deck_id)
        return written


class _Package(genanki.Package):  # type: ignore[misc]
    """A package that offers a preset of study options."""

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: Iterator[int]) -> None:
        super().write_to_db(cursor, timestamp, id_gen)
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
        numbered = [(next(id_gen), note) for note in self._deck.notes]
        cursor.executemany("INSERT INTO notes VALUES(?,?,?,?,-1,?,?,?,0,0,'')", map(_note_row, numbered))
        cards = self._card_rows(numbered, id_gen)
        cursor.executemany("INSERT INTO cards VALUES(?,?,?,?,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')", cards)

    def _card_rows(self, numbered: Iterable[tuple[int, Note]], ids: Iterator[int]) -> Iterator[tuple[int, ...]]:
        for due, (row, note) in enumerate(numbered, self._deck.due):
            for number in note.ords:
                yield next(ids), row, self.deck_id, number, note.mod, due


def _note_row(numbered: tuple[int, Note]) -> tuple[int | str, ...]:
    row, note = numbered
    fields = note.fields
    return row, note.guid, note.type.id, note.mod, f" {' '.join(note.tags)} ", "\x1f".join(fields), fields[0]


def package(file: File) -> bytes:
    """The bytes of a file, which carry its digest; nothing is written on the way."""
    models = [_Model(note_type, mod) for note_type, mod in file.note_types]
    decks = [_Deck(deck, models) for deck in file.decks]
    connection = sqlite3.connect(":memory:")
    try:
        _Package(decks).write_to_db(connection.cursor(), FIRST, itertools.count(file.first_row))
        connection.commit()
        database = bytearray(connection.serialize())
    finally:
        connection.close()
    database[_SQLITE_VERSION] = bytes(4)
    return _zipped({"collection.anki2": database, "media": json.dumps({}).encode()}, file.digest)


def _zipped(files: Mapping[str, bytes | bytearray], digest: str) -> bytes:
    """An archive with fixed times; its comment is the digest."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.create_system = 3  # as on Unix, wherever it is written
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
        archive.comment = digest.encode("ascii")
    return buffer.getvalue()
