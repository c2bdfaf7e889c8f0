"""For GitHub Actions: workflow commands, which appear at the lines of a pull request."""

from trainer.problems import Problem, printable
from trainer.reports.report import Report


def render(report: Report) -> str:
    return "\n".join(map(_command, report.problems))


def _command(problem: Problem) -> str:
    path, line, column = problem.span
    file = _escaped(printable(path), in_property=True)
    title = _escaped(problem.code, in_property=True)
    message = _escaped(printable(problem.message), in_property=False)
    return f"::{problem.level} file={file},line={line},col={column},title={title}::{message}"


def _escaped(text: str, *, in_property: bool) -> str:
    """Escapes of GitHub's workflow commands (GitHub documentation, "Workflow commands")."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if in_property else text
