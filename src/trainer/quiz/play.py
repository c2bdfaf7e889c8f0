"""Puts a sitting together, new or gone on with, and plays it."""

import os
import time
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from trainer.quiz.agenda import Agenda, agenda
from trainer.quiz.bench import bench_of
from trainer.quiz.card import Card
from trainer.quiz.catalogue import Catalogue
from trainer.quiz.drive import Ways, drive, nothing
from trainer.quiz.events import Ended, Event, Record, Summary
from trainer.quiz.plan import Options, plan_text
from trainer.quiz.session import Rules, Session
from trainer.quiz.speech import Opening, Speech, tolerant

if TYPE_CHECKING:
    from trainer.quiz.history.open import Opened
    from trainer.quiz.history.sittings import Sitting

SEEDS = 1_000_000
"""Seeds that are drawn by chance lie below this, so that one can be typed again."""


class Sat(NamedTuple):
    """A sitting that was played."""

    session: Session
    cards: Collection[Card]
    seed: int
    started: float

    @property
    def summary(self) -> Summary:
        return self.session.summary()


def play(
    catalogues: Sequence[Catalogue],
    options: Options,
    history: "Opened | None",
    speech: Speech,
    result: Callable[[Sat], None] | None = None,
) -> Sat | None:
    """Plays to the end; None where there is nothing to ask.

    `result` is given the sitting before its first question and again before the end is told; then the sitting is
    played on even where nobody reads what is written.
    """
    begun = _begin(catalogues, options, history, speech.warn)
    if not begun.agenda.cards:
        speech.nothing(begun.agenda.words)
        return None
    exam = options.mode == "exam"
    rules = Rules(begun.seed, exam, speech.patient, options.pass_mark, speech.last_word, history is not None)
    session = Session(begun.agenda.cards, bench_of(catalogues, typos=options.typos), rules)
    session.restore(begun.records)
    sat = Sat(session, begun.agenda.cards, begun.seed, begun.started)
    keep = begun.keep
    if result:
        result(sat)
        speech = tolerant(speech)
        keep = _kept_with(begun.keep, lambda: result(sat))
    number, answered = len(begun.agenda.cards), len(begun.records)
    speech.opening(Opening(catalogues, options, begun.seed, number, begun.agenda.words, answered))
    deadline = None
    if options.minutes:
        deadline = time.monotonic() + 60 * options.minutes - (time.time() - begun.started)
    ways = Ways(speech.show, speech.take, keep, speech.echo)
    drive(session, speech.lines, ways, deadline)
    return sat


def _kept_with(keep: Callable[[Event], None], at_end: Callable[[], None]) -> Callable[[Event], None]:
    """Keeps every event, and does something more at the end."""

    def both(event: Event) -> None:
        keep(event)
        if isinstance(event, Ended):
            at_end()

    return both


class _Begun(NamedTuple):
    agenda: Agenda
    seed: int
    started: float
    records: list[Record]
    keep: Callable[[Event], None] = nothing


def _begin(
    catalogues: Sequence[Catalogue], options: Options, history: "Opened | None", warn: Callable[[str], None]
) -> _Begun:
    """A sitting that a killed process has left, or a new one."""
    now = time.time()
    cards = [card for catalogue in catalogues for card in catalogue.cards]
    if history is None:
        seed = random_seed() if options.seed is None else options.seed
        return _Begun(agenda(cards, options, seed, None, now), seed, now, [])
    from trainer.quiz.history.sittings import Sitting, new_id

    plan = plan_text([catalogue.id for catalogue in catalogues], options)
    left = history.cut_off(plan, now)
    if left:
        again = _again(cards, options, left, history, now)
        return again._replace(keep=history.keeper(left, plan, warn))
    seed = random_seed() if options.seed is None else options.seed
    chosen = agenda(cards, options, seed, history, now)
    keys = tuple(card.key for card in chosen.cards) if chosen.fixed else ()
    sitting = Sitting(new_id(), 0, options.mode, seed, keys, now)
    return _Begun(chosen, seed, now, [], history.keeper(sitting, plan, warn))


def _again(cards: Sequence[Card], options: Options, left: "Sitting", history: "Opened", now: float) -> _Begun:
    by_key = {card.key: card for card in cards}
    if left.cards:
        chosen = Agenda([by_key[key] for key in left.cards if key in by_key], fixed=True)
    else:
        chosen = agenda(cards, options, left.seed, history, now)
    return _Begun(chosen, left.seed, left.started, history.records(left, by_key))


def random_seed() -> int:
    return int.from_bytes(os.urandom(8), "big") % SEEDS
