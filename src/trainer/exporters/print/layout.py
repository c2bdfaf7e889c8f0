"""Exercise to shape: options, pairs and events in the order of one form, with letters and room."""

from collections.abc import Sequence
from typing import assert_never

from trainer import arrange
from trainer.exercise import Blank, Choose, Exercise, Match, Order, Write
from trainer.exporters.print.shapes import Events, Gap, Happening, Lines, Mark, Options, Pairs, Row, Shape
from trainer.exporters.print.words import Words, digits, letter

FOUR_COLUMNS, TWO_COLUMNS = 14, 38
"""Longest option, in characters, that still stands in four or two columns of an A4 page."""

Seed = tuple[object, ...]


def shape(exercise: Exercise, table: Words, *seed: object) -> Shape:
    response = exercise.response
    match response:
        case Write():
            blanks = any(isinstance(part, Blank) for part in exercise.stem)
            return Lines(0 if blanks else len(response.answers))
        case Choose():
            return _options(exercise, response, table, seed)
        case Match():
            return _pairs(exercise, response, table, seed)
        case Order():
            return _events(exercise, response, table, seed)
        case _:
            assert_never(response)


def _options(exercise: Exercise, response: Choose, table: Words, seed: Seed) -> Options:
    if exercise.kind == "true-false":
        texts = [(table["true" if option.text == "True" else "false"], option.right) for option in response.options]
    else:
        texts = [(option.text, option.right) for option in arrange.options(exercise, response, *seed)]
    marks = tuple(Mark(letter(place, table), text, right) for place, (text, right) in enumerate(texts))
    return Options(marks, response.many, columns([text for text, _ in texts]))


def columns(texts: Sequence[str]) -> int:
    """How many columns short options are set in, so that no row is left almost empty."""
    longest = max(map(len, texts))
    if longest <= FOUR_COLUMNS and len(texts) in (2, 3, 4, 7, 8):
        return 4
    return 2 if longest <= TWO_COLUMNS else 1


def _pairs(exercise: Exercise, response: Match, table: Words, seed: Seed) -> Pairs:
    rights = arrange.right_side(exercise, response, *seed)
    marks = {right: Mark(letter(place, table), right, right=True) for place, right in enumerate(rights)}
    rows = zip(response.pairs, rights, strict=True)
    return Pairs(tuple(Row(left, marks[right].letter, right, marks[answer]) for (left, answer), right in rows))


def _events(exercise: Exercise, response: Order, table: Words, seed: Seed) -> Events:
    shown = arrange.events(exercise, response, *seed)
    events = tuple(
        Happening(letter(place, table), text, date, digits(response.events.index((text, date)) + 1, table))
        for place, (text, date) in enumerate(shown)
    )
    ranked = tuple(events[shown.index(event)] for event in response.events)
    return Events(events, ranked)


def stem(exercise: Exercise, table: Words) -> tuple[str | Gap, ...]:
    """The stem with blanks wide enough for the longest answer, all equal: the width tells nothing."""
    answers = exercise.response.answers if isinstance(exercise.response, Write) else ()
    width = min(24, max(8, *(round(len(answer.text) * 0.75) for answer in answers), 0))
    single = len(answers) == 1
    return tuple(
        Gap("" if single else digits(part.number + 1, table), width) if isinstance(part, Blank) else part
        for part in exercise.stem
    )
