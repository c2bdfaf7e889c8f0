"""The command line: `trainer COMMAND …`. Only the command that is asked for is imported."""

import sys
from collections.abc import Sequence

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

USAGE = "usage: trainer COMMAND …"


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; the exit status is 0 clean, 1 problems found, 2 wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that lacks a character shows its escape
            stream.reconfigure(errors="backslashreplace")
    try:
        status = _dispatch(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        return _close_quietly()
    except KeyboardInterrupt:
        print("\nstopped", file=sys.stderr)
        return 130
    except Exception as error:  # a fault of the tool's own: one line and no traceback
        return fault(error)
    return status


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
    import argparse
    import gc
    from importlib import import_module

    gc.set_threshold(*SELDOM)
    command = import_module(f"trainer.cli.{name}")
    parser = argparse.ArgumentParser(prog=f"trainer {name}", description=COMMANDS[name], allow_abbrev=False)
    command.add_arguments(parser)
    try:
        args = parser.parse_args(argv)
    except SystemExit as stop:  # argparse has printed help, or what was wrong with the use
        return stop.code if isinstance(stop.code, int) else 2
    status: int = command.main(args)
    return status


def _close_quietly() -> int:
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def fault(error: Exception) -> int:
    """Says what an unforeseen error is, in one line; the exit status."""
    import os

    if os.environ.get("TRAINER_DEBUG"):
        raise error
    from trainer.problems import printable

    said = printable(f"{type(error).__name__}: {error}")
    mend = "This is a fault of trainer, not of yours; with TRAINER_DEBUG=1 set it shows where."
    print(f"trainer: internal error: {said}. {mend}", file=sys.stderr)
    return 1
