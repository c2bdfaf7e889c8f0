"""`cards` of a cloze: whether flashcards ask its blanks one by one or at once."""

from pathlib import Path

import pytest

from modules import write_module
from trainer.compile import compile_module
from trainer.exercise import Write
from trainer.load import load
from trainer.problems import Problem
from trainer.trace.anchored import anchor

CLOZE = """\
- id: opening
  kind: {kind}
  stem: "It opened on {{{{3 May 1932}}}}."
  evidence: The Harbour Bridge opened on 3 May 1932
{more}"""


def read(folder: Path, more: str, kind: str = "cloze") -> tuple[Write | None, list[Problem]]:
    module, problems = load(str(write_module(folder, CLOZE.format(kind=kind, more=more))))
    exercises = compile_module(anchor(module)).exercises if module else ()
    response = exercises[0].response if exercises else None
    return response if isinstance(response, Write) else None, problems


@pytest.mark.parametrize(
    ("more", "together"), [("", False), ("  cards: each\n", False), ("  cards: together\n", True)]
)
def test_blanks_are_asked_one_by_one_unless_the_bank_says_otherwise(
    tmp_path: Path, more: str, together: bool
) -> None:
    response, problems = read(tmp_path, more)
    assert [] == problems
    assert response
    assert together == response.together


def test_another_word_is_an_error(tmp_path: Path) -> None:
    _, (problem,) = read(tmp_path, "  cards: all\n")
    assert "bad-value" == problem.code
    assert "each, together" in problem.message


def test_another_kind_does_not_read_it(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "  answer: 3 May 1932\n  cards: each\n", kind="short")
    assert ["unknown-key"] == [problem.code for problem in problems]
