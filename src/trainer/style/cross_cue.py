"""Another question on the same sheet gives this answer away: its text holds the key beside what this stem asks."""

from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.style.words import subject

ID = "cross-cue"
LEVEL: Level = "warning"
SOURCE = "Haladyna, Downing and Rodriguez 2002, guideline 7: keep items independent of one another"
ENGLISH = False

SHARE = 0.6
"""Share of this stem's telling words that stand beside the key in the other question."""
LEAST_SHARED = 2
_KINDS = ("short", "choice", "cloze")


def check(item: Item, setting: Setting) -> Iterable[Finding]:
    if item.question.kind not in _KINDS:
        return
    for key in item.keys:
        asked = set(subject(item.stem)) - set(subject(key.value))
        least = max(LEAST_SHARED, SHARE * len(asked))
        for context in setting.contexts.holding(key.value):
            if context.item is item or not setting.same_sheet(item, context.item):
                continue
            if len(asked & context.subject) >= least:
                where = context.item.question
                yield (
                    key.span,
                    f"the question `{where.id.value}` (line {where.stem.span.line} of {where.stem.span.path}) gives "
                    f"`{key.value}` away on the same worksheet. Put one of the two in other words.",
                )
                return
