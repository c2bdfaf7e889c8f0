"""The command line: `trainer COMMAND …`. Only the command that is asked for is imported."""

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    import argparse

COMMANDS = {
    "check": "check question banks against their source",
    "explain": "say what the code of a problem means, with examples",
    "build": "compile decks and worksheets",
    "preview": "make pictures of the pages of a worksheet",
    "quiz": "test yourself at the prompt",
    "stats": "show what is due, learned and weak",
    "history": "export or import the history of the self-test",
    "trace": "show each question beside the passage that its answer comes from",
    "coverage": "show what the source names and which questions ask it",
    "review": "read questions beside their passages, and accept them",
    "reanchor": "find lost quotes again after the source was edited",
    "audit": "measure which wrongs the rules catch",
    "fmt": "lay question banks out alike",
    "doctor": "show what this machine has and lacks, and how to mend it",
    "schema": "print the JSON Schema of a file for editors",
}
"""Each command is the module of its name in this package: add_arguments(parser), main(args)."""

SELDOM = (50_000, 20, 100)
"""When to look for rings among objects: modules, of which a library has many, hold none."""

FULL = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EFBIG, errno.EBADF, errno.ENXIO)
"""What the system says of an output that takes nothing more."""

USAGE = "usage: trainer COMMAND …"


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; the exit status is 0 clean, 1 problems found, 2 wrong use."""
    _open_streams()
    try:
        status = _dispatch(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        return _close_quietly()
    except KeyboardInterrupt:
        print("\nstopped", file=sys.stderr)
        return 130
    except OSError as error:
        if error.errno in FULL and error.filename is None:
            return _full(error)
        return fault(error)
    except Exception as error:  # a fault of the tool's own: one line and no traceback
        return fault(error)
    return status


def _open_streams() -> None:
    """An output that is closed takes what is written and shows nothing; what a terminal lacks is an escape."""
    closed = sys.stdout is None
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - for as long as the process
    if closed:
        print("trainer: standard output is closed; nothing is shown", file=sys.stderr)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _full(error: OSError) -> int:
    """Says that standard output takes nothing, in one line; the exit status."""
    _close_quietly()
    print(f"trainer: standard output cannot be written: {error.strerror}", file=sys.stderr)
    return 1


def _parser(name: str) -> "argparse.ArgumentParser":
    """A parser that says which option a mistyped one may have meant."""
    import argparse

    class Parser(argparse.ArgumentParser):
        def error(self, message: str) -> NoReturn:
            from trainer.reading.fields import did_you_mean

            wrong = message.rpartition("unrecognized arguments: ")[2].split(" ")[0].partition("=")[0]
            known = [text for text in self._option_string_actions if text.startswith("--")]
            mend = did_you_mean(wrong, known) if wrong.startswith("-") and wrong not in known else ""
            super().error(f"{message}.{mend}" if mend else message)

    return Parser(prog=f"trainer {name}", description=COMMANDS[name], allow_abbrev=False)


def _dispatch(argv: list[str]) -> int:
    name = argv[0] if argv else ""
    if name in COMMANDS:
        return _run(name, argv[1:])
    if name in ("-V", "--version"):
        from importlib.metadata import version

        print(f"trainer {version('trainer')}")
        return 0
    if name in ("", "-h", "--help", "help"):
        print(_help())
        return 0 if name else 2
    from trainer.reading.fields import did_you_mean

    print(f"trainer: there is no command `{name}`.{did_you_mean(name, COMMANDS)} {USAGE}", file=sys.stderr)
    return 2


def _help() -> str:
    width = max(map(len, COMMANDS))
    lines = (f"  {name:{width}}  {summary}" for name, summary in COMMANDS.items())
    return "\n".join((USAGE, "", *lines, "", "trainer COMMAND --help tells more of one command."))


def _run(name: str, argv: list[str]) -> int:
    import gc
    from importlib import import_module

    gc.set_threshold(*SELDOM)
    command = import_module(f"trainer.cli.{name}")
    parser = _parser(name)
    command.add_arguments(parser)
    try:
        args = parser.parse_args(argv)
    except SystemExit as stop:  # argparse has printed help, or what was wrong with the use
        return stop.code if isinstance(stop.code, int) else 2
    status: int = command.main(args)
    return status


def _close_quietly() -> int:
    with suppress(OSError, ValueError):  # an output of another program that holds this one has no number
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def fault(error: Exception) -> int:
    """Says what an unforeseen error is, in one line; the exit status."""
    if os.environ.get("TRAINER_DEBUG"):
        raise error
    from trainer.problems import printable

    said = printable(f"{type(error).__name__}: {error}")
    mend = "This is a fault of trainer, not of yours; with TRAINER_DEBUG=1 set it shows where."
    print(f"trainer: internal error: {said}. {mend}", file=sys.stderr)
    return 1
