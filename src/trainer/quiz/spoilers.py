"""Whether one question gives another away: what is shown of the one holds the answer to the other."""

from functools import lru_cache

from trainer.exercise import Choose, Exercise, Match, Write
from trainer.quiz.grading.wording import loose
from trainer.quiz.shown import answer_text, stem_text


def gives_away(told: Exercise, asked: Exercise) -> bool:
    """Whether the texts of a question, with its answer and its passage, hold the answer to another."""
    text = _told(told)
    return any(all(f" {part} " in text for part in answer) for answer in _answers(asked))


@lru_cache(maxsize=64)
def _told(exercise: Exercise) -> str:
    response = exercise.response
    shown = [stem_text(exercise), answer_text(exercise), exercise.rationale]
    shown += [citation.quote for citation in exercise.citations]
    if isinstance(response, Choose):
        shown += [option.text for option in response.options]
    return f" {' | '.join(loose(text) for text in shown)} "


@lru_cache(maxsize=256)
def _answers(exercise: Exercise) -> tuple[tuple[str, ...], ...]:
    """The right answers in loose form, each as the parts that have to stand together to tell it."""
    response = exercise.response
    texts: list[tuple[str, ...]]
    if isinstance(response, Write):
        texts = [(wording,) for answer in response.answers for wording in (answer.text, *answer.accept)]
    elif isinstance(response, Choose):
        texts = [(option.text,) for option in response.options if option.right]
        texts = [exercise.correction[1:]] if exercise.correction else [] if exercise.kind == "true-false" else texts
    elif isinstance(response, Match):
        texts = list(response.pairs)
    else:
        texts = list(response.events)
    return tuple(found for parts in texts if all(found := tuple(loose(part) for part in parts)))
