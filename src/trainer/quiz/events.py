"""What a session tells its view, and what it hands to the history."""

from typing import Literal, NamedTuple

from trainer.exercise import Citation
from trainer.quiz.card import Card
from trainer.quiz.shown import Shown

Outcome = Literal["right", "wrong", "revealed", "skipped"]
Wanted = Literal["text", "truth", "letter", "letters", "pairs", "order", "last-word"]


class Record(NamedTuple):
    """One answer, as history keeps it. `attempt` counts from 1 in a sitting; `helped` is hint or passage.

    `overruled`: the learner says that it was the other way, right after all, or only guessed.
    """

    card: Card
    outcome: Outcome
    attempt: int = 1
    given: str = ""
    helped: str = ""
    seconds: float = 0.0
    overruled: bool = False

    @property
    def right(self) -> bool:
        return (self.outcome == "right") != self.overruled


class Question(NamedTuple):
    """A question is put; `number` of `total` counts first attempts."""

    card: Card
    shown: Shown
    number: int
    total: int
    attempt: int


class Ask(NamedTuple):
    """An input is awaited; `blank` counts from 0. `left` are the seconds until time is up, where it is limited."""

    wanted: Wanted
    blank: int = 0
    blanks: int = 1
    size: int = 0
    left: int | None = None


class Hint(NamedTuple):
    text: str


class Passage(NamedTuple):
    citations: tuple[Citation, ...]


class Refused(NamedTuple):
    """The input cannot be graded and does not count."""

    reason: str


class Answered(NamedTuple):
    """An answer was graded; `notes` say why it was accepted, or what is wrong with it."""

    record: Record
    shown: Shown
    notes: tuple[str, ...] = ()
    returns: bool = False


class Overruled(NamedTuple):
    """The learner says that the verdict on the answer of `record` was the wrong one; `record` holds the new one."""

    record: Record
    shown: Shown


class Undone(NamedTuple):
    """The answer of `record` is taken back, and asked again."""

    record: Record
    shown: Shown


class Flagged(NamedTuple):
    """The learner tells the curator that something is wrong with a question."""

    card: Card
    reason: str = ""


class Suspended(NamedTuple):
    """A question is not to be asked any more."""

    card: Card


class Help(NamedTuple):
    """The commands are asked for."""


class Notice(NamedTuple):
    text: str


class Miss(NamedTuple):
    shown: Shown
    record: Record


class Summary(NamedTuple):
    """First attempts alone count: `answered` of `total` questions, `right` of them; `points` of `possible`."""

    total: int
    answered: int
    right: int
    skipped: int
    points: int
    possible: int
    misses: tuple[Miss, ...]
    reason: str = ""
    exam: bool = False
    pass_mark: int = 0

    @property
    def percent(self) -> int:
        """The share of points, rounded down: 59.9 % does not pass 60."""
        return 100 * self.points // self.possible if self.possible else 0

    @property
    def passed(self) -> bool:
        return self.percent >= self.pass_mark


class Ended(NamedTuple):
    summary: Summary


Event = (
    Question
    | Ask
    | Hint
    | Passage
    | Refused
    | Answered
    | Overruled
    | Undone
    | Flagged
    | Suspended
    | Help
    | Notice
    | Ended
)
