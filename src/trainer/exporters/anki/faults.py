"""What makes a card that nobody can answer: said at the bank's line, before any deck is made."""

import unicodedata
from collections.abc import Iterator

from trainer.model import ClozeBody, Question
from trainer.problems import Problem
from trainer.trace.anchored import Anchored

_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Fillers that Unicode counts as letters or symbols and that show nothing."""
REVERSIBLE = frozenset({"short", "choice", "match"})
"""Kinds whose answer can be asked for its question."""


def faults(anchored: Anchored) -> Iterator[Problem]:
    """Notes that would give no card, and keys that no card can heed."""
    for question in anchored.module.questions:
        yield from _empty(question)
        if question.reverse and question.kind not in REVERSIBLE:
            message = f"`reverse: true` makes no card of `kind: {question.kind}`. Remove it, or ask by `kind: short`."
            yield Problem(question.id.span, "reverse-unused", message, "warning")


def _empty(question: Question) -> Iterator[Problem]:
    """Anki keeps a note without a card where a front shows nothing, and never tells the learner."""
    body = question.body
    cloze = isinstance(body, ClozeBody)
    shown = "".join(body.parts) if isinstance(body, ClozeBody) else question.stem.value
    if not visible(shown):
        around = " beside its blanks" if cloze else ""
        message = f"the stem shows nothing{around}, so its card would be empty. Write what is asked."
        yield Problem(question.stem.span, "empty-card", message)
    for blank in body.blanks if isinstance(body, ClozeBody) else ():
        if not visible(blank.value):
            message = "a blank hides nothing that can be seen, so its card would be empty. Write the answer into it."
            yield Problem(blank.span, "empty-card", message)


def visible(text: str) -> bool:
    """Whether a text shows anything: a character that is no space, mark, control or filler."""
    return any(unicodedata.category(char)[0] not in "ZCM" and char not in _BLANK for char in text)
