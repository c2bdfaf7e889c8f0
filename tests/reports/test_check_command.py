"""`trainer check`: its forms, --strict and --watch."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from modules import write_module
from trainer.cli import main
from trainer.cli.lines import line_of
from trainer.cli.watch import of_interest
from trainer.reports import FORMS

WARNED = """\
- id: opening-date
  kind: choice
  stem: The Harbour Bridge was opened on
  answer: 3 May 1932
  distractors: [1 May 1932, 2 May 1932]
  answer_type: date
  evidence: The Harbour Bridge opened on 3 May 1932
  objective: bridge
  waive: {cross-cue: nothing to waive}
"""


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_offered(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_module(tmp_path / "m", "- id: x\n")
    assert 1 == main(["check", "--format", form, str(folder)])
    assert "missing-key" in capsys.readouterr().out


def test_text_shows_the_line_of_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_module(tmp_path / "m", "- id: Bad Id\n  stem: Who?\n")
    main(["check", str(folder)])
    shown = r"bank\.yaml:4:9: error: .*\n  4 \|   - id: Bad Id\n    \|         \^\n"
    assert re.search(shown, capsys.readouterr().out)


def test_strict_makes_warnings_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_module(tmp_path / "m", WARNED)
    main(["check", "--strict", str(folder)])
    strict = capsys.readouterr().out
    main(["check", str(folder)])
    assert "warning:" in capsys.readouterr().out
    assert "warning:" not in strict
    assert 1 == main(["check", "--strict", str(folder)])


def test_lines_of_what_is_no_file_are_not_shown(tmp_path: Path) -> None:
    assert line_of(str(tmp_path), 1) is None
    assert line_of(str(tmp_path / "none"), 1) is None
    os.mkfifo(tmp_path / "pipe")
    assert line_of(str(tmp_path / "pipe"), 1) is None


@pytest.mark.parametrize(
    ("path", "interesting"),
    [
        ("/a/.b/m/bank.yaml", True), ("/a/m/source.txt", True), ("/a/m/ledger.json", False),
        ("/a/m/.bank.yaml.swp", False), ("/a/m/bank.yaml~", False), ("/a/.trainer-cache/index.json", False),
    ],
)  # fmt: skip
def test_what_the_tool_or_an_editor_writes_is_not_watched(path: str, *, interesting: bool) -> None:
    assert interesting == of_interest(path)


def test_watch_checks_again_after_each_change_until_it_is_interrupted(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "m", "- id: x\n")
    command = ["-m", "trainer", "check", "--watch", str(folder)]
    child = pexpect.spawn(sys.executable, command, encoding="utf-8", timeout=30)
    child.expect("missing-key")
    child.expect("Ctrl.C ends")
    for _ in range(10):  # the watcher may still be starting
        write_module(folder, "- id: Bad Id\n")
        if child.expect(["bad-id", pexpect.TIMEOUT], timeout=3) == 0:
            break
    child.expect("Ctrl.C ends")
    child.kill(signal.SIGINT)
    child.expect(pexpect.EOF)
    child.close()
    assert 130 == child.exitstatus


def test_watch_of_no_folder_is_wrong_use(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "trainer", "check", "--watch", "none"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (2, "") == (done.returncode, done.stdout)
    assert "there is no folder to watch" in done.stderr
