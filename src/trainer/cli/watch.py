"""Runs a command again whenever a file of a module changes."""

import os
import sys
from collections.abc import Callable, Sequence

from trainer.cli.lines import forget
from trainer.cli.modules import HOME, wrong_use

BEAT = 200
"""Milliseconds until it is looked whether anything has changed; a change itself is told at once."""
WRITTEN = "ledger.json"
CACHE = ".trainer-cache"
"""What the tool itself writes; a change there is none of the curator's."""


def watch(named: Sequence[str], run: Callable[[], int], command: str = "check") -> int:
    """Runs until it is interrupted; the exit status is that of wrong use, where there is nothing to watch."""
    from watchfiles import watch as changes

    folders = [folder for folder in named or (HOME,) if os.path.isdir(folder)]
    if not folders:
        return wrong_use(command, "there is no folder to watch. Name a module's folder")
    begun = False
    for found in changes(
        *folders,
        watch_filter=lambda _, path: of_interest(path),
        raise_interrupt=True,
        yield_on_timeout=True,  # at once, so that what changes during the first run is seen as well
        rust_timeout=BEAT,
    ):
        if found or not begun:
            if begun:
                forget()
                print()
            begun = True
            run()
            _wait(folders)
    return 0


def of_interest(path: str) -> bool:
    """Whether a changed file may change what is found: not what the tool writes, nor an editor's spare copy."""
    *folders, name = path.replace(os.sep, "/").split("/")
    return name != WRITTEN and not name.startswith(".") and not name.endswith("~") and CACHE not in folders


def _wait(folders: Sequence[str]) -> None:
    sys.stdout.flush()
    print(f"watching {', '.join(folders)}; Ctrl+C ends", file=sys.stderr, flush=True)
