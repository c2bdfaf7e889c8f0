"""Which cards a sitting asks: filtered by what was wanted, shuffled by the seed."""

from collections.abc import Iterable
from typing import NamedTuple

from trainer.quiz.card import Card


class Filters(NamedTuple):
    """Each an "any of"; an empty one lets everything pass."""

    topics: tuple[str, ...] = ()
    objectives: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()


def passing(cards: Iterable[Card], filters: Filters) -> list[Card]:
    """The cards that pass every filter, in their order."""
    pairs = (
        (filters.topics, _TOPIC),
        (filters.objectives, _OBJECTIVE),
        (filters.kinds, _KIND),
        (filters.levels, _LEVEL),
    )
    wanted = [(frozenset(values), place) for values, place in pairs if values]
    return [card for card in cards if all(card[place] in values for values, place in wanted)]


_TOPIC, _KIND, _OBJECTIVE, _LEVEL = (Card._fields.index(name) for name in ("topic", "kind", "objective", "level"))


def drawn(cards: Iterable[Card], seed: int, number: int | None = None) -> list[Card]:
    """The cards shuffled by the seed, all or the first so many; the same on any machine."""
    from trainer.arrange import shuffled

    return list(shuffled(cards, "quiz", seed, key=lambda card: f"{card.module}\x1f{card.id}"))[:number]
