"""Letters of a course that none of the fonts has: they print in a font of the machine, or as boxes."""

import unicodedata
from dataclasses import replace

from trainer.exercise import Course
from trainer.exporters.output import UnavailableError
from trainer.exporters.print.machine import no_font
from trainer.problems import Problem, Span

CODE = "font-letters"
SHOWN = 8
"""Letters named in the message."""
_COMMON = ((0x20, 0x17F), (0x400, 0x45F), (0x2010, 0x2026), (0x2030, 0x203A))
"""Ranges that the first fonts have whole; of a course within them, no font needs to be opened."""


def missing_letters(course: Course, path: str) -> list[Problem]:
    """A notice where a course has such letters; `path` is the module's module.yaml. Raises `UnavailableError`."""
    rare = sorted(char for char in set(_printed(course)) if not _common(char))
    lost = [char for char in rare if not _ignorable(char) and ord(char) not in _coverage()] if rare else []
    if not lost:
        return []
    named = ", ".join(f"{char} ({unicodedata.name(char, 'no name')})" for char in lost[:SHOWN])
    more = f" and {len(lost) - SHOWN} more" if len(lost) > SHOWN else ""
    message = (
        f"the fonts for printing lack {named}{more}. They print in a font of the machine, other on each, or as boxes:"
        " look at the pages with `trainer preview`."
    )
    return [Problem(Span(path), CODE, message, "notice")]


def _printed(course: Course) -> str:
    """Everything of a course that may stand on a page."""
    return repr(replace(course, retired=())) if course.exercises else ""


def _common(char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in _COMMON)


def _ignorable(char: str) -> bool:
    """Letters that are not drawn: joiners, marks of direction, spaces."""
    return unicodedata.category(char) in ("Cf", "Cc", "Zs", "Zl", "Zp")


def _coverage() -> frozenset[int]:
    from fontpkg import FontpkgError

    from trainer.exporters.print.press.fonts import covered

    try:
        return covered()
    except (FontpkgError, FileNotFoundError) as error:
        raise UnavailableError(no_font(error)) from error
