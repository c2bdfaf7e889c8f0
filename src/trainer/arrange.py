"""The order in which options, pairs and events are shown: seeded, and the same on any machine."""

import hashlib
from collections.abc import Callable, Iterable
from typing import TypeVar

from trainer.exercise import Choose, Exercise, Match, Option, Order

T = TypeVar("T")


def shuffled(items: Iterable[T], *seed: object, key: Callable[[T], str] = str) -> tuple[T, ...]:
    """The items by the SHA-256 of seed and item: no state, no dependence on Python's version."""
    prefix = "\x1f".join(str(part) for part in seed)

    def rank(numbered: tuple[int, T]) -> bytes:
        number, item = numbered
        return hashlib.sha256(f"{prefix}\x1e{key(item)}\x1e{number}".encode("utf-8", "surrogatepass")).digest()

    return tuple(item for _, item in sorted(enumerate(items), key=rank))


def _sort_key(text: str) -> tuple[float, ...] | None:
    from trainer.text.dates import parse_date  # only where there are options: the self-test starts at once
    from trainer.text.numbers import parse_number

    date = parse_date(text)
    if date:
        return (date.year or 0, date.month, date.day)
    number = parse_number(text)
    return (number.value,) if number else None


def ascending(response: Choose) -> tuple[Option, ...] | None:
    """The options in ascending order where all are dates of one notation or all numbers, else None."""
    keys = [_sort_key(option.text) for option in response.options]
    known = [key for key in keys if key is not None]
    if len(known) < len(keys) or len({len(key) for key in known}) != 1:
        return None
    ranked = sorted(zip(known, response.options, strict=True), key=lambda pair: pair[0])
    return tuple(option for _, option in ranked)


def options(exercise: Exercise, response: Choose, *seed: object) -> tuple[Option, ...]:
    """Options as they are shown: dates and numbers ascending, others shuffled, or as written.

    Ascending because a learner should search for the fact and not in the list (Haladyna and Downing,
    guideline 21); shuffled and never balanced, because a balanced key can be exploited.
    """
    if not exercise.shuffle:
        return response.options
    ranked = ascending(response)
    return ranked or shuffled(response.options, *seed, exercise.id, key=lambda option: option.text)


def right_side(exercise: Exercise, response: Match, *seed: object) -> tuple[str, ...]:
    """The right sides of the pairs, shuffled, never in the order of the left."""
    rights = tuple(right for _, right in response.pairs)
    return _deranged(rights, *seed, exercise.id)


def events(exercise: Exercise, response: Order, *seed: object) -> tuple[tuple[str, str], ...]:
    """The events with their dates, shuffled, never in their true order."""
    return _deranged(response.events, *seed, exercise.id)


def _deranged(items: tuple[T, ...], *seed: object) -> tuple[T, ...]:
    for attempt in range(20):
        order = shuffled(items, *seed, attempt)
        if order != items:
            return order
    return items[::-1]
