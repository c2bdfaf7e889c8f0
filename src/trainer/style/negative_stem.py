"""A stem that asks for what is *not* so is overread, and knowing the wrong thing is not knowing the right one.

A negation in capitals is seen, and one that the source makes itself (“asked not to return”) is a fact to be known.
"""

import re
from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.style.words import AnyCase, pattern, unquoted
from trainer.trace.stem_read import denied

ID = "negative-stem"
LEVEL: Level = "warning"
SOURCE = "Haladyna, Downing and Rodriguez 2002, guideline 17: word the stem positively; in capitals if it must be"
ENGLISH = True

NEGATIONS = ("not", "except", "never", "without", "no", "none", "neither", "nor", "excluding", "other than", "cannot")
_FOUND = AnyCase(rf"{pattern(NEGATIONS).pattern}|\b\w+n't\b")


def check(item: Item, setting: Setting) -> Iterable[Finding]:
    if item.question.kind == "cloze" or denied(item.question, setting.anchored):
        return
    for found in _FOUND.finditer(unquoted(item.stem)):
        word = found[0]
        if word.isupper() or any(_negates(quote, word) for quote in item.evidence):
            continue
        yield (
            item.span,
            f"the stem asks for what is not so (`{word}`), which is easily overread. "
            f"Ask for what is so, or write {word.upper()} in capitals.",
        )
        return


def _negates(quote: str, word: str) -> bool:
    """Whether the source itself says so: “did not sign”, for a stem with “did not” or “didn't”."""
    same = ("not", "n't") if word.casefold() in ("not", "cannot") or word.endswith("n't") else (word.casefold(),)
    return any(re.search(rf"(?:(?<!\w)|n(?='t)){re.escape(each)}(?!\w)", quote, re.IGNORECASE) for each in same)
