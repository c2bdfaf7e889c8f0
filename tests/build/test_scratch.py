"""Temporary files: in a folder of the process, which goes with it, or with the next one where it was killed."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from libraries import write_library
from trainer.build import scratch

HOLDS = """
import os, sys, tempfile
from trainer.build.scratch import scratch
with scratch():
    print(tempfile.mkdtemp(), flush=True)
    if len(sys.argv) > 1:
        sys.stdin.read()
"""


def begun(tmp: Path, *words: str) -> subprocess.Popen[str]:
    command = (sys.executable, "-c", HOLDS, *words)
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env={**os.environ, "TMPDIR": str(tmp)})


def test_the_folder_goes_with_its_process(tmp_path: Path) -> None:
    said, _ = begun(tmp_path).communicate()
    assert tmp_path == Path(said).parent.parent
    assert [] == list(tmp_path.iterdir())


def test_what_a_killed_process_left_goes_and_what_a_living_one_has_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / "trainer-scratch-of-mine.txt").touch()
    (tmp_path / "other").mkdir()
    living, killed = begun(tmp_path, "wait"), begun(tmp_path, "wait")
    assert living.stdout
    assert killed.stdout
    kept, left = Path(living.stdout.readline().strip()), Path(killed.stdout.readline().strip())
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    assert left.exists()
    scratch.clear()
    assert (True, False) == (kept.exists(), left.parent.exists())
    living.communicate()
    assert ["other", "trainer-scratch-of-mine.txt"] == sorted(os.listdir(tmp_path))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_build_leaves_nothing_among_the_temporary_files(tmp_path: Path, jobs: str) -> None:
    write_library(tmp_path / "questions", 2)
    (tmp_path / "tmp").mkdir()
    command = (sys.executable, "-m", "trainer", "build", "--jobs", jobs)
    subprocess.run(command, cwd=tmp_path, env={**os.environ, "TMPDIR": str(tmp_path / "tmp")}, check=True)
    assert [] == list((tmp_path / "tmp").iterdir())
