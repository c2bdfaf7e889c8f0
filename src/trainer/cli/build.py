"""`trainer build`: modules to decks and worksheets."""

import os
import time
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext

from trainer.build.lock import held
from trainer.build.order import Built, Order
from trainer.build.run import Means, build, processes
from trainer.cli.library import known
from trainer.cli.modules import add_modules, count, folders, say, show, wrong_use
from trainer.cli.progress import Progress
from trainer.exporters import EXPORTERS
from trainer.problems import Problem, has_errors, printable

MAX_JOBS = 256


def formats(text: str) -> tuple[str, ...]:
    """The formats of `--only`, each known and once."""
    names = tuple(dict.fromkeys(name.strip() for name in text.split(",")))
    unknown = [name for name in names if name not in EXPORTERS]
    if unknown:
        raise ArgumentTypeError(f"there is no format `{unknown[0]}`; it is one of: {', '.join(EXPORTERS)}")
    return names


def jobs(text: str) -> int:
    """A number of processes."""
    if text.isascii() and text.isdigit() and 1 <= int(text) <= MAX_JOBS:
        return int(text)
    raise ArgumentTypeError(f"`{text}` is no number of processes; write 1 to {MAX_JOBS}")


def add_arguments(parser: ArgumentParser) -> None:
    add_modules(parser)
    every = ",".join(EXPORTERS)
    parser.add_argument("--only", type=formats, default=tuple(EXPORTERS), metavar=every, help="these formats")
    parser.add_argument("--out", default=".", metavar="DIR", help="the folder that gets decks/ and print/")
    parser.add_argument("--force", action="store_true", help="make anew what is current as well")
    parser.add_argument("--jobs", type=jobs, default=os.cpu_count() or 1, metavar="N", help="processes to use")


def main(args: Namespace) -> int:
    """0 where every module was compiled, else 1; a module with errors keeps the outputs it had."""
    now = clock()
    if now is None:
        return wrong_use("build", "SOURCE_DATE_EPOCH must be a whole number of seconds since 1970")
    names, problems = folders(args.modules)
    order = Order(args.only, args.out, now, args.force, args.jobs)
    with held((args.out, *map(os.path.dirname, names)), say):
        problems += _build(names, order)
    show(problems)
    return 1 if has_errors(problems) else 0


def _build(names: list[str], order: Order) -> list[Problem]:
    problems: list[Problem] = []
    with Progress(len(names)) as progress, known() as index, pool(min(order.jobs, len(names))) as executor:
        for built in build(names, order, Means(progress.tell, executor, index)):
            progress.step(built.folder)
            problems += built.problems
            progress.clear()
            print(_report(built), flush=True)
    return problems


def pool(jobs: int) -> AbstractContextManager[Executor | None]:
    """Processes for several modules at once, or nothing to enter where one process is enough."""
    return processes(jobs) if jobs > 1 else nullcontext()


def clock() -> int | None:
    """Now, or the time that reproducible builds ask for (reproducible-builds.org), in seconds since 1970."""
    text = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not text:
        return int(time.time())
    return int(text) if text.isascii() and text.isdigit() and len(text) < 11 else None


def _report(built: Built) -> str:
    name = printable(built.folder)
    if has_errors(built.problems):
        return f"{name}: not built, see the problems below"
    kept = f"; {count(len(built.current), 'file')} already current" if built.current else ""
    lines = (f"  {printable(path)}" for path in built.written)
    return "\n".join((f"{name}: {count(len(built.written), 'file')} written{kept}", *lines))
