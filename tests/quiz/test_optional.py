"""Wordings with optional parts: what they stand for, and that every form of them is quoted."""

from pathlib import Path

import pytest

from modules import write_module
from trainer.check import check_module
from trainer.exercise import Answer
from trainer.quiz.grading.verdict import Setting, Verdict
from trainer.quiz.grading.written import grade_written
from trainer.text.wordings import MOST, spelled_out, wordings

QUESTION = """
- id: builder
  kind: short
  stem: By whom was the bridge built?
  answer: Northern Works Company
  accept: ["ACCEPT"]
  evidence: The bridge was built by the Northern Works Company
  objective: bridge
"""


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("plain", ("plain",)),
        ("[Operation ]Dawn", ("Dawn", "Operation Dawn")),
        ("{grey|gray} wolf", ("grey wolf", "gray wolf")),
        ("[the ]{old|new} town[ hall]", None),
        ("Foreign Office (FO)", ("Foreign Office (FO)",)),
        ("[]", ("[]",)),
        ("a [b", ("a [b",)),
    ],
)
def test_a_pattern_is_spelled_out(pattern: str, texts: tuple[str, ...] | None) -> None:
    if texts is None:
        expected = {
            f"{article}{age} town{hall}"
            for article in ("", "the ")
            for age in ("old", "new")
            for hall in ("", " hall")
        }
        assert expected == set(spelled_out(pattern))
    else:
        assert set(texts) == set(spelled_out(pattern))


def test_a_pattern_of_too_many_parts_stands_for_itself() -> None:
    pattern = "[a]" * 20
    assert (pattern,) == spelled_out(pattern)
    assert MOST + 2 >= len(wordings(pattern))


@pytest.mark.parametrize(
    ("accept", "codes"),
    [
        ("[Northern ]Works Company", []),
        ("{Northern|} Works[ Company]", []),
        ("[Southern ]Works Company", ["accept-not-quoted"]),
        ("{Northern|Southern} Works", ["accept-not-quoted"]),
        ("[Northern ]Works[ Ltd]", ["accept-not-quoted"]),
    ],
)
def test_every_form_of_an_accepted_wording_is_quoted(tmp_path: Path, accept: str, codes: list[str]) -> None:
    folder = write_module(tmp_path / "bridge", QUESTION.replace("ACCEPT", accept))
    found = {problem.code for problem in check_module(str(folder)).problems if problem.level == "error"}
    assert set(codes) == found


def test_a_learner_may_leave_the_part_out() -> None:
    answer = Answer("Northern Works Company", ("[Northern ]Works[ Company]",), "organisation")
    for given in ("Works", "northern works", "works company"):
        assert Verdict(right=True, note="also called: Northern Works Company") == grade_written(
            given, answer, Setting()
        )
    assert not grade_written("Company", answer, Setting()).right  # type: ignore[union-attr]
