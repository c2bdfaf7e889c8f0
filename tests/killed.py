"""Runs a command in a process of its own and kills it at a chosen moment, as kill -9 does."""

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

EVENTS = {"open", "os.mkdir", "os.rename", "os.chmod", "os.remove", "os.scandir", "fcntl.flock"}
"""Audit events (Python documentation, "Audit events table") that touch files."""


def killed_at(moment: int, argv: Sequence[str], folder: Path, typed: str = "") -> bool:
    """Runs `trainer …` in a folder, killed before the so-maniest time that it touches a file.

    `typed` is what a person types at its terminal. False where it ended before, with nothing worse than work left.
    """
    child = os.fork()
    if child == 0:
        _run(moment, argv, folder, typed)
    status = os.waitpid(child, 0)[1]
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    assert killed or os.waitstatus_to_exitcode(status) in (0, 1)  # 1: there is more to do
    return killed


def _run(moment: int, argv: Sequence[str], folder: Path, typed: str) -> None:
    """Never returns: no handler of the test may run in this copy of it."""
    status = 70
    try:
        os.chdir(folder)
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
        if typed:
            person, terminal = os.openpty()
            os.write(person, typed.encode())
            sys.stdin = os.fdopen(terminal)
        left = moment

        def count(event: str, args: tuple[object, ...]) -> None:
            nonlocal left
            if event not in EVENTS or not _ours(args):
                return
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        from trainer.cli import main

        sys.addaudithook(count)
        status = main(argv)
    finally:
        os._exit(status)


def _ours(args: tuple[object, ...]) -> bool:
    """Whether an event is about the files of the command, and not about code that is being imported."""
    path = str(args[0]) if args else ""
    return not path.endswith((".py", ".pyc", ".so")) and "site-packages" not in path and "/src/trainer" not in path


def alive(pid: int) -> bool:
    """Whether a process runs, and is not only waited for."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text() if Path("/proc").is_dir() else True
