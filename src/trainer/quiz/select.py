"""Which cards a sitting asks: filtered by what was wanted, shuffled by the seed."""

import hashlib
from collections.abc import Collection, Iterable, Iterator
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
    if not wanted:
        return list(cards)
    return [card for card in cards if all(card[place] in values for values, place in wanted)]


_TOPIC, _KIND, _OBJECTIVE, _LEVEL = (Card._fields.index(name) for name in ("topic", "kind", "objective", "level"))


class Drawn(Collection[Card]):
    """Cards in the order that a seed gives, all or the first so many; the same on any machine.

    Each place is drawn when it is wanted (Fisher and Yates, Durstenfeld 1964), so that of 10,000 questions
    the first is there at once.
    """

    def __init__(self, cards: Iterable[Card], seed: int, number: int | None = None) -> None:
        self._cards = list(cards)
        self._seed = seed
        self._length = len(self._cards) if number is None else min(number, len(self._cards))
        self._drawn = 0

    def __len__(self) -> int:
        return self._length

    def __contains__(self, card: object) -> bool:
        return any(card == other for other in self)

    def __iter__(self) -> Iterator[Card]:
        for place in range(self._length):
            if place == self._drawn:
                self._draw(place)
            yield self._cards[place]

    def _draw(self, place: int) -> None:
        """Draws from the cards that are left; 64 bits of SHA-256 leave no bias that could be seen."""
        digest = hashlib.sha256(f"quiz {self._seed} {place}".encode("ascii")).digest()
        chosen = place + int.from_bytes(digest[:8], "big") % (len(self._cards) - place)
        self._cards[place], self._cards[chosen] = self._cards[chosen], self._cards[place]
        self._drawn += 1
