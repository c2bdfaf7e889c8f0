"""Texts cut and measured where no layout engine does it."""

import unicodedata

NARROW, WIDE = frozenset("ijlftrI.,;:!|'’‘()[]/- "), frozenset("mwMW@%&—…")


def shortened(text: str, length: int) -> str:
    """The text, or as many of its words as fit into `length` characters and an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    cut = text[:length].rpartition(" ")[0] or text[:length]
    return f"{cut} …"


def width(text: str) -> float:
    """About how wide a text runs in em, rather too wide than too narrow (IBM Plex Serif)."""
    return sum(map(_wide, text))


def _wide(char: str) -> float:
    if char in NARROW:
        return 0.42
    if char in WIDE or unicodedata.east_asian_width(char) in "WF":
        return 1.0
    return 0.74 if char.isupper() else 0.62
