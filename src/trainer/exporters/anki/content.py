"""What the response of an exercise makes of a note: its type, own fields and cards; one function a response."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from trainer.exercise import Answer, Blank, Choose, Exercise, Match, Order, Write
from trainer.exporters.anki.lists import choices, matching, ordering
from trainer.exporters.anki.markup import text
from trainer.exporters.anki.notetypes import TYPED
from trainer.text.dates import parse_date, written
from trainer.text.normal import fold

Words = Mapping[str, str]

_GROUPED = re.compile(r"(\d)[, ](?=\d{3}(?!\d))")
"""Digits in groups, as in 4,000: typed.js takes the commas and spaces out of what a learner types."""
MOST_TYPED = 60
"""Longest answer to be typed, in characters; a longer one is shown only."""


@dataclass(frozen=True, slots=True)
class Content:
    """The prompt, the own fields of the note type, and the numbers of the cards, from 0."""

    prompt: str
    fields: dict[str, str]
    ords: tuple[int, ...] = (0,)


def content(exercise: Exercise, says: Words, *, retired: bool) -> Content:
    response = exercise.response
    match response:
        case Write() if any(isinstance(part, Blank) for part in exercise.stem):
            return _cloze(exercise, response, says, retired=retired)
        case Write():
            return _written(exercise, response.answers[0], says)
        case Choose() if exercise.kind == "true-false":
            return _judged(exercise, response, says)
        case Choose():
            return _chosen(exercise, response, says)
        case Match():
            return _matched(exercise, response, says)
        case Order():
            return _ordered(exercise, response, says)
        case _:
            assert_never(response)


def _stem(exercise: Exercise) -> str:
    return text("".join(part for part in exercise.stem if isinstance(part, str)))


def _also(wordings: tuple[str, ...], says: Words) -> str:
    return f"{text(says['also'])} {'; '.join(map(text, wordings))}" if wordings else ""


def _reverse(exercise: Exercise, says: Words) -> str:
    """What the card the other way round asks of the answer."""
    return text(says[f"reverse_{exercise.answer_type}"]) if exercise.reverse else ""


def _cards(exercise: Exercise) -> tuple[int, ...]:
    return (0, 1) if exercise.reverse else (0,)


def _written(exercise: Exercise, answer: Answer, says: Words) -> Content:
    fields = {
        "Question": _stem(exercise),
        "Answer": text(answer.text),
        "Also": _also(answer.accept, says),
        "Reverse": _reverse(exercise, says),
    }
    short = fold(answer.text)
    if exercise.answer_type not in TYPED or not 0 < len(short) <= MOST_TYPED:
        return Content(says["recall"], fields, _cards(exercise))
    return Content(_typing(answer, says), {**fields, "Typed": text(_GROUPED.sub(r"\1", short))}, _cards(exercise))


def _typing(answer: Answer, says: Words) -> str:
    """What to type; of a date also the notation, for Anki compares letter by letter."""
    date = parse_date(answer.text)
    if date and date.date and written(date.date) == answer.text:
        return says["type_date"]
    return says["type_number"] if answer.type == "number" else says["type"]


def _judged(exercise: Exercise, response: Choose, says: Words) -> Content:
    truth = next(option for option in response.options if option.right).text == "True"
    verdict, correction = text(says["true" if truth else "false"]), ""
    if exercise.correction:
        now, was = exercise.correction
        correction = f"✗ <s><bdi>{text(now)}</bdi></s> ✓ <b><bdi>{text(was)}</bdi></b>"
    fields = {"Question": _stem(exercise), "Answer": verdict, "Correction": correction}
    return Content(says["judge"], fields)


def _chosen(exercise: Exercise, response: Choose, says: Words) -> Content:
    asked, key = choices(exercise, response)
    fields = {"Question": _stem(exercise), "Options": asked, "Key": key}
    if response.many:
        return Content(says["choose_many"], fields)
    answer = next(option for option in response.options if option.right).text
    fields |= {"Answer": text(answer), "Reverse": _reverse(exercise, says)}
    return Content(says["choose_one"], fields, _cards(exercise))


def _matched(exercise: Exercise, response: Match, says: Words) -> Content:
    lists, pairs = matching(exercise, response.pairs, "pairs")
    fields = {"Question": _stem(exercise), "Lists": lists, "Pairs": pairs}
    if exercise.reverse:
        turned = tuple((right, left) for left, right in response.pairs)
        fields["Reverse Lists"], fields["Reverse Pairs"] = matching(exercise, turned, "turned")
    return Content(says["match"], fields, _cards(exercise))


def _ordered(exercise: Exercise, response: Order, says: Words) -> Content:
    events, sequence = ordering(exercise, response)
    fields = {"Question": _stem(exercise), "Events": events, "Sequence": sequence}
    return Content(says["order"], fields)


def _cloze(exercise: Exercise, response: Write, says: Words, *, retired: bool) -> Content:
    """A retired note keeps no cloze: Anki counts its cards as empty by the missing numbers."""
    places = range(1, len(response.answers) + 1)
    numbers = response.numbers or tuple(1 if response.together else place for place in places)
    parts: list[str] = []
    for part in exercise.stem:
        if isinstance(part, str):
            parts.append(text(part))
        else:
            answer = text(response.answers[part.number].text)
            parts.append(answer if retired else _hidden(numbers[part.number], answer))
    prompt = says["fill_one"] if len(response.answers) == 1 else says["fill_many"]
    fields = {"Text": "".join(parts), "Also": _names(response.answers, says)}
    return Content(prompt, fields, tuple(sorted({number - 1 for number in numbers})))


def _hidden(number: int, answer: str) -> str:
    """A cloze; a colon at an end of the answer would join the marks around it."""
    return f"{{{{c{number}::{answer.replace(':', '&#58;')}}}}}"


def _names(answers: tuple[Answer, ...], says: Words) -> str:
    """The other wordings of each blank that has any."""
    named = [f"{text(each.text)} = {', '.join(map(text, each.accept))}" for each in answers if each.accept]
    return f"{text(says['also'])} {'; '.join(named)}" if named else ""
