"""Worksheets that cannot be what they ask for: without a question to ask, or with fewer than they want."""

from trainer.exercise import Course
from trainer.exporters.print.documents import worksheets
from trainer.exporters.print.selection import chosen, wanted
from trainer.problems import Problem, Span

EMPTY, SHORT = "sheet-empty", "sheet-short"


def shortfalls(course: Course, path: str) -> list[Problem]:
    """A warning for each; `path` is the module's module.yaml."""
    if not course.exercises:
        message = (
            "nothing is printed: the module has no question that is ready, for all are drafts, unsourced or retired."
            " Take `status` off the questions that are finished, and build again."
        )
        return [Problem(Span(path), EMPTY, message, "warning")]
    problems: list[Problem] = []
    for worksheet in worksheets(course):
        have, asked = len(chosen(course, worksheet)), wanted(worksheet)
        if not have:
            message = (
                f"the worksheet `{worksheet.id}` is not printed: none of its topics has a question that is ready."
                " Take `status` off those that are finished, or name other `topics`."
            )
            problems.append(Problem(Span(path), EMPTY, message, "warning"))
        elif have < asked:
            questions = f"{have:,} question{'s' if have > 1 else ''}"
            message = (
                f"the worksheet `{worksheet.id}` has {questions} and not {asked:,}: its topics have no more that are"
                " ready. Write more, name more `topics`, or lower its `length` or what it draws."
            )
            problems.append(Problem(Span(path), SHORT, message, "warning"))
    return problems
