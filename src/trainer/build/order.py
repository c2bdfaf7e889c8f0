"""What is asked of a build, and what came of it."""

import os
from dataclasses import dataclass

from trainer.build.store import Entry
from trainer.cache.index import Finding
from trainer.problems import Problem, Span
from trainer.timing import Timings


@dataclass(frozen=True, slots=True)
class Order:
    """The formats, the folder that gets decks/ and print/, the time in seconds since 1970, and if anew.

    `jobs` is how many processes one module may use; `editions` are those beside the ones that modules ask for.
    `store` is the address of a store that gets the outputs instead, `mark` what it is known by.
    """

    formats: tuple[str, ...]
    folder: str
    now: int
    force: bool = False
    jobs: int = 1
    editions: tuple[str, ...] = ()
    store: str = ""
    mark: str = ""

    @property
    def key(self) -> str:
        """What tells orders with other outputs apart."""
        where = f"{self.store}#{self.mark}" if self.store else os.path.abspath(self.folder)
        return "|".join((*self.formats, *self.editions, where))


@dataclass(frozen=True, slots=True)
class Compiled:
    """A module compiled and not yet written: paths with their bytes, the ledger first.

    `remarks` are problems of the files, not of the module. `inputs` are the files that it was read from,
    `current` the outputs that need no writing. With an error in the finding there are no files; a module
    that was `known` to be the same was not read. `stored` are all its files in a store, where it has changed.
    """

    folder: str
    finding: Finding
    remarks: tuple[Problem, ...] = ()
    known: bool = False
    inputs: tuple[str, ...] = ()
    files: tuple[tuple[str, bytes], ...] = ()
    current: tuple[str, ...] = ()
    stored: tuple[Entry, ...] = ()
    timings: Timings = ()


def failed(folder: str, code: str, message: str) -> Compiled:
    """A module that could not be compiled for a reason that lies outside of it."""
    return Compiled(folder, Finding("", 0, (Problem(Span(folder), code, message),)))


@dataclass(frozen=True, slots=True)
class Built:
    """What became of one module: all problems, files that were written, those that were current.

    `cleared` counts unfinished files of a killed run that were removed from its folder.
    """

    folder: str
    problems: tuple[Problem, ...]
    written: tuple[str, ...] = ()
    current: tuple[str, ...] = ()
    cleared: int = 0
    timings: Timings = ()
