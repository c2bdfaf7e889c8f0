"""A build that watches: decks at once, whatever it is at; sheets when there is time."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from killed import alive
from libraries import write_numbered
from trainer.cli import main

SHEETS_WITHOUT_END = """
import os, time
import trainer.exporters.print as sheets
def make(*args, jobs):
    with open("sheets", "a") as file:
        print(os.getpid(), file=file)
    open("print/.trainer-0.tmp", "w").close()
    time.sleep(60)
sheets.make = make
from trainer.cli import main
raise SystemExit(main(["build", "--watch"]))
"""
REAL = """
from trainer.cli import main
raise SystemExit(main(["build", "--watch"]))
"""


class Watch:
    """`trainer build --watch` in a folder; `said` is all that it has told."""

    def __init__(self, home: Path, code: str) -> None:
        self.home = home
        with Path(home, "said").open("wb") as said:
            self.process = subprocess.Popen((sys.executable, "-c", code), cwd=home, stdout=said, stderr=said)

    @property
    def said(self) -> str:
        return Path(self.home, "said").read_text("utf-8")

    @property
    def sheets(self) -> list[int]:
        """The processes that have begun to make sheets, one after the other."""
        path = self.home / "sheets"
        return list(map(int, path.read_text().split())) if path.exists() else []

    def until(self, true: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 30
        while not true():
            assert self.process.poll() is None, self.said
            assert time.monotonic() < deadline, self.said
            time.sleep(0.005)

    def save(self) -> None:
        """A curator rewords a question; until the deck has changed."""
        bank, deck = self.home / "questions" / "module-00000" / "bank.yaml", self.home / "decks" / "module-00000.apkg"
        before, text = deck.read_bytes(), bank.read_text("utf-8")
        bank.write_text(text.replace("date did the", "date did the famous", 1), "utf-8")
        self.until(lambda: deck.read_bytes() != before)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One module, with its deck and sheets."""
    write_numbered(tmp_path / "questions", 0)
    monkeypatch.chdir(tmp_path)
    assert 0 == main(["build", "--jobs", "1"])
    return tmp_path


@pytest.fixture
def endless(home: Path) -> Iterator[Watch]:
    """Watches where sheets take for ever."""
    watch = Watch(home, SHEETS_WITHOUT_END)
    yield watch
    watch.process.kill()
    watch.process.wait()


def test_a_deck_does_not_wait_for_sheets_that_are_out_of_date(endless: Watch) -> None:
    endless.until(lambda: "watching" in endless.said)
    for saves in range(1, 4):
        endless.save()
        endless.until(lambda: len(endless.sheets) == saves)  # noqa: B023 - awaited here
    assert [False, False, True] == list(map(alive, endless.sheets))
    assert "cut short" not in endless.said
    assert "waiting for another build" not in endless.said


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL])
def test_what_lays_out_sheets_ends_with_the_command(endless: Watch, sign: signal.Signals) -> None:
    endless.until(lambda: "watching" in endless.said)
    endless.save()
    endless.until(lambda: len(endless.sheets) == 1)
    endless.process.send_signal(sign)
    endless.process.wait()
    deadline = time.monotonic() + 10
    while alive(endless.sheets[0]) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not alive(endless.sheets[0])
    assert "Traceback" not in endless.said


def test_sheets_follow_when_there_is_time(home: Path) -> None:
    watch = Watch(home, REAL)
    watch.until(lambda: "watching" in watch.said)
    before = {path: path.read_bytes() for path in (home / "print").iterdir()}
    watch.save()
    watch.until(lambda: watch.said.count("watching") == 2)
    watch.process.send_signal(signal.SIGINT)
    assert 130 == watch.process.wait()
    assert 3 == sum(data != path.read_bytes() for path, data in before.items())


def test_where_nothing_can_be_watched_there_is_one_line(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError("OS file watch limit reached.")

    monkeypatch.setattr("watchfiles.watch", full)
    assert 1 == main(["check", "--watch"])
    assert home.is_dir()
    said = "the system cannot watch questions (OS file watch limit reached.). Set WATCHFILES_FORCE_POLLING=1, and"
    assert said in capsys.readouterr().err
