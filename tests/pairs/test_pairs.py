"""How well the check tells a wrong question from its right twin. The floors only ever rise."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from pairs_report import FRESH, HEAD, PAIRS, Told, counts, measure, pairs, table

KINDS_OF_QUESTION = ["choice", "cloze", "match", "multi", "order", "short", "true-false"]
BADLY_WRITTEN = "answer-not-quoted bad-value missing-key quote-ambiguous quote-missing unknown-key wrong-type".split()
"""What no right twin is told: then the pair itself would be badly written."""
LEAST = [
    (PAIRS, "pairs", 285),
    (PAIRS, "apart", 119),
    (PAIRS, "wrong: error", 130),
    (FRESH, "pairs", 86),
    (FRESH, "apart", 28),
    (FRESH, "wrong: error", 31),
]
MOST_REFUSED = [(PAIRS, 13), (FRESH, 3)]


@cache
def measured(folder: Path) -> Sequence[Told]:
    return measure(pairs(folder))


def figure(folder: Path, column: str) -> int:
    found = counts("all", measured(folder))[HEAD.index(column)]
    assert isinstance(found, int)
    return found


def test_each_kind_of_mistake_has_six_pairs_or_more() -> None:
    assert [] == [kind for kind, many in Counter(pair.kind for pair in pairs(PAIRS)).items() if many < 6]


def test_each_kind_of_question_has_six_pairs_or_more() -> None:
    many = Counter(kind for pair in pairs(PAIRS) for kind in {one.get("kind", "entity") for one in pair.right})
    assert KINDS_OF_QUESTION == sorted(kind for kind in many if kind != "entity" and many[kind] >= 6)


def test_no_two_pairs_have_one_id() -> None:
    every = [pair.id for folder in (PAIRS, FRESH) for pair in pairs(folder)]
    assert [] == [name for name, many in Counter(every).items() if many > 1]


@pytest.mark.parametrize("folder", [PAIRS, FRESH], ids=lambda folder: folder.name)
def test_every_right_twin_quotes_the_source_and_keeps_to_the_format(folder: Path) -> None:
    right = [one for one in measured(folder) if one.side == "right"]
    assert [] == [one.pair.id for one in right if set(BADLY_WRITTEN) & set(one.errors)]


@pytest.mark.parametrize(("folder", "column", "least"), LEAST)
def test_at_least_so_many_are_told(folder: Path, column: str, least: int) -> None:
    assert figure(folder, column) >= least, table(measured(folder))


@pytest.mark.parametrize(("folder", "most"), MOST_REFUSED)
def test_at_most_so_many_right_questions_are_refused(folder: Path, most: int) -> None:
    assert figure(folder, "right: refused") <= most, table(measured(folder))
