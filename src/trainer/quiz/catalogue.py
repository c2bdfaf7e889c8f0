"""A module as the self-test sees it: cards to choose from, exercises and names fetched when they are needed."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from trainer.exercise import Choose, Course, Exercise, Write
from trainer.quiz.card import Card, card_of


class Catalogue(NamedTuple):
    """`topics` and `objectives` are (id, title) pairs; `digest` is the course's.

    `exercise` gives the exercise of an id, `names` all names and answers of an answer type.
    """

    id: str
    title: str
    language: str
    digest: str
    topics: tuple[tuple[str, str], ...]
    objectives: tuple[tuple[str, str], ...]
    cards: tuple[Card, ...]
    exercise: Callable[[str], Exercise]
    names: Callable[[str], tuple[str, ...]]


def catalogue_of(course: Course) -> Catalogue:
    """The catalogue of a compiled module."""
    exercises = {exercise.id: exercise for exercise in course.exercises}
    names = names_of(course)
    return Catalogue(
        id=course.id,
        title=course.title,
        language=course.language,
        digest=course.digest,
        topics=tuple((topic.id, topic.title) for topic in course.topics),
        objectives=course.objectives,
        cards=tuple(card_of(course.id, exercise) for exercise in course.exercises),
        exercise=exercises.__getitem__,
        names=lambda answer_type: names.get(answer_type, ()),
    )


def names_of(course: Course) -> dict[str, tuple[str, ...]]:
    """All names of the cast and all answers, by answer type, each once."""
    found: dict[str, dict[str, None]] = {}
    for entry in course.glossary:
        found.setdefault(entry.type, {}).update(dict.fromkeys((entry.name, *entry.aliases)))
    for exercise in course.exercises:
        found.setdefault(exercise.answer_type, {}).update(dict.fromkeys(_answers(exercise)))
    return {answer_type: tuple(names) for answer_type, names in found.items()}


def _answers(exercise: Exercise) -> Iterable[str]:
    response = exercise.response
    if isinstance(response, Write):
        return (answer.text for answer in response.answers)
    if isinstance(response, Choose) and exercise.kind != "true-false":
        return (option.text for option in response.options)
    return ()
