"""The one writer: whole files or none, and nothing left behind."""

import os
from pathlib import Path

import pytest

from trainer.build.write import write
from trainer.problems import Problem


def test_a_new_file_is_written_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "file.bin"
    assert write(str(path), b"new", [])
    assert b"new" == path.read_bytes()


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "file.bin"
    path.write_bytes(b"old")
    path.chmod(0o640)
    assert write(str(path), b"new", [])
    assert (b"new", 0o640) == (path.read_bytes(), path.stat().st_mode & 0o777)


def test_no_temporary_file_stays(tmp_path: Path) -> None:
    write(str(tmp_path / "file.bin"), b"new", [])
    assert ["file.bin"] == os.listdir(tmp_path)


def test_a_folder_in_the_way_is_one_problem_and_stays(tmp_path: Path) -> None:
    (tmp_path / "file.bin" / "inner").mkdir(parents=True)
    problems: list[Problem] = []
    assert not write(str(tmp_path / "file.bin"), b"new", problems)
    assert ["not-written"] == [problem.code for problem in problems]
    assert ["inner"] == os.listdir(tmp_path / "file.bin")
    assert ["file.bin"] == os.listdir(tmp_path)


def test_a_failed_replacement_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file.bin"
    path.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    problems: list[Problem] = []
    assert not write(str(path), b"new", problems)
    assert (b"old", ["file.bin"]) == (path.read_bytes(), os.listdir(tmp_path))
    assert "No space left on device" in problems[0].message
