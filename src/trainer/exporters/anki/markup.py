"""Texts of a bank as the HTML of a field, in which nothing but what we write ourselves has a meaning.

Beyond HTML, Anki reads `[sound:…]`, `[[type:…]]`, `[latex]` and, in cloze fields, `{{c1::…::…}}`: the characters
that make these are written as references. The backslashes of MathJax are switched off by a class in the templates.
"""

import re
import unicodedata
from collections.abc import Iterable

from trainer.exporters.anki.identity import nfc

_REFERENCES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        "[": "&#91;",
        "{": "&#123;",
        "}": "&#125;",
        "\n": "<br>",
        "\x1f": " ",  # stands between the fields of a note
    }
)
_QUOTE = '"'
_COLONS = re.compile("::+")
_SPECIAL = re.compile(f"[{re.escape(''.join(map(chr, _REFERENCES)))}]|::")


def text(value: str) -> str:
    """The text as it was typed, to stand in a field or between tags."""
    composed = nfc(value)
    if not _SPECIAL.search(composed):
        return composed
    return _COLONS.sub(lambda found: "&#58;" * len(found[0]), composed.translate(_REFERENCES))


def element(tag: str, content: str, **attributes: str) -> str:
    """An element around ready HTML; `class_` gives the attribute `class`, `data_of` gives `data-of`."""
    return f"<{tag}{''.join(_attribute(*pair) for pair in attributes.items())}>{content}</{tag}>"


def _attribute(name: str, value: str) -> str:
    return f' {name.rstrip("_").replace("_", "-")}="{text(value).replace(_QUOTE, "&quot;")}"'


def marked(quote: str, marks: tuple[tuple[int, int], ...]) -> str:
    """A quote with its marked parts in `<mark>`; `marks` are offsets, in order and apart."""
    pieces: list[str] = []
    done = 0
    for start, end in marks:
        pieces += [text(quote[done:start]), element("mark", text(quote[start:end]))]
        done = end
    return "".join(pieces) + text(quote[done:])


def direction(texts: Iterable[str]) -> str:
    """`rtl` or `ltr`, by the first letter that has a direction (Unicode Standard Annex 9, rule P2)."""
    for each in texts:
        for char in "" if each.isascii() else each:
            found = unicodedata.bidirectional(char)
            if found in ("L", "R", "AL"):
                return "ltr" if found == "L" else "rtl"
        if any(char.isalpha() for char in each):
            return "ltr"
    return "ltr"
