"""`trainer quiz`: a self-test in plain text, on a terminal or in a pipe."""

import sys
import time
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence

from trainer.cli.modules import count, folders, say, wrong_use
from trainer.problems import Problem, as_text, printable
from trainer.quiz.agenda import DAY_STARTS
from trainer.quiz.catalogue import Catalogue
from trainer.quiz.library import open_modules
from trainer.quiz.plan import NEW_A_DAY, Mode, Options
from trainer.quiz.play import Sat, play
from trainer.quiz.select import Filters, passing
from trainer.quiz.speech import objects, plain, warn

MODES: dict[Mode, str] = {
    "due": "what is due today, and some new questions (spaced repetition)",
    "review": "what was missed last time",
    "cram": "everything, whether due or not; the schedule stays as it is",
    "exam": "no feedback until the end",
}


def whole(least: int, most: int) -> Callable[[str], int]:
    """A reader of whole numbers within limits."""

    def read(text: str) -> int:
        if text.isascii() and text.isdigit() and len(text) < 19 and least <= int(text) <= most:
            return int(text)
        raise ArgumentTypeError(f"`{printable(text)}` is no whole number from {least} to {most}")

    return read


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "modules", nargs="*", metavar="MODULE", help="a module's folder (default: all under questions/)"
    )
    parser.add_argument("--module", action="append", default=[], metavar="MODULE", help="the same as MODULE")
    for name in ("topic", "objective", "kind", "level"):
        parser.add_argument(
            f"--{name}", action="append", default=[], help=f"questions of this {name} only; may be repeated"
        )
    parser.add_argument("-n", "--number", type=whole(1, 10**6), metavar="N", help="at most so many questions")
    seed = "the same seed gives the same questions in the same order"
    parser.add_argument("--seed", type=whole(0, 10**18), help=seed)
    modes = parser.add_mutually_exclusive_group()
    for name, words in MODES.items():
        modes.add_argument(f"--{name}", dest="mode", action="store_const", const=name, default="practice", help=words)
    new = f"with --due: new questions a day (default {NEW_A_DAY})"
    parser.add_argument("--new", type=whole(0, 10**6), default=NEW_A_DAY, metavar="N", help=new)
    add_day(parser)
    parser.add_argument("--minutes", type=whole(1, 10**4), default=0, metavar="N", help="with --exam: the time limit")
    mark = "with --exam: the percentage of points that passes"
    parser.add_argument("--pass-mark", type=whole(1, 100), default=0, metavar="PERCENT", help=mark)
    parser.add_argument("--result", metavar="FILE", help="with --exam: write the result to this file, as JSON")
    parser.add_argument("--no-typos", action="store_true", help="tolerate no slip of spelling")
    parser.add_argument("--history", metavar="FILE", help="keep the history in this file")
    parser.add_argument("--no-history", action="store_true", help="keep nothing")
    parser.add_argument("--json", action="store_true", help="one JSON object a line each way, for programs")


def add_day(parser: ArgumentParser) -> None:
    hour = f"the hour at which a day begins, 0 to 23 (default {DAY_STARTS})"
    parser.add_argument("--day-starts", type=whole(0, 23), default=DAY_STARTS, metavar="HOUR", help=hour)


def main(args: Namespace) -> int:
    """0 after a quiz, however far it went; 1 where a module has errors, 2 on wrong use."""
    names, problems = folders([*args.modules, *args.module])
    catalogues, found = open_modules(names, _wait)
    problems += found
    if problems:
        return _refuse(problems)
    options = _options(args)
    mistake = _misuse(args, options) or _unknown(options.filters, catalogues)
    if mistake:
        return wrong_use("quiz", mistake)
    exam = options.mode == "exam"
    speech = objects(exam=exam) if args.json else plain(catalogues, exam=exam)
    history = None
    if not args.no_history:
        from trainer.quiz.history.file import default_path
        from trainer.quiz.history.open import open_history

        history = open_history(args.history or default_path(), speech.warn)
    if not args.result:
        play(catalogues, options, history, speech)
        return 0
    return _with_result(args.result, lambda keep: play(catalogues, options, history, speech, keep), catalogues)


def _wait(folder: str) -> None:
    """Asks for patience with a large module, on a terminal."""
    if sys.stderr.isatty():
        say(f"reading {folder}; the next quiz of it begins at once")


def _options(args: Namespace) -> Options:
    filters = Filters(tuple(args.topic), tuple(args.objective), tuple(args.kind), tuple(args.level))
    typos = not args.no_typos
    limits = (args.minutes, args.pass_mark, args.day_starts)
    return Options(args.mode, filters, args.number, args.seed, args.new, typos, *limits)


def _misuse(args: Namespace, options: Options) -> str:
    """What is wrong with a combination of options."""
    if options.mode != "exam" and (args.minutes or args.pass_mark or args.result):
        return "--minutes, --pass-mark and --result go with --exam"
    if args.no_history and (args.history or options.mode in ("due", "review")):
        with_what = "--history" if args.history else f"--{options.mode}"
        return f"--no-history does not go with {with_what}"
    return ""


def _unknown(filters: Filters, catalogues: Sequence[Catalogue]) -> str:
    """What is wrong with the filters: a name that no module has, or nothing that passes them all."""
    cards = [card for catalogue in catalogues for card in catalogue.cards]
    have = {
        "topic": [name for catalogue in catalogues for name, _ in catalogue.topics],
        "objective": [name for catalogue in catalogues for name, _ in catalogue.objectives],
        "kind": [card.kind for card in cards],
        "level": [card.level for card in cards],
    }
    for what, wanted, known in zip(have, filters, have.values(), strict=True):
        strange = next((name for name in wanted if name not in known), "")
        if strange:
            from trainer.reading.fields import did_you_mean

            mend = did_you_mean(strange, known)
            return f"no question has the {what} `{strange}`.{mend} There are: {', '.join(dict.fromkeys(known))}."
    return "" if passing(cards, filters) else "no question fits; leave out a filter, or write questions first"


def _refuse(problems: Sequence[Problem]) -> int:
    """One line: the first error, how many more there are, and what to do."""
    more = f" And {count(len(problems) - 1, 'more error')}." if len(problems) > 1 else ""
    print(f"{as_text(problems[0])}{more} Run `trainer check`.", file=sys.stderr)
    return 1


def _with_result(
    path: str, played: Callable[[Callable[[Sat], None]], object], catalogues: Sequence[Catalogue]
) -> int:
    """Plays an exam; the result is written before the first question, as still open, and before the score is told."""
    from trainer.build.write import write
    from trainer.quiz.exam import result

    problems: list[Problem] = []

    def keep(sat: Sat) -> None:
        write(path, result(sat, catalogues, time.time()), problems)
        if problems:
            raise NotWrittenError

    try:
        played(keep)
    except NotWrittenError:
        for problem in problems:
            warn(as_text(problem))
    return 1 if problems else 0


class NotWrittenError(Exception):
    """The result cannot be written; what is wrong stands among the problems."""
