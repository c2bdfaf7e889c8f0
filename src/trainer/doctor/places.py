"""Folders and files: what can be written, what is kept, and what an earlier run left behind."""

import os
import shutil
import tempfile
from collections.abc import Iterator

from trainer.build.write import PREFIX, SUFFIX, write
from trainer.cache.index import FILE, FOLDER, read
from trainer.cache.signature import toolchain
from trainer.doctor.finding import Finding
from trainer.problems import Problem

LEAST_FREE = 200_000_000
"""Bytes that a build of a few modules may need."""


def places() -> Iterator[Finding]:
    yield _writable(os.curdir, "this folder")
    yield _writable(tempfile.gettempdir(), "the folder of temporary files")
    yield _free()
    yield from _left(os.curdir)
    yield _index()


def _writable(folder: str, what: str) -> Finding:
    problems: list[Problem] = []
    path = os.path.join(folder, f"{PREFIX}doctor{SUFFIX}")
    if not write(path, b"", problems):
        return Finding("lacking", what, problems[0].message, f"Let yourself write in {os.path.abspath(folder)}.")
    os.unlink(path)
    return Finding("good", what, f"{os.path.abspath(folder)} can be written")


def _free() -> Finding:
    free = shutil.disk_usage(os.curdir).free
    told = f"{free / 1e9:,.1f} GB free"
    if free < LEAST_FREE:
        return Finding("lacking", "the disk", told, "Make room: outputs are written whole or not at all.")
    return Finding("good", "the disk", told)


def _left(folder: str) -> Iterator[Finding]:
    """Unfinished files of runs that were killed."""
    found = [
        os.path.join(root, name)
        for place in (FOLDER, "decks", "print")
        for root, _, names in os.walk(os.path.join(folder, place))
        for name in names
        if name.startswith(PREFIX) and name.endswith(SUFFIX)
    ]
    if found:
        told = f"{len(found)} left by runs that were cut short, such as {found[0]}"
        yield Finding("optional", "unfinished files", told, "Run: trainer build. It removes them.")


def _index() -> Finding:
    if not os.path.exists(os.path.join(FOLDER, FILE)):
        return Finding("good", "the index", "none here yet; the first check of a library makes it")
    known = len(read(os.curdir, toolchain(), 0).entries)
    if not known:
        return Finding("good", "the index", "is of another version of the tool, and will be made anew")
    return Finding("good", "the index", f"knows {known:,} modules; {FOLDER}/ may be deleted at any time")
