"""Says which rules a module's language leaves out: never a silent pass."""

from collections.abc import Iterable

from trainer.load.files import display
from trainer.problems import Problem, Span
from trainer.text.languages import LANGUAGES
from trainer.trace.anchored import Anchored

LEFT_OUT = (
    "dates and numbers are compared by their letters alone, stems and statements only by their longer words, "
    "and the rules of names, dates, counts and negations in stems and of glossary lines are not applied"
)


def rules_not_applied(anchored: Anchored) -> Iterable[Problem]:
    if anchored.language is None:
        known = ", ".join(sorted(LANGUAGES))
        message = (
            f"the language `{anchored.module.language}` has no table yet (known: {known}): {LEFT_OUT}. "
            "Quotes, answers and distractors are checked all the same. Have a person review these questions."
        )
        yield Problem(Span(display(anchored.module.path, "module.yaml")), "rules-not-applied", message, "notice")
