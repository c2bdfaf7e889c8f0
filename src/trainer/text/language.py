"""What the rules need to know of a language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from trainer.text.found_date import FoundDate
from trainer.text.numbers import FoundNumber


@dataclass(frozen=True, slots=True)
class Language:
    """One language; all words are lower-case.

    `trivial` are articles, pronouns and the like, which are no answer; `function` are these and all other words
    that only join; `framing` are words that only frame a question; `empty` are all these: none speaks of a subject.
    `categories` are words for what kind of thing is asked for, as in "which country"; `anything` are the widest.
    `counting` begins a question for a number; `contrasts` gives for a word those that cannot stand for it.
    `beginning` and `ending` ask for the first and for the last of a range. `dates` finds calendar dates, `spans`
    decades and centuries; `date` and `number` read a whole text.
    `key` reduces a word to what its inflected and derived forms have in common.
    """

    name: str
    function: frozenset[str]
    framing: frozenset[str]
    empty: frozenset[str]
    categories: frozenset[str]
    anything: frozenset[str]
    counting: str
    beginning: frozenset[str]
    ending: frozenset[str]
    trivial: frozenset[str]
    articles: frozenset[str]
    negations: frozenset[str]
    contrasts: Mapping[str, frozenset[str]]
    key: Callable[[str], str]
    dates: Callable[[str], list[FoundDate]]
    date: Callable[[str], FoundDate | None]
    spans: Callable[[str], list[FoundDate]]
    impossible: Callable[[str], list[str]]
    numbers: Callable[[str], list[FoundNumber]]
    number: Callable[[str], FoundNumber | None]
