"""The derivation of a full name or its short form from a quoted “Full Name (FN)”."""

import re

from trainer.derive.operation import Operation, Outcome, value
from trainer.model import Derive
from trainer.text.normal import fold

PATTERN = re.compile(r"(?P<full>\w[^()]*?)\s*\((?P<short>[^()\s]{2,12})\)")
_SHORT = re.compile(r"\((?P<short>[^()\s]{2,12})\)")
LONGEST = 200
"""Most characters that a full name takes before its short form."""


def initials(name: str) -> str:
    """The capitals that begin the words of a name: World Economic Forum → WEF."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())


def acronyms(text: str) -> list[tuple[str, str]]:
    """(full name, short form) of each “Full Name (FN)” whose initials agree, in normal form."""
    found: list[tuple[str, str]] = []
    for match in _SHORT.finditer(text):
        before = text[max(0, match.start() - LONGEST) : match.start()]
        words = re.split(r"[()]", before)[-1].split()
        for start in range(len(words)):
            name = " ".join(words[start:])
            if words[start][:1].isupper() and initials(name).casefold() == match["short"].casefold():
                found.append((name, match["short"]))
                break
    return found


def _acronym(derive: Derive, evidence: str) -> Outcome:
    """The one “Full Name (FN)” of the evidence."""
    full, short = fold(value(derive, "full")), fold(value(derive, "short"))
    fits = [pair for pair in acronyms(evidence) if full in ("", pair[0]) and short in ("", pair[1])]
    if len(fits) != 1:
        return None, "the evidence must hold exactly one “Full Name (FN)”; else say `full` or `short`"
    return f"{fits[0][0]} ({fits[0][1]})", ""


ACRONYM = Operation(("full", "short"), _acronym)
