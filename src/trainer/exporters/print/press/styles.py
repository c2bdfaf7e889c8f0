"""The style sheet of a look, as one text in which every `var(--name)` stands for its value.

WeasyPrint works variables out again for every style that uses them, and asks every sheet about every element: 4 %.
"""

import re
from typing import NamedTuple

from trainer.exporters.print.press.page import page_rule
from trainer.exporters.print.press.sources import TEMPLATES
from trainer.exporters.print.words import words

SHARED = ("browser.css", "page.css", "question.css", "key.css")
_DEFINED = re.compile(r"(--[a-z]+): *([^;}]+);?")
_USED = re.compile(r"var\((--[a-z]+)\)")


class Look(NamedTuple):
    """What the rules of a page depend on."""

    edition: str = "standard"
    paper: str = "a4"
    language: str = "en"


def style_sheet(look: Look) -> str:
    """The rules for all editions, the page, and then the rules of this edition, whose variables win."""
    texts = [(TEMPLATES / name).read_text("utf-8") for name in SHARED]
    texts.append(page_rule(look.paper, look.edition, words(look.language)))
    own = TEMPLATES / "editions" / f"{look.edition}.css"
    if own.is_file():
        texts.append(own.read_text("utf-8"))
    return _plain("\n".join(texts))


def _plain(text: str) -> str:
    values = dict(_DEFINED.findall(text))
    text = _DEFINED.sub("", text)
    while _USED.search(text):  # a value may use another
        text = _USED.sub(lambda found: values[found[1]], text)
    return text
