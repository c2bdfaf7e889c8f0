"""A typed answer of many parts: it is half known, and half known is marked wrong."""

import re
from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.text.dates import parse_date

ID = "enumeration"
LEVEL: Level = "warning"
SOURCE = "Wozniak 1999, rules 9 and 10: avoid sets, avoid enumerations"
ENGLISH = True

MOST = 3
"""Parts of an answer that is typed as one."""
_BETWEEN = re.compile(r" ?(?:,(?!\d)|[;，、؛،]) ?(?:and |or )?| (?:and|or|&) ")


def check(item: Item, _setting: Setting) -> Iterable[Finding]:
    if item.question.kind != "short":
        return
    answer = item.keys[0]
    parts = [part for part in _BETWEEN.split(" ".join(answer.value.split())) if part.strip()]
    if len(parts) > MOST and not parse_date(answer.value):
        yield (
            answer.span,
            f"the answer has {len(parts)} parts to be typed at once. "
            "Ask for each by itself, or use `kind: multi`, `cloze` or `match`.",
        )
