"""The marks of a cloze stem: `{{answer}}`, or `{{c2::answer}}` for a blank that keeps the number of its card."""

import re
from dataclasses import dataclass

_NUMBER = re.compile(r"c([1-9][0-9]?)::")
_NESTED = re.compile(r"\{\{[^{}]*\}\}")


@dataclass(frozen=True, slots=True)
class Blank:
    """A mark: where it stands in the stem, end exclusive, its answer, and the number that was written, or 0."""

    start: int
    end: int
    answer: str
    number: int = 0


def blanks(stem: str) -> tuple[Blank, ...] | None:
    r"""The blanks of a stem in order; None where one is not closed, or stands inside another.

    Braces inside of an answer come in pairs: `{{\frac{a}{b}}}` is one blank, and `{{{{a}, {b}}}}` too.
    """
    found: list[Blank] = []
    done = 0
    while (start := stem.find("{{", done)) >= 0:
        end = _end(stem, start + 2)
        inside = stem[start + 2 : end - 2] if end else ""
        if not end or _NESTED.search(inside) or not _paired(stem[done:start]):
            return None
        number = _NUMBER.match(inside)
        answer = inside[number.end() :] if number else inside
        found.append(Blank(start, end, answer.strip(), int(number[1]) if number else 0))
        done = end
    return tuple(found) if _paired(stem[done:]) else None


def _end(stem: str, at: int) -> int:
    """Where the blank that began before `at` has ended; 0 where it does not."""
    open_braces = 0
    while at < len(stem):
        if stem[at] == "{":
            open_braces += 1
        elif stem[at] == "}" and open_braces:
            open_braces -= 1
        elif stem.startswith("}}", at):
            return at + 2
        at += 1
    return 0


def _paired(text: str) -> bool:
    """Whether two closing braces of a text have their opening ones: else they close a blank that is none."""
    return "}}" not in text or text.count("{") == text.count("}")


def numbers(found: tuple[Blank, ...]) -> tuple[int, ...]:
    """The number of each blank's card: the one that was written, else the lowest that is free."""
    written = {blank.number for blank in found}
    free = (number for number in range(1, len(written) + len(found) + 1) if number not in written)
    return tuple(blank.number or next(free) for blank in found)


def parts_of(stem: str) -> tuple[str, ...]:
    """What stands before, between and behind the blanks."""
    cuts = [0, *(place for blank in blanks(stem) or () for place in (blank.start, blank.end)), len(stem)]
    return tuple(stem[start:end] for start, end in zip(cuts[::2], cuts[1::2], strict=True))
