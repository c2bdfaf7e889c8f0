"""The order in which cards are asked: those that give one another away kept apart, misses again after a while."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from trainer.quiz.card import Card, siblings

APART = 3
"""Cards that come after one and are not given away by it, where there are enough others."""

RETURN_AFTER = 10
"""Cards between a miss and its return; fewer where fewer are left."""

LOOK_AHEAD = 50
"""Cards that are looked through for one that none of the last has given away."""


class Queue:
    """What is still to be asked. The same cards and the same answers give the same order.

    `spoils` tells whether the text of a card gives another one away; siblings do in any case.
    """

    def __init__(self, cards: Iterable[Card], spoils: Callable[[Card, Card], bool] = lambda *_: False) -> None:
        self._spoils = spoils
        self._new = iter(cards)
        self._first: list[Card] = []
        self._ahead: list[Card] = []
        self._last: list[Card] = []
        self._returning: list[tuple[int, Card]] = []
        self._asked: list[Card] = []
        self._count = 0

    def take(self) -> Card | None:
        """The next card, or None when all are done."""
        first = self._first.pop(0) if self._first else None
        card = first or self._due_return() or self._next_new() or self._any_return()
        if card:
            self._count += 1
            self._asked = [*self._asked[1 - APART :], card]
        return card

    def bring_back(self, card: Card) -> None:
        """Asks a card again, after others."""
        self._returning.append((self._count + RETURN_AFTER, card))

    def put_last(self, card: Card) -> None:
        """Asks a card after all others that were not asked yet."""
        self._last.append(card)

    def put_back(self, cards: Sequence[Card]) -> None:
        """Asks cards that were taken before all others, in their order."""
        self._first[:0] = cards
        self._asked = [card for card in self._asked if card not in cards]

    def drop(self, card: Card) -> None:
        """Does not ask a card again after all."""
        self._returning = [(at, other) for at, other in self._returning if other.key != card.key]

    def _due_return(self) -> Card | None:
        due = [place for place, (at, _) in enumerate(self._returning) if at <= self._count]
        if not due:
            return None
        others = bool(self._ahead or self._last) or self._read_on()
        free = (place for place in due if not others or not self._is_given_away(self._returning[place][1]))
        place = next(free, None)
        return None if place is None else self._returning.pop(place)[1]

    def _any_return(self) -> Card | None:
        return self._returning.pop(0)[1] if self._returning else None

    def _read_on(self) -> bool:
        """Looks further ahead; whether there is anything new."""
        self._ahead += islice(self._new, max(0, LOOK_AHEAD - len(self._ahead)))
        return bool(self._ahead)

    def _next_new(self) -> Card | None:
        """The nearest card that none of the last gives away; else the nearest that is no sibling, else of all."""
        if not self._read_on():
            self._ahead, self._last = self._last, []
        places = range(len(self._ahead))
        near = next((place for place in places if not self._is_given_away(self._ahead[place])), None)
        if near is None:
            near = next((place for place in places if not self._is_sibling(self._ahead[place])), 0)
        return self._ahead.pop(near) if self._ahead else None

    def _is_sibling(self, card: Card) -> bool:
        return any(siblings(card, other) for other in self._asked)

    def _is_given_away(self, card: Card) -> bool:
        return self._is_sibling(card) or any(self._spoils(other, card) for other in self._asked)
