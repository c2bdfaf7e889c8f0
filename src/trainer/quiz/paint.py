"""Texts for a terminal, a pipe or a screen reader: cleaned, wrapped, isolated, and coloured at most as an aside."""

import os
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TextIO

from trainer.problems import printable

NARROWEST = 20
_ENDLESS = 10**9
BEGIN, END = "\x01", "\x02"
"""Around what is emphasised; no cleaned text holds them."""

_FSI, _PDI = "\u2068", "\u2069"
_STYLES = {"good": "32", "bad": "31", "strong": "1"}
_RESET = "\x1b[0m"


class Paint(NamedTuple):
    """How texts come out: columns to a line (0: never wrapped), whether in colour, whether isolated."""

    columns: int = 0
    colour: bool = False
    isolates: bool = True

    def style(self, text: str, name: str) -> str:
        """The text in a colour, which is never the only sign."""
        return f"\x1b[{_STYLES[name]}m{text}{_RESET}" if self.colour else text

    def flow(self, text: str, label: str = "", indent: str = "") -> str:
        """A cleaned text on as many lines as it takes, the label before the first, the indent before others.

        A text without `isolate` of its own is isolated as a whole.
        """
        columns = max(NARROWEST, self.columns) if self.columns else _ENDLESS
        whole = text if _FSI in text else self.isolate(text)
        lines = _balanced(_wrapped(whole, columns - _width(label), columns - _width(indent)))
        return "\n".join((indent if number else label) + self._emphasised(line) for number, line in enumerate(lines))

    def isolate(self, text: str) -> str:
        """Right-to-left text in an isolate, so that it moves nothing around it (Unicode Standard Annex 9)."""
        return f"{_FSI}{text}{_PDI}" if self.isolates and _has_rtl(text) else text

    def _emphasised(self, line: str) -> str:
        on, off = (f"\x1b[{_STYLES['strong']}m", _RESET) if self.colour else ("", "")
        return line.replace(BEGIN, on).replace(END, off)


def paint_for(stream: TextIO) -> Paint:
    """What a stream can show: colour on a terminal only, and not with NO_COLOR (no-color.org) or a dumb one."""
    unicode = (stream.encoding or "").lower().replace("-", "").startswith("utf")
    if not stream.isatty():
        return Paint(isolates=unicode)
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM", "dumb") != "dumb"
    return Paint(_columns(stream), colour, unicode)


def _columns(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except OSError:
        return 80


def clean(text: str) -> str:
    """On one line, without a character that a terminal would obey."""
    return printable(" ".join(text.split()))


def marked(quote: str, marks: tuple[tuple[int, int], ...]) -> str:
    """A cleaned quote with its marked parts emphasised; `marks` are offsets into the quote."""
    parts: list[str] = []
    at = 0
    for start, end in marks:
        parts += [quote[at:start], BEGIN, quote[start:end], END]
        at = end
    parts.append(quote[at:])
    cleaned = "".join(part if part in (BEGIN, END) else printable(part) for part in parts)
    return " ".join(cleaned.split())


def _has_rtl(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in text)


def _width(text: str) -> int:
    """Columns that a text takes: wide East Asian characters take two, marks none."""
    if text.isascii():
        return len(text) - text.count(BEGIN) - text.count(END)
    return sum(_columns_of(char) for char in text)


def _columns_of(char: str) -> int:
    if char in (BEGIN, END) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _wrapped(text: str, first: int, width: int) -> Iterator[str]:
    """The lines of a text, broken at spaces, or anywhere in a word wider than a line; the first has its own width."""
    if _width(text) <= first:
        yield text
        return
    line, room = "", first
    for word in text.split(" "):
        for piece in _pieces(word, width):
            both = f"{line} {piece}" if line else piece
            if _width(both) <= room:
                line = both
            else:
                yield line
                line, room = piece, width
    yield line


def _balanced(lines: Iterable[str]) -> Iterator[str]:
    """Lines in which each isolate that is opened is closed; one that goes on is opened anew on the next."""
    is_open = False
    for line in lines:
        whole = f"{_FSI}{line}" if is_open else line
        is_open = whole.count(_FSI) > whole.count(_PDI)
        yield f"{whole}{_PDI}" if is_open else whole


def _pieces(word: str, width: int) -> Iterator[str]:
    piece = ""
    for char in word:
        if piece and _width(piece + char) > width:
            yield piece
            piece = ""
        piece += char
    yield piece
