"""A handout that a module asks for."""

from dataclasses import dataclass

EDITIONS = ("standard", "large-print", "dyslexia", "two-columns", "fillable")
"""Settings in which a worksheet can be printed."""


@dataclass(frozen=True, slots=True)
class Draw:
    """So many questions of a topic, an objective or a level; of all that are named at once."""

    count: int
    topic: str = ""
    objective: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A handout; `lines` to write an answer on, 0 for as many as its kind asks for; `minutes` 0 for no time.

    `learners` are the names in the file `class_list`: each gets a sheet of its own.
    """

    id: str
    title: str
    topics: tuple[str, ...]
    forms: tuple[str, ...]
    length: int | None = None
    seed: int = 1
    paper: str = "a4"
    editions: tuple[str, ...] = ("standard",)
    key: str = "full"
    lines: int = 0
    answer_sheet: bool = False
    word_bank: bool = False
    marking_table: bool = False
    class_set: bool = False
    point_per_pair: bool = True
    read_source: bool = False
    instructions: str = ""
    minutes: int = 0
    school: str = ""
    draw: tuple[Draw, ...] = ()
    exclude: tuple[str, ...] = ()
    class_list: str = ""
    learners: tuple[str, ...] = ()
