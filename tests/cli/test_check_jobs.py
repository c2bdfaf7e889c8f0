"""`trainer check` in several processes: the same words and the same exit status as in one."""

import os
import signal
from pathlib import Path

import pytest

from commandline import Result, Run
from libraries import write_library
from modules import QUESTION, write_module
from trainer.check import FEW, Checked, check_module, check_modules
from trainer.workers import Processes


@pytest.fixture
def library(here: Path) -> list[str]:
    """Modules without faults, one with some, one that cannot be read, and one that has the id of another."""
    folders = write_library(here / "questions", FEW)
    write_module(here / "questions" / "b-wrong", QUESTION.replace("answer: 3 May 1932", "answer: 4 May 1932"))
    write_module(here / "questions" / "n-twin", identity="module-00002")
    (here / "questions" / "m-empty").mkdir()
    return folders


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("further", [(), ("--strict",), ("--reviewed",), ("--format", "json")])
def test_what_is_told_does_not_depend_on_the_number_of_processes(run: Run, further: tuple[str, ...]) -> None:
    def told(jobs: str) -> Result:
        for path in Path(".trainer-cache").glob("*"):
            path.unlink()
        return run("check", "--jobs", jobs, *further)

    one = told("1")
    assert 1 == one.status
    assert "duplicate-module" in one.out
    assert [one, one] == [told("2"), told("5")]


@pytest.mark.usefixtures("library")
def test_what_several_processes_found_out_is_known_to_the_next_run(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in here.rglob("*"):
        if path.is_file():
            os.utime(path, (1e9, 1e9))
    monkeypatch.setattr("trainer.cache.index.settled", lambda *_: True)
    before = run("check", "--jobs", "3")
    seen: list[str] = []
    real = check_module

    def watched(folder: str) -> Checked:
        seen.append(os.path.basename(folder))
        return real(folder)

    monkeypatch.setattr("trainer.cli.check.check_module", watched)
    assert before == run("check", "--jobs", "3")
    assert ["b-wrong", "m-empty"] == seen


def test_a_few_modules_begin_no_process(here: Path) -> None:
    with Processes(2) as processes:
        checked = list(check_modules(write_library(here, FEW - 1), None, processes))
        assert processes._pool is None
    assert FEW - 1 == sum(each.anchored is not None for each in checked)


def test_results_come_in_the_order_of_the_folders(here: Path) -> None:
    folders = write_library(here, FEW)
    with Processes(4) as processes:
        checked = list(check_modules(folders, None, processes, _slow_first))
    assert folders == [each.folder for each in checked]


def _slow_first(folder: str) -> Checked:
    import time

    time.sleep(0.3 if folder.endswith("0") else 0)
    return Checked(folder, None, ())


def test_a_module_that_ends_its_process_is_told_and_all_others_are_checked(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, real = write_library(here, 2 * FEW + 1), check_module

    def fatal(folder: str) -> Checked:
        if folder.endswith("03"):
            os.kill(os.getpid(), signal.SIGKILL)
        return real(folder)

    monkeypatch.setattr("trainer.cli.check.check_module", fatal)
    result = run("check", "--jobs", "2", *library)
    (line,) = result.lines
    assert line.startswith(f"{library[3]}:1:1: error: the process that checked this module was ended")
    summary = f"{2 * FEW + 1} modules, {4 * FEW} questions: 1 error, 0 warnings\n"
    assert (1, summary) == (result.status, result.err)


def test_a_number_of_processes_that_is_none_is_wrong_use(run: Run) -> None:
    assert 2 == run("check", "--jobs", "0").status
