"""What the rules need to know of a language."""

from collections.abc import Callable
from dataclasses import dataclass

from trainer.text.dates import FoundDate
from trainer.text.numbers import FoundNumber


@dataclass(frozen=True, slots=True)
class Language:
    """One language; all words are lower-case.

    `empty` are words that say nothing of a subject: function words, and those that only frame a question.
    `categories` are words for what kind of thing is asked for, as in "which country".
    `trivial` are words that are no answer. `contrasts` are words of which one cannot stand for another.
    `key` reduces a word to what its inflected and derived forms have in common.
    """

    name: str
    empty: frozenset[str]
    categories: frozenset[str]
    trivial: frozenset[str]
    negations: frozenset[str]
    contrasts: tuple[frozenset[str], ...]
    key: Callable[[str], str]
    dates: Callable[[str], list[FoundDate]]
    date: Callable[[str], FoundDate | None]
    numbers: Callable[[str], list[FoundNumber]]
