"""A warning where the right options crowd on one letter, and none where chance alone set them."""

import pytest

from papers import course, exercise, worksheet
from trainer.exercise import Choose, Course, Exercise, Option
from trainer.exporters.print.positions import chance, key_positions


def choice(number: int, *, shuffle: bool = True) -> Exercise:
    options = tuple(Option(f"{word} {number}", word == "right") for word in ("right", "wrong", "other", "last"))
    made = exercise(f"q{number}", f"Question {number}?", Choose(options), "choice")
    return (
        made
        if shuffle
        else Exercise(made.id, "choice", "bridge", made.stem, made.response, "phrase", (), shuffle=False)
    )


def year(number: int) -> Exercise:
    """Years stand in ascending order: the least is always A."""
    options = tuple(Option(str(year), year == 1900) for year in (1900, 1910, 1920, 1930))
    return exercise(f"q{number}", f"Question {number}?", Choose(options), "choice")


def statement(number: int, truth: bool) -> Exercise:
    options = Choose((Option("True", truth), Option("False", not truth)))
    return exercise(f"q{number}", f"Statement {number}.", options, "true-false")


def messages(made: Course) -> list[str]:
    return [problem.message for problem in key_positions(made, "m/module.yaml")]


def test_options_that_are_never_shuffled_give_the_key_away() -> None:
    (found,) = key_positions(course(*(choice(n, shuffle=False) for n in range(8))), "m/module.yaml")
    assert ("m/module.yaml", 1, "warning", "key-position") == (*found.span[:2], found.level, found.code)
    assert found.message.startswith(
        "on form A of the worksheet `class`, A is right in 8 of 8 questions with 4 options."
    )


def test_the_least_year_as_every_answer_gives_the_key_away() -> None:
    assert "A is right in 6 of 6" in messages(course(*map(year, range(6))))[0]


def test_statements_that_are_all_false_are_told() -> None:
    (message,) = messages(course(*(statement(n, False) for n in range(10))))
    assert "B is right in 10 of 10 questions with 2 options" in message


def test_each_form_is_looked_at() -> None:
    made = course(*map(year, range(6)), worksheets=(worksheet(forms=("A", "B")),))
    assert ["on form A", "on form B"] == [message[:9] for message in messages(made)]


def test_shuffled_options_are_no_finding() -> None:
    for seed in range(20):
        assert [] == messages(course(*map(choice, range(30)), worksheets=(worksheet(seed=seed),)))


def test_few_questions_are_no_finding() -> None:
    assert [] == messages(course(*(statement(n, True) for n in range(5))))


def test_chance_is_that_of_the_binomial_tail() -> None:
    assert pytest.approx(4 * 0.25**6) == chance(6, 6, 4)
    assert pytest.approx(2 * (10 + 1) / 2**10) == chance(9, 10, 2)
    assert 1.0 == chance(1, 4, 4)
