"""Where the right options stand on a form: a key that is always A gives itself away."""

from collections import Counter
from collections.abc import Iterator
from math import comb

from trainer.exercise import Course
from trainer.exporters.print.documents import worksheets
from trainer.exporters.print.shapes import Options
from trainer.exporters.print.sheet import Sheet, build_sheet
from trainer.problems import Problem, Span
from trainer.worksheet import Worksheet

CODE = "key-position"
RAREST = 0.005
"""Chance below which a distribution of keys is not put down to chance; about one form in 200 is so by chance."""

MEND = (
    "Give the worksheet another `seed` in module.yaml. Dates and numbers stand in ascending order:"
    " there, choose distractors on both sides of the answer."
)


def key_positions(course: Course, path: str) -> list[Problem]:
    """A warning for each form whose keys crowd on one letter; `path` is the module's module.yaml."""
    return [
        Problem(Span(path), CODE, f"{finding} {MEND}", "warning")
        for worksheet in worksheets(course)
        for form in worksheet.forms
        for finding in _findings(build_sheet(course, worksheet, form), worksheet)
    ]


def _findings(sheet: Sheet, worksheet: Worksheet) -> Iterator[str]:
    for options, letters in sorted(_keys(sheet).items()):
        (letter, most), *_ = Counter(letters).most_common(1)
        if chance(most, len(letters), options) < RAREST:
            where = f"on form {sheet.form} of the worksheet `{worksheet.id}`"
            yield f"{where}, {letter} is right in {most} of {len(letters)} questions with {options} options."


def _keys(sheet: Sheet) -> dict[int, list[str]]:
    """The letters that are right, by number of options; of questions with one right option."""
    found: dict[int, list[str]] = {}
    for item in sheet.items:
        if isinstance(item.body, Options) and not item.body.many:
            found.setdefault(len(item.body.marks), []).append(item.brief)
    return found


def chance(most: int, questions: int, options: int) -> float:
    """At most how likely one letter is right so often: the binomial tail, once for each letter (Bonferroni)."""
    right, wrong = 1 / options, 1 - 1 / options
    tail = sum(comb(questions, k) * right**k * wrong ** (questions - k) for k in range(most, questions + 1))
    return min(1.0, options * tail)
