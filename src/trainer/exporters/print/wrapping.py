"""Breaking a text into lines where no layout engine does it: inside a picture."""

import unicodedata


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` narrow characters, broken at spaces, a long word where it must be."""
    lines = [""]
    for word in text.split():
        if lines[-1] and _wide(lines[-1]) + 1 + _wide(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
        while _wide(lines[-1]) > width:
            cut = _fitting(lines[-1], width)
            lines[-1:] = [lines[-1][:cut], lines[-1][cut:]]
    return lines


def shortened(text: str, width: int) -> str:
    """The text, or its beginning and an ellipsis."""
    first = wrap(text, width)[0]
    return text if len(first) == len(" ".join(text.split())) else f"{first} …"


def _wide(text: str) -> int:
    """Width in narrow characters: those of East Asia count two (Unicode Standard Annex 11)."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _fitting(text: str, width: int) -> int:
    """How many characters of a text fit, at least one."""
    return next(n for n in range(len(text), 0, -1) if n == 1 or _wide(text[:n]) <= width)
