"""The neutral form between question kinds and output formats: kinds compile to it, formats render it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the self-test starts without the module's whole data model
    from trainer.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap in a stem; `number` is its place in `Write.answers`."""

    number: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A text to be written: the wording shown, all wordings accepted, and its answer type."""

    text: str
    accept: tuple[str, ...] = ()
    type: str = "phrase"


@dataclass(frozen=True, slots=True)
class Option:
    text: str
    right: bool


@dataclass(frozen=True, slots=True)
class Write:
    """Answers to be written; `together`: cards ask all blanks of the stem at once, not one by one.

    `numbers` are those of the cards that ask the blanks, from 1, where they are not the places of the blanks.
    """

    answers: tuple[Answer, ...]
    together: bool = False
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Choose:
    """Options as written, the right ones first; `many` when several are right."""

    options: tuple[Option, ...]
    many: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Pairs as written; a format shuffles the right side."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Order:
    """Events in their true order, each with the date that proves it."""

    events: tuple[tuple[str, str], ...]


Response = Write | Choose | Match | Order


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage of the source: its original characters but for what a page cuts in two, and the answers inside.

    `start` and `end` are code points of the source, end exclusive; `marks` are offsets into `quote`.
    """

    quote: str
    paragraph: int
    line: int
    start: int
    end: int
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Exercise:
    """A question in the neutral form that every output format renders, and nothing else.

    `correction` of a false statement is (what was made wrong, what the source says); `derived` answers
    are worked out from the quotes and need not stand in them.
    """

    id: str
    kind: str
    topic: str
    stem: tuple[str | Blank, ...]
    response: Response
    answer_type: str
    citations: tuple[Citation, ...]
    rationale: str = ""
    attribution: str = ""
    objective: str = ""
    level: str = "remember"
    points: int = 1
    shuffle: bool = True
    reverse: bool = False
    derived: bool = False
    correction: tuple[str, str] | None = None
    formerly: str = ""

    @property
    def identity(self) -> str:
        """What learners' cards hang on: the id that the question was first given out under."""
        return self.formerly or self.id


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of the cast: its type, its one-line note, other names, and the passages that bear it out."""

    id: str
    type: str
    name: str
    note: str
    aliases: tuple[str, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    id: str
    title: str
    exercises: tuple[Exercise, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """A checked module, compiled: what the exporters and the quiz are given.

    `digest` is the SHA-256, in hex, of everything that the exercises and worksheets are made from.
    `editions` are asked for beside those of each worksheet. `changed` holds, per identity, the time of its last
    change, in seconds since 1970, and `published` what learners have; from the ledger.
    `formerly` is the id that the decks were first given out under, where that is another.
    `retired` exercises appear in no new sheet and no quiz; a deck tells learners that they are withdrawn.
    `reprint` is the source by paragraphs where the module allows to print it whole, else empty, and
    `reprint_lines` the lines of the source, from 1, that they begin in.
    """

    id: str
    title: str
    language: str
    source_title: str
    digest: str
    topics: tuple[Topic, ...]
    objectives: tuple[tuple[str, str], ...] = ()
    worksheets: "tuple[Worksheet, ...]" = ()
    glossary: tuple[Entry, ...] = ()
    retired: tuple[Exercise, ...] = ()
    reprint: tuple[str, ...] = ()
    reprint_lines: tuple[int, ...] = ()
    source_license: str = ""
    source_author: str = ""
    source_published: str = ""
    source_url: str = ""
    formerly: str = ""
    editions: tuple[str, ...] = ()
    changed: Mapping[str, int] = field(default_factory=dict)
    published: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def identity(self) -> str:
        """What learners' decks hang on."""
        return self.formerly or self.id

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        return tuple(exercise for topic in self.topics for exercise in topic.exercises)
