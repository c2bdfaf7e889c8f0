"""Runs a command again whenever a file of a module changes."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from trainer.cli.lines import forget
from trainer.cli.modules import HOME, say, wrong_use
from trainer.cli.progress import Progress

if TYPE_CHECKING:
    from trainer.cli.apart import Apart

BEAT = 200
"""Milliseconds until it is looked whether anything has changed; a change itself is told at once."""
TOGETHER = 300
"""Milliseconds for which changes that follow one another closely count as one."""
WRITTEN = "ledger.json"
CACHE = ".trainer-cache"
"""What the tool itself writes; a change there is none of the curator's."""


class WatchError(Exception):
    """Files that cannot be watched; the message says why, and what to do."""


def watch(
    named: Sequence[str], run: Callable[[], object], command: str = "check", after: "Apart | None" = None
) -> int:
    """Runs until it is interrupted, and what comes after it whenever there is time until the next change.

    The exit status is 1 where the system cannot watch, that of wrong use where there is nothing to watch.
    """
    folders = [folder for folder in named or (HOME,) if os.path.isdir(folder)]
    if not folders:
        return wrong_use(command, "there is no folder to watch. Name a module's folder")
    try:
        _follow(folders, run, after)
    except WatchError as error:
        say(str(error))
    finally:
        if after:
            after.stop()
    return 1


def _follow(folders: Sequence[str], run: Callable[[], object], after: "Apart | None") -> None:
    begun = waiting = False
    for found in _changes(folders):
        if found or not begun:
            if begun:
                _forget(after)
            begun, waiting = True, False
            run()
            if after:
                after.begin()
        if not waiting and not (after and after.under_way):
            waiting = True
            _wait(folders)


def _changes(folders: Sequence[str]) -> Iterator[object]:
    """The changes of each beat, which may be none; the first beat is over at once.

    Watching begins before that, so that what changes during the first run is seen as well.
    """
    from watchfiles import watch as changes

    try:
        yield from changes(
            *folders,
            watch_filter=lambda _, path: of_interest(path),
            debounce=TOGETHER,
            rust_timeout=BEAT,
            yield_on_timeout=True,
            raise_interrupt=True,
        )
    except (OSError, RuntimeError) as error:
        mend = "Set WATCHFILES_FORCE_POLLING=1, and it is looked again and again instead"
        raise WatchError(f"the system cannot watch {', '.join(folders)} ({error}). {mend}.") from None


def _forget(after: "Apart | None") -> None:
    """What is known, said and under way is of files that are no more."""
    if after:
        after.stop()
    forget()
    Progress(0).clear()
    print()


def of_interest(path: str) -> bool:
    """Whether a changed file may change what is found: not what the tool writes, nor an editor's spare copy."""
    *folders, name = path.replace(os.sep, "/").split("/")
    return name != WRITTEN and not name.startswith(".") and not name.endswith("~") and CACHE not in folders


def _wait(folders: Sequence[str]) -> None:
    sys.stdout.flush()
    print(f"watching {', '.join(folders)}; Ctrl+C ends", file=sys.stderr, flush=True)
