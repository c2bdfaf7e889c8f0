"""What happens while a command works: another build, a file that changes as it is read, a clock that is set back."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from libraries import write_library, write_numbered
from modules import write_module
from trainer.check import check_module
from trainer.cli import main

BUILD = ["build", "--only", "anki", "--jobs", "1"]


def contents(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and ".trainer-cache" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def test_two_builds_at_once_end_well_and_with_the_same_files_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    write_library(tmp_path / "one" / "questions", 4)
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    command = [sys.executable, "-m", "trainer", *BUILD]
    builds = [
        subprocess.Popen(command, cwd=tmp_path / "two", stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for _ in range(3)
    ]
    said = [build.communicate()[0] for build in builds]
    assert [0, 0, 0] == [build.returncode for build in builds], said
    monkeypatch.chdir(tmp_path / "one")
    assert 0 == main(BUILD)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_file_that_changes_while_it_is_read_is_one_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_module(tmp_path)
    real = os.read

    def disturbed(handle: int, size: int) -> bytes:
        data = real(handle, size)
        if b"topic: bridge" in data:
            with (folder / "bank.yaml").open("a") as bank:
                bank.write("# more\n")
        return data

    monkeypatch.setattr(os, "read", disturbed)
    (problem,) = check_module(str(folder)).problems
    assert ("file-changed", "error") == (problem.code, problem.level)
    assert "`bank.yaml` changed while it was read. Run the command again." == problem.message


def test_changes_are_delivered_after_the_clock_was_set_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = write_numbered(tmp_path / "questions", 1)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2000000000")
    assert 0 == main(BUILD)
    first = json.loads((module / "ledger.json").read_text())["dated"]
    bank = module / "bank.yaml"
    bank.write_text(bank.read_text("utf-8").replace("On what date", "On which date"), "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert 0 == main(BUILD)
    second = json.loads((module / "ledger.json").read_text())["dated"]
    assert {"bridge-0": 2000000000, "bridge-1": 2000000000} == {
        key: first[key][1] for key in ("bridge-0", "bridge-1")
    }
    assert {"bridge-0": 2000000001, "bridge-1": 2000000001} == {
        key: second[key][1] for key in ("bridge-0", "bridge-1")
    }
