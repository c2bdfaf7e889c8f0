"""A stem that asks nothing: the learner has to read the options to find out what the question is."""

import re
from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.text.normal import fold

ID = "unfocused-stem"
LEVEL: Level = "warning"
SOURCE = "Haladyna, Downing and Rodriguez 2002, guideline 15: the stem states the problem; NBME: cover the options"
ENGLISH = True

IMPERATIVES = (
    "add", "arrange", "calculate", "choose", "compare", "complete", "count", "decide", "define", "describe",
    "determine", "explain", "fill", "find", "give", "identify", "indicate", "join", "label", "list", "locate", "mark",
    "match", "name", "number", "order", "pick", "place", "put", "rank", "select", "sort", "spell", "state", "tell",
    "translate", "work", "write",
)  # fmt: skip
_ASKS = re.compile(
    rf"[?:]|^(?:who|whom|whose|what|which|why|how)\b|(?:^|[.!;,]\s+)(?:{'|'.join(IMPERATIVES)})\b", re.IGNORECASE
)
"""A question mark may be forgotten; the question is asked all the same."""
_STATEMENTS = ("true-false", "cloze")


def check(item: Item, _setting: Setting) -> Iterable[Finding]:
    if not asks(item):
        yield (
            item.span,
            "the stem asks nothing by itself: it has no question mark, no colon and no instruction such as “Name”. "
            "Write it as a question.",
        )


def asks(item: Item) -> bool:
    """Whether the stem asks for something; a statement to be judged or filled in does so by its kind."""
    return item.question.kind in _STATEMENTS or "?" in item.stem or _ASKS.search(fold(item.stem)) is not None
