"""What is wrong, where, and what to do: the one form of error that every stage returns."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

Level = Literal["error", "warning", "notice"]


MOST = 1_000
"""Problems of one module that are told; reading and rules stop soon after."""


class Span(NamedTuple):
    """A place in a file; line and column count from 1, as editors do."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding. `code` is stable and documented; `message` names the fault and the mend."""

    span: Span
    code: str
    message: str
    level: Level = "error"


def tidy(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by place, each once."""
    return sorted(set(problems))


def bounded(problems: list[Problem]) -> list[Problem]:
    """As many problems as anyone reads, and one that says there are more: a file may hold a hundred thousand."""
    rest = problems[MOST:]
    if not rest:
        return problems
    message = f"there are more problems than {MOST:,}, and the others are not told. Mend those above first."
    return [*problems[:MOST], Problem(rest[0].span, "too-many-problems", message, _worst(rest))]


def _worst(problems: Iterable[Problem]) -> Level:
    return min((problem.level for problem in problems), key=("error", "warning", "notice").index)


def has_errors(problems: Iterable[Problem]) -> bool:
    return any(problem.level == "error" for problem in problems)


def printable(text: str) -> str:
    """The text on one line, with control and direction-override characters shown as escapes.

    A bank from a stranger must not reach the terminal as commands, nor reorder what is read there.
    """
    if text.isprintable():  # which no character is that is escaped
        return text
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char in "\n\t\r":
        return " "
    overrides = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
    if ord(char) < 32 or 127 <= ord(char) < 160 or char in overrides or char in "\u2028\u2029\ufeff":
        return f"\\u{ord(char):04x}"
    return char.encode("utf-8", "replace").decode("utf-8")


def as_text(problem: Problem) -> str:
    """`path:line:column: error: message [code]`."""
    path, line, column = problem.span
    return printable(f"{path}:{line}:{column}: {problem.level}: {problem.message} [{problem.code}]")
