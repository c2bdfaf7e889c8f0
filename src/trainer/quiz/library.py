"""Module folders to catalogues; a module with errors gives none, but one line."""

from collections.abc import Sequence

from trainer.problems import Problem
from trainer.quiz.catalogue import Catalogue, catalogue_of


def open_modules(folders: Sequence[str]) -> tuple[list[Catalogue], list[Problem]]:
    """The catalogues of all folders, and every error that forbids one."""
    from trainer.check import check_modules
    from trainer.compile import compile_module

    catalogues: list[Catalogue] = []
    problems: list[Problem] = []
    for checked in check_modules(folders):
        if checked.good:
            catalogues.append(catalogue_of(compile_module(checked.good)))
        problems += (problem for problem in checked.problems if problem.level == "error")
    return catalogues, problems
