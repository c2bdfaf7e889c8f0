"""Two questions ask the same in other words, or by another kind with the same words: one fact, asked twice."""

from collections.abc import Iterable

from trainer.model import ChoiceBody, ShortBody
from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.style.words import subject
from trainer.trace.contrary import sentences_of

ID = "near-twin"
LEVEL: Level = "warning"
SOURCE = "Haladyna, Downing and Rodriguez 2002, guideline 1: every item reflects one specific content"
ENGLISH = True

FEWEST = 2
"""Words that two stems must share: less says nothing of what is asked."""


def check(item: Item, setting: Setting) -> Iterable[Finding]:
    """Tells the later one of two; a cloze or a statement of the same fact is welcome."""
    if not isinstance(item.question.body, ShortBody | ChoiceBody):
        return
    own = _asked(item)
    for other in setting.answered(item.keys[0].value):
        if other is item:
            return
        if not isinstance(other.question.body, ShortBody | ChoiceBody):
            continue
        shared = own & _asked(other)
        if len(shared) >= FEWEST and shared in (own, _asked(other)) and _same_passage(item, other, setting):
            where = other.question
            if item.stem == where.stem.value and item.question.kind == where.kind:
                return  # an error tells of it
            yield (
                item.span,
                f"`{where.id.value}` (line {where.stem.span.line} of {where.stem.span.path}) asks the same, with the "
                "same answer. Remove one of the two, or ask for something else.",
            )
            return


def _asked(item: Item) -> frozenset[str]:
    return frozenset(subject(item.stem)) - frozenset(subject(item.keys[0].value))


def _same_passage(item: Item, other: Item, setting: Setting) -> bool:
    """Whether both answers were taken from one sentence."""
    found = (sentences_of(each.question, setting.anchored) for each in (item, other))
    one, two = ([id(sentence) for sentence in each] for each in found)
    return bool(set(one) & set(two))
