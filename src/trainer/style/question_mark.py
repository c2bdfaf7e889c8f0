"""A question without a question mark: it is understood, and looks unfinished on a card or a sheet."""

import re
from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.style.unfocused_stem import IMPERATIVES
from trainer.text.normal import fold

ID = "question-mark"
LEVEL: Level = "warning"
SOURCE = "Haladyna, Downing and Rodriguez 2002, guideline 12: proofread each item"
ENGLISH = True

_QUESTION = re.compile(
    r"(?:^|, )(?:(?:in|on|at|by|to|of|from|for|with|under|after|before) )?"
    r"(?:who|whom|whose|what|which|when|where|why|how)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"[?:…]|_{2,}|\.\.\.$")
_SENTENCE = re.compile(r"[.!] ")
_INSTRUCTION = re.compile(rf"[,;] (?:{'|'.join(IMPERATIVES)})\b", re.IGNORECASE)
_KINDS = ("short", "choice", "multi")


def check(item: Item, _setting: Setting) -> Iterable[Finding]:
    stem = fold(item.stem)
    if item.question.kind in _KINDS and not _OPEN.search(stem) and _asked(stem):
        yield item.span, "the stem is a question without a question mark. End it with `?`."


def _asked(stem: str) -> bool:
    """Whether the last sentence of a stem is a question, maybe behind "According to …,", and no instruction."""
    last = _SENTENCE.split(stem.rstrip(". "))[-1]
    found = _QUESTION.search(last)
    begins = found is not None and (found.start() == 0 or last.startswith("According to "))
    return begins and not _INSTRUCTION.search(last)
