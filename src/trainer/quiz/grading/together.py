"""Answers of several parts, which are right in any order: pointless and reckless, for reckless and pointless."""

import re
from collections.abc import Callable

PARTS = re.compile(r"\s*(?:[,;&+/\n]|\band(?:\s+also)?\b)+\s*", re.IGNORECASE)
MOST = 8
"""Parts of an answer that are looked at."""


def parts(text: str) -> list[str]:
    """The parts of a list, at most so many; none where it has but one."""
    found = [part.strip(" .\"'“”‘’") for part in PARTS.split(text, maxsplit=3 * MOST) if part.strip(" .\"'“”‘’")]
    return found if 1 < len(found) <= MOST else []


def is_list(answer: str, answer_type: str) -> bool:
    """Whether the parts of an answer may change places; those of a title, such as War and Peace, may not."""
    found = parts(answer)
    if answer_type in ("date", "number") or not found:
        return False
    return answer_type not in ("phrase", "quoted") or not found[-1][0].isupper()


def same_parts(given: str, answer: str, fits: Callable[[str, str], bool]) -> bool:
    """Whether each part of the one is, in any order, one of the other."""
    left = parts(answer)
    typed = parts(given)
    if len(typed) != len(left):
        return False
    for part in typed:
        match = next((other for other in left if fits(part, other)), None)
        if match is None:
            return False
        left.remove(match)
    return True
