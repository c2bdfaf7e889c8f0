"""What grading says of an answer."""

from collections.abc import Callable
from typing import NamedTuple


class Verdict(NamedTuple):
    """Right or wrong. `note` says why an answer was accepted though it differs, or what is wrong with it."""

    right: bool
    note: str = ""


class Refusal(NamedTuple):
    """The answer cannot be graded; `reason` says what to type instead."""

    reason: str


Graded = Verdict | Refusal


class Setting(NamedTuple):
    """What grading a typed answer depends on besides the answer.

    `peers` gives, for an answer type, all names and answers of that type that the module knows.
    `stem` is the question's text, `quotes` the passages that prove it, `language` the module's BCP 47 tag, `typos`
    whether any are tolerated.
    """

    peers: Callable[[str], tuple[str, ...]] = lambda _: ()
    stem: str = ""
    quotes: str = ""
    language: str = "en"
    typos: bool = True
