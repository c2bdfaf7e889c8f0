"""A question as the item-writing rules look at it: what a learner sees, whatever its kind."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from trainer.model import (
    ChoiceBody,
    ClozeBody,
    MatchBody,
    MultiBody,
    OrderBody,
    Question,
    ShortBody,
    Text,
    TrueFalseBody,
)
from trainer.problems import Span
from trainer.style.words import words
from trainer.text.normal import fold
from trainer.trace.anchored import Anchored

BLANK = "_____"


@dataclass(frozen=True)
class Item:
    """The texts of a question: `keys` are what is right, `distractors` what is wrong.

    A true-false statement has neither; of a match the right sides are keys, of an order nothing is.
    """

    question: Question
    stem: str
    keys: tuple[Text, ...] = ()
    distractors: tuple[Text, ...] = ()
    further: tuple[Text, ...] = ()

    @property
    def options(self) -> tuple[Text, ...]:
        return (*self.keys, *self.distractors)

    @property
    def chosen(self) -> bool:
        """Whether a learner chooses among options, and so can look for cues in them."""
        return self.question.kind in ("choice", "multi")

    @property
    def span(self) -> Span:
        return self.question.stem.span

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of every text, the rationale's too."""
        texts = (text.value for text in (*self.options, *self.further))
        return frozenset().union(*map(words, (self.stem, *texts, self.question.rationale)))

    @cached_property
    def shown(self) -> str:
        """All options in normal form, parted by a sign that is no word."""
        return " | ".join(fold(option.value) for option in self.options)

    @cached_property
    def evidence(self) -> tuple[str, ...]:
        """The quotes in normal form."""
        return tuple(fold(selector.exact.value) for selector in self.question.evidence)


def items(anchored: Anchored) -> tuple[Item, ...]:
    """All questions that are compiled, in the order of the module."""
    return tuple(item(question) for question in anchored.module.questions)


def item(question: Question) -> Item:
    stem = question.stem.value
    match question.body:
        case ShortBody(answer, accept):
            return Item(question, stem, (answer,), (), accept)
        case ChoiceBody(answer, distractors):
            return Item(question, stem, (answer,), distractors)
        case MultiBody(answers, distractors):
            return Item(question, stem, answers, distractors)
        case ClozeBody(parts, blanks):
            return Item(question, BLANK.join(parts), blanks)
        case MatchBody(pairs):
            lefts = tuple(pair.left for pair in pairs)
            return Item(question, stem, tuple(pair.right for pair in pairs), (), lefts)
        case OrderBody(events):
            return Item(question, stem, (), (), tuple(event.event for event in events))
        case TrueFalseBody():
            return Item(question, stem)


def by_bank(found: Iterable[Item]) -> dict[str, list[Item]]:
    """The items by topic."""
    banks: dict[str, list[Item]] = {}
    for each in found:
        banks.setdefault(each.question.topic, []).append(each)
    return banks
