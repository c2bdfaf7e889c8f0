"""Waivers: `waive: {rule: reason}` on a question silences one rule there; one that silences nothing is a problem."""

from collections.abc import Collection, Iterator

from trainer.model import Question
from trainer.problems import Problem
from trainer.reading.fields import did_you_mean


def unused(question: Question, fired: Collection[str], rules: Collection[str]) -> Iterator[Problem]:
    """Waivers of rules that do not exist, or that find nothing in this question."""
    for rule, _ in question.waive:
        name = rule.value
        if name not in rules:
            message = f"no rule `{name}` can be waived.{did_you_mean(name, rules)} Correct the name, or remove it."
            yield Problem(rule.span, "unknown-waiver", message)
        elif name not in fired:
            message = f"`{name}` finds nothing in this question any more. Remove the waiver."
            yield Problem(rule.span, "unused-waiver", message, "warning")
