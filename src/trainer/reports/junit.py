"""For test reports of CI services: JUnit's XML, a suite for each module, a failed case for each error."""

import os
from collections.abc import Iterable
from xml.etree import ElementTree

from trainer.problems import Problem, as_text, printable
from trainer.reports.report import Report


def render(report: Report) -> str:
    root = ElementTree.Element("testsuites", name="trainer check")
    for folder, problems in _by_module(report):
        root.append(_suite(folder, problems))
    ElementTree.indent(root)
    text: bytes = ElementTree.tostring(root, "us-ascii")  # other characters as references, for any terminal
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + text.decode()


def _by_module(report: Report) -> Iterable[tuple[str, list[Problem]]]:
    """The problems by the module in whose folder they are; those of no module come last, by their path."""
    found: dict[str, list[Problem]] = {folder: [] for folder in report.modules}
    for problem in report.problems:
        path = problem.span.path
        homes = [folder for folder in report.modules if folder == path or path.startswith(os.path.join(folder, ""))]
        found.setdefault(max(homes, key=len, default=path), []).append(problem)
    return found.items()


def _suite(folder: str, problems: list[Problem]) -> ElementTree.Element:
    errors = [problem for problem in problems if problem.level == "error"]
    others = [problem for problem in problems if problem.level != "error"]
    name, cases = printable(folder), str(max(1, len(errors)))
    suite = ElementTree.Element(
        "testsuite", name=name, tests=cases, failures=str(len(errors)), errors="0", skipped="0"
    )
    if not errors:
        ElementTree.SubElement(suite, "testcase", classname=name, name="no error")
    for problem in errors:
        place = f"{problem.code} at {problem.span.path}:{problem.span.line}:{problem.span.column}"
        case = ElementTree.SubElement(suite, "testcase", classname=name, name=printable(place))
        failure = ElementTree.SubElement(case, "failure", type=problem.code, message=printable(problem.message))
        failure.text = as_text(problem)
    if others:
        ElementTree.SubElement(suite, "system-out").text = "\n".join(map(as_text, others))
    return suite
