"""For code scanning: SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), one run."""

import hashlib
import json
import os
from typing import Any
from urllib.parse import quote

from trainer.problems import Problem, printable
from trainer.reports.explained import codes, section, summary
from trainer.reports.report import Report

_LEVELS = {"error": "error", "warning": "warning", "notice": "note"}


def render(report: Report) -> str:
    used = sorted({problem.code for problem in report.problems})
    run = {
        "tool": {"driver": _driver(used)},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, used.index(problem.code), report) for problem in report.problems],
    }
    return json.dumps({"version": "2.1.0", "runs": [run]}, indent=2)


def _driver(used: list[str]) -> dict[str, Any]:
    from importlib.metadata import version

    return {"name": "trainer", "version": version("trainer"), "rules": [_rule(code) for code in used]}


def _rule(code: str) -> dict[str, Any]:
    """What a reader of the results sees beside them: the summary, and the section of the code as help."""
    if code not in codes():
        return {"id": code}
    text = section(code)
    help_ = {"text": text, "markdown": text}
    return {"id": code, "shortDescription": {"text": summary(code)}, "help": help_}


def _result(problem: Problem, rule: int, report: Report) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": problem.span.line, "startColumn": problem.span.column}
    line = report.lines(problem.span.path, problem.span.line)
    if line:
        region["snippet"] = {"text": printable(line)}
    place = {"artifactLocation": {"uri": uri(problem.span.path)}, "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _LEVELS[problem.level],
        "message": {"text": printable(problem.message)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"trainer/v1": _fingerprint(problem)},
    }


def uri(path: str) -> str:
    """A relative reference with `/` between its parts."""
    return quote(path.replace(os.sep, "/"), safe="/-._~", errors="replace")


def _fingerprint(problem: Problem) -> str:
    """What stays the same when lines above are added: the file, the code and the message."""
    text = "\x1f".join((problem.span.path, problem.code, problem.message))
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]
