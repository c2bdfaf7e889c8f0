"""Which questions a worksheet asks, and how its forms differ."""

from papers import course, exercise, worksheet
from trainer.exercise import Answer, Exercise, Topic, Write
from trainer.exporters.print.selection import chosen, in_form


def topic(name: str, count: int) -> Topic:
    return Topic(name, name, tuple(exercise(f"{name}-{n}", "Why?", Write((Answer("x"),))) for n in range(count)))


def ids(exercises: tuple[Exercise, ...]) -> list[str]:
    return [item.id for item in exercises]


MADE = course(topics=(topic("big", 30), topic("small", 9), topic("tiny", 1)))


def test_a_short_sheet_takes_from_each_topic_in_proportion() -> None:
    found = chosen(MADE, worksheet(length=20))
    assert {"big": 15, "small": 5, "tiny": 0} | {"tiny": 0} == {
        name: sum(item.id.startswith(name) for item in found) for name in ("big", "small", "tiny")
    }


def test_a_sheet_asks_only_its_topics() -> None:
    assert {"small"} == {item.id.split("-")[0] for item in chosen(MADE, worksheet(topics=("small",)))}


def test_without_a_length_all_questions_are_asked() -> None:
    assert 40 == len(chosen(MADE, worksheet())) == len(chosen(MADE, worksheet(length=500)))


def test_forms_ask_the_same_questions_in_another_order() -> None:
    sheet = worksheet(length=20)
    questions = chosen(MADE, sheet)
    one, two = (ids(in_form(questions, sheet, form)) for form in "AB")
    assert sorted(one) == sorted(two)
    assert one != two


def test_another_seed_asks_other_questions() -> None:
    one, two = (ids(chosen(MADE, worksheet(length=20, seed=seed))) for seed in (1, 2))
    assert one != two
