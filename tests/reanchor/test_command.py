"""`trainer reanchor` at a terminal: it shows, asks, and writes what was accepted, nothing else."""

import os
import sys
from pathlib import Path

import pexpect
import pytest

from modules import write_module
from trainer.check import check_module
from trainer.cli import main

OLD = "The Harbour Bridge opened on 3 May 1932. It was built by the Northern Works Company in six years.\n"
NEW = OLD.replace("Bridge opened on", "Bridge was opened on").replace("in six years", "within six years")
QUESTIONS = """\
- id: opening  # the first
  kind: short
  stem: On what date was the Harbour Bridge opened?
  answer: 3 May 1932
  answer_type: date
  evidence: The Harbour Bridge opened on 3 May 1932
- id: opening-again
  kind: short
  stem: When was the Harbour Bridge opened to the public?
  answer: 3 May 1932
  answer_type: date
  evidence: The Harbour Bridge opened on 3 May 1932
- id: builder
  kind: short
  stem: Which company built it?
  answer: Northern Works Company
  answer_type: organisation
  evidence: built by the Northern Works Company in six years
"""


@pytest.fixture
def module(tmp_path: Path) -> Path:
    """A module whose source was edited after it was quoted."""
    folder = write_module(tmp_path, QUESTIONS, source=OLD)
    (folder / "source.txt").write_text(NEW, "utf-8")
    return folder


def start(module: Path, columns: int = 100) -> "pexpect.spawn[str]":
    """The command at a terminal; `env` is given, for readline has put COLUMNS into the one behind os.environ."""
    command = ["-m", "trainer", "reanchor", str(module)]
    env = dict(os.environ)
    return pexpect.spawn(sys.executable, command, dimensions=(50, columns), encoding="utf-8", timeout=30, env=env)


def finish(child: "pexpect.spawn[str]") -> tuple[int | None, str]:
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, child.before or ""


def bank(module: Path) -> str:
    return (module / "bank.yaml").read_text("utf-8")


def codes(module: Path) -> set[str]:
    return {problem.code for problem in check_module(str(module)).problems if problem.level == "error"}


def test_what_is_accepted_is_written_and_all_else_stays(module: Path) -> None:
    before = bank(module)
    child = start(module)
    for answer in ("y", "y", "y"):
        child.expect(": $")
        child.sendline(answer)
    status, said = finish(child)
    expected = before.replace("Bridge opened on", "Bridge was opened on").replace(
        "Company in six", "Company within six"
    )
    assert expected == bank(module)
    assert (0, True) == (status, "the SHA-256 is written" in said)
    assert not codes(module) & {"source-changed", "quote-missing"}


def test_a_quote_of_two_questions_is_asked_once_with_both_named(module: Path) -> None:
    child = start(module)
    child.expect("uit: ")
    shown = child.before or ""
    assert ("1 of 2" in shown, "question opening\r" in shown, "question opening-again" in shown) == (True, True, True)
    child.sendline("q")
    finish(child)


def test_old_and_new_stand_side_by_side_with_their_likeness(module: Path) -> None:
    child = start(module)
    child.expect("uit: ")
    shown = child.before or ""
    columns = [line.split(" | ") for line in shown.splitlines() if " | " in line]
    left, right = (" ".join(line[side].strip() for line in columns) for side in (0, 1))
    assert "old The Harbour Bridge opened on 3 May 1932" == left
    assert "new The Harbour Bridge [was] opened on 3 May 1932" == right
    assert "likeness 0.9" in shown
    child.sendline("q")
    finish(child)


def test_in_a_narrow_terminal_one_stands_over_the_other(module: Path) -> None:
    child = start(module, columns=44)
    child.expect("uit: ")
    shown = (child.before or "").splitlines()
    assert [True, True] == [any(line.startswith(f"  {label}  The") for line in shown) for label in ("old", "new")]
    assert [] == [line for line in shown if len(line) > 44 and str(module) not in line and "Does" not in line]
    child.sendline("q")
    finish(child)


def test_what_is_refused_stays(module: Path) -> None:
    before = bank(module)
    child = start(module)
    for answer in ("n", "y"):
        child.expect("uit: ")
        child.sendline(answer)
    status, said = finish(child)
    assert before.replace("Company in six", "Company within six") == bank(module)
    assert (1, False) == (status, "SHA-256" in said)
    assert {"source-changed", "quote-missing"} <= codes(module)


def test_what_was_accepted_before_quitting_is_written(module: Path) -> None:
    before = bank(module)
    child = start(module)
    for answer in ("y", "q"):
        child.expect("uit: ")
        child.sendline(answer)
    assert 1 == finish(child)[0]
    assert before.replace("Bridge opened on", "Bridge was opened on") == bank(module)


@pytest.mark.parametrize("key", ["\x04", "\x03"], ids=["Ctrl-D", "Ctrl-C"])
def test_leaving_at_the_first_question_writes_nothing(module: Path, key: str) -> None:
    before = bank(module)
    child = start(module)
    child.expect("uit: ")
    child.send(key)
    status, said = finish(child)
    assert (1, before, False) == (status, bank(module), "Traceback" in said)


def test_an_answer_that_is_none_is_asked_again(module: Path) -> None:
    child = start(module)
    child.expect("uit: ")
    child.sendline("")
    child.expect("uit: ")
    child.sendline("maybe")
    child.expect("uit: ")
    child.sendline("q")
    assert 1 == finish(child)[0]


def test_the_hash_is_written_only_when_it_is_accepted(module: Path) -> None:
    manifest = (module / "module.yaml").read_text("utf-8")
    child = start(module)
    for answer in ("y", "y", "n"):
        child.expect(": $")
        child.sendline(answer)
    assert 1 == finish(child)[0]
    assert manifest == (module / "module.yaml").read_text("utf-8")
    assert "source-changed" in codes(module)


def test_without_a_terminal_all_is_shown_and_nothing_written(
    module: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bank(module)
    with open(os.devnull, encoding="utf-8") as nothing:
        monkeypatch.setattr(sys, "stdin", nothing)
        status = main(["reanchor", str(module)])
    said = capsys.readouterr().out
    assert (1, before) == (status, bank(module))
    assert ("2 of 2" in said, "Nothing is written" in said) == (True, True)


def test_a_file_that_changes_while_a_person_is_asked_is_left_alone(module: Path) -> None:
    child = start(module)
    child.expect("uit: ")
    (module / "bank.yaml").write_text(bank(module) + "# a note\n", "utf-8")
    child.sendline("y")
    child.expect("uit: ")
    child.sendline("y")
    status, said = finish(child)
    assert (1, True) == (status, "[changed-meanwhile]" in said)
    assert "Bridge was opened on" not in bank(module)


def test_a_module_without_a_lost_quote_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["reanchor", str(write_module(tmp_path))])
    assert (0, f"{tmp_path}: every quote stands in the source\n") == (status, capsys.readouterr().out)
