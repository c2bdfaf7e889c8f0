"""What commands share: which modules they work on, and how they speak."""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterable, Sequence

from trainer.build.write import clear
from trainer.problems import Problem, Span, printable

HOME = "questions"
MAX_JOBS = 256
LOOKED_AT = 20_000
"""Characters of a module.yaml in which its id is looked for."""


def add_modules(parser: ArgumentParser) -> None:
    what = f"a module's folder (default: every module under {HOME}/)"
    parser.add_argument("modules", nargs="*", metavar="MODULE", help=what)


def add_jobs(parser: ArgumentParser) -> None:
    parser.add_argument("--jobs", type=_jobs, default=os.cpu_count() or 1, metavar="N", help="processes to use")


def _jobs(text: str) -> int:
    """A number of processes."""
    if text.isascii() and text.isdigit() and 1 <= int(text) <= MAX_JOBS:
        return int(text)
    raise ArgumentTypeError(f"`{text}` is no number of processes; write 1 to {MAX_JOBS}")


def folders(named: Sequence[str]) -> tuple[list[str], list[Problem]]:
    """The folders that were named, each once, or all modules under questions/."""
    if named:
        return list(dict.fromkeys(os.path.normpath(_by_id(name)) for name in named)), []
    try:
        found = sorted(entry.path for entry in os.scandir(HOME) if entry.is_dir() and entry.name[0] not in "._")
    except OSError:
        found = []
    if found:
        return found, []
    message = f"there is no module under {HOME}/ here. Name a module's folder, or go to where {HOME}/ is."
    return [], [Problem(Span(HOME), "module-missing", message)]


def _by_id(name: str) -> str:
    """The folder under questions/ of a module that is named by its id; any other name as it is."""
    if os.path.exists(name) or os.path.basename(name) != name:
        return name
    import re
    from pathlib import Path

    folder = os.path.join(HOME, name)
    if os.path.isdir(folder):
        return folder
    identity = re.compile(rf"^id:\s*[\"']?{re.escape(name)}[\"']?\s*(?:#.*)?$", re.MULTILINE)
    for file in sorted(Path(HOME).glob("*/module.yaml")):
        try:
            if identity.search(file.read_text("utf-8", errors="replace")[:LOOKED_AT]):
                return str(file.parent)
        except OSError:
            continue
    return name


def show(problems: Iterable[Problem], form: str = "text", modules: Iterable[str] = ()) -> None:
    """Prints problems to standard output; `modules` are the folders that were looked at."""
    from trainer.cli.lines import line_of
    from trainer.reports import Report, render

    text = render(Report(tuple(problems), tuple(modules), line_of), form)
    if text:
        print(text)


def say(words: str) -> None:
    """Tells a person something while the command works."""
    print(f"trainer: {printable(words)}", file=sys.stderr, flush=True)


def tidy_up(folders: Iterable[str]) -> None:
    """Takes away what a killed run has left in folders, and tells of it."""
    tell_cleared(clear(folders))


def tell_cleared(number: int) -> None:
    if number:
        say(f"an earlier run was cut short: removed {count(number, 'unfinished file')}, and made up for it")


def wrong_use(command: str, words: str) -> int:
    """Says what is wrong with the use of a command; its exit status."""
    print(f"trainer {command}: {printable(words)}", file=sys.stderr)
    return 2


def count(number: int, word: str) -> str:
    """`1 question`, `2 questions`."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"
