"""Inputs that are made to be slow, deep or loud are answered: no fault of the tool, no hang.

Here they are small; tests/bench/scale_hostile.py measures them at a megabyte.
"""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from slow_inputs import inputs
from trainer.check import check_module
from trainer.problems import MOST, as_text

SIZE = 20_000
HANG = 30
"""Seconds after which something hangs: a hundred times what the slowest takes."""

INPUTS = inputs(SIZE)


@pytest.fixture
def patience() -> Iterator[None]:
    """Ends a test that hangs."""

    def stop(_signal: int, _frame: object) -> None:
        raise TimeoutError("it hangs")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(HANG)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("patience")
@pytest.mark.parametrize("name", INPUTS)
def test_an_input_that_is_made_to_be_slow_is_answered(name: str, tmp_path: Path) -> None:
    INPUTS[name](tmp_path)
    problems = check_module(str(tmp_path)).problems
    assert MOST + 1 >= len(problems)
    assert all(as_text(problem).isprintable() for problem in problems)


def test_the_rest_of_a_thousand_problems_is_one(tmp_path: Path) -> None:
    inputs(20_000)["a bank of many keys"](tmp_path)
    (*_, last) = check_module(str(tmp_path)).problems
    assert ("too-many-problems", "error") == (last.code, last.level)
    assert "there are more problems than 1,000, and the others are not told. Mend those above first." == last.message


def test_more_than_a_thousand_of_one_rule_are_told_to_be_more(tmp_path: Path) -> None:
    inputs(1_000_000)["quotes that are lost"](tmp_path)
    (*_, last) = check_module(str(tmp_path)).problems
    assert "too-many-problems" == last.code


def test_a_cast_beyond_any_article_is_one_problem(tmp_path: Path) -> None:
    inputs(300_000)["entities of many names"](tmp_path)
    assert "too-many-entities" in {problem.code for problem in check_module(str(tmp_path)).problems}
