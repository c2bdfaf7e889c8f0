"""Puts a sitting together: the questions, the session, the view and the input, and runs it."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from trainer.exercise import Exercise
from trainer.quiz.card import Card
from trainer.quiz.catalogue import Catalogue
from trainer.quiz.drive import drive
from trainer.quiz.lines import Lines
from trainer.quiz.paint import clean, paint_for
from trainer.quiz.session import Bench, Rules, Session
from trainer.quiz.textview import HELP, TextView

if TYPE_CHECKING:
    from trainer.quiz.grading.verdict import Setting

SEEDS = 1_000_000
"""Seeds that are drawn by chance lie below this, so that one can be typed again."""


def random_seed() -> int:
    return int.from_bytes(os.urandom(8), "big") % SEEDS


def bench_of(catalogues: Mapping[str, Catalogue], *, typos: bool = True) -> Bench:
    """Where a session over these modules finds exercises, and what grading depends on."""

    def exercise(card: Card) -> Exercise:
        return catalogues[card.module].exercise(card.id)

    def setting(card: Card, exercise: Exercise) -> "Setting":
        from trainer.quiz.grading.verdict import Setting
        from trainer.quiz.shown import stem_text

        catalogue = catalogues[card.module]
        return Setting(catalogue.names, stem_text(exercise), catalogue.language, typos)

    return Bench(exercise, setting)


def play(catalogues: Sequence[Catalogue], cards: Sequence[Card], seed: int) -> None:
    """A practice sitting at the prompt, to its end."""
    by_id = {catalogue.id: catalogue for catalogue in catalogues}
    titles = {(catalogue.id, topic): title for catalogue in catalogues for topic, title in catalogue.topics}
    view = TextView(_write, paint_for(sys.stdout), lambda module, topic: titles.get((module, topic), topic))
    terminal = sys.stdin.isatty()
    session = Session(cards, bench_of(by_id), Rules(seed, patient=terminal))
    view.line(clean(f"{', '.join(catalogue.title for catalogue in catalogues)}: {len(cards)} questions, seed {seed}"))
    view.line(HELP)
    drive(session, view, Lines(sys.stdin), echo=_echo_end if terminal else _echo)


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _echo(line: str | None) -> None:
    """Shows in a pipe what a terminal shows by itself."""
    _write(f"{clean(line or '')}\n")


def _echo_end(line: str | None) -> None:
    """Ends the line on which input has ended."""
    if line is None:
        _write("\n")
