"""`trainer fmt`: lays out the YAML files of modules alike; values and comments stay what they are."""

import os
import sys
from argparse import ArgumentParser, Namespace

from trainer.build.write import write
from trainer.cli.modules import add_modules, count, folders, show, tidy_up
from trainer.fmt import laid_out
from trainer.fmt.files import Written, written
from trainer.problems import Problem, Span, has_errors, printable


def add_arguments(parser: ArgumentParser) -> None:
    add_modules(parser)
    parser.add_argument("--check", action="store_true", help="change nothing; tell what is laid out otherwise")


def main(args: Namespace) -> int:
    """0 where every file has the layout, or has been given it; 1 where one has not, or cannot be read."""
    names, problems = folders(args.modules)
    files = [file for name in names for file in written(name, problems)]
    if not args.check:
        tidy_up({os.path.dirname(file.path) for file in files})
    changed = [file.path for file in files if _lay_out(file, problems, check=args.check)]
    show(problems)
    if args.check:
        print(f"{count(len(files), 'file')}, {len(changed)} to be laid out", file=sys.stderr)
    else:
        print("\n".join((f"{count(len(files), 'file')}, {len(changed)} laid out anew", *map(printable, changed))))
    return 1 if has_errors(problems) else 0


def _lay_out(file: Written, problems: list[Problem], *, check: bool) -> bool:
    """Whether the file is not in the one layout; unless `check`, it is then."""
    new, found = laid_out(file.text, file.path)
    problems += found
    if found or new.encode() == file.data:
        return False
    if check:
        message = "this file is not laid out like the others. Run `trainer fmt`."
        problems.append(Problem(Span(file.path, first_change(file.text, new)), "layout", message))
        return True
    return write(file.path, new.encode(), problems)


def first_change(old: str, new: str) -> int:
    """The first line, from 1, in which two different texts differ."""
    pairs = enumerate(zip(old.split("\n"), new.split("\n"), strict=False), 1)
    return next((number for number, (one, other) in pairs if one != other), 1)
