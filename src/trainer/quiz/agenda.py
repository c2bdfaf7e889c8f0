"""Which cards a new sitting asks, and why there are none where there are none."""

import time
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from trainer.quiz.card import Card
from trainer.quiz.plan import Day, Options, due, next_due
from trainer.quiz.select import Drawn, passing

if TYPE_CHECKING:
    from trainer.quiz.history.open import Opened


class Agenda(NamedTuple):
    """`fixed`: the cards follow from the history, and are written down so that the sitting can go on."""

    cards: Collection[Card]
    fixed: bool = False
    words: str = ""
    """What is said before the first question, or instead of one."""


def today(now: float) -> Day:
    """The day of a time, from midnight to midnight where the learner is."""
    at = time.localtime(now)
    date = (at.tm_year, at.tm_mon, at.tm_mday)
    start, end = (time.mktime((*date[:2], date[2] + days, 0, 0, 0, 0, 0, -1)) for days in (0, 1))
    return Day(start, end)


def agenda(cards: Sequence[Card], options: Options, seed: int, history: "Opened | None", now: float) -> Agenda:
    """The cards of a sitting that begins at `now`, in seconds since 1970, before siblings are parted."""
    if options.mode == "due":
        return _due(cards, options, seed, history, now)
    if options.mode == "review":
        missed = set(history.missed_last()) if history else set()
        chosen = Drawn((c for c in passing(cards, options.filters) if c.key in missed), seed, options.number)
        return Agenda(chosen, fixed=True, words="" if chosen else "Nothing was missed last time.")
    return Agenda(Drawn(passing(cards, options.filters), seed, options.number))


def _due(cards: Sequence[Card], options: Options, seed: int, history: "Opened | None", now: float) -> Agenda:
    known = history.standings({card.module for card in cards}) if history else {}
    old, new = due(cards, options, seed, known, today(now))
    if old or new:
        return Agenda(Drawn((*old, *new), seed), fixed=True, words=f"{len(old)} due, {len(new)} new.")
    soonest = next_due(cards, options.filters, known)
    when = "" if soonest is None else time.strftime(" The next is due on %Y-%m-%d.", time.localtime(soonest))
    return Agenda([], fixed=True, words=f"Nothing is due today.{when} For more, use --cram, or --new N.")
