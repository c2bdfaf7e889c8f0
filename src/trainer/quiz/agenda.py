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


ALL_ASIDE = "All of these questions are set aside; `trainer history marks` lists them."

DAY_STARTS = 4
"""The hour at which a learner's day begins, unless told otherwise: who learns past midnight is not done yet."""


def today(now: float, starts: int = DAY_STARTS) -> Day:
    """The day of a time, from its first hour to that of the next day, where the learner is."""
    at = time.localtime(now - 3600 * starts)
    date = (at.tm_year, at.tm_mon, at.tm_mday)
    start, end = (time.mktime((*date[:2], date[2] + days, starts, 0, 0, 0, 0, -1)) for days in (0, 1))
    return Day(start, end)


def agenda(cards: Sequence[Card], options: Options, seed: int, history: "Opened | None", now: float) -> Agenda:
    """The cards of a sitting that begins at `now`, in seconds since 1970, before siblings are parted.

    What is set aside is in no sitting but an exam.
    """
    if history and options.mode != "exam":
        aside = history.set_aside()
        cards = [card for card in cards if card.key not in aside] if aside else cards
    if options.mode == "due":
        return _due(cards, options, seed, history, now)
    if options.mode == "review":
        missed = set(history.missed_last()) if history else set()
        chosen = Drawn((c for c in passing(cards, options.filters) if c.key in missed), seed, options.number)
        return Agenda(chosen, fixed=True, words="" if chosen else "Nothing was missed last time.")
    chosen = Drawn(passing(cards, options.filters), seed, options.number)
    return Agenda(chosen, words="" if chosen else ALL_ASIDE)


def _due(cards: Sequence[Card], options: Options, seed: int, history: "Opened | None", now: float) -> Agenda:
    known = history.standings({card.module for card in cards}) if history else {}
    old, new = due(cards, options, seed, known, today(now, options.day_starts))
    if old or new:
        return Agenda(Drawn((*old, *new), seed), fixed=True, words=f"{len(old)} due, {len(new)} new.")
    soonest = next_due(cards, options.filters, known)
    when = "" if soonest is None else time.strftime(" The next is due on %Y-%m-%d.", time.localtime(soonest))
    return Agenda([], fixed=True, words=f"Nothing is due today.{when} For more, use --cram, or --new N.")
