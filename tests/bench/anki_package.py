"""Packaging notes into an .apkg file: against plain genanki, and against a bare writer of sqlite3 and deflate.

`python tests/bench/anki_package.py [NUMBER …]`, 10,000 and 100,000 unless told otherwise. Each way packages the same
rendered notes, each time in a process of its own; the best of three runs counts. Targets: at most 0.6 of genanki's
time, at most 2.5 of the bare writer's, at most genanki's peak memory. Processor time is what a busy machine tells.
"""

import io
import itertools
import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import genanki
from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

from courses import PLAIN, choice, cloze, course, short, true_false
from trainer.exporters.anki.decks import File, files
from trainer.exporters.anki.note import Note
from trainer.exporters.anki.notetypes import NoteType, css
from trainer.exporters.anki.package import package

RUNS = 3
SHAPES = (
    short("Why was the bridge over the harbour built?", "to cross the river", "the ferry was slow"),
    PLAIN,
    choice("Which colour has the bridge over the harbour?", "green", "red", "blue", "yellow"),
    cloze("The bridge has ", "two", " towers and ", "four", " lamps."),
    true_false("The bridge over the harbour is red.", False, "red", "green"),
)


def made(number: int) -> File:
    """The file of a course of so many questions, rendered."""
    exercises = (replace(SHAPES[at % len(SHAPES)], id=f"question-{at}") for at in range(number))
    return next(files(course(exercises)))


def every_note(file: File) -> list[Note]:
    return [note for deck in file.decks for note in deck.notes]


def by_trainer(file: File, folder: Path) -> None:
    (folder / "deck.apkg").write_bytes(package(file, "0" * 64))


def by_genanki(file: File, folder: Path) -> None:
    models = {note_type.key: _model(note_type) for note_type, _ in file.note_types}
    deck = genanki.Deck(file.decks[1].id, file.decks[1].name)
    for due, note in enumerate(every_note(file), 1):
        model = models[note.type.key]
        deck.add_note(genanki.Note(model, note.fields, tags=list(note.tags), guid=note.guid, due=due))
    genanki.Package(deck).write_to_file(str(folder / "deck.apkg"))


def _model(note_type: NoteType) -> genanki.Model:
    return genanki.Model(
        note_type.id,
        note_type.name,
        fields=[{"name": name} for name in note_type.fields],
        templates=[
            {"name": template.name, "qfmt": template.front, "afmt": template.back} for template in note_type.templates
        ],
        css=css(),
        model_type=genanki.Model.CLOZE if note_type.cloze else genanki.Model.FRONT_BACK,
    )


def by_hand(file: File, folder: Path) -> None:
    """The floor: rows as they come, no note types, no decks."""
    path = folder / "collection.anki2"
    connection = sqlite3.connect(path)
    connection.executescript(APKG_SCHEMA)
    connection.executescript(APKG_COL)
    ids = itertools.count(1)
    for due, note in enumerate(every_note(file), 1):
        row, fields = next(ids), note.fields
        tags = f" {' '.join(note.tags)} "
        values = (row, note.guid, note.type.id, note.mod, -1, tags, "\x1f".join(fields), fields[0], 0, 0, "")
        connection.execute("INSERT INTO notes VALUES(?,?,?,?,?,?,?,?,?,?,?)", values)
        for number in note.ords:
            card = (next(ids), row, 1, number, note.mod, -1, 0, 0, due, 0, 0, 0, 0, 0, 0, 0, 0, "")
            connection.execute("INSERT INTO cards VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", card)
    connection.commit()
    connection.close()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(path, "collection.anki2")
        archive.writestr("media", "{}")
    (folder / "deck.apkg").write_bytes(buffer.getvalue())


WAYS: dict[str, Callable[[File, Path], None]] = {"trainer": by_trainer, "genanki": by_genanki, "bare": by_hand}


def measure(way: str, number: int) -> None:
    """Prints seconds, processor seconds, peak memory in KiB and the file's size in bytes, as a line of JSON."""
    file = made(number)
    with tempfile.TemporaryDirectory() as folder:
        began, worked = time.perf_counter(), time.process_time()
        WAYS[way](file, Path(folder))
        seconds, work = time.perf_counter() - began, time.process_time() - worked
        size = Path(folder, "deck.apkg").stat().st_size
    print(json.dumps([seconds, work, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, size]))


def run(way: str, number: int) -> list[float]:
    command = [sys.executable, __file__, "--measure", way, str(number)]
    found: list[float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def report(number: int) -> None:
    runs: dict[str, list[list[float]]] = {way: [] for way in WAYS}
    for _ in range(RUNS):
        for way in WAYS:
            runs[way].append(run(way, number))
    best = {way: [min(parts) for parts in zip(*found, strict=True)] for way, found in runs.items()}
    print(f"{number:,} notes")
    for way, (seconds, work, memory, size) in best.items():
        print(
            f"  {way:8} {seconds:7.3f} s  {work:7.3f} s of processor  {memory / 1024:5.0f} MiB  {size / 1e6:5.1f} MB"
        )
    ours = best["trainer"]
    for name, peer, most in (("genanki", best["genanki"], 0.6), ("the bare writer", best["bare"], 2.5)):
        print(
            f"  {ours[0] / peer[0]:.2f} of the time of {name}, {ours[1] / peer[1]:.2f} of processor (at most {most})"
        )
    print(f"  {ours[2] / best['genanki'][2]:.2f} of the peak memory of genanki (at most 1)")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], int(sys.argv[3]))
    else:
        for wanted in map(int, sys.argv[1:] or ("10000", "100000")):
            report(wanted)
