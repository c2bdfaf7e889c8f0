"""The rule of the module's language: the questions are written in it."""

from collections.abc import Iterable

from trainer.problems import Problem, Span
from trainer.text.tongues import other_tongue
from trainer.trace.anchored import Anchored


def tongue(anchored: Anchored) -> Iterable[Problem]:
    """Stems are in the module's language, in whatever language the source is; else the wrong rules read them."""
    module = anchored.module
    stems = "\n".join(question.stem.value for question in module.questions)
    other = other_tongue(module.language, stems, module.source.text)
    if other:
        found = other if other.endswith("letters") else f"the language `{other}`"
        message = (
            f"the questions are written in {found}, not in `{module.language}`. Correct `language`: it is that of "
            "the questions, and decides which rules read them. The source may be in another."
        )
        yield Problem(module.language_at or Span(module.path), "language-differs", message)
