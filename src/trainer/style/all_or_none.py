"""An option that speaks of the other options: one who knows two of them, or one wrong one, need not know the rest."""

import re
from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.text.normal import fold

ID = "all-or-none"
LEVEL: Level = "error"
SOURCE = "Haladyna, Downing and Rodriguez 2002, guidelines 25 and 26; NBME Item-Writing Guide, chapter 3"
ENGLISH = True

_OTHERS = r"above|below|following|preceding|previous|listed|mentioned|these|those|them|others?|two|three|four"
_THINGS = r"answers?|options?|choices?|possibilities|items|ones"
_LETTERS = r"\(?[A-Fa-f1-6]\)?"
_SHAPES = re.compile(
    rf"""(?:
      (?:all|none|any|both|neither|each|some|two)\s(?:one\s)?of\s(?:the\s)?(?:\w+\s)?(?:{_OTHERS})(?:\s\w+)?
    | (?:all|none|both|neither|each)\s(?:of\s)?the\s(?:\w+\s)?(?:{_THINGS})(?:\s.*)?
    | (?:all|both|no|neither)\s(?:{_THINGS})(?:\s.*)?
    | (?:all|none|both)\s(?:above|below)
    | (?:all|both|none|neither|everything|nothing)\s(?:are|is)\s(?:correct|right|true|wrong|false|incorrect)
    | (?:everything|nothing)\s(?:of\sthe\s)?(?:above|listed|mentioned)
    | (?:both\s|only\s)?{_LETTERS}(?:,\s{_LETTERS})*,?\s(?:and|&|or)\s{_LETTERS}(?:\sonly)?
    )[.!]?""",
    re.IGNORECASE | re.VERBOSE,
)
"""What the whole of an option is, as in “all of the above”, “both answers are right”, “A and C”."""


def check(item: Item, _setting: Setting) -> Iterable[Finding]:
    if not item.chosen:
        return
    for option in item.options:
        if speaks_of_others(option.value):
            yield (
                option.span,
                f"the option `{option.value}` speaks of the other options. "
                "Write an option of its own, or use `kind: multi` where several are right.",
            )


def speaks_of_others(option: str) -> bool:
    """Whether the option is one such as “all of the above”."""
    return _SHAPES.fullmatch(fold(option)) is not None
