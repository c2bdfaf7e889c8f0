"""`trainer check`: everything that is wrong with modules, in a form for people or for programs."""

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from functools import partial

from trainer.check import Checked, check_module, check_modules
from trainer.cli.library import known
from trainer.cli.modules import add_jobs, add_modules, count, folders, show
from trainer.cli.progress import Progress
from trainer.problems import Problem, has_errors
from trainer.reports import FORMS
from trainer.workers import workers


def add_arguments(parser: ArgumentParser) -> None:
    add_modules(parser)
    parser.add_argument("--format", choices=FORMS, default="text", help="how problems are written")
    parser.add_argument("--strict", action="store_true", help="count warnings as errors")
    parser.add_argument("--reviewed", action="store_true", help="demand that a person has accepted every question")
    add_jobs(parser)
    parser.add_argument("--watch", action="store_true", help="check again whenever a file changes, until Ctrl+C")


def main(args: Namespace) -> int:
    """0 where no module has an error, else 1."""
    if args.watch:
        from trainer.cli.watch import watch

        return watch(args.modules, lambda: _check(args))
    return _check(args)


def _check(args: Namespace) -> int:
    names, problems = folders(args.modules)
    questions = 0
    check = partial(_told, reviewed=args.reviewed)
    with Progress(len(names)) as progress, known() as index, workers(min(args.jobs, len(names))) as helpers:
        for checked in check_modules(names, None if args.reviewed else index, helpers, check):
            progress.step(checked.folder)
            questions += checked.questions
            problems += checked.problems
    if args.strict:
        problems = [_strict(problem) for problem in problems]
    show(problems, args.format, names)
    if args.format == "text":
        print(_summary(len(names), questions, problems), file=sys.stderr)
    return 1 if has_errors(problems) else 0


def _told(folder: str, *, reviewed: bool) -> Checked:
    """A module checked, as much of it as is told; with all of it, a process would be busy handing it over."""
    checked = check_module(folder)
    problems = checked.problems
    if reviewed and checked.anchored:
        from trainer.ledger.reviews import unreviewed

        problems += tuple(unreviewed(checked.anchored))
    return replace(checked, anchored=None, problems=problems)


def _strict(problem: Problem) -> Problem:
    return replace(problem, level="error") if problem.level == "warning" else problem


def _summary(modules: int, questions: int, problems: list[Problem]) -> str:
    levels = [problem.level for problem in problems]
    counts = f"{count(modules, 'module')}, {count(questions, 'question')}"
    return f"{counts}: {count(levels.count('error'), 'error')}, {count(levels.count('warning'), 'warning')}"
