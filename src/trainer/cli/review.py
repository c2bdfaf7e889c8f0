"""`trainer review`: a person reads each question beside its passage, and accepts it, or does not."""

import getpass
import os
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

from trainer.build.lock import held
from trainer.build.write import write
from trainer.cli.modules import count, say, show, tidy_up, wrong_use
from trainer.ledger.book import Ledger, Review
from trainer.ledger.file import FILE, read, render
from trainer.ledger.reviews import (
    NOT_ACCEPTED,
    accepted_namings,
    doubtful,
    is_reviewed,
    naming_state,
    state,
    unreviewed,
    with_naming,
    with_review,
)
from trainer.ledger.update import naming_digest, stands
from trainer.load import load
from trainer.load.files import display
from trainer.model import Question
from trainer.problems import Problem, has_errors, printable
from trainer.reading.fields import did_you_mean
from trainer.trace.anchored import Anchored, anchor
from trainer.view.naming import show_naming
from trainer.view.shown import show as show_question
from trainer.view.terminal import as_text, look_for

CAST = "entities.yaml"
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
class Asked:
    """A question or an alias that a person is asked about, and how the ledger tells of a review and takes one."""

    text: str
    digest: str
    state: Callable[[Ledger], str]
    reviewed: Callable[[Ledger, Review], Ledger]


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
    sitting = Sitting(anchored, by, time.strftime("%Y-%m-%d", time.gmtime()))
    return _sit(_chosen(args, known, ledger, sitting), sitting)


def _chosen(args: Namespace, known: dict[str, Question], ledger: Ledger, sitting: Sitting) -> list[Asked]:
    """What is asked: the questions that were named, or all that is open, names after questions."""
    anchored = sitting.anchored
    if args.questions:
        return [_question(known[key], sitting) for key in args.questions]
    now, accepted = stands(anchored), accepted_namings(ledger, anchored)
    questions = [
        _question(known[key], sitting) for key in known if args.all or not is_reviewed(ledger, key, now[key])
    ]
    names = [_naming(key, sitting) for key in doubtful(anchored) if args.all or key not in accepted]
    return [*questions, *names]


def _question(question: Question, sitting: Sitting) -> Asked:
    key, anchored = question.id.value, sitting.anchored
    stand = stands(anchored)[key]
    text = as_text(show_question(question, anchored), anchored.source, look_for(sys.stdout, AROUND))
    return Asked(
        text,
        stand.digest,
        lambda ledger: state(ledger, key, stand),
        lambda ledger, review: with_review(ledger, key, stand, review),
    )


def _naming(key: str, sitting: Sitting) -> Asked:
    anchored = sitting.anchored
    entity, alias = doubtful(anchored)[key]
    digest = naming_digest(entity, alias, anchored)
    text = as_text(show_naming(entity, alias, anchored), anchored.source, look_for(sys.stdout, AROUND))
    return Asked(
        text,
        digest,
        lambda ledger: naming_state(ledger, key, digest),
        lambda ledger, review: with_naming(ledger, key, review),
    )


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _sit(chosen: list[Asked], sitting: Sitting) -> int:
    """Asks about one question or alias after the other; each answer is written before the next."""
    asking = sys.stdin.isatty()
    for number, asked in enumerate(chosen, 1):
        ledger = read(sitting.folder, [])
        if ledger is None:
            break
        print(f"\n{number} of {len(chosen)}  {asked.text}\n  {printable(asked.state(ledger))}")
        if not asking:
            continue
        decision = _decision()
        if (decision.accept or decision.note) and not _keep(asked, decision, sitting):
            return 1
        if decision.end:
            break
    if chosen and not asking:
        print("\nNothing is accepted: run this in a terminal, which asks for each.")
    return _end(sitting)


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


def _keep(asked: Asked, decision: Decision, sitting: Sitting) -> bool:
    """Writes what was decided into the ledger, where nothing else changes."""
    problems: list[Problem] = []
    with held([os.path.dirname(sitting.folder)], say):  # as a build of its library does
        ledger = read(sitting.folder, problems)
        if ledger is not None:
            review = Review(sitting.by, sitting.at, asked.digest if decision.accept else NOT_ACCEPTED, decision.note)
            write(display(sitting.folder, FILE), render(asked.reviewed(ledger, review)).encode(), problems)
    show(problems)
    return not problems


def _end(sitting: Sitting) -> int:
    left = unreviewed(sitting.anchored)
    names = sum(problem.span.path.endswith(CAST) for problem in left)
    total = len(sitting.anchored.module.questions)
    others = f"; {count(names, 'name')} to be accepted" if names else ""
    done = total - (len(left) - names)
    print(f"\n{printable(sitting.folder)}: {done} of {count(total, 'question')} reviewed{others}")
    return 1 if left else 0
