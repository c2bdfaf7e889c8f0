"""A course as decks: one for the module, one below it for each topic; and a file apart for retired questions."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trainer.exercise import Course
from trainer.exporters.anki.describe import description
from trainer.exporters.anki.identity import deck_id, deck_part, first_row_id
from trainer.exporters.anki.naming import ROOT, deck_names
from trainer.exporters.anki.note import FIRST, Note
from trainer.exporters.anki.notetypes import NOTE_TYPES, NoteType
from trainer.exporters.anki.preset import PRESET
from trainer.exporters.anki.published import decks
from trainer.exporters.anki.render import notes, retired_notes

FORM = 1
"""Raise it when the same notes are written in another way."""


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck to write, its notes in study order; `due` is the place of the first one."""

    id: int
    name: str
    description: str
    notes: tuple[Note, ...] = ()
    due: int = 1


@dataclass(frozen=True, slots=True)
class File:
    """A file to write: `note_types` with their `mod`, and the lowest id of a row."""

    path: str
    decks: tuple[Deck, ...]
    note_types: tuple[tuple[NoteType, int], ...]
    first_row: int

    @property
    def digest(self) -> str:
        """Over everything that gets into the bytes."""
        digest = hashlib.sha256(repr((FORM, self.path, self.first_row, PRESET)).encode())
        for note_type, mod in self.note_types:
            digest.update(repr((note_type.digest, mod)).encode())
        for deck in self.decks:
            digest.update(repr((deck.id, deck.name, deck.description, deck.due)).encode())
            for note in deck.notes:
                digest.update(f"{note.guid} {note.fingerprint} {note.mod}\n".encode())
        return digest.hexdigest()


def files(course: Course) -> Iterator[File]:
    """The file of the module, and one of what it has retired if there is any."""
    yield _file(course, f"decks/{course.id}.apkg", _decks(course))
    if course.retired:
        yield _file(course, f"decks/{course.id}-retired.apkg", [_tombstones(course)])


def _decks(course: Course) -> Iterator[Deck]:
    """The module's own deck, without notes, then one for each topic that has any."""
    names = _names(course)
    yield Deck(deck_id(course.identity), names[ROOT], description(course))
    due = 1
    for topic in course.topics:
        written = tuple(notes(course, topic))
        if written:
            yield Deck(deck_id(course.identity, topic.id), names[topic.id], "", written, due)
        due += len(written)


def _names(course: Course) -> dict[str, str]:
    topics = [(topic.id, topic.title) for topic in course.topics]
    return deck_names(deck_part(course.title) or course.id, topics, decks(course.published))


def _tombstones(course: Course) -> Deck:
    """In the module's own deck, which all who have the module have: no deck comes with what is to go."""
    return Deck(deck_id(course.identity), _names(course)[ROOT], "", tuple(retired_notes(course)))


def _file(course: Course, path: str, decks: Iterable[Deck]) -> File:
    whole = tuple(decks)
    used = {note.type.key for deck in whole for note in deck.notes}
    types = tuple((each, course.changed.get(each.mark, FIRST)) for each in NOTE_TYPES.values() if each.key in used)
    return File(path, whole, types, first_row_id(course.identity))
