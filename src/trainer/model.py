"""A module folder as its curator wrote it, as immutable data."""

from dataclasses import dataclass

from trainer.problems import Span
from trainer.worksheet import Worksheet

ANSWER_TYPES = (
    "date", "person", "role", "group", "organisation", "operation", "place", "number", "quoted", "phrase",
)  # fmt: skip
ENTITY_TYPES = ("person", "role", "group", "organisation", "operation", "place")
LEVELS = ("remember", "understand", "apply", "analyse")
"""Bloom's taxonomy, the four levels that short questions reach."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text as the curator typed it, with its place."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Selector:
    """W3C Web Annotation TextQuoteSelector: `exact`, told apart by `prefix` and `suffix`."""

    exact: Text
    prefix: str = ""
    suffix: str = ""

    def __hash__(self) -> int:
        """By the place, which tells nearly all apart: the rules look up every quote many times."""
        return hash(self.exact.span)


@dataclass(frozen=True, slots=True)
class Alias:
    name: Text
    evidence: tuple[Selector, ...]
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    id: Text
    type: str
    name: Text
    evidence: tuple[Selector, ...]
    aliases: tuple[Alias, ...] = ()
    note: Text | None = None

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name.value, *(alias.name.value for alias in self.aliases))


@dataclass(frozen=True, slots=True)
class Derive:
    """How an answer is worked out: the operation and its parameters, each one or several texts."""

    op: Text
    args: tuple[tuple[str, tuple[Text, ...]], ...]
    span: Span

    def one(self, name: str) -> Text | None:
        values = self.all(name)
        return values[0] if values else None

    def all(self, name: str) -> tuple[Text, ...]:
        return next((values for key, values in self.args if key == name), ())


@dataclass(frozen=True, slots=True)
class Attribution:
    by: Text
    cue: Text


@dataclass(frozen=True, slots=True)
class ShortBody:
    answer: Text
    accept: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class ChoiceBody:
    answer: Text
    distractors: tuple[Text, ...] = ()
    auto: bool = False


@dataclass(frozen=True, slots=True)
class MultiBody:
    answers: tuple[Text, ...]
    distractors: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Swap:
    """The one thing made wrong in a false statement: `was` in the source, `now` in the stem."""

    was: Text
    now: Text


@dataclass(frozen=True, slots=True)
class TrueFalseBody:
    truth: bool
    answer: Text
    swap: Swap | None = None


@dataclass(frozen=True, slots=True)
class ClozeBody:
    """The stem cut at its `{{…}}` marks: texts and blanks by turns, beginning and ending with a text.

    `together`: one card asks all blanks at once, instead of one card for each.
    """

    parts: tuple[str, ...]
    blanks: tuple[Text, ...]
    together: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    left: Text
    right: Text
    evidence: tuple[Selector, ...]


@dataclass(frozen=True, slots=True)
class MatchBody:
    pairs: tuple[Pair, ...]

    @property
    def evidence(self) -> tuple[Selector, ...]:
        """The quotes of all pairs."""
        return tuple(selector for pair in self.pairs for selector in pair.evidence)


@dataclass(frozen=True, slots=True)
class Event:
    event: Text
    date: Text
    evidence: tuple[Selector, ...]
    derive: Derive | None = None


@dataclass(frozen=True, slots=True)
class OrderBody:
    events: tuple[Event, ...]

    @property
    def evidence(self) -> tuple[Selector, ...]:
        """The quotes of all events."""
        return tuple(selector for event in self.events for selector in event.evidence)


Body = ShortBody | ChoiceBody | MultiBody | TrueFalseBody | ClozeBody | MatchBody | OrderBody


@dataclass(frozen=True, slots=True)
class Question:
    """One question as written; `evidence` is the question's own, parts of a body may carry theirs."""

    id: Text
    kind: str
    topic: str
    stem: Text
    body: Body
    answer_type: str
    evidence: tuple[Selector, ...]
    objective: Text | None = None
    context: tuple[Selector, ...] = ()
    derive: Derive | None = None
    attribution: Attribution | None = None
    rationale: str = ""
    level: str = "remember"
    points: int = 1
    shuffle: bool = True
    reverse: bool = False
    formerly: Text | None = None
    status: str = ""
    waive: tuple[tuple[Text, str], ...] = ()

    @property
    def identity(self) -> str:
        """What learners' cards hang on: the id that the question was first given out under."""
        return self.formerly.value if self.formerly else self.id.value


@dataclass(frozen=True, slots=True)
class Bank:
    topic: Text
    title: str
    path: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The source as the module describes it, and its text as received, with its line ends.

    `like_quoted` says what alone tells it from the text that was quoted, such as its line ends; empty for more.
    """

    path: str
    sha256: Text
    actual_sha256: str
    title: str
    text: str
    ignore: tuple[Text, ...] = ()
    reprint: bool = False
    license: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    like_quoted: str = ""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A name or date in the source that no question asks, and why."""

    selector: Selector
    reason: str


@dataclass(frozen=True, slots=True)
class NotNames:
    """Words of the source that look like names and name nobody, and why."""

    words: tuple[Text, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class LoadedWords:
    """What a module changes in the list of words that take sides."""

    add: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Module:
    """A module folder, read: everything that rules and exporters look at.

    `formerly` is the id that its decks were first given out under, where that is another.
    """

    id: str
    path: str
    title: str
    language: str
    source: SourceFile
    entities: tuple[Entity, ...]
    banks: tuple[Bank, ...]
    objectives: tuple[tuple[str, str], ...] = ()
    worksheets: tuple[Worksheet, ...] = ()
    waived: tuple[Waiver, ...] = ()
    not_names: tuple[NotNames, ...] = ()
    loaded: LoadedWords = LoadedWords()
    formerly: str = ""
    language_at: Span | None = None

    @property
    def identity(self) -> str:
        """What learners' decks hang on."""
        return self.formerly or self.id

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions that are compiled: neither draft, unsourced nor retired."""
        return tuple(item for bank in self.banks for item in bank.questions if not item.status)
