"""A question and its passages as text: the quote in brackets, the answer between stars."""

import os
import shutil
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

from trainer.problems import printable
from trainer.text.source import Source
from trainer.view.layers import Mark, Piece, cut
from trainer.view.shown import Shown

LEGEND = "[quoted from the source], with the *answer* in it"
AROUND = 90
"""Characters of the paragraph that are shown before and after a quote."""

_BOLD, _RESET = "\x1b[1m", "\x1b[0m"
_SIGNS = {"\x01": "[", "\x02": "]", "\x03": "*", "\x04": "*"}
_ON = {"\x01": "\x1b[36m", "\x03": "\x1b[1;33m"}
_OFF = {"\x02": "\x01", "\x04": "\x03"}
"""Stand-ins for the signs while lines are broken, the colours they begin, and what they end."""


@dataclass(frozen=True, slots=True)
class Look:
    """Columns to a line, whether in colour, and how many characters around a quote are shown."""

    width: int
    colour: bool
    around: int = AROUND


def look_for(stream: TextIO, around: int = AROUND) -> Look:
    """Colour on a terminal only, and not with NO_COLOR (no-color.org) or on a dumb one."""
    colour = stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM", "dumb") != "dumb"
    return Look(max(40, min(shutil.get_terminal_size().columns, 100)), colour, around)


def as_text(shown: Shown, source: Source, look: Look) -> str:
    """One question with its answers and passages."""
    head = printable(f"{shown.id}  ({shown.topic}, {shown.kind})")
    lines = [f"{_BOLD}{head}{_RESET}" if look.colour else head, *_block(shown.stem, look.width)]
    for label, texts in _facts(shown):
        for text in texts:
            lines += _block(f"{label}: {text}", look.width)
    for quote in shown.quotes:
        lines += _passage(quote, shown, source, look)
    for lost in shown.lost:
        lines += _block(f"stands nowhere, or more than once: “{lost}”", look.width)
    return "\n".join(lines)


def _facts(shown: Shown) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "answer", tuple(map("".join, shown.answers))
    if shown.wrong:
        yield "not", (", ".join(shown.wrong),)
    if shown.derived:
        yield "worked out", (shown.derived,)
    if shown.attribution:
        yield "claimed by", (shown.attribution,)
    if shown.rationale:
        yield "rationale", (shown.rationale,)
    if shown.reverse:
        yield "asked back", ("from the answer to the question, too",)
    if shown.objective:
        yield "for", (f"{shown.objective}, {shown.level}, {shown.points} point{'s' if shown.points != 1 else ''}",)
    elif shown.points:
        yield "for", (f"{shown.level}, {shown.points} point{'s' if shown.points != 1 else ''}",)


def _block(text: str, width: int, indent: str = "  ") -> list[str]:
    return textwrap.wrap(printable(text), width, initial_indent=indent, subsequent_indent=indent + "  ")


def _passage(quote: Mark, shown: Shown, source: Source, look: Look) -> Iterator[str]:
    paragraph = source.paragraph_of(quote.start)
    first, last = source.paragraphs[paragraph - 1]
    start, end = max(first, quote.start - look.around), min(last, quote.end + look.around)
    start, end = _whole_word(source.original, first, start), _whole_word_end(source.original, end, last)
    pieces = cut(source.original, start, end, (quote, *shown.marked))
    text = "".join(_signed(piece) for piece in pieces).replace("\x02\x01", "").replace("\x04\x03", "")
    text = f"{'… ' if start > first else ''}{' '.join(text.split())}{' …' if end < last else ''}"
    yield f"    paragraph {paragraph}, line {source.line_of(quote.start)}"
    on: list[str] = []
    for line in textwrap.wrap(text, look.width, initial_indent=" " * 6, subsequent_indent=" " * 6):
        yield _painted(line, on, colour=look.colour)


def _whole_word(text: str, first: int, start: int) -> int:
    while start > first and not text[start - 1].isspace():
        start -= 1
    return start


def _whole_word_end(text: str, end: int, last: int) -> int:
    while end < last and not text[end].isspace():
        end += 1
    return end


def _signed(piece: Piece) -> str:
    text = printable(piece.text)
    if not piece.has("quote"):
        return text
    return f"\x01\x03{text}\x04\x02" if piece.has("answer") else f"\x01{text}\x02"


def _painted(line: str, on: list[str], *, colour: bool) -> str:
    """The line with its signs; `on` holds what is still open, from the line before and for the next."""
    out = [line[:6]]
    if colour:
        out += [_ON[sign] for sign in on]
    for char in line[6:]:
        sign = _SIGNS.get(char)
        if sign is None:
            out.append(char)
        elif char in _ON:
            on.append(char)
            out.append(f"{_ON[char]}{sign}" if colour else sign)
        else:
            on.remove(_OFF[char])
            out.append(f"{sign}{_RESET}{''.join(_ON[each] for each in on)}" if colour else sign)
    return "".join(out) + (_RESET if colour and on else "")
