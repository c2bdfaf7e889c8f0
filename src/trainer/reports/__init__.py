"""The forms in which problems are written; a new one is a module here, one line below, and its test."""

from trainer.reports import github, json, junit, sarif, text
from trainer.reports.report import Form, Report

FORMS: dict[str, Form] = {
    "text": text,
    "json": json,
    "github": github,
    "sarif": sarif,
    "junit": junit,
}


__all__ = ["FORMS", "Form", "Report", "render"]


def render(report: Report, form: str) -> str:
    """The problems as one text, which ends without a line end; empty where a form has nothing to say."""
    return FORMS[form].render(report)
