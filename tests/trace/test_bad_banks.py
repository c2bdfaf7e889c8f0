"""Each code has a bad bank, a folder under tests/banks/bad/ named after it, with all that is said of it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import trainer
from bank_report import EXPECTED, problems, report
from trainer.problems import has_errors

BANKS = Path(__file__).parent.parent / "banks"
BAD = sorted(path.name for path in (BANKS / "bad").iterdir())
CHEATS = [name for name in BAD if name.startswith("cheat-")]
GOOD = sorted(path.name for path in (BANKS / "good").iterdir())
PACKAGE = Path(trainer.__file__).parent
PARTS = ("load", "reading", "nodes.py", "kinds", "derive", "trace")
"""Where the codes of loading and of traceability are written."""
NO_CODES = {"date-parts", "date-shift", "true-false", "utf-8", "utf-8-sig"}
BANK = "topic: storm\nquestions:\n"


def sources() -> list[Path]:
    paths = [PACKAGE / part for part in PARTS]
    return [file for path in paths for file in ([path] if path.is_file() else path.rglob("*.py"))]


def codes() -> set[str]:
    """Every word with a hyphen that those parts of the package write between quotation marks."""
    found = {
        code for path in sources() for code in re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)+)"', path.read_text("utf-8"))
    }
    return found - NO_CODES


def lines(name: str) -> str:
    return (BANKS / "bad" / name / EXPECTED).read_text("utf-8")


@pytest.mark.parametrize("name", BAD)
def test_a_bad_bank_gets_the_expected_problems(name: str) -> None:
    assert lines(name) == report(BANKS / "bad" / name)


@pytest.mark.parametrize("name", [name for name in BAD if name not in CHEATS])
def test_a_bad_bank_is_named_after_a_code_that_it_gets(name: str) -> None:
    found = re.findall(r"\[([a-z0-9-]+)\]$", lines(name), re.MULTILINE)
    assert [code for code in found if name == code or name.startswith(f"{code}-")]


@pytest.mark.parametrize("name", CHEATS)
def test_a_cheat_does_not_pass(name: str) -> None:
    found = problems(BANKS / "bad" / name)
    assert has_errors(found) or (name == "cheat-phrase-escape" and found)


@pytest.mark.parametrize("name", GOOD)
def test_a_good_bank_gets_no_problem_but_notices(name: str) -> None:
    assert [] == [problem for problem in problems(BANKS / "good" / name) if problem.level != "notice"]


def test_the_shipped_module_gets_no_problem_of_these_rules() -> None:
    found = problems(BANKS.parent.parent / "questions" / "iran-pakistan-2024")
    assert [] == [problem for problem in found if problem.level != "notice"]


def too_long(bank: Path) -> None:
    bank.write_text(BANK + "#" * 33_000_000, "utf-8")


def too_many(bank: Path) -> None:
    bank.write_text(f"topic: storm\nquestions: [{'a,' * 100_001}]\n", "utf-8")


def not_utf8(bank: Path) -> None:
    bank.write_bytes(b"topic: caf\xe9\n")


MADE: dict[str, Callable[[Path], None]] = {
    "file-too-large": too_long,
    "too-many-questions": too_many,
    "not-utf8": not_utf8,
}
"""Bad banks that are made here, for they are large or no text."""

ELSEWHERE = {
    "file-changed": "faults/test_at_once.py",
    "too-many-entities": "hostile/test_inputs.py",
    "too-many-problems": "hostile/test_inputs.py",
}
"""Codes that no folder can show, with the file under tests/ that shows them."""


@pytest.mark.parametrize("code", MADE)
def test_a_bank_too_bad_to_be_kept_gets_its_problem(code: str, tmp_path: Path) -> None:
    for file in (BANKS / "bad" / "empty-bank").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    MADE[code](tmp_path / "bank.yaml")
    assert code in {problem.code for problem in problems(tmp_path)}


def test_every_code_has_a_bad_bank() -> None:
    banks = (*BAD, *MADE)
    asked = codes() - ELSEWHERE.keys()
    lacking = {code for code in asked if not any(name == code or name.startswith(f"{code}-") for name in banks)}
    assert set() == lacking, "add a folder under tests/banks/bad/, and its section under templates/codes/"


@pytest.mark.parametrize(("code", "file"), ELSEWHERE.items())
def test_a_code_that_no_folder_can_show_is_shown_elsewhere(code: str, file: str) -> None:
    assert f'"{code}"' in (BANKS.parent / file).read_text("utf-8")


def test_every_bad_bank_has_a_code_of_the_package() -> None:
    known = codes()
    stale = [name for name in BAD if name not in CHEATS and not any(name.startswith(code) for code in known)]
    assert [] == stale
