import pytest

from trainer.derive import recompute
from trainer.derive.compare import same_answer
from trainer.model import Derive, Text
from trainer.problems import Span

SPAN = Span("bank.yaml")


def derive(op: str, **args: str) -> Derive:
    return Derive(Text(op, SPAN), tuple((name, (Text(value, SPAN),)) for name, value in args.items()), SPAN)


@pytest.mark.parametrize(
    ("base", "cue", "direction", "answer"),
    [
        ("16 January 2024", "a day after", "back", "15 January 2024"),
        ("28 February 2024", "two days later", "forward", "1 March 2024"),
        ("16 January 2024", "a week before", "back", "9 January 2024"),
        ("31 December 2023", "the next day", "forward", "1 January 2024"),
        ("16 January 2024", "three months later", "forward", "16 April 2024"),
        ("1891", "Three years later", "forward", "1894"),
        ("November 2023", "two months later", "forward", "January 2024"),
        ("29 February 2024", "four years later", "forward", "29 February 2028"),
    ],
)
def test_a_date_is_counted_on_from_a_base(base: str, cue: str, direction: str, answer: str) -> None:
    computed, why = recompute(derive("date-shift", base=base, cue=cue, direction=direction), "")
    assert computed, why
    assert same_answer(answer, computed)


@pytest.mark.parametrize(
    ("base", "cue"),
    [
        ("January 16", "a day after"),
        ("1891", "two months later"),
        ("January 2024", "a day after"),
        ("29 February 2024", "a year later"),
        ("16 January 2024", "hours after"),
        ("16 January 2024", "many days after"),
        ("9999-12-31", "a day after"),
    ],
)
def test_what_cannot_be_counted_on_says_why(base: str, cue: str) -> None:
    computed, why = recompute(derive("date-shift", base=base, cue=cue, direction="forward"), "")
    assert computed is None
    assert why


@pytest.mark.parametrize(
    ("args", "answer"),
    [
        ({"date": "January 16", "year": "16 January 2024"}, "16 January 2024"),
        ({"date": "January 16", "year": "2024"}, "January 16, 2024"),
        ({"date": "16 January 2024", "part": "weekday"}, "Tuesday"),
        ({"date": "16 January 2024", "part": "year"}, "2024"),
        ({"date": "16 January 2024", "part": "month"}, "January"),
    ],
)
def test_parts_of_a_date_are_put_together_or_taken(args: dict[str, str], answer: str) -> None:
    computed, why = recompute(derive("date-parts", **args), "")
    assert computed, why
    assert same_answer(answer, computed)


def test_a_year_that_contradicts_the_date_is_refused() -> None:
    assert recompute(derive("date-parts", date="16 January 2024", year="2023"), "")[0] is None
