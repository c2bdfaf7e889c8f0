"""For programs: a list of objects."""

import json

from trainer.problems import Problem
from trainer.reports.report import Report


def render(report: Report) -> str:
    return json.dumps([_object(problem) for problem in report.problems], indent=2)


def _object(problem: Problem) -> dict[str, str | int]:
    path, line, column = problem.span
    return {
        "path": path,
        "line": line,
        "column": column,
        "level": problem.level,
        "code": problem.code,
        "message": problem.message,
    }
