"""What may be left unasked, and why."""

from collections.abc import Callable

import pytest

from trainer.problems import Problem

Check = Callable[..., list[Problem]]

SOURCE = "They met Dr. Ada Brown on 3 May 1932. In the end Brown left for good. They met Mr. Clay and Mr. Dee too.\n"


def waive(*exacts: str) -> str:
    entries = (f"  - {{exact: '{exact}', reason: a byline}}\n" for exact in exacts)
    return "waived:\n" + "".join(entries)


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def test_a_waived_name_is_no_error(check: Check) -> None:
    assert [] == codes(check(SOURCE, extra=waive("Ada Brown", "3 May 1932", "Mr. Clay", "Mr. Dee")))


def test_one_place_waives_the_whole_name(check: Check) -> None:
    assert [] == codes(check(SOURCE, extra=waive("end Brown left", "3 May 1932", "Mr. Clay", "Mr. Dee")))


def test_a_waiver_that_waives_nothing_is_reported_in_module_yaml(check: Check) -> None:
    found = check(SOURCE, extra=waive("Ada Brown", "3 May 1932", "Mr. Clay", "Mr. Dee", "left for good"))
    assert [("waiver-unused", "warning")] == [(problem.code, problem.level) for problem in found]
    assert found[0].span.path.endswith("module.yaml")


def test_a_waiver_for_half_the_article_is_an_error(check: Check) -> None:
    found = check(SOURCE, extra=waive(SOURCE.strip()))
    assert ["waiver-too-wide"] == codes(found)
    assert "Ada Brown" in found[0].message


@pytest.mark.parametrize("exact", ["Brow", "3 May"])
def test_a_waiver_for_a_part_of_a_word_waives_nothing(check: Check, exact: str) -> None:
    left = codes(check(SOURCE, extra=waive("Mr. Clay", "Mr. Dee", exact)))
    assert 1 <= left.count("uncovered")


NOT_NAMES = "not_names:\n  - {words: [Vim, the Bakerloo], reason: products and parts of the text}\n"
PRODUCTS = "They sold a tin of Vim to all. It was told in the Bakerloo to all."


def test_what_not_names_lists_need_not_be_asked(check: Check) -> None:
    assert ["uncovered-maybe"] == list(dict.fromkeys(codes(check(PRODUCTS))))
    assert [] == check(PRODUCTS, extra=NOT_NAMES)


def test_a_word_of_not_names_that_is_no_name_anyway_is_reported_where_it_stands(check: Check) -> None:
    (problem,) = check(PRODUCTS, extra=NOT_NAMES.replace("the Bakerloo", "the Bakerloo, steam"))
    assert ("waiver-unused", "warning", True) == (problem.code, problem.level, "“steam”" in problem.message)
    assert problem.span.path.endswith("module.yaml")


def test_not_names_says_nothing_of_dates_and_of_listed_names(check: Check) -> None:
    ada = "- id: ada\n  type: person\n  name: Ada Brown\n  evidence: They met Dr. Ada Brown\n"
    extra = "not_names:\n  - {words: [Ada Brown, 3 May 1932], reason: no reason}\n"
    found = check("They met Dr. Ada Brown on 3 May 1932.", entities=ada, extra=extra)
    assert ["uncovered", "uncovered", "waiver-unused", "waiver-unused"] == sorted(codes(found))
