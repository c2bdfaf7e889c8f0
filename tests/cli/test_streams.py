"""Pipes, terminals and places: what only a process of its own can show."""

import json
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from commandline import SCRIPT, script
from modules import QUESTION, write_module
from trainer.cli import main

LONG = "".join(
    QUESTION.replace("opening-date", f"q-{number}").replace("answer: 3", "answer: 4") for number in range(1_000)
)


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    write_module(tmp_path / "harbour", LONG)
    command = f'"{SCRIPT}" check harbour 2>err | head -n 1'
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("harbour/bank.yaml:")
    said = (tmp_path / "err").read_text("utf-8")
    assert "Traceback" not in said
    assert "BrokenPipe" not in said
    assert "Exception ignored" not in said


def test_a_standard_output_of_ascii_alone_gets_escapes(tmp_path: Path) -> None:
    write_module(tmp_path / "harbour", QUESTION.replace("objective: bridge", "objective: Zürich–Ōsaka"))
    result = script(tmp_path, "check", "harbour", variables={"PYTHONIOENCODING": "ascii"})
    assert 1 == result.status
    assert r"Z\xfcrich\u2013\u014csaka" in result.out
    assert result.out.isascii()


def test_json_holds_any_character_even_in_ascii(tmp_path: Path) -> None:
    write_module(tmp_path / "harbour", QUESTION.replace("objective: bridge", "objective: Zürich"))
    result = script(tmp_path, "check", "harbour", "--format", "json", variables={"PYTHONIOENCODING": "ascii"})
    assert any("Zürich" in entry["message"] for entry in json.loads(result.out))


@pytest.mark.parametrize("locale", ["C", "POSIX", "nowhere.nothing"])
def test_no_locale_is_needed(tmp_path: Path, locale: str) -> None:
    write_module(tmp_path / "Zürich")
    result = script(tmp_path, "check", "Zürich", variables={"LC_ALL": locale, "LANG": locale})
    assert (0, "") == (result.status, result.out)


def test_a_closed_standard_output_is_no_traceback(tmp_path: Path) -> None:
    write_module(tmp_path / "harbour", LONG)
    done = subprocess.run(
        ["sh", "-c", f'"{SCRIPT}" check harbour >&-'], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("words", ["check harbour", "quiz harbour --no-history", "explain", "coverage harbour"])
@pytest.mark.parametrize(
    ("streams", "said"),
    [
        (">&-", "trainer: standard output is closed"),
        (">/dev/full", "trainer: standard output cannot be written: No space left on device"),
        ("2>&-", ""),
        (">&- 2>&-", ""),
        ("<&-", ""),
        ("<&- >&- 2>&-", ""),
    ],
)
def test_a_closed_or_full_stream_is_one_line_at_most(tmp_path: Path, words: str, streams: str, said: str) -> None:
    write_module(tmp_path / "harbour", LONG if words.startswith("check") else QUESTION)
    command = f'"{SCRIPT}" {words} {streams}'
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    assert "Traceback" not in done.stderr
    assert "fault" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert done.stderr.startswith(said)
    assert 2 >= len(done.stderr.splitlines())
    assert done.returncode in (0, 1)


def test_a_pipe_gets_no_progress_bar(tmp_path: Path) -> None:
    write_module(tmp_path / "harbour")
    result = script(tmp_path, "build", "harbour", "--only", "anki")
    assert 0 == result.status
    assert "" == result.err
    assert "\x1b" not in result.out


def test_a_terminal_gets_one_and_it_leaves_nothing_behind(tmp_path: Path) -> None:
    write_module(tmp_path / "harbour")
    child = pexpect.spawn(str(SCRIPT), ["build", "harbour", "--only", "anki"], cwd=str(tmp_path), timeout=30)
    printed = child.read().decode()
    child.close()
    assert 0 == child.exitstatus
    assert "] decks/harbour-bridge.apkg" in printed
    assert "\r\x1b[K[#" in printed
    left = [line.rpartition("\x1b[K")[2] for line in printed.split("\r\n")]
    words = ["harbour: 2 files written", "  harbour/ledger.json", "  decks/harbour-bridge.apkg"]
    assert words == [line for line in left if line]


def test_a_full_disk_is_told_without_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_text: str) -> int:
        raise OSError(28, "No space left on device")

    write_module(tmp_path / "harbour", LONG)
    monkeypatch.chdir(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(sys.stdout, "write", full)
        status = main(["check", "harbour"])
    said = capsys.readouterr().err
    assert 1 == status
    assert "No space left on device" in said
    assert 1 == len(said.splitlines())


def test_an_unwritable_output_folder_is_one_line(tmp_path: Path) -> None:
    write_module(tmp_path / "harbour")
    result = script(tmp_path, "build", "harbour", "--only", "anki", "--out", "/proc/nowhere")
    assert 1 == result.status
    assert 1 == result.out.count(": error: ")
    assert "[not-written]" in result.out
