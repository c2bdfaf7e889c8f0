"""Which questions a worksheet asks, and in which order a form asks them."""

from collections.abc import Sequence

from trainer.arrange import shuffled
from trainer.exercise import Course, Exercise, Topic
from trainer.worksheet import Worksheet


def pool(course: Course, worksheet: Worksheet) -> tuple[Exercise, ...]:
    """All questions that a worksheet may ask."""
    return tuple(exercise for topic in _topics(course, worksheet) for exercise in topic.exercises)


def _topics(course: Course, worksheet: Worksheet) -> list[Topic]:
    return [topic for topic in course.topics if not worksheet.topics or topic.id in worksheet.topics]


def chosen(course: Course, worksheet: Worksheet) -> tuple[Exercise, ...]:
    """The questions of a worksheet in the order of the banks: the same for every form and paper."""
    topics = _topics(course, worksheet)
    total = sum(len(topic.exercises) for topic in topics)
    shares = _shares([len(topic.exercises) for topic in topics], min(worksheet.length or total, total))
    return tuple(
        exercise for topic, share in zip(topics, shares, strict=True) for exercise in _sample(topic, share, worksheet)
    )


def _sample(topic: Topic, count: int, worksheet: Worksheet) -> tuple[Exercise, ...]:
    ranked = shuffled(topic.exercises, worksheet.seed, "choose", key=lambda exercise: exercise.id)
    kept = {exercise.id for exercise in ranked[:count]}
    return tuple(exercise for exercise in topic.exercises if exercise.id in kept)


def _shares(sizes: Sequence[int], count: int) -> list[int]:
    """How many of each topic: in proportion to its size, by largest remainder (Hare quota)."""
    total = sum(sizes)
    if not total:
        return [0 for _ in sizes]
    shares = [size * count // total for size in sizes]
    by_remainder = sorted(range(len(sizes)), key=lambda place: (-(sizes[place] * count % total), place))
    for place in by_remainder[: count - sum(shares)]:
        shares[place] += 1
    return shares


def in_form(exercises: Sequence[Exercise], worksheet: Worksheet, form: str) -> tuple[Exercise, ...]:
    """The questions in the order of one form."""
    return shuffled(exercises, worksheet.seed, form, "order", key=lambda exercise: exercise.id)
