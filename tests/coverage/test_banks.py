"""Each code of coverage has a bank under tests/banks/coverage, named after it, with all that is said of it."""

import contextlib
import re
from pathlib import Path

import pytest

import trainer.coverage
from trainer.coverage import problems
from trainer.load import load
from trainer.problems import as_text, tidy
from trainer.trace.anchored import anchor
from trainer.trace.rules import RULES

BANKS = Path(__file__).parent.parent / "banks" / "coverage"
NAMES = sorted(path.name for path in BANKS.iterdir())
WRITTEN = Path(trainer.coverage.__file__).read_text("utf-8")
CODES = set(re.findall(r'"((?:uncovered|waiver|coverage)[a-z-]*)"', WRITTEN))


def report(name: str) -> str:
    with contextlib.chdir(BANKS / name):
        module, found = load(".")
        assert (True, []) == (module is not None, found)
        assert module is not None
        return "".join(f"{as_text(problem)}\n" for problem in tidy(problems(anchor(module))))


@pytest.mark.parametrize("name", NAMES)
def test_a_bank_gets_the_expected_problems(name: str) -> None:
    assert (BANKS / name / "expected.txt").read_text("utf-8") == report(name)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "covered"])
def test_a_bank_is_named_after_a_code_that_it_gets(name: str) -> None:
    found = re.findall(r"\[([a-z-]+)\]$", report(name), re.MULTILINE)
    assert [code for code in found if name == code or name.startswith(f"{code}-")]


def test_every_code_has_a_bank() -> None:
    assert set() == {code for code in CODES if not any(name.startswith(code) for name in NAMES)}


def test_the_covered_bank_has_no_other_fault_either() -> None:
    module, _ = load(str(BANKS / "covered"))
    assert module is not None
    assert [] == [problem for rule in RULES for problem in rule(anchor(module)) if problem.level == "error"]
