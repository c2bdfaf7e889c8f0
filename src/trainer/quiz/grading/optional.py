"""Wordings with parts that may be left out, as in BSD quiz(6): `[Operation ]Dawn`, `{grey|gray} wolf`.

A part in round brackets, such as the short form of a name, may be left out as well.
"""

import re

MOST = 64
"""Wordings that one pattern may stand for; parts beyond that are taken as they are written."""

_PART = re.compile(r"\[([^\[\](){}]*)\]|\(([^\[\](){}]*)\)|\{([^\[\](){}]*\|[^\[\](){}]*)\}")


def wordings(pattern: str) -> tuple[str, ...]:
    """Every wording that a pattern stands for, the pattern as written first, each once."""
    done: list[str] = []
    todo = [pattern]
    while todo and len(done) + len(todo) <= MOST:
        text = todo.pop(0)
        done.append(text)
        match = _PART.search(text)
        if match:
            todo += [f"{text[: match.start()]}{part}{text[match.end() :]}" for part in _ways(match)]
    return tuple(dict.fromkeys(text for text in (*done, *todo) if text.strip()))


def _ways(match: re.Match[str]) -> list[str]:
    optional, aside, ways = match.groups()
    if ways is not None:
        return ways.split("|")
    return ["", optional if optional is not None else aside]
