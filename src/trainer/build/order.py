"""What is asked of a build, and what came of it."""

from dataclasses import dataclass

from trainer.problems import Problem


@dataclass(frozen=True, slots=True)
class Order:
    """The formats, the folder that gets decks/ and print/, the time in seconds since 1970, and if anew.

    `jobs` is how many processes one module may use.
    """

    formats: tuple[str, ...]
    folder: str
    now: int
    force: bool = False
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class Compiled:
    """A module compiled and not yet written: paths with their bytes, the ledger first.

    `current` are the paths of outputs that need no writing; `problems` are all that checking and
    compiling found, and with an error among them there are no files.
    """

    folder: str
    identity: str
    questions: int
    problems: tuple[Problem, ...]
    files: tuple[tuple[str, bytes], ...] = ()
    current: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Built:
    """What became of one module: the files that were written, those that were current, all problems."""

    folder: str
    problems: tuple[Problem, ...]
    written: tuple[str, ...] = ()
    current: tuple[str, ...] = ()
