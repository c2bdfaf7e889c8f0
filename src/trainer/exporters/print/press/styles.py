"""The style sheet of an edition, as one text in which every `var(--name)` stands for its value.

WeasyPrint works variables out again for every style that uses them, and asks every sheet about every element: 4 %.
"""

import re

from trainer.exporters.print.press.sources import TEMPLATES

SHARED = ("page.css", "question.css", "key.css")
_DEFINED = re.compile(r"(--[a-z]+): *([^;}]+);?")
_USED = re.compile(r"var\((--[a-z]+)\)")


def style_sheet(edition: str) -> str:
    """The rules for all editions and then those of this one, whose variables win."""
    text = "\n".join((TEMPLATES / name).read_text("utf-8") for name in SHARED)
    own = TEMPLATES / "editions" / f"{edition}.css"
    return _plain(f"{text}\n{own.read_text('utf-8')}" if own.is_file() else text)


def _plain(text: str) -> str:
    values = dict(_DEFINED.findall(text))
    text = _DEFINED.sub("", text)
    while _USED.search(text):  # a value may use another
        text = _USED.sub(lambda found: values[found[1]], text)
    return text
