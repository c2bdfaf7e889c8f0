"""What a sitting was asked to be, and which cards that means."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Literal, NamedTuple

from trainer.quiz.card import Card, Key, siblings
from trainer.quiz.queue import LOOK_AHEAD
from trainer.quiz.select import Drawn, Filters, passing

if TYPE_CHECKING:
    from trainer.quiz.schedule import Standing

Mode = Literal["practice", "due", "review", "cram", "exam"]

NEW_A_DAY = 10
"""New questions a day, unless told otherwise: a few minutes now, and reviews that stay as few."""


class Options(NamedTuple):
    """`seed` is None where chance is to choose; `minutes` and `pass_mark` are an exam's, 0 for none."""

    mode: Mode = "practice"
    filters: Filters = Filters()
    number: int | None = None
    seed: int | None = None
    new: int = NEW_A_DAY
    typos: bool = True
    minutes: int = 0
    pass_mark: int = 0
    day_starts: int = 4


class Day(NamedTuple):
    """The learner's day: its first second and the first of the next, in seconds since 1970."""

    start: float
    end: float


def plan_text(modules: Collection[str], options: Options) -> str:
    """What tells one plan from another: a sitting that was cut off goes on under the same plan only."""
    return json.dumps([sorted(modules), options], separators=(",", ":"))


def due(
    cards: Sequence[Card], options: Options, seed: int, known: Mapping[Key, "Standing"], day: Day
) -> tuple[list[Card], list[Card]]:
    """What is due today, and the new cards that the day still has room for.

    A card whose right answer was changed is due whatever its memory says. Of cards on the same passage one
    is new a day, where there are enough others.
    """
    wanted = passing(cards, options.filters)
    old = [(standing, card) for card in wanted if (standing := known.get(card.key))]
    changed = [card for standing, card in old if standing.answers != card.answers]
    dated = sorted((standing.due, card) for standing, card in old if standing.answers == card.answers)
    waiting = [*changed, *(card for at, card in dated if at < day.end)]
    started = sum(standing.first >= day.start for standing in known.values())
    fresh = Drawn((card for card in wanted if card.key not in known), seed)
    new = _apart(fresh, waiting, max(0, options.new - started))
    waiting = waiting[: options.number]
    return waiting, new if options.number is None else new[: options.number - len(waiting)]


def _apart(fresh: Iterable[Card], others: Sequence[Card], number: int) -> list[Card]:
    """So many of the fresh cards, first those that are siblings of none taken nor of the others."""
    taken: list[Card] = []
    passed_over: list[Card] = []
    for card in islice(fresh, number + LOOK_AHEAD):
        if len(taken) == number:
            break
        if any(siblings(card, other) for other in (*taken, *others)):
            passed_over.append(card)
        else:
            taken.append(card)
    return [*taken, *passed_over][:number]


def next_due(cards: Sequence[Card], filters: Filters, known: Mapping[Key, "Standing"]) -> float | None:
    """When the next question falls due, in seconds since 1970."""
    return min((known[card.key].due for card in passing(cards, filters) if card.key in known), default=None)
