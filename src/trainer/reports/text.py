"""For people: each problem on a line, then the line of the file with a caret under the place."""

import unicodedata

from trainer.problems import Problem, as_text, printable
from trainer.reports.report import Report

WIDTH = 100
"""Characters of a source line that are shown around the place."""


def render(report: Report) -> str:
    return "\n".join(line for problem in report.problems for line in _lines(problem, report))


def _lines(problem: Problem, report: Report) -> list[str]:
    line = report.lines(problem.span.path, problem.span.line)
    excerpt = _excerpt(line, problem.span.line, problem.span.column) if line and line.strip() else []
    return [as_text(problem), *excerpt]


def _excerpt(line: str, number: int, column: int) -> list[str]:
    """The line under its number, and the caret under the column; a long line is cut on both sides."""
    at = min(column - 1, len(line.rstrip()))
    start = max(0, at - WIDTH // 2) if len(line) > WIDTH else 0
    before, after = printable(line[start:at]), printable(line[at : start + WIDTH]).rstrip()
    head, tail = "… " if start else "", " …" if start + WIDTH < len(line.rstrip()) else ""
    margin = " " * len(str(number))
    return [f"  {number} | {head}{before}{after}{tail}", f"  {margin} | {' ' * width(head + before)}^"]


def width(text: str) -> int:
    """How many columns a terminal gives a text."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
