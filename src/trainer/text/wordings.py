"""Wordings with parts that may be left out, as in BSD quiz(6): `[Operation ]Dawn`, `{grey|gray} wolf`.

A part in round brackets, such as the short form of a name, may be left out as well.
"""

import re

MOST = 64
"""Wordings that one pattern may stand for; parts beyond that are taken as they are written."""

_OPTIONAL = r"\[(?P<optional>[^\[\](){}]*)\]|\{(?P<ways>[^\[\](){}]*\|[^\[\](){}]*)\}"
_WRITTEN = re.compile(_OPTIONAL)
_ACCEPTED = re.compile(rf"{_OPTIONAL}|\((?P<aside>[^\[\](){{}}]*)\)")


def spelled_out(pattern: str) -> tuple[str, ...]:
    """Every text that a pattern with square or curly brackets stands for; the pattern itself where they are too many.

    A pattern without such brackets stands for itself.
    """
    found, left = _expanded(pattern, _WRITTEN)
    texts = () if left else tuple(text for text in found if not _WRITTEN.search(text))
    return texts or (pattern,)


def wordings(pattern: str) -> tuple[str, ...]:
    """Everything that may be typed for a pattern, the pattern as written first."""
    found, left = _expanded(pattern, _ACCEPTED)
    return tuple(dict.fromkeys((*found, *left)))


def _expanded(pattern: str, part: re.Pattern[str]) -> tuple[list[str], list[str]]:
    """The pattern and all texts on the way to those without such a part, and those left when there are too many."""
    done: dict[str, None] = {}
    todo = [pattern]
    while todo and len(done) + len(todo) <= MOST:
        text = todo.pop(0).strip()
        match = part.search(text)
        if text:
            done[text] = None
        if match:
            todo += [f"{text[: match.start()]}{way}{text[match.end() :]}" for way in _ways(match)]
    return list(done), todo


def _ways(match: re.Match[str]) -> list[str]:
    groups = match.groupdict()
    if groups["ways"] is not None:
        return groups["ways"].split("|")
    kept = groups["optional"] if groups["optional"] is not None else groups["aside"]
    return ["", kept]
