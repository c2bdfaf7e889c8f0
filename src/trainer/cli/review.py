"""`trainer review`: a person reads each question beside its passage, and accepts it, or does not."""

import getpass
import os
import sys
import time
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass

from trainer.build.lock import held
from trainer.build.write import write
from trainer.cli.modules import count, say, show, tidy_up, wrong_use
from trainer.ledger.book import Ledger, Review
from trainer.ledger.file import FILE, read, render
from trainer.ledger.reviews import NOT_ACCEPTED, is_reviewed, state, unreviewed, with_review
from trainer.ledger.update import stands
from trainer.load import load
from trainer.load.files import display
from trainer.model import Question
from trainer.problems import Problem, has_errors, printable
from trainer.reading.fields import did_you_mean
from trainer.trace.anchored import Anchored, anchor
from trainer.view.shown import show as show_question
from trainer.view.terminal import as_text, look_for

ASKING = "[a]ccept, [s]kip, [n]ote, [q]uit: "
AROUND = 600
"""Characters of the paragraph that a reviewer sees before and after a quote: most paragraphs whole."""


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("module", metavar="MODULE", help="a module's folder")
    parser.add_argument("questions", metavar="QUESTION", nargs="*", help="ids (default: all that are not reviewed)")
    parser.add_argument("--by", metavar="NAME", help="who reviews (default: the name you are logged in with)")
    parser.add_argument("--all", action="store_true", help="show what is reviewed as well")


@dataclass(frozen=True, slots=True)
class Decision:
    accept: bool
    note: str
    end: bool


@dataclass(frozen=True, slots=True)
class Sitting:
    """One person before one module."""

    anchored: Anchored
    by: str
    at: str

    @property
    def folder(self) -> str:
        return self.anchored.module.path


def main(args: Namespace) -> int:
    """0 where every question of the module is reviewed in the end, else 1; 2 for an id that is not there."""
    folder = os.path.normpath(args.module)
    module, problems = load(folder)
    ledger = read(folder, problems) if module else None
    if module is None or ledger is None or has_errors(problems):
        show(problems)
        return 1
    tidy_up((folder,))
    anchored = anchor(module)
    known = {question.id.value: question for question in module.questions}
    unknown = next((name for name in args.questions if name not in known), None)
    if unknown is not None:
        return wrong_use("review", f"the module has no question `{unknown}`.{did_you_mean(unknown, known)}")
    by = (args.by or _login()).strip()
    if not by:
        return wrong_use("review", "who reviews? Say it with --by NAME")
    now = stands(anchored)
    open_ones = [key for key in known if args.all or not is_reviewed(ledger, key, now[key])]
    chosen = [known[key] for key in args.questions or open_ones]
    return _sit(chosen, Sitting(anchored, by, time.strftime("%Y-%m-%d", time.gmtime())))


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _sit(chosen: list[Question], sitting: Sitting) -> int:
    """Asks about one question after the other; each answer is written before the next question."""
    asking = sys.stdin.isatty()
    for number, question in enumerate(chosen, 1):
        ledger = read(sitting.folder, [])
        if ledger is None:
            break
        print(f"\n{number} of {len(chosen)}  {_shown(question, ledger, sitting)}")
        if not asking:
            continue
        decision = _decision()
        if (decision.accept or decision.note) and not _keep(question, decision, sitting):
            return 1
        if decision.end:
            break
    if chosen and not asking:
        print("\nNothing is accepted: run this in a terminal, which asks for each.")
    return _end(sitting)


def _shown(question: Question, ledger: Ledger, sitting: Sitting) -> str:
    text = as_text(show_question(question, sitting.anchored), sitting.anchored.source, look_for(sys.stdout, AROUND))
    key = question.id.value
    return f"{text}\n  {printable(state(ledger, key, stands(sitting.anchored)[key]))}"


def _decision() -> Decision:
    """A note may come before acceptance; left without an answer, nothing is decided."""
    note = ""
    while True:
        try:
            answer = input(ASKING).strip().lower()[:1]
            if answer == "n":
                note = printable(input("note: ").strip())
        except (EOFError, KeyboardInterrupt):
            print()
            return Decision(accept=False, note=note, end=True)
        if answer in ("a", "s", "q"):
            return Decision(accept=answer == "a", note=note, end=answer == "q")


def _keep(question: Question, decision: Decision, sitting: Sitting) -> bool:
    """Writes what was decided into the ledger, where nothing else changes."""
    problems: list[Problem] = []
    with held([os.path.dirname(sitting.folder)], say):  # as a build of its library does
        ledger = read(sitting.folder, problems)
        if ledger is not None:
            key = question.id.value
            stand = stands(sitting.anchored)[key]
            review = Review(sitting.by, sitting.at, stand.digest if decision.accept else NOT_ACCEPTED, decision.note)
            new = with_review(ledger, key, stand, review)
            write(display(sitting.folder, FILE), render(new).encode(), problems)
    show(problems)
    return not problems


def _end(sitting: Sitting) -> int:
    left = len(unreviewed(sitting.anchored))
    total = len(sitting.anchored.module.questions)
    print(f"\n{printable(sitting.folder)}: {total - left} of {count(total, 'question')} reviewed")
    return 1 if left else 0
