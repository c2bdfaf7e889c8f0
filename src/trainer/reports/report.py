"""What is to be reported, and what every form of a report offers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from trainer.problems import Problem

Lines = Callable[[str, int], str | None]
"""(path, line from 1) → that line of the file, or None where it cannot be shown."""


def no_lines(_path: str, _line: int) -> str | None:
    """For reports that show no source lines."""
    return None


@dataclass(frozen=True, slots=True)
class Report:
    """All problems by place, the folders of the modules that were looked at, and the lines of their files."""

    problems: tuple[Problem, ...]
    modules: tuple[str, ...] = ()
    lines: Lines = no_lines


class Form(Protocol):
    """A module of this package."""

    def render(self, report: Report, /) -> str:
        """The report as one text."""
        ...
