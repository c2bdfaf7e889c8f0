"""`trainer build`: modules to decks and worksheets."""

import os
import time
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from contextlib import AbstractContextManager

from trainer.build import scratch
from trainer.build.cluster import Cluster, ClusterError
from trainer.build.lock import held
from trainer.build.order import Built, Order
from trainer.build.run import Means, build
from trainer.build.store import Store, StoreError
from trainer.cache.index import FOLDER
from trainer.cli.library import known
from trainer.cli.modules import add_jobs, add_modules, count, folders, say, show, tell_cleared, tidy_up, wrong_use
from trainer.cli.progress import Progress
from trainer.cli.spent import Spent
from trainer.exporters import FORMATS
from trainer.problems import Problem, has_errors, printable
from trainer.workers import Processes, Workers, workers
from trainer.worksheet import EDITIONS

OUTPUTS = ("decks", "print")
"""The folders under --out that formats write into."""
FEW = 20
"""So many modules are all reported; of more, those for which something was done, and a summary."""


def formats(text: str) -> tuple[str, ...]:
    """The formats of `--only`, each known and once."""
    return _known_names(text, FORMATS, "format")


def editions(text: str) -> tuple[str, ...]:
    """The editions of `--edition`, each known and once."""
    return _known_names(text, EDITIONS, "edition")


def _known_names(text: str, known: tuple[str, ...], thing: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip() for name in text.split(",")))
    unknown = [name for name in names if name not in known]
    if unknown:
        raise ArgumentTypeError(f"there is no {thing} `{unknown[0]}`; it is one of: {', '.join(known)}")
    return names


def add_arguments(parser: ArgumentParser) -> None:
    add_modules(parser)
    every = ",".join(FORMATS)
    parser.add_argument("--only", type=formats, default=FORMATS, metavar=every, help="these formats")
    parser.add_argument(
        "--edition", type=editions, action="extend", metavar="EDITION", help="sheets in these editions as well"
    )
    parser.add_argument("--out", default=".", metavar="DIR", help="the folder that gets decks/ and print/")
    parser.add_argument("--force", action="store_true", help="make anew what is current as well")
    add_jobs(parser)
    parser.add_argument("--dask", metavar="ADDRESS", help="compile on the Dask cluster of this scheduler")
    parser.add_argument("--store", default="", metavar="URL", help="put outputs there by digest, and not into --out")
    parser.add_argument("--watch", action="store_true", help="build again whenever a file changes, until Ctrl+C")
    parser.add_argument("--verbose", action="store_true", help="tell how long each stage of each module took")
    parser.add_argument("--profile", action="store_true", help="end with a table of where the time went")


def main(args: Namespace) -> int:
    """0 where every module was compiled, else 1; a module with errors keeps the outputs it had."""
    if clock() is None:
        return wrong_use("build", "SOURCE_DATE_EPOCH must be a whole number of seconds since 1970")
    args.edition = tuple(dict.fromkeys(args.edition or ()))  # named once or more often
    if args.edition and "print" not in args.only:
        return wrong_use("build", "--edition is of worksheets, and --only leaves them out; name `print` there too")
    if not args.watch:
        return _build(args, set())
    from trainer.cli.rebuild import rebuild

    return rebuild(args, _build, (FOLDER, *_outputs(args)))


def _outputs(args: Namespace) -> list[str]:
    return [os.path.join(args.out, name) for name in OUTPUTS]


def _build(args: Namespace, told: set[Problem]) -> int:
    """One build; of a process that has done one before, all that it has loaded is loaded still.

    What is in `told` has been told before, and is not again; what is new is added.
    """
    spent = Spent(verbose=args.verbose, table=args.profile)
    names, problems = folders(args.modules)
    try:
        with held((args.out, *map(os.path.dirname, names)), say), helpers(args, len(names)) as workers:
            tidy_up(_outputs(args))
            scratch.clear()
            problems += _built(names, ordered(args), workers, spent, told)
    except (ClusterError, StoreError) as error:
        say(str(error))
        return 1
    show(problem for problem in problems if problem not in told)
    told.update(problems)
    spent.show()
    return 1 if has_errors(problems) else 0


def ordered(args: Namespace) -> Order:
    mark = Store(args.store).mark() if args.store else ""
    return Order(args.only, args.out, clock() or 0, args.force, args.jobs, args.edition, args.store, mark)


def helpers(args: Namespace, modules: int) -> AbstractContextManager[Workers]:
    """A cluster, processes of this machine, or where one is enough this one, as also for what has to be quick.

    Many modules are never compiled in this process, which could not be exchanged when it has grown.
    """
    if args.dask:
        return Cluster(args.dask)
    if args.watch or modules <= FEW:
        return workers(1 if args.watch else min(args.jobs, modules))
    return Processes(args.jobs)


def _built(names: list[str], order: Order, workers: Workers, spent: Spent, told: set[Problem]) -> list[Problem]:
    problems: list[Problem] = []
    idle = current = 0
    few = len(names) <= FEW
    with Progress(len(names)) as progress, known() as index:
        for built in build(names, order, Means(progress.tell, workers, index)):
            progress.step(built.folder)
            spent.add(built.folder, built.timings)
            problems += built.problems
            current += len(built.current)
            idle += not built.written
            tell_cleared(built.cleared)
            again = has_errors(built.problems) and told.issuperset(built.problems)
            if built.written or (not again and (few or has_errors(built.problems))):
                progress.clear()
                print(_report(built), flush=True)
    if not few:
        print(f"{count(len(names), 'module')}: {idle:,} as they were, {count(current, 'file')} already current")
    return problems


def clock() -> int | None:
    """Now, or the time that reproducible builds ask for (reproducible-builds.org), in seconds since 1970."""
    text = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not text:
        return int(time.time())
    return int(text) if text.isascii() and text.isdigit() and len(text) < 11 else None


def _report(built: Built) -> str:
    name = printable(built.folder)
    wrong = has_errors(built.problems)
    if wrong and not built.written:
        return f"{name}: not built, see the problems below"
    kept = f"; {count(len(built.current), 'file')} already current" if built.current else ""
    kept += "; not all, see the problems below" if wrong else ""
    lines = (f"  {printable(path)}" for path in built.written)
    return "\n".join((f"{name}: {count(len(built.written), 'file')} written{kept}", *lines))
