"""Exercise to shape: options, pairs and events in the order of one form, with letters and room."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import assert_never

from trainer import arrange
from trainer.exercise import Answer, Blank, Choose, Exercise, Match, Order, Write
from trainer.exporters.print.editions import Edition
from trainer.exporters.print.shapes import Events, Gap, Happening, Lines, Mark, Options, Pairs, Row, Shape
from trainer.exporters.print.words import Words, digits, letter
from trainer.exporters.print.wrapping import shortened

GLANCE = 40
"""Characters of a written answer that are told at a glance."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the shapes of one form depend on beside the question."""

    table: Words
    edition: Edition
    seed: tuple[object, ...]
    lines: int = 0
    answer_sheet: bool = False


def shape(exercise: Exercise, setting: Setting) -> Shape:
    response = exercise.response
    match response:
        case Write():
            return Lines(_room(exercise, response, setting))
        case Choose():
            return _options(exercise, response, setting)
        case Match():
            return _pairs(exercise, response, setting)
        case Order():
            return _events(exercise, response, setting)
        case _:
            assert_never(response)


def _room(exercise: Exercise, response: Write, setting: Setting) -> int:
    """Lines to write on: as many as the worksheet says, else two for a quotation or an answer to be worked out.

    A longer answer gets as many as a hand needs that writes about a letter an em.
    """
    if any(isinstance(part, Blank) for part in exercise.stem):
        return 0
    each = 2 if exercise.derived or exercise.answer_type == "quoted" else 1
    needed = (max(each, ceil(len(answer.text) / setting.edition.line)) for answer in response.answers)
    return setting.lines or sum(needed)


def _options(exercise: Exercise, response: Choose, setting: Setting) -> Options:
    if exercise.kind == "true-false":
        names = {"True": setting.table["true"], "False": setting.table["false"]}
        texts = [(names.get(option.text, option.text), option.right) for option in response.options]
    else:
        texts = [(option.text, option.right) for option in arrange.options(exercise, response, *setting.seed)]
    marks = tuple(Mark(letter(place, setting.table), text, right) for place, (text, right) in enumerate(texts))
    return Options(marks, response.many, setting.edition.columns([text for text, _ in texts]))


def _pairs(exercise: Exercise, response: Match, setting: Setting) -> Pairs:
    rights = arrange.right_side(exercise, response, *setting.seed)
    marks = {right: Mark(letter(place, setting.table), right, right=True) for place, right in enumerate(rights)}
    rows = zip(response.pairs, rights, strict=True)
    beside = setting.edition.side_by_side([text for pair in response.pairs for text in pair])
    return Pairs(
        tuple(
            Row(left, marks[right], marks[answer], digits(number, setting.table) if setting.answer_sheet else "")
            for number, ((left, answer), right) in enumerate(rows, 1)
        ),
        beside,
    )


def _events(exercise: Exercise, response: Order, setting: Setting) -> Events:
    shown = arrange.events(exercise, response, *setting.seed)
    ranks = {event: digits(rank, setting.table) for rank, event in enumerate(response.events, 1)}
    events = tuple(
        Happening(letter(place, setting.table), text, date, ranks[text, date])
        for place, (text, date) in enumerate(shown)
    )
    return Events(events)


def stem(exercise: Exercise, table: Words) -> tuple[str | Gap, ...]:
    """The stem with blanks wide enough for the longest answer, all equal: the width tells nothing."""
    answers = exercise.response.answers if isinstance(exercise.response, Write) else ()
    width = min(24, max(8, *(round(len(answer.text) * 0.75) for answer in answers), 0))
    single = len(answers) == 1
    return tuple(
        Gap("" if single else digits(part.number + 1, table), width) if isinstance(part, Blank) else part
        for part in exercise.stem
    )


def brief(body: Shape, answers: Sequence[Answer]) -> str:
    """What answers a question, for marking at a glance, in the notation that learners write it in."""
    match body:
        case Lines():
            return "; ".join(shortened(answer.text, GLANCE) for answer in answers)
        case Options():
            return " ".join(mark.letter for mark in body.marks if mark.right)
        case Pairs():
            given = (f"{row.number} {row.answer.letter}".strip() for row in body.rows)
            return (", " if body.numbered else " ").join(given)
        case Events():
            return ", ".join(f"{event.letter} {event.rank}" for event in body.events)
        case _:
            assert_never(body)
