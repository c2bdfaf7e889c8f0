"""Anki decks: a module as one .apkg file, a deck with one below it for each topic."""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence

from trainer.exercise import Course
from trainer.exporters.anki.decks import files
from trainer.exporters.anki.notetypes import NOTE_TYPES
from trainer.exporters.anki.render import notes, retired_notes
from trainer.exporters.output import Output
from trainer.problems import Problem

NAME = "anki"


def fingerprints(course: Course) -> Mapping[str, str]:
    """A digest for each note, retired ones too, behind the name of its note type; and one for each note type."""
    found = {note_type.mark: note_type.digest for note_type in NOTE_TYPES.values()}
    for topic in course.topics:
        found |= {note.id: note.fingerprint for note in notes(course, topic)}
    found |= {note.id: note.fingerprint for note in retired_notes(course)}
    return found


def plan(course: Course) -> tuple[Output, ...]:
    return tuple(Output(file.path, file.digest) for file in files(course))


def make(
    course: Course,
    outputs: Sequence[Output],
    *,
    jobs: int = 1,  # noqa: ARG001 - a deck is one database, written in one go
) -> Iterator[tuple[Output, bytes]]:
    from trainer.exporters.anki.package import package

    wanted = {output.path: output for output in outputs}
    for file in files(course):
        if file.path in wanted:
            yield wanted[file.path], package(file, wanted[file.path].digest)


def remarks(_course: Course, _path: str) -> tuple[Problem, ...]:
    """None: what is wrong with cards is told by the check."""
    return ()


def digest_of(data: bytes) -> str:
    """The comment of the archive; empty where the bytes are no archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.comment.decode("ascii")
    except (zipfile.BadZipFile, UnicodeDecodeError, OSError):
        return ""
