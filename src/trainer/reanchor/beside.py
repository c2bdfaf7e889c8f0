"""Two passages side by side, the words that differ in brackets."""

import difflib
import textwrap
from collections.abc import Iterator

from trainer.problems import printable

BESIDE = 76
"""Columns from which on the two stand beside each other; below, one stands over the other."""


def marked(old: str, new: str) -> tuple[str, str]:
    """Both texts with the words that the other lacks in brackets."""
    before, after = printable(old).split(), printable(new).split()
    left: list[str] = []
    right: list[str] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        left += _bracketed(before[a:b], differs=tag != "equal")
        right += _bracketed(after[c:d], differs=tag != "equal")
    return " ".join(left), " ".join(right)


def _bracketed(words: list[str], *, differs: bool) -> list[str]:
    if not words:
        return []
    return [f"[{' '.join(words)}]"] if differs else words


def beside(old: str, new: str, width: int) -> Iterator[str]:
    """The lines of both passages."""
    left, right = marked(old, new)
    if width < BESIDE:
        for label, text in (("old", left), ("new", right)):
            yield from textwrap.wrap(text, width, initial_indent=f"  {label}  ", subsequent_indent="       ")
        return
    column = (width - 5) // 2
    lefts, rights = textwrap.wrap(left, column), textwrap.wrap(right, column)
    yield f"  {'old':{column}} | new"
    for number in range(max(len(lefts), len(rights))):
        one = lefts[number] if number < len(lefts) else ""
        other = rights[number] if number < len(rights) else ""
        yield f"  {one:{column}} | {other}".rstrip()
