"""A worker process that is ended costs its own module alone, with one clear line; all others are built."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

from killed import alive
from libraries import write_library
from trainer import workers
from trainer.build import work
from trainer.build.order import Compiled, Order
from trainer.build.run import Means, build
from trainer.workers import Processes, results


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    return write_library(Path("questions"), 7)


def built(library: list[str]) -> dict[str, list[str]]:
    """The codes of the problems of each module, in the order in which they were done."""
    with Processes(2) as processes:
        done = list(build(library, Order(("anki",), ".", 1), Means(lambda _: None, processes)))
    assert library == [each.folder for each in done]
    return {os.path.basename(each.folder): [problem.code for problem in each.problems] for each in done}


def test_a_module_that_always_ends_its_process_is_the_only_one_not_built(
    library: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = work.compile_folder

    def fatal(folder: str, order: Order) -> Compiled:
        if folder.endswith("3"):
            os.kill(os.getpid(), signal.SIGKILL)
        return real(folder, order)

    monkeypatch.setattr(work, "compile_folder", fatal)
    wrong = {name: codes for name, codes in built(library).items() if codes}
    assert {"module-00003": ["worker-died"]} == wrong
    assert 6 == len(os.listdir("decks"))


def test_a_process_that_is_ended_once_costs_nothing(library: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    real, once = work.compile_folder, Path("once").absolute()
    once.touch()

    def fatal(folder: str, order: Order) -> Compiled:
        if folder.endswith("3") and once.exists():
            once.unlink()
            os.kill(os.getpid(), signal.SIGKILL)
        return real(folder, order)

    monkeypatch.setattr(work, "compile_folder", fatal)
    assert [[]] * 7 == list(built(library).values())
    assert 7 == len(os.listdir("decks"))


def test_processes_that_have_grown_are_exchanged_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    def pids() -> list[int]:
        with Processes(1) as processes:
            begun = (processes.submit([(os.getpid, 0)]) for _ in range(20))
            return [pid for (pid,) in results(begun, processes.ahead)]

    assert 1 == len(set(pids()))
    monkeypatch.setattr(workers, "GROWN", 0)
    found = pids()
    assert 20 == len(found)
    assert 0 not in found
    assert len(set(found)) > 2


def test_a_fault_of_the_tool_is_told_for_its_module_and_stops_no_other(
    library: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = work._checked

    def faulty(folder: str, order: Order) -> Compiled:
        if folder.endswith("5"):
            raise ZeroDivisionError("for example")
        return real(folder, order)

    monkeypatch.setattr(work, "_checked", faulty)
    wrong = {name: codes for name, codes in built(library).items() if codes}
    assert {"module-00005": ["not-compiled"]} == wrong


def test_ctrl_c_ends_a_build_and_its_processes_at_once_with_one_word(library: list[str]) -> None:
    code = """
import os, time
import trainer.build.work as work
def compile(folder, order):
    os.write(1, b"%d\\n" % os.getpid())
    time.sleep(60)
work.compile_folder = compile
from trainer.cli import main
raise SystemExit(main(["build", "--force", "--jobs", "2"]))
"""
    command = [sys.executable, "-c", code]
    build = subprocess.Popen(command, stdout=PIPE, stderr=PIPE, text=True, start_new_session=True)
    assert build.stdout is not None
    pids = [int(build.stdout.readline()) for _ in range(2)]
    os.killpg(build.pid, signal.SIGINT)
    _, said = build.communicate(timeout=30)
    assert (130, "\nstopped\n") == (build.returncode, said)
    assert [] == [pid for pid in pids if alive(pid)]
    assert 7 == len(library)


def test_a_format_that_a_machine_lacks_is_one_problem_and_all_others_are_written(
    library: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from trainer.exporters import print as worksheets
    from trainer.exporters.output import UnavailableError

    def lacking(*_: object, **__: object) -> None:
        raise UnavailableError("no Pango here")

    monkeypatch.setattr(worksheets, "make", lacking)
    (done,) = build(library[:1], Order(("print", "anki"), ".", 1), Means(lambda _: None))
    assert [("format-unavailable", "print: no Pango here")] == [(each.code, each.message) for each in done.problems]
    assert ["ledger.json", "module-00000.apkg"] == [os.path.basename(path) for path in done.written]
