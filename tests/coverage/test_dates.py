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


RELATIVE = {
    "later": ("It closed two weeks later for good.", "two weeks later"),
    "after an event": ("He resigned ten months after the flood.", "ten months after"),
    "a generation": ("It stood there three generations later.", "three generations later"),
    "that season": ("The posts of that spring still stand.", "that spring"),
    "the one before": ("It was switched off the previous Thursday for repairs.", "the previous Thursday"),
    "within": ("It was settled within the month.", "within the month"),
    "a month without a year": ("They stayed there until mid-June.", "mid-June"),
    "between months": ("They met four times between May and September.", "between May"),
    "a feast": ("They met again at Easter.", "Easter"),
    "half a day": ("The sirens sounded at 8.05 am there.", "8.05 am"),
    "two figures": ("The gauge rose from 02:15 on.", "02:15"),
    "o'clock": ("A message went out by 5 o’clock.", "5 o'clock"),
    "in words": ("She answered at a quarter to four in the hall.", "a quarter to four"),
    "minutes past": ("It turned in at four minutes past three.", "four minutes past three"),
}
CALENDAR = {
    "a year in brackets": ("It was widened later (1871) and closed.", "1871"),
    "a list of years": ("Floods came in 1883, 1926 and 1958 again.", "1926"),
    "a range": ("They drew fees in 1922–26 without work.", "1922-26"),
    "between years": ("She led it between 1879 and 1886 alone.", "between 1879 and 1886"),
    "a season": ("It was cut in the autumn of 2013 at last.", "the autumn of 2013"),
    "a part of a year": ("It was ready by the end of 1891 at last.", "the end of 1891"),
    "a decade": ("It was given to them in the 1950s by a friend.", "the 1950s"),
    "a century": ("It had seven rulers in the twelfth century alone.", "the twelfth century"),
    "a fiscal year": ("The staff fell in fiscal year 2019/20 to five.", "2019/20"),
    "a feast of a year": ("It has run since Easter 1984 again.", "Easter 1984"),
    "of a year": ("The best was a box of 1763 with a lid.", "1763"),
    "as early as": ("As early as 1836 the owner had asked for it.", "1836"),
}
NONE = {
    "a modal verb": "May the list be read slowly. You may go in.",
    "a name": "They thanked Theresa May and April Smith for it.",
    "a number": "They paid 1800 men and 1,763 women a total of 1763.",
    "before a deed": "They waited six hours before warning anybody.",
    "an island": "They sailed to Easter Island with Christmas trees.",
    "a score": "It is 3.15 m wide, in a scale of 1:50.",
}


@pytest.mark.parametrize(("source", "words"), CALENDAR.values(), ids=CALENDAR)
def test_a_date_of_any_shape_has_to_be_asked(named: Named, source: str, words: str) -> None:
    assert words in named(source)


@pytest.mark.parametrize(("source", "words"), RELATIVE.values(), ids=RELATIVE)
def test_what_needs_another_date_to_count_from_is_a_notice(
    check: Callable[..., list[Problem]], source: str, words: str
) -> None:
    told = [problem for problem in check(source) if problem.level == "notice"]
    assert [True] == [f"“{words}" in problem.message for problem in told][:1]


@pytest.mark.parametrize("source", NONE.values(), ids=NONE)
def test_what_only_looks_like_a_date_is_none(check: Callable[..., list[Problem]], source: str) -> None:
    assert [] == [
        problem.message
        for problem in check(source)
        if " date “" in problem.message or "the source says" in problem.message
    ]


def test_what_only_points_at_a_date_told_before_need_not_be_asked(check: Callable[..., list[Problem]]) -> None:
    assert [] == check("That night it snowed. The roads of that week were closed, and in the same month the schools.")


def test_a_year_that_belongs_to_a_name_is_no_date_of_its_own(check: Callable[..., list[Problem]]) -> None:
    found = check("The Reservoirs (Safety) Act 1974 forbids it, and the 1907 Convention too.")
    assert ["Reservoirs (Safety) Act 1974", "1907 Convention"] == [
        each.message.split("“")[1].split("”")[0] for each in found
    ]
    assert {"warning"} == {each.level for each in found}


@pytest.mark.parametrize("answer", ["1922–26", "from 1922 to 1926"])
def test_a_range_is_asked_as_a_range(named: Named, answer: str) -> None:
    source = "They drew fees in 1922–26 until the mill burned down."
    assert [] == named(source, questions=ASKED.format(answer=answer))
    assert ["1922-26"] == named(source, questions=ASKED.format(answer='"1922"'))


def test_a_relative_date_is_asked_by_an_answer_that_holds_it(check: Callable[..., list[Problem]]) -> None:
    source = "The mill burned down two weeks after the flood of that valley."
    asked = ASKED.format(answer="two weeks after the flood").replace("answer_type: date", "answer_type: phrase")
    assert [] == [problem.message for problem in check(source, questions=asked)]


def test_a_relative_date_is_asked_by_a_date_that_is_worked_out_from_it(check: Callable[..., list[Problem]]) -> None:
    source = "The mill burned down two weeks after the flood of 3 May 1932."
    derived = "  derive: {op: date-shift, base: 3 May 1932, cue: two weeks after, direction: forward}\n"
    found = check(source, questions=ASKED.format(answer="17 May 1932") + derived)
    assert ["3 May 1932"] == [problem.message.split("“")[1].split("”")[0] for problem in found]


def test_a_weekday_alone_need_not_be_asked(check: Callable[..., list[Problem]]) -> None:
    assert [] == check("On Tuesday the mill burned down.")
