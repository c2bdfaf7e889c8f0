"""Where the paragraphs of a text are: between blank lines, or by the shape of its lines where it has none."""

import re

_BLANK_LINE = re.compile(r"\r?\n[^\S\n]*\r?\n")
_BETWEEN = re.compile(r"\n(?:[^\S\n]*\n)+[^\S\n]*")
_LINE_END = re.compile(r"\n\s*")
"""Both begin with the line end, and not with spaces, of which a text has too many to try."""
_ENDS = tuple(".!?…:;\"'”’»)。！？」؟۔।")
_WIDEST = 160
"""Longest line, in characters, of a text that is broken to a width by hand or by a program."""
_RUN_ON = 1 / 4
"""Part of the line ends inside a sentence, from which on a text is broken to a width."""
_FULL = 0.85
"""A line is full that comes so near to the width with the first word of the next one."""


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the non-empty paragraphs.

    Without blank lines each line is one, but where a sentence goes on in small letters on the next; and in a text
    that is broken to a width, a paragraph ends with the line that has room left behind a sentence or a heading.
    """
    blank = _BLANK_LINE.search(text.strip()) is not None
    width = 0 if blank else _width(text)
    spans: list[tuple[int, int]] = []
    start = begun = 0
    for match in [*(_BETWEEN if blank else _LINE_END).finditer(text), None]:
        last = match.start() if match else len(text)
        if (
            match
            and not blank
            and _goes_on(text[begun:last].strip(), text[match.end() : match.end() + _WIDEST], width)
        ):
            begun = match.end()
            continue
        end = start + len(text[start:last].rstrip()) if match else len(text)
        if text[start:end].strip("\ufeff \t\r\n"):
            spans.append((start, end))
        start = begun = match.end() if match else end
    return tuple(spans)


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether a paragraph goes on from a line to what follows; `width` is 0 where each line is one."""
    if not line.endswith(_ENDS) and following[:1].islower():
        return True
    word = following.split(maxsplit=1)[:1]
    return width > 0 and bool(word) and len(line) + 1 + len(word[0]) >= _FULL * width


def _width(text: str) -> int:
    """The width, in characters, that the lines of a text are broken to; 0 where each is a paragraph."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    widest = max(map(len, lines), default=0)
    if len(lines) < 3 or widest > _WIDEST:
        return 0
    ends = len(lines) - 1
    open_ends = [not line.endswith(_ENDS) for line in lines[:-1]]
    run_on = sum(is_open and after[:1].islower() for is_open, after in zip(open_ends, lines[1:], strict=True))
    return widest if run_on >= _RUN_ON * ends or 2 * sum(open_ends) > ends else 0
