"""The command line in an empty folder."""

from pathlib import Path

import pytest

from commandline import Result, Run
from trainer.cli import main


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(here: Path, capsys: pytest.CaptureFixture[str]) -> Run:  # noqa: ARG001 - the folder it runs in
    """Runs `trainer` with the words given, in this process."""

    def trainer(*words: str) -> Result:
        capsys.readouterr()
        status = main(words)
        return Result(status, *capsys.readouterr())

    return trainer
