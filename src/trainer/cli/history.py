"""`trainer history`: the history of the self-test as a file of text, and back."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable

from trainer.cli.modules import count, wrong_use
from trainer.problems import Problem, as_text, printable
from trainer.quiz.history.file import HistoryError, connect, default_path
from trainer.quiz.history.transfer import exported, merge, read


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("action", choices=("export", "import"), help="write the history out, or add one to it")
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help="the exported file (default: standard output or input)"
    )
    parser.add_argument("--history", metavar="FILE", help="the history itself")


def main(args: Namespace) -> int:
    """0 when done; 1 where a file cannot be read or written, and then nothing was changed."""
    path = args.history or default_path()
    try:
        return _export(path, args.file) if args.action == "export" else _import(path, args.file)
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
