"""Module folders to catalogues; a module with errors gives none, and says why."""

import os
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.exercise import Exercise
from trainer.problems import Problem
from trainer.quiz.cache import store
from trainer.quiz.catalogue import Catalogue

if TYPE_CHECKING:
    from trainer.check import Checked


LARGE = 500_000
"""Bytes of a module from which reading it takes a while: some thousand questions."""


def open_modules(
    folders: Sequence[str], tell: Callable[[str], None] = lambda _: None
) -> tuple[list[Catalogue], list[Problem]]:
    """The catalogues of all folders, and every error that forbids one.

    From the cache where the files are what they were; two modules of one id are left to the check to tell.
    `tell` hears of a folder that takes a while to read.
    """
    cached = [(folder, store.read(folder)) for folder in folders]
    found = [_mended(folder, catalogue) for folder, catalogue in cached if catalogue]
    if len({catalogue.id for catalogue in found}) == len(folders):
        return found, []
    for folder, catalogue in cached:
        if catalogue is None and _size(folder) > LARGE:
            tell(folder)
    return _checked(folders)


def _size(folder: str) -> int:
    """The bytes of the files in a folder."""
    try:
        with os.scandir(folder) as entries:
            return sum(entry.stat().st_size for entry in entries if entry.is_file())
    except OSError:
        return 0


def _mended(folder: str, cached: Catalogue) -> Catalogue:
    """A cached catalogue that reads the module itself where its cache turns out to be damaged."""

    @lru_cache(maxsize=1)
    def fresh() -> Catalogue:
        return _checked([folder])[0][0]

    def exercise(name: str) -> Exercise:
        try:
            return cached.exercise(name)
        except store.BAD:
            return fresh().exercise(name)

    def names(answer_type: str) -> tuple[str, ...]:
        try:
            return cached.names(answer_type)
        except store.BAD:
            return fresh().names(answer_type)

    return cached._replace(exercise=exercise, names=names)


def _checked(folders: Sequence[str]) -> tuple[list[Catalogue], list[Problem]]:
    from trainer.check import check_modules
    from trainer.quiz.cache.stamp import snapshot

    catalogues: list[Catalogue] = []
    problems: list[Problem] = []
    before = {folder: snapshot(folder) for folder in folders}
    for checked in check_modules(folders):
        catalogue = _compiled(checked, before[checked.folder])
        if catalogue:
            catalogues.append(catalogue)
        problems += (problem for problem in checked.problems if problem.level == "error")
    return catalogues, problems


def _compiled(checked: "Checked", before: dict[str, tuple[int, ...]]) -> Catalogue | None:
    from trainer.compile import compile_module
    from trainer.quiz.cache.stamp import undisturbed
    from trainer.quiz.catalogue import catalogue_of

    if checked.good is None:
        return None
    course = compile_module(checked.good)
    catalogue = catalogue_of(course)
    files = (path for path in checked.inputs if path != checked.folder)  # what else lies there is no question
    names = [os.path.relpath(path, checked.folder) for path in files]
    if undisturbed(checked.folder, names, before):
        store.write(checked.folder, course, catalogue.cards, names)
    return catalogue
