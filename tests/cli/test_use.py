"""Calling the tool: exit status 0 clean, 1 problems found, 2 wrong use, and words that help."""

from pathlib import Path

import pytest

from commandline import Run
from modules import write_module
from trainer.cli import COMMANDS


def test_without_a_command_the_commands_are_listed(run: Run) -> None:
    result = run()
    assert 2 == result.status
    assert all(f"  {name} " in result.out for name in COMMANDS)


@pytest.mark.parametrize("word", ["help", "--help", "-h"])
def test_help_lists_every_command_with_its_summary(run: Run, word: str) -> None:
    result = run(word)
    assert 0 == result.status
    assert all(summary in result.out for summary in COMMANDS.values())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_its_options(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert 0 == result.status
    assert f"usage: trainer {name}" in result.out
    assert COMMANDS[name] in result.out


def test_the_version_is_told(run: Run) -> None:
    assert (0, "trainer ") == ((result := run("--version")).status, result.out[:8])


def test_an_unknown_command_is_answered_with_a_likely_one(run: Run) -> None:
    result = run("chekc")
    assert (2, "") == (result.status, result.out)
    assert "there is no command `chekc`. Did you mean `check`?" in result.err


@pytest.mark.parametrize(
    "words",
    [
        ("check", "--nonsense"), ("check", "--format", "xml"), ("build", "--only", "docx"), ("build", "--only", ""),
        ("build", "--jobs", "0"), ("build", "--out"), ("quiz", "-n", "0"), ("quiz", "-n", "some"),
        ("check", "--form", "json"),
    ],
)  # fmt: skip
def test_wrong_use_has_status_2_and_prints_nothing_on_standard_output(run: Run, words: tuple[str, ...]) -> None:
    result = run(*words)
    assert (2, "") == (result.status, result.out)
    assert "usage: " in result.err


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("quiz", "--sede", "3"), "--seed"), (("check", "--fromat=json"), "--format"),
        (("build", "--job", "2"), "--jobs"), (("quiz", "--day-start", "3"), "--day-starts"),
    ],
)  # fmt: skip
def test_a_mistyped_option_is_answered_with_a_likely_one(run: Run, words: tuple[str, ...], meant: str) -> None:
    result = run(*words)
    assert (2, "") == (result.status, result.out)
    assert f"Did you mean `{meant}`?" in result.err.splitlines()[-1]


def test_a_module_is_found_by_its_id(here: Path, run: Run) -> None:
    write_module(here / "questions" / "folder", identity="harbour")
    for name in ("harbour", "folder"):
        result = run("check", name)
        assert (0, "") == (result.status, result.out)
        assert result.err.startswith("1 module, 1 question:")


def test_an_unknown_format_is_answered_with_the_known(run: Run) -> None:
    assert "there is no format `docx`; it is one of: " in run("build", "--only", "docx").err


def test_a_clock_that_cannot_be_read_is_wrong_use(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write_module(here / "harbour")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    result = run("build", "harbour")
    assert (2, "") == (result.status, result.out)
    assert "SOURCE_DATE_EPOCH" in result.err


@pytest.mark.parametrize("command", ["check", "build", "quiz"])
def test_a_folder_without_modules_is_a_problem(run: Run, command: str) -> None:
    result = run(command)
    assert 1 == result.status
    assert "there is no module under questions/ here" in result.out + result.err


@pytest.mark.parametrize("command", ["check", "build", "quiz"])
def test_a_missing_module_is_a_problem(run: Run, command: str) -> None:
    result = run(command, "nowhere")
    assert 1 == result.status
    assert "nowhere:1:1: error: there is no such folder" in result.out + result.err


def test_every_module_under_questions_is_taken(here: Path, run: Run) -> None:
    write_module(here / "questions" / "one", identity="one")
    other = write_module(here / "questions" / "two", identity="two") / "module.yaml"
    other.write_text(other.read_text("utf-8").replace("title: The Harbour Bridge", "title: Another Bridge"), "utf-8")
    (here / "questions" / ".hidden").mkdir()
    (here / "questions" / "notes.txt").touch()
    result = run("check")
    assert (0, "") == (result.status, result.out)
    assert result.err.startswith("2 modules, 2 questions: 0 errors")


def test_a_module_that_is_named_twice_is_taken_once(here: Path, run: Run) -> None:
    write_module(here / "harbour")
    assert run("check", "harbour", "./harbour/", "harbour").err.startswith("1 module, 1 question:")


def test_a_fault_of_the_tool_is_one_line_without_a_traceback(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object) -> None:
        raise RuntimeError("first\nsecond")

    write_module(here / "harbour")
    monkeypatch.setattr("trainer.cli.check.check_modules", broken)
    result = run("check", "harbour")
    assert (1, "") == (result.status, result.out)
    assert 1 == len(result.err.splitlines())
    assert "trainer: internal error: RuntimeError: first second. This is a fault of trainer" in result.err


def test_ctrl_c_is_answered_with_one_word(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    write_module(here / "harbour")
    monkeypatch.setattr("trainer.cli.check.check_modules", interrupted)
    result = run("check", "harbour")
    assert (130, "\nstopped\n") == (result.status, result.err)
