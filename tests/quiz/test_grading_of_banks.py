"""On a real bank: every right answer is accepted, and no answer is taken for another."""

from collections.abc import Iterator

import pytest

from modules import SHIPPED
from trainer.check import check_module
from trainer.compile import compile_module
from trainer.exercise import Answer, Exercise, Write
from trainer.quiz.catalogue import Catalogue, catalogue_of
from trainer.quiz.grading.verdict import Setting, Verdict
from trainer.quiz.grading.wording import loose
from trainer.quiz.grading.written import grade_written
from trainer.quiz.shown import stem_text


@pytest.fixture(scope="module")
def bank() -> Catalogue:
    anchored = check_module(str(SHIPPED)).good
    assert anchored
    return catalogue_of(compile_module(anchored))


def written(bank: Catalogue) -> Iterator[tuple[Exercise, Answer, Setting]]:
    for card in bank.cards:
        exercise = bank.exercise(card.id)
        if isinstance(exercise.response, Write):
            setting = Setting(bank.names, stem_text(exercise), language=bank.language)
            yield from ((exercise, answer, setting) for answer in exercise.response.answers)


def changed(text: str) -> Iterator[str]:
    """What a learner may type who knows the answer."""
    yield from (text, text.upper(), text.lower(), f"the {text}", f" {text}. ", text.replace("-", " "), f"“{text}”")


def test_every_wording_that_the_question_does_not_give_is_accepted(bank: Catalogue) -> None:
    refused = [
        (exercise.id, given)
        for exercise, answer, setting in written(bank)
        for wording in (answer.text, *answer.accept)
        if f" {loose(wording)} " not in f" {loose(setting.stem)} "
        for given in changed(wording)
        if not isinstance(verdict := grade_written(given, answer, setting), Verdict) or not verdict.right
    ]
    assert [] == refused


def test_no_other_name_or_answer_of_the_module_is_accepted(bank: Catalogue) -> None:
    taken = [
        (exercise.id, answer.text, other)
        for exercise, answer, setting in written(bank)
        for other in bank.names(answer.type)
        if loose(other) not in {loose(wording) for wording in (answer.text, *answer.accept)}
        and (verdict := grade_written(other, answer, setting))
        and isinstance(verdict, Verdict)
        and verdict.right
    ]
    assert [] == taken


def test_no_answer_is_accepted_with_a_digit_changed(bank: Catalogue) -> None:
    taken = [
        (exercise.id, given)
        for exercise, answer, setting in written(bank)
        for place, char in enumerate(answer.text)
        if char.isdigit()
        for given in [f"{answer.text[:place]}{(int(char) + 1) % 10}{answer.text[place + 1 :]}"]
        if isinstance(verdict := grade_written(given, answer, setting), Verdict) and verdict.right
    ]
    assert [] == taken


def test_a_doubled_letter_in_a_name_is_forgiven_and_in_a_short_form_is_not(bank: Catalogue) -> None:
    names = ("person", "group", "organisation", "operation")
    for _, answer, setting in written(bank):
        if answer.type in names and answer.text.isascii():
            verdict = grade_written(answer.text + answer.text[-1], answer, setting)
            long = " " in answer.text or len(answer.text) > 4
            assert isinstance(verdict, Verdict)
            assert (long, answer.text) == (verdict.right, answer.text)
