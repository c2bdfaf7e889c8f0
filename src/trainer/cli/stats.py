"""`trainer stats`: what is due and learned, how well it is kept, and where it is weakest."""

import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from trainer.cli.modules import add_modules, folders, wrong_use
from trainer.cli.quiz import add_day
from trainer.problems import as_text
from trainer.quiz.agenda import today
from trainer.quiz.catalogue import Catalogue
from trainer.quiz.chart import chart
from trainer.quiz.history.answers import Kept, all_answers, standings
from trainer.quiz.history.file import HistoryError, connect, default_path
from trainer.quiz.history.marks import set_aside
from trainer.quiz.library import open_modules
from trainer.quiz.paint import paint_for
from trainer.quiz.stats import Stats, stats
from trainer.quiz.tables import as_csv, as_json


def add_arguments(parser: ArgumentParser) -> None:
    add_modules(parser)
    parser.add_argument("--history", metavar="FILE", help="the history to look at")
    add_day(parser)
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="one JSON object")
    forms.add_argument("--csv", action="store_true", help="one row a question")


def main(args: Namespace) -> int:
    """0 with statistics, empty ones included; 1 where a module or the history cannot be read."""
    names, problems = folders(args.modules)
    catalogues, found = open_modules(names)
    problems += found
    for problem in problems:
        print(as_text(problem), file=sys.stderr)
    if problems:
        return 1
    now = time.time()
    try:
        result = _stats(catalogues, args.history or default_path(), now, args.day_starts)
    except HistoryError as error:
        wrong_use("stats", str(error))
        return 1
    if args.json:
        print(as_json(result), end="")
    elif args.csv:
        print(as_csv(result), end="")
    else:
        for line in chart(result, _day(now, args.day_starts), paint_for(sys.stdout)):
            print(line)
        if not result.days:
            print("\nNo answer is kept yet. Begin with `trainer quiz`.")
    return 0


def _stats(catalogues: Sequence[Catalogue], path: str, now: float, starts: int) -> Stats:
    connection = connect(path, create=False)
    answers: Sequence[Kept] = list(all_answers(connection)) if connection else []
    known = standings(connection, {catalogue.id for catalogue in catalogues}) if connection else {}
    aside = set_aside(connection) if connection else set()
    known = {key: standing for key, standing in known.items() if key not in aside}
    days = {kept.at: _day(kept.at, starts) for kept in answers}
    return stats(catalogues, answers, known, today(now, starts), days)


def _day(at: float, starts: int) -> int:
    """The learner's day, as a number of days since 1970."""
    local = time.localtime(at - 3600 * starts)
    return int(at - 3600 * starts + local.tm_gmtoff) // 86_400
