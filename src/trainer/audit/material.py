"""What the mutations are made of: the module's own answers, names, dates and quotes, by type."""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from trainer.model import (
    ChoiceBody,
    ClozeBody,
    Entity,
    MatchBody,
    Module,
    MultiBody,
    OrderBody,
    Question,
    Selector,
    ShortBody,
    Text,
    TrueFalseBody,
)


def texts(question: Question) -> tuple[Text, ...]:
    """The answers of a question, in the order of the page."""
    match question.body:
        case ShortBody(answer=answer) | ChoiceBody(answer=answer):
            return (answer,)
        case MultiBody(answers=answers):
            return answers
        case ClozeBody(blanks=blanks):
            return blanks
        case MatchBody(pairs=pairs):
            return tuple(pair.right for pair in pairs)
        case OrderBody(events=events):
            return tuple(event.date for event in events)
        case TrueFalseBody(swap=swap):
            return (swap.was,) if swap else ()


def plain(text: str) -> str:
    """A text without what makes no difference: case, kinds of quotation marks and dashes, spaces, an article."""
    text = re.sub(r"[‘’“”\"'`´]", "'", text.casefold())
    text = re.sub(r"[‐-―−]", "-", text)
    return re.sub(r"^(?:the|an?) ", "", " ".join(text.split()).strip(" .,;:'"))


NAMED = ("person", "group", "organisation", "operation")
"""Types of entities whose names a stem may exchange."""


@dataclass(frozen=True)
class Material:
    """A module to take from, and a seed for what is taken."""

    module: Module
    seed: int

    def chance(self, *about: str) -> random.Random:
        """Randomness that hangs on the seed and on what it is for, on nothing else."""
        return random.Random("\n".join((str(self.seed), *about)))

    @cached_property
    def names(self) -> dict[str, frozenset[str]]:
        """The ids of the entities that bear a name."""
        found: dict[str, set[str]] = {}
        for entity in self.module.entities:
            for name in entity.names:
                found.setdefault(plain(name), set()).add(entity.id.value)
        return {name: frozenset(ids) for name, ids in found.items()}

    @cached_property
    def _pools(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for entity in self.module.entities:
            found.setdefault(entity.type, []).append(entity.name.value)
        for question in self.module.questions:
            found.setdefault(question.answer_type, []).extend(text.value for text in texts(question))
        return {kind: tuple(dict.fromkeys(values)) for kind, values in found.items()}

    def named(self, text: str) -> list[tuple[re.Match[str], Entity]]:
        """The names of people, groups, organisations and operations in a text, by place; of two the longer."""
        pairs = [(name, each) for each in self.module.entities if each.type in NAMED for name in each.names]
        found: list[tuple[re.Match[str], Entity]] = []
        for name, entity in sorted(pairs, key=lambda pair: -len(pair[0])):
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
                if not any(one.start() < match.end() and match.start() < one.end() for one, _ in found):
                    found.append((match, entity))
        return sorted(found, key=lambda pair: pair[0].start())

    def others(self, question: Question, text: str) -> list[str]:
        """Other texts of the same type, those that name the same thing left out."""
        pool = self._pools.get(question.answer_type, ())
        return [other for other in pool if not self.same(text, other)]

    def same(self, one: str, other: str) -> bool:
        """Whether two texts say the same: but for case and marks, as names of one entity, or as one date."""
        first, second = plain(one), plain(other)
        if first == second or self.names.get(first, frozenset()) & self.names.get(second, frozenset()):
            return True
        return any(read(first) is not None and read(first) == read(second) for read in (_date, _count))

    def pick(self, items: Sequence[str], number: int, *about: str) -> list[str]:
        """Some of the items, by chance."""
        return self.chance(*about).sample(list(items), min(number, len(items)))


MONTHS = tuple("january february march april may june july august september october november december".split())
COUNTS = tuple("zero one two three four five six seven eight nine ten eleven twelve".split())


def _date(text: str) -> tuple[str, ...] | None:
    """Day, month and year of a plain text in any order, or None for what is no date."""
    words = re.findall(r"[a-z]+|\d+", text)
    months = [word for word in words if word in MONTHS]
    numbers = [word.lstrip("0") for word in words if word.isdigit()]
    return (*months, *sorted(numbers)) if months and numbers else None


def _count(text: str) -> int | None:
    """A small number in digits or as a word, or None."""
    if text in COUNTS:
        return COUNTS.index(text)
    return int(text) if text.isascii() and text.isdigit() else None


def evidence(question: Question) -> Iterator[Selector]:
    """Every quote of a question, those of pairs and events included."""
    yield from question.evidence
    if isinstance(question.body, MatchBody):
        yield from (each for pair in question.body.pairs for each in pair.evidence)
    elif isinstance(question.body, OrderBody):
        yield from (each for event in question.body.events for each in event.evidence)


def holds(quotes: Iterable[Selector], text: str) -> bool:
    """Whether a text stands, as whole words, in one of the quotes."""
    pattern = re.compile(rf"(?<!\w){re.escape(plain(text))}(?!\w)")
    return any(pattern.search(plain(quote.exact.value)) for quote in quotes)
