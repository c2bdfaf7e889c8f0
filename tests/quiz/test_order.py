"""Which questions are asked, and in which order."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.quiz.card import Card, siblings
from trainer.quiz.plan import Day, Options, due, next_due, plan_text
from trainer.quiz.queue import APART, RETURN_AFTER, Queue
from trainer.quiz.schedule import Standing
from trainer.quiz.select import Drawn, Filters, passing

DAY = Day(1_000_000.0, 1_086_400.0)


def card(number: int, passage: int | None = None, **values: str) -> Card:
    at = 100 * (number if passage is None else passage)
    basis = {"topic": "sea", "kind": "short", "objective": "dates", "level": "remember", "answers": "x"}
    return Card(module="m", id=f"q{number}", spans=f"{at}-{at + 50}", **{**basis, **values})


def cards(number: int) -> list[Card]:
    return [card(each) for each in range(number)]


def taken(queue: Queue) -> list[str]:
    found = []
    while each := queue.take():
        found.append(each.id)
    return found


def ids(found: Sequence[Card]) -> list[str]:
    return [each.id for each in found]


def test_the_same_seed_draws_the_same_cards_on_any_machine() -> None:
    assert ["q2", "q3", "q1", "q0", "q4"] == ids(list(Drawn(cards(5), 1)))
    assert ["q2", "q3"] == ids(list(Drawn(cards(5), 1, 2)))


@given(st.integers(0, 60), st.integers(0, 10**18))
def test_a_draw_holds_every_card_once(number: int, seed: int) -> None:
    drawn = Drawn(cards(number), seed)
    assert sorted(cards(number)) == sorted(drawn)
    assert list(drawn) == list(drawn)
    assert number == len(drawn)


def test_every_card_is_first_about_as_often() -> None:
    firsts = [next(iter(Drawn(cards(4), seed))).id for seed in range(400)]
    assert [] == [name for name in ids(cards(4)) if not 70 <= firsts.count(name) <= 130]


def test_filters_narrow_one_another() -> None:
    found = [card(0), card(1, kind="choice"), card(2, topic="land"), card(3, level="apply"), card(4, objective="")]
    assert ["q0"] == ids(passing(found, Filters(("sea",), ("dates",), ("short",), ("remember",))))
    assert ["q0", "q2"] == ids(passing(found, Filters(("sea", "land"), ("dates",), ("short",), ("remember",))))
    assert found == passing(found, Filters())


def test_cards_on_one_passage_are_siblings() -> None:
    assert siblings(card(0, 1), card(1, 1))
    assert not siblings(card(0, 1), card(1, 2))
    assert not siblings(card(0, 1), card(1, 1)._replace(module="other"))
    assert not siblings(card(0)._replace(spans=""), card(1))


def test_siblings_are_kept_apart_where_there_are_others() -> None:
    order = taken(Queue([card(0, 1), card(1, 1), card(2), card(3), card(4), card(5)]))
    assert APART < order.index("q1") - order.index("q0")


def test_siblings_follow_one_another_where_there_is_nothing_else() -> None:
    assert ["q0", "q1", "q2"] == taken(Queue([card(0, 1), card(1, 1), card(2, 1)]))


def test_a_miss_returns_after_ten_others() -> None:
    queue = Queue(cards(30))
    first = queue.take()
    assert first
    queue.bring_back(first)
    assert RETURN_AFTER == taken(queue).index(first.id)


def test_a_miss_returns_sooner_where_fewer_are_left() -> None:
    queue = Queue(cards(3))
    first = queue.take()
    assert first
    queue.bring_back(first)
    assert ["q1", "q2", "q0"] == taken(queue)


def test_what_is_dropped_does_not_return() -> None:
    queue = Queue(cards(2))
    first = queue.take()
    assert first
    queue.bring_back(first)
    queue.drop(first)
    assert ["q1"] == taken(queue)


@given(st.lists(st.integers(0, 5), max_size=80))
def test_no_card_is_lost_or_asked_twice(passages: list[int]) -> None:
    found = [card(number, passage) for number, passage in enumerate(passages)]
    assert sorted(ids(found)) == sorted(taken(Queue(found)))


def standing(at: float, first: float = 0.0, answers: str = "x") -> Standing:
    return Standing(at, answers, first)


def test_what_is_due_today_comes_with_new_cards() -> None:
    known = {("m", "q0"): standing(DAY.end - 1), ("m", "q1"): standing(DAY.end)}
    old, new = due(cards(4), Options("due", new=1), 1, known, DAY)
    assert ["q0"] == ids(old)
    assert 1 == len(new)
    assert new[0].id in ("q2", "q3")


def test_new_cards_of_the_same_day_count() -> None:
    known = {("m", "q0"): standing(DAY.end + 1, first=DAY.start), ("m", "q1"): standing(DAY.end + 1)}
    assert 2 == len(due(cards(9), Options("due", new=3), 1, known, DAY)[1])
    assert [] == due(cards(9), Options("due", new=1), 1, known, DAY)[1]


def test_a_question_whose_answer_was_changed_is_asked_again() -> None:
    known = {("m", "q0"): standing(DAY.end + 9, answers="before")}
    assert ["q0"] == ids(due(cards(1), Options("due"), 1, known, DAY)[0])


def test_the_number_limits_due_before_new() -> None:
    known = {("m", f"q{number}"): standing(float(number)) for number in range(3)}
    old, new = due(cards(9), Options("due", number=4, new=5), 1, known, DAY)
    assert (["q0", "q1", "q2"], 1) == (ids(old), len(new))


def test_of_siblings_one_is_new_a_day_where_there_are_others() -> None:
    found = [card(0, 1), card(1, 1), card(2, 1), card(3)]
    for seed in range(20):
        new = due(found, Options("due", new=2), seed, {}, DAY)[1]
        assert "q3" in ids(new)
        assert 2 == len(new)


def test_a_sibling_of_what_is_due_waits() -> None:
    known = {("m", "q0"): standing(0.0)}
    new = due([card(0, 1), card(1, 1), card(2)], Options("due", new=1), 1, known, DAY)[1]
    assert ["q2"] == ids(new)


def test_the_next_due_time_is_told() -> None:
    known = {("m", "q0"): standing(9.0), ("m", "q1"): standing(7.0)}
    assert next_due(cards(3), Filters(), known) == pytest.approx(7.0)
    assert next_due(cards(3), Filters(), {}) is None


def test_every_option_tells_one_plan_from_another() -> None:
    others = [Options(mode="cram"), Options(seed=1), Options(number=3), Options(filters=Filters(kinds=("short",)))]
    assert 5 == len({plan_text(["m"], options) for options in (Options(), *others)})
    assert plan_text(["b", "a"], Options()) == plan_text(["a", "b"], Options())
