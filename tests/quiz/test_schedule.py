"""FSRS: the grade of an answer, and when it is asked again."""

import pytest

from lessons import CHOICE, SHORT
from trainer.exercise import Exercise
from trainer.quiz.card import card_of
from trainer.quiz.events import Outcome, Record
from trainer.quiz.schedule import AGAIN, EASY, GOOD, HARD, after, grade_of, recall

DAY = 86_400.0
START = 1_700_000_000.0

GRADES: list[tuple[str, Exercise, Outcome, str, float, int]] = [
    ("a wrong answer", SHORT, "wrong", "", 5, AGAIN),
    ("an answer revealed", SHORT, "revealed", "", 5, AGAIN),
    ("an answer read off the passage", SHORT, "right", "passage", 5, AGAIN),
    ("an answer with a hint", SHORT, "right", "hint", 5, HARD),
    ("a slow answer", SHORT, "right", "", 60, HARD),
    ("a usual answer", SHORT, "right", "", 10, GOOD),
    ("a quick answer", SHORT, "right", "", 2, EASY),
    ("a quick pick, which may be a guess", CHOICE, "right", "", 1, GOOD),
]


@pytest.mark.parametrize(
    ("exercise", "outcome", "helped", "seconds", "grade"),
    [case[1:] for case in GRADES],
    ids=[case[0] for case in GRADES],
)
def test_grade_of(exercise: Exercise, outcome: Outcome, helped: str, seconds: float, grade: int) -> None:
    record = Record(card_of("m", exercise), outcome, 1, "x", helped, seconds)
    assert grade == grade_of(record, exercise)


def test_an_overruled_answer_is_good() -> None:
    record = Record(card_of("m", SHORT), "wrong", 1, "x", "", 5, overruled=True)
    assert GOOD == grade_of(record, SHORT)


def test_the_first_answer_decides_the_first_interval() -> None:
    days = [(after(None, grade, START).due - START) / DAY for grade in (AGAIN, HARD, GOOD, EASY)]
    assert [1, 1, 2, 8] == days


def test_intervals_grow_with_every_good_answer() -> None:
    memory, intervals = None, []
    at = START
    for _ in range(6):
        memory = after(memory, GOOD, at)
        intervals.append(memory.due - at)
        at = memory.due
    assert sorted(set(intervals)) == intervals
    assert intervals[-1] > 100 * DAY


def test_a_miss_brings_a_question_back_soon() -> None:
    known = after(after(None, EASY, START), EASY, START + 8 * DAY)
    missed = after(known, AGAIN, known.due)
    assert missed.due - known.due < 10 * DAY < known.due - (START + 8 * DAY)


def test_the_same_answers_give_the_same_times() -> None:
    assert after(None, GOOD, START) == after(None, GOOD, START)


def test_recall_is_nine_in_ten_when_a_question_falls_due() -> None:
    memory = after(after(None, GOOD, START), GOOD, START + 2 * DAY)
    assert recall(memory, memory.last) == pytest.approx(1.0)
    assert recall(memory, memory.last + memory.stability * DAY) == pytest.approx(0.9)
