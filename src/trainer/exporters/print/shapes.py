"""What a question leaves to be done on paper: the four shapes that the templates draw."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Gap:
    """A blank in a stem: its label, empty where it is the only one, and its width in em."""

    label: str
    width: int


@dataclass(frozen=True, slots=True)
class Lines:
    """Ruled lines to write on; none where the stem has the blanks."""

    shape: ClassVar[str] = "lines"
    count: int


@dataclass(frozen=True, slots=True)
class Mark:
    letter: str
    text: str
    right: bool


@dataclass(frozen=True, slots=True)
class Options:
    """Options to tick, set in 1, 2 or 4 columns; where `many`, several are right."""

    shape: ClassVar[str] = "options"
    marks: tuple[Mark, ...]
    many: bool
    columns: int


@dataclass(frozen=True, slots=True)
class Row:
    """One line of two lists: a left side, the lettered right side beside it, and what belongs to the left.

    `number` is that of the left side where an answer sheet refers to it, else empty.
    """

    left: str
    beside: Mark
    answer: Mark
    number: str = ""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Two lists to be joined, beside each other or, where their texts are long, one below the other."""

    shape: ClassVar[str] = "pairs"
    rows: tuple[Row, ...]
    beside: bool

    @property
    def numbered(self) -> bool:
        return any(row.number for row in self.rows)


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with the date that sets its place in time; `rank` is that place, as printed."""

    letter: str
    text: str
    date: str
    rank: str


@dataclass(frozen=True, slots=True)
class Events:
    """Events in the order in which they are shown."""

    shape: ClassVar[str] = "events"
    events: tuple[Happening, ...]


Shape = Lines | Options | Pairs | Events
