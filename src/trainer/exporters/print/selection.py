"""Which questions a worksheet asks, and in which order a form asks them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from trainer.arrange import shuffled
from trainer.exercise import Course, Exercise, Topic
from trainer.worksheet import Draw, Worksheet


def _topics(course: Course, worksheet: Worksheet) -> list[Topic]:
    """The topics of a worksheet, without the questions that it leaves out."""
    return [
        replace(topic, exercises=tuple(item for item in topic.exercises if item.id not in worksheet.exclude))
        for topic in course.topics
        if not worksheet.topics or topic.id in worksheet.topics
    ]


def chosen(course: Course, worksheet: Worksheet, learner: str = "") -> tuple[Exercise, ...]:
    """The questions of a worksheet in the order of the banks: the same for every form, another for each learner."""
    topics = _topics(course, worksheet)
    seed = (worksheet.seed, *((learner,) if learner else ()), "choose")
    if worksheet.draw:
        kept = _drawn([item for topic in topics for item in topic.exercises], worksheet.draw, seed)
    else:
        total = sum(len(topic.exercises) for topic in topics)
        shares = _shares([len(topic.exercises) for topic in topics], min(worksheet.length or total, total))
        kept = {
            item.id
            for topic, share in zip(topics, shares, strict=True)
            for item in _ranked(topic.exercises, seed)[:share]
        }
    return tuple(item for topic in topics for item in topic.exercises if item.id in kept)


def _drawn(items: Sequence[Exercise], draws: Iterable[Draw], seed: tuple[object, ...]) -> set[str]:
    """The ids that are drawn, one draw after the other; none is drawn twice."""
    kept: set[str] = set()
    for draw in draws:
        fit = [item for item in _ranked(items, seed) if item.id not in kept and _fits(item, draw)]
        kept.update(item.id for item in fit[: draw.count])
    return kept


def _fits(item: Exercise, draw: Draw) -> bool:
    pairs = ((draw.topic, item.topic), (draw.objective, item.objective), (draw.level, item.level))
    return all(wanted in ("", has) for wanted, has in pairs)


def _ranked(items: Sequence[Exercise], seed: tuple[object, ...]) -> tuple[Exercise, ...]:
    return shuffled(items, *seed, key=lambda item: item.id)


def wanted(worksheet: Worksheet) -> int:
    """How many questions a worksheet asks for; 0 for all that there are."""
    return sum(draw.count for draw in worksheet.draw) or worksheet.length or 0


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
