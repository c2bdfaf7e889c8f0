"""`trainer history`: the history of the self-test as a file of text, and back; and the marks on questions."""

import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable

from trainer.cli.modules import count, wrong_use
from trainer.problems import Problem, as_text, printable
from trainer.quiz.history.file import HistoryError, connect, default_path
from trainer.quiz.history.transfer import exported, merge, read


def add_arguments(parser: ArgumentParser) -> None:
    actions = "write the history out, add one to it, list flagged and suspended questions, or ask one again"
    parser.add_argument("action", choices=("export", "import", "marks", "resume"), help=actions)
    what = "the exported file (default: standard output or input); with resume: the id of a question"
    parser.add_argument("file", nargs="?", metavar="FILE", help=what)
    parser.add_argument("--history", metavar="FILE", help="the history itself")


def main(args: Namespace) -> int:
    """0 when done; 1 where a file cannot be read or written, and then nothing was changed."""
    path = args.history or default_path()
    try:
        match args.action:
            case "export":
                return _export(path, args.file)
            case "import":
                return _import(path, args.file)
            case "marks":
                return _marks(path)
        return _resume(path, args.file)
    except HistoryError as error:
        return _fail(str(error))


def _fail(words: str) -> int:
    wrong_use("history", words)
    return 1


def _export(path: str, file: str | None) -> int:
    connection = connect(path, create=False)
    if connection is None:
        return _fail(f"there is no history {path} yet")
    if file is None:
        for line in exported(connection):
            print(line)
        return 0
    from trainer.build.write import write

    problems: list[Problem] = []
    write(file, "".join(f"{line}\n" for line in exported(connection)).encode(), problems)
    for problem in problems:
        print(as_text(problem), file=sys.stderr)
    return 1 if problems else 0


def _marks(path: str) -> int:
    """One line a mark: the question, what it is, since when, and the learner's words."""
    from trainer.quiz.history.marks import marks

    connection = connect(path, create=False)
    for mark in marks(connection) if connection else ():
        day = time.strftime("%Y-%m-%d", time.localtime(mark.at))
        print(printable(f"{mark.module}/{mark.question}: {mark.mark} {day}{f': {mark.reason}' * bool(mark.reason)}"))
    return 0


def _resume(path: str, question: str | None) -> int:
    from trainer.quiz.history.marks import clear

    if question is None:
        wrong_use("history", "name the question that is to be asked again; `trainer history marks` lists them")
        return 2
    connection = connect(path, create=False)
    if connection is None or not clear(connection, question):
        return _fail(f"`{printable(question)}` has no mark; `trainer history marks` lists those that have")
    print(printable(f"{question} is asked again."))
    return 0


def _import(path: str, file: str | None) -> int:
    try:
        if file is None:
            return _take_in(path, "standard input", sys.stdin)
        with open(file, encoding="utf-8", newline="\n") as lines:
            return _take_in(path, file, lines)
    except OSError as error:
        return _fail(f"`{file}` cannot be read: {error.strerror}")
    except UnicodeDecodeError:
        return _fail(f"`{file}` is not UTF-8; nothing was taken in")


def _take_in(path: str, name: str, lines: Iterable[str]) -> int:
    reading = read(lines)
    if reading.wrong:
        print(printable(f"{name}:{reading.line}: error: {reading.wrong}. Nothing was taken in."), file=sys.stderr)
        return 1
    connection = connect(path, create=True)
    assert connection is not None
    new = merge(connection, reading.answers)
    print(f"{count(len(reading.answers), 'answer')} read, {new:,} new.")
    return 0
