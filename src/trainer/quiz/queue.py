"""The order in which cards are asked: siblings kept apart, misses again after a while."""

from collections.abc import Iterable, Sequence
from itertools import islice

from trainer.quiz.card import Card, siblings

APART = 3
"""Cards between two that rest on the same passage, where there are enough others."""

RETURN_AFTER = 10
"""Cards between a miss and its return; fewer where fewer are left."""

LOOK_AHEAD = 50
"""Cards that are looked through for one that is no sibling."""


class Queue:
    """What is still to be asked. The same cards and the same answers give the same order."""

    def __init__(self, cards: Iterable[Card]) -> None:
        self._new = iter(cards)
        self._ahead: list[Card] = []
        self._last: list[Card] = []
        self._returning: list[tuple[int, Card]] = []
        self._asked: list[Card] = []
        self._count = 0

    def take(self) -> Card | None:
        """The next card, or None when all are done."""
        card = self._due_return() or self._next_new() or self._any_return()
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
        self._ahead[:0] = cards
        self._asked = [card for card in self._asked if card not in cards]

    def drop(self, card: Card) -> None:
        """Does not ask a card again after all."""
        self._returning = [(at, other) for at, other in self._returning if other.key != card.key]

    def _due_return(self) -> Card | None:
        if self._returning and self._returning[0][0] <= self._count:
            return self._returning.pop(0)[1]
        return None

    def _any_return(self) -> Card | None:
        return self._returning.pop(0)[1] if self._returning else None

    def _next_new(self) -> Card | None:
        """The nearest card that is no sibling of the last ones; the nearest of all where there is none."""
        wanted = max(0, LOOK_AHEAD - len(self._ahead))
        self._ahead += islice(self._new, wanted)
        if not self._ahead:
            self._ahead, self._last = self._last, []
        near = (place for place, card in enumerate(self._ahead) if not any(siblings(card, o) for o in self._asked))
        return self._ahead.pop(next(near, 0)) if self._ahead else None
