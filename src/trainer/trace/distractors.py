"""Rules of distractors: distinct, of the answer's type, no name of the answer, and absent from the evidence."""

from collections.abc import Iterable, Iterator

from trainer.model import ChoiceBody, MultiBody, Question, Text
from trainer.problems import Problem
from trainer.text.found_date import FoundDate
from trainer.text.normal import fold
from trainer.text.numbers import FoundNumber
from trainer.trace.anchored import Anchored
from trainer.trace.passage import Passage
from trainer.trace.wholes import ENTITIES, a, alike


def distractors(anchored: Anchored) -> Iterable[Problem]:
    for question in anchored.module.questions:
        body = question.body
        if isinstance(body, ChoiceBody | MultiBody):
            answers = body.answers if isinstance(body, MultiBody) else (body.answer,)
            same = list(_distinct(answers, body.distractors, anchored))
            yield from same
            told = {problem.span for problem in same}
            yield from _absent(tuple(text for text in body.distractors if text.span not in told), question, anchored)


def _distinct(answers: tuple[Text, ...], wrong: tuple[Text, ...], anchored: Anchored) -> Iterator[Problem]:
    seen: list[tuple[Text, frozenset[object]]] = []
    for number, text in enumerate((*answers, *wrong)):
        own = anchored.meaning(text.value).marks
        same = next((place for place, (_, other) in enumerate(seen) if own & other), None)
        seen.append((text, own))
        if same is not None:
            told = number < len(answers) or same >= len(answers)
            code, whom = ("distractor-duplicate", "option") if told else ("distractor-is-answer", "right answer")
            message = f"`{text.value}` says the same as the {whom} `{seen[same][0].value}`. Choose another."
            yield Problem(text.span, code, message)


def _absent(wrong: tuple[Text, ...], question: Question, anchored: Anchored) -> Iterator[Problem]:
    passages = anchored.passages(question.evidence)
    for text in wrong:
        yield from _of_type(text, question.answer_type, anchored)
        own = anchored.meaning(text.value).marks
        found = (_place(passage, text.value, own, question.answer_type) for passage in passages)
        place = next((each for each in found if each), "")
        if place:
            message = (
                f"the quote has “{place}”, so `{text.value}` may be right. Choose another, or shorten the quote."
            )
            yield Problem(text.span, "distractor-quoted", message)


def _of_type(text: Text, wanted: str, anchored: Anchored) -> Iterator[Problem]:
    kind = anchored.type_of(text.value)
    bearers = anchored.bearers(text.value)
    if wanted in ENTITIES:
        wrong = kind in ("date", "number") or (bearers and not any(alike(entity.type, wanted) for entity in bearers))
    elif wanted == "date":
        wrong = bool(bearers) or (kind != "date" and not any(char.isdigit() for char in text.value))
    elif wanted == "number":
        wrong = bool(bearers) or kind == "date"
    else:
        wrong = False
    if wrong:
        message = f"the answer is {a(wanted)}, and `{text.value}` is {a(kind)}. All options are of one type."
        yield Problem(text.span, "distractor-type", message)


def _place(passage: Passage, text: str, own: frozenset[object], kind: str) -> str:
    """Where a distractor stands in a quote, under any of its names and in any notation; else an empty text."""
    spots = passage.places(text) if kind in ("phrase", "quoted", "number") else passage.spots(fold(text))
    if spots:
        return passage.window[spots[0][0] : spots[0][1]]
    if kind in ENTITIES:
        for each in passage.mentions:
            if len(each.entities) == 1 and each.entities[0].id.value in own:
                return passage.window[each.start : each.end]
    alike: list[tuple[FoundDate | FoundNumber, object]] = []
    if kind == "date":
        alike = [(each, each.whole) for each in passage.dates]
    elif kind == "number":
        alike = [(each, each.parts) for each in passage.numbers]
    found = (each for each, mark in alike if mark in own and passage.inside(each))
    return next((passage.window[each.start : each.end] for each in found), "")
