"""Dates of the source that no question asks."""

from collections.abc import Callable

import pytest

from trainer.problems import Problem

Named = Callable[..., list[str]]

ASKED = """\
- id: when
  kind: short
  stem: When did the mill burn?
  answer: {answer}
  answer_type: date
  evidence: the mill burned down
"""


@pytest.mark.parametrize(
    "date", ["3 May 1932", "May 3, 1932", "3rd of May 1932", "1932-05-03", "May 1932", "Tuesday, 3 May 1932"]
)
def test_a_date_that_nobody_asks_is_an_error(named: Named, date: str) -> None:
    assert [date] == named(f"The mill burned down on {date} and was built again.")


def test_a_year_that_nobody_asks_is_an_error(named: Named) -> None:
    assert ["1932"] == named("The mill burned down in 1932 and was built again.")


@pytest.mark.parametrize("answer", ["3 May 1932", "May 3, 1932", "1932-05-03", "3 May"])
def test_an_answer_in_any_notation_covers_a_date(named: Named, answer: str) -> None:
    source = "On 3 May 1932 the mill burned down at night."
    assert [] == named(source, questions=ASKED.format(answer=answer))


@pytest.mark.parametrize("answer", ["4 May 1932", "3 June 1932", "3 May 1933", '"1932"', "May 1932"])
def test_another_date_covers_nothing(named: Named, answer: str) -> None:
    source = "On 3 May 1932 the mill burned down at night."
    assert ["3 May 1932"] == named(source, questions=ASKED.format(answer=answer))


def test_a_date_without_a_year_is_covered_by_the_whole_date(named: Named) -> None:
    source = "On May 3 the mill burned down at night."
    assert [] == named(source, questions=ASKED.format(answer="3 May 1932"))


def test_a_date_is_reported_once_at_its_first_place(check: Callable[..., list[Problem]]) -> None:
    source = "It happened once.\n\nThe mill burned on 3 May 1932. On May 3, 1932 it rained.\n"
    (problem,) = check(source)
    assert (3, 20, "uncovered") == (problem.span.line, problem.span.column, problem.code)
    assert problem.span.path.endswith("source.txt")


def test_columns_count_characters_as_they_stand_in_the_file(check: Callable[..., list[Problem]]) -> None:
    (problem,) = check("Cafe\u0301s\u00a0\u00a0burned on 3\u00a0May 1932 again.\n")
    assert 19 == problem.span.column


@pytest.mark.parametrize("words", ["yesterday", "earlier this week", "next month", "last Tuesday", "three days ago"])
def test_a_relative_date_is_only_a_notice(check: Callable[..., list[Problem]], words: str) -> None:
    (problem,) = check(f"The mill burned down {words} and was not built again.")
    assert ("notice", True) == (problem.level, f"“{words}”" in problem.message)


def test_a_weekday_alone_need_not_be_asked(check: Callable[..., list[Problem]]) -> None:
    assert [] == check("On Tuesday the mill burned down.")
