"""`trainer check`: everything that is wrong with modules, in a form for people or for programs."""

import sys
from argparse import ArgumentParser, Namespace

from trainer.check import Checked, check_modules
from trainer.cli.modules import add_modules, count, folders, show
from trainer.cli.progress import Progress
from trainer.problems import Problem, has_errors

FORMS = ("text", "json", "github")


def add_arguments(parser: ArgumentParser) -> None:
    add_modules(parser)
    parser.add_argument("--format", choices=FORMS, default="text", help="how problems are written")


def main(args: Namespace) -> int:
    """0 where no module has an error, else 1."""
    names, problems = folders(args.modules)
    checked: list[Checked] = []
    with Progress(len(names)) as progress:
        for each in check_modules(names):
            progress.step(each.folder)
            checked.append(each)
            problems += each.problems
    show(problems, args.format)
    if args.format == "text":
        print(_summary(checked, problems), file=sys.stderr)
    return 1 if has_errors(problems) else 0


def _summary(checked: list[Checked], problems: list[Problem]) -> str:
    questions = sum(len(each.anchored.module.questions) for each in checked if each.anchored)
    levels = [problem.level for problem in problems]
    counts = f"{count(len(checked), 'module')}, {count(questions, 'question')}"
    return f"{counts}: {count(levels.count('error'), 'error')}, {count(levels.count('warning'), 'warning')}"
