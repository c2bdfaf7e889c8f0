"""`trainer quiz`: a self-test in plain text, on a terminal or in a pipe."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence

from trainer.cli.modules import count, folders, wrong_use
from trainer.problems import Problem, as_text, printable
from trainer.quiz.catalogue import Catalogue
from trainer.quiz.library import open_modules
from trainer.quiz.play import play, random_seed
from trainer.quiz.select import Filters, drawn, passing
from trainer.reading.fields import did_you_mean


def number(text: str) -> int:
    """How many questions."""
    if not (text.isascii() and text.isdigit() and 0 < int(text[:9]) and len(text) < 10):
        raise ArgumentTypeError(f"`{printable(text)}` is no number of questions; type 1 or more")
    return int(text)


def seed(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise ArgumentTypeError(f"`{printable(text)}` is no seed; type a whole number, 0 or more")
    return int(text)


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "modules", nargs="*", metavar="MODULE", help="a module's folder (default: all under questions/)"
    )
    parser.add_argument("--module", action="append", default=[], help="the same as MODULE")
    parser.add_argument("--topic", action="append", default=[], help="questions of this topic; may be repeated")
    parser.add_argument("-n", "--number", type=number, metavar="N", help="at most so many questions")
    parser.add_argument("--seed", type=seed, help="the same seed gives the same questions in the same order")
    parser.add_argument("--no-history", action="store_true", help="keep nothing of this quiz")


def main(args: Namespace) -> int:
    """0 after a quiz, however far it went; 1 where a module has errors, 2 on wrong use."""
    names, problems = folders([*args.modules, *args.module])
    catalogues, found = open_modules(names)
    problems += found
    if problems:
        return _refuse(problems)
    filters = Filters(topics=tuple(args.topic))
    mistake = unknown(filters, catalogues)
    if mistake:
        return wrong_use("quiz", mistake)
    seed = random_seed() if args.seed is None else args.seed
    cards = passing((card for catalogue in catalogues for card in catalogue.cards), filters)
    if not cards:
        return wrong_use("quiz", "no question fits; leave out a filter, or write questions first")
    play(catalogues, drawn(cards, seed, args.number), seed)
    return 0


def _refuse(problems: Sequence[Problem]) -> int:
    """One line: the first error, how many more there are, and what to do."""
    more = f" And {count(len(problems) - 1, 'more error')}." if len(problems) > 1 else ""
    print(f"{as_text(problems[0])}{more} Run `trainer check`.", file=sys.stderr)
    return 1


def unknown(filters: Filters, catalogues: Sequence[Catalogue]) -> str:
    """What is wrong with the filters: a name that no module has."""
    topics = [topic for catalogue in catalogues for topic, _ in catalogue.topics]
    strange = next((topic for topic in filters.topics if topic not in topics), "")
    if not strange:
        return ""
    return f"there is no topic `{strange}`.{did_you_mean(strange, topics)} The topics are: {', '.join(topics)}."
