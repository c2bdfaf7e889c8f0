"""`trainer build --watch`: decks as soon as a file is saved; sheets after them, until the next file is saved."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

from trainer.build.scratch import scratch
from trainer.build.write import clear
from trainer.cli.apart import Apart
from trainer.cli.modules import folders
from trainer.cli.watch import watch
from trainer.problems import Problem

SLOW = "print"
"""The format that takes seconds, where others take a tenth of one."""

Build = Callable[[Namespace, set[Problem]], object]
"""One build; problems that the set holds have been told before, and what is told is added."""


def rebuild(args: Namespace, build: Build, places: Sequence[str]) -> int:
    """Until it is interrupted; `places` are the folders that builds write into, beside those of modules."""
    told: set[Problem] = set()

    def at_once() -> None:
        told.clear()
        for name in args.only:
            if name != SLOW or not sheets:
                build(_only(args, name), told)

    def tidy() -> None:
        clear((*places, *folders(args.modules)[0]))

    apart = SLOW in args.only and not args.dask  # a cluster keeps no other work waiting on this machine
    sheets = Apart(partial(build, _only(args, SLOW), told), _load, tidy) if apart else None
    return watch(args.modules, at_once, "build", sheets)


def _only(args: Namespace, name: str) -> Namespace:
    return Namespace(**{**vars(args), "only": (name,)})


def _load() -> None:
    """What prints, once for all processes that will."""
    from trainer.exporters.output import UnavailableError
    from trainer.exporters.print.machine import loaded_press

    with suppress(UnavailableError), scratch():  # which each build tells
        loaded_press()
