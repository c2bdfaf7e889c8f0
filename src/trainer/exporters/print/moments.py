"""The dated facts of a course in the order of time, from its questions alone: nothing is added."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trainer.exercise import Blank, Choose, Course, Exercise, Match, Order, Write
from trainer.text.found_date import FoundDate
from trainer.text.languages import language
from trainer.text.normal import fold

MOST_FACTS = 6
"""Facts to a date; beyond that a time line is a list."""
ALIKE = 0.6
"""Share of the shorter wording's words, found in the longer one, from which the two are taken for one fact."""

Reader = Callable[[str], FoundDate | None]


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as first written, what happened then, and the days since the moment before; 0 for unknown."""

    date: str
    facts: tuple[str, ...]
    days: int = 0


def moments(course: Course) -> tuple[Moment, ...]:
    """Moments by date; in a language whose dates are not read, the longest sequence of events."""
    known = language(course.language)
    return _by_date(course, known.date) if known else _by_sequence(course)


def _by_date(course: Course, read: Reader) -> tuple[Moment, ...]:
    found: dict[tuple[int, int, int], tuple[FoundDate, str, list[str]]] = {}
    for date, fact, is_quote in _facts(course, read):
        read_date = read(date)
        if read_date and read_date.year:
            facts = found.setdefault(read_date.parts, (read_date, date, []))[2]
            wanted = not facts if is_quote else len(facts) < MOST_FACTS
            if wanted and not any(_alike(fact, other, date) for other in facts):
                facts.append(fact)
    dated = [found[parts] for parts in sorted(found)]
    return tuple(
        Moment(date, tuple(facts), _days(dated[place - 1][0] if place else None, this))
        for place, (this, date, facts) in enumerate(dated)
    )


def _days(before: FoundDate | None, this: FoundDate) -> int:
    if before and before.date and this.date:
        return (this.date - before.date).days
    return 0


def _facts(course: Course, read: Reader) -> Iterator[tuple[str, str, bool]]:
    """(date, wording, is it a quote), the plainest wordings first; quotes are for dates without another."""
    for source in (_events, _pairs, _sentences, _quotes):
        for exercise in course.exercises:
            yield from ((date, fact, source is _quotes) for date, fact in source(exercise, read))


def _events(exercise: Exercise, _read: Reader) -> Iterator[tuple[str, str]]:
    if isinstance(exercise.response, Order):
        yield from ((date, event) for event, date in exercise.response.events)


def _pairs(exercise: Exercise, read: Reader) -> Iterator[tuple[str, str]]:
    if isinstance(exercise.response, Match):
        for left, right in exercise.response.pairs:
            if read(right) and not read(left):
                yield right, left
            elif read(left) and not read(right):
                yield left, right


def _sentences(exercise: Exercise, read: Reader) -> Iterator[tuple[str, str]]:
    """A cloze with one dated blank, filled."""
    if not isinstance(exercise.response, Write) or not any(isinstance(part, Blank) for part in exercise.stem):
        return
    answers = exercise.response.answers
    dates = [answer.text for answer in answers if read(answer.text)]
    if len(dates) == 1:
        parts = (answers[part.number].text if isinstance(part, Blank) else part for part in exercise.stem)
        yield dates[0], "".join(parts)


def _quotes(exercise: Exercise, _read: Reader) -> Iterator[tuple[str, str]]:
    """What the source says, for a question that asks for a date written in it."""
    if exercise.answer_type != "date" or exercise.derived or not exercise.citations:
        return
    match exercise.response:
        case Write(answers=(answer,)):
            yield answer.text, exercise.citations[0].quote
        case Choose(options=options, many=False) if exercise.kind == "choice":
            yield next(option.text for option in options if option.right), exercise.citations[0].quote
        case _:
            return


def _alike(one: str, two: str, date: str) -> bool:
    ignored = set(fold(date).split())
    a, b = (set(fold(text).split()) - ignored for text in (one, two))
    return len(a & b) >= ALIKE * min(len(a), len(b))


def _by_sequence(course: Course) -> tuple[Moment, ...]:
    orders = [exercise.response for exercise in course.exercises if isinstance(exercise.response, Order)]
    longest = max(orders, key=lambda order: len(order.events), default=Order(()))
    found: dict[str, list[str]] = {}
    for event, date in longest.events:
        found.setdefault(date, []).append(event)
    return tuple(Moment(date, tuple(facts)) for date, facts in found.items())
