"""How well the check tells a wrong question from its right twin. The floors only ever rise."""

from collections import Counter
from functools import cache

import pytest

from pairs_report import HEAD, PAIRS, Told, counts, measure, pairs, table

KINDS_OF_QUESTION = ["choice", "cloze", "match", "multi", "order", "short", "true-false"]
BADLY_WRITTEN = "answer-not-quoted bad-value missing-key quote-ambiguous quote-missing unknown-key wrong-type".split()
"""What no right twin is told: then the pair itself would be badly written."""


@cache
def measured() -> list[Told]:
    return measure(pairs(PAIRS))


def figure(column: str) -> int:
    found = counts("all", measured())[HEAD.index(column)]
    assert isinstance(found, int)
    return found


def test_each_kind_of_mistake_has_six_pairs_or_more() -> None:
    assert [] == [kind for kind, many in Counter(pair.kind for pair in pairs(PAIRS)).items() if many < 6]


def test_each_kind_of_question_has_six_pairs_or_more() -> None:
    many = Counter(kind for pair in pairs(PAIRS) for kind in {one.get("kind", "entity") for one in pair.right})
    assert KINDS_OF_QUESTION == sorted(kind for kind in many if kind != "entity" and many[kind] >= 6)


def test_no_two_pairs_have_one_id() -> None:
    assert [] == [name for name, many in Counter(pair.id for pair in pairs(PAIRS)).items() if many > 1]


def test_every_right_twin_quotes_the_source_and_keeps_to_the_format() -> None:
    assert [] == [one.pair.id for one in measured() if one.side == "right" and set(BADLY_WRITTEN) & set(one.errors)]


@pytest.mark.parametrize(("column", "least"), [("pairs", 285), ("apart", 69), ("wrong: error", 115)])
def test_at_least_so_many_are_told(column: str, least: int) -> None:
    assert figure(column) >= least, table(measured())


def test_at_most_so_many_right_questions_are_refused() -> None:
    assert figure("right: refused") <= 52, table(measured())
