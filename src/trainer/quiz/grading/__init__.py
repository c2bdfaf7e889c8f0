"""Whether an answer is right: a pure function of what was shown, what was given, and the module's names."""

import re

from trainer.exercise import Choose, Match, Write
from trainer.quiz.grading.picked import grade_letters, grade_order, grade_pairs, grade_truth
from trainer.quiz.grading.verdict import Graded, Setting, Verdict
from trainer.quiz.grading.written import grade_written
from trainer.quiz.shown import Shown


def grade(shown: Shown, given: str, setting: Setting, blank: int = 0) -> Graded:
    """The verdict on one input; `blank` is the number of the gap that it fills, from 0."""
    response = shown.exercise.response
    if isinstance(response, Write):
        return grade_written(given, response.answers[blank], setting)
    if isinstance(response, Choose):
        return grade_truth(given, shown) if shown.is_truth else grade_letters(given, shown, many=response.many)
    return grade_pairs(given, shown) if isinstance(response, Match) else grade_order(given, shown)


def grade_all(shown: Shown, given: str, setting: Setting, blank: int = 0) -> list[tuple[str, Graded]]:
    """The same for an input that may fill all the gaps at once, parted by commas, semicolons or bars."""
    first = grade(shown, given, setting, blank)
    parts = [part for part in re.split(r"\s*[,;|]\s*", given) if part] if shown.blanks > 1 and not blank else []
    if len(parts) != shown.blanks or (isinstance(first, Verdict) and first.right):
        return [(given, first)]
    return [(part, grade(shown, part, setting, number)) for number, part in enumerate(parts)]
