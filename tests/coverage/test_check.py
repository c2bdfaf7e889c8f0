"""The check holds a module to its source: what nobody asks is among its problems."""

from pathlib import Path

import pytest

from modules import QUESTION, write_module
from trainer.check import check_module

NOTHING_WAIVED = "waived: []\n"


def codes(folder: Path) -> list[str]:
    return [problem.code for problem in check_module(str(folder)).problems if problem.level == "error"]


def test_what_is_neither_asked_nor_waived_is_an_error(tmp_path: Path) -> None:
    assert ["uncovered"] == codes(write_module(tmp_path, extra=NOTHING_WAIVED))


def test_what_is_waived_is_none(tmp_path: Path) -> None:
    assert [] == codes(write_module(tmp_path))


def test_a_module_that_leaves_something_out_is_not_compiled(tmp_path: Path) -> None:
    assert check_module(str(write_module(tmp_path, extra=NOTHING_WAIVED))).good is None


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_a_question_that_is_not_compiled_asks_nothing(tmp_path: Path, status: str) -> None:
    folder = write_module(tmp_path, f"{QUESTION}  status: {status}\n", extra=NOTHING_WAIVED)
    assert ["uncovered", "uncovered"] == codes(folder)


def test_coverage_waits_until_every_question_can_be_read(tmp_path: Path) -> None:
    folder = write_module(tmp_path, QUESTION.replace("kind: short", "kind: shrot"), extra=NOTHING_WAIVED)
    assert ["bad-value"] == codes(folder)
