"""The self-test on a real pseudo-terminal: nothing typed is lost, and nothing that is no answer counts as one."""

import json
import os
import re
import shlex
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest

from modules import write_module
from programs import home_of

COMMAND = [sys.executable, "-m", "trainer", "quiz"]
PROMPT = "Answer: "
TWO = """
- id: builder
  kind: short
  stem: By whom was the bridge built?
  answer: Northern Works Company
  evidence: The bridge was built by the Northern Works Company
  objective: bridge
- id: opening
  kind: short
  stem: On what date did the Harbour Bridge open?
  answer: 3 May 1932
  evidence: The Harbour Bridge opened on 3 May 1932
  objective: bridge
"""
LEFT, HOME, WIPE, UP = "\x1b[D", "\x01", "\x15", "\x1b[A"

Start = Callable[..., pexpect.spawn]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return home_of(tmp_path)


@pytest.fixture
def module(tmp_path: Path) -> Path:
    return write_module(tmp_path / "bridge", TWO)


@pytest.fixture
def start(environment: dict[str, str], module: Path) -> Iterator[Start]:
    children: list[pexpect.spawn] = []

    def started(*args: str, **variables: str) -> pexpect.spawn:
        words = [*COMMAND[1:], str(module), "--seed", "1", *args]
        child = pexpect.spawn(
            COMMAND[0], words, env={**environment, **variables}, encoding="utf-8", timeout=20, codec_errors="replace"
        )
        children.append(child)
        child.expect(PROMPT)
        return child

    yield started
    for child in children:
        child.close(force=True)


def given(tmp_path: Path) -> list[tuple[str, str]]:
    """(what was typed, what became of it) of every answer in the history."""
    with sqlite3.connect(tmp_path / "home" / "trainer" / "history.sqlite3") as connection:
        rows = connection.execute("SELECT given, outcome FROM answers ORDER BY at").fetchall()
    connection.close()
    return rows


def ended(child: pexpect.spawn) -> str:
    child.expect(pexpect.EOF)
    child.wait()
    assert (0, None) == (child.exitstatus, child.signalstatus)
    assert "Traceback" not in child.before
    return str(child.before)


@pytest.mark.parametrize("terminal", ["xterm", "dumb"])
def test_a_line_can_be_edited_before_it_is_an_answer(start: Start, tmp_path: Path, terminal: str) -> None:
    child = start("-n", "1", TERM=terminal)
    child.send(f"wrong{WIPE}ac{LEFT}b\r")
    child.expect("Wrong")
    child.sendline("q")
    ended(child)
    assert [("abc", "wrong")] == given(tmp_path)


def test_home_goes_to_the_first_letter_and_up_brings_the_last_line_back(start: Start, tmp_path: Path) -> None:
    child = start()
    child.send(f"two{HOME}one \r")
    child.expect(PROMPT)
    child.send(f"{UP} three\r")
    child.expect(PROMPT)
    child.sendline("q")
    ended(child)
    assert [("one two", "wrong"), ("one two three", "wrong")] == given(tmp_path)


@pytest.mark.parametrize("terminal", ["xterm", "dumb"])
@pytest.mark.parametrize("pasted", ["one\rtwo\r\rthree\r", "one\rtwo", "\x1b[200~one\ntwo\n\nthree\x1b[201~\r"])
def test_a_paste_of_several_lines_is_no_answer(start: Start, tmp_path: Path, terminal: str, pasted: str) -> None:
    if terminal == "dumb" and "\x1b" in pasted:
        terminal = "screen"  # a dumb one marks no paste
    child = start("-n", "1", TERM=terminal)
    child.send(pasted)
    child.expect("Several lines came at once, and none of them was taken")
    child.expect(PROMPT)
    child.sendline("Northern Works Company")
    child.expect("Wrong|Right")
    child.sendline("q")
    ended(child)
    assert ["Northern Works Company"] == [typed for typed, _ in given(tmp_path)]


def test_a_stray_enter_is_asked_about_and_two_show_the_answer(start: Start, tmp_path: Path) -> None:
    child = start("-n", "1")
    child.sendline("")
    child.expect("Press Enter once more")
    child.expect(PROMPT)
    child.sendline("  ")
    child.expect("Right answer")
    child.expect(PROMPT)
    child.sendline("q")
    ended(child)
    assert [("", "revealed")] == given(tmp_path)


def test_ctrl_d_amid_a_word_is_no_answer_and_no_end(start: Start, tmp_path: Path) -> None:
    child = start("-n", "1")
    child.send("Northern\x04 Works Company\r")
    child.expect("Wrong|Right")
    child.sendline("q")
    ended(child)
    assert ["Northern Works Company"] == [typed for typed, _ in given(tmp_path)]


@pytest.mark.parametrize("word", ["help", "/help", "h", "commands"])
def test_the_commands_are_shown_at_any_time(start: Start, word: str) -> None:
    child = start()
    child.sendline(word)
    for said in ("undo", "flag WHY", "suspend", "q, quit"):
        child.expect(re.escape(said))
    child.expect(PROMPT)


@pytest.mark.parametrize("terminal", ["xterm", "dumb"])
def test_bytes_of_another_encoding_stop_nothing(start: Start, tmp_path: Path, terminal: str) -> None:
    child = start("-n", "1", TERM=terminal, LC_ALL="C.UTF-8")
    os.write(child.child_fd, b"San Jos\xe9\r")
    child.expect("Wrong")
    os.write(child.child_fd, b"q\r")
    ended(child)
    assert [True] == [typed.startswith("San Jos") for typed, _ in given(tmp_path)]


def test_undo_takes_the_last_answer_back(start: Start, tmp_path: Path) -> None:
    child = start()
    child.sendline("oops")
    child.expect("Wrong")
    child.expect(PROMPT)
    child.sendline("undo")
    child.expect("taken back")
    child.expect("1 of 2")
    child.expect(PROMPT)
    child.sendline("q")
    assert "no question answered" in ended(child)
    assert [] == given(tmp_path)


def test_the_last_answer_of_all_can_be_called_a_guess(start: Start) -> None:
    child = start("-n", "1")
    first = "Northern Works Company" if "built" in child.before else "3 May 1932"
    child.sendline(first)
    child.expect("Enter to end")
    child.sendline("!")
    child.expect("Counted as missed")
    child.expect(PROMPT)
    child.sendline("q")
    assert "0 of 1 right" in ended(child)


def test_a_new_size_loses_nothing_that_is_typed(start: Start, tmp_path: Path) -> None:
    child = start("-n", "1")
    child.send("Northern Wo")
    child.expect("Northern Wo")
    child.setwinsize(30, 50)
    child.send("rks Company\r")
    child.expect("Wrong|Right")
    child.sendline("q")
    ended(child)
    assert ["Northern Works Company"] == [typed for typed, _ in given(tmp_path)]


def test_a_stop_loses_nothing_that_is_typed(start: Start, tmp_path: Path) -> None:
    child = start("-n", "1")
    child.send("Northern Wo")
    child.expect("Northern Wo")
    child.kill(signal.SIGSTOP)
    time.sleep(0.2)
    child.kill(signal.SIGCONT)
    child.expect("Answer: Northern Wo")
    child.send("rks Company\r")
    child.expect("Wrong|Right")
    child.sendline("q")
    ended(child)
    assert ["Northern Works Company"] == [typed for typed, _ in given(tmp_path)]


@pytest.mark.parametrize("terminal", ["xterm", "dumb"])
def test_when_time_is_up_nothing_typed_reaches_the_shell(
    environment: dict[str, str], module: Path, tmp_path: Path, terminal: str
) -> None:
    """A shell starts an exam whose minute is nearly over; a half-typed command must not be run by it."""
    history = tmp_path / "history"
    words = [*COMMAND, str(module), "--seed", "1", "--exam", "--minutes", "1", "--history", str(history)]
    settings = {**environment, "PS1": "shell> ", "TERM": terminal}
    shell = pexpect.spawn(
        "bash", ["--norc", "--noprofile", "--noediting"], env=settings, encoding="utf-8", timeout=30
    )
    shell.timeout = 30
    shell.expect_exact("shell> ")
    shell.sendline(" ".join(words))
    shell.expect(r"\d:\d\d left\. Answer: ")
    shell.sendline("4 May 1932")
    shell.expect(r"left\. Answer: ")
    os.kill(_child(shell.pid), signal.SIGKILL)
    shell.expect_exact("shell> ")
    with sqlite3.connect(history) as connection:
        connection.execute("UPDATE sittings SET started = started - 52")
    connection.close()
    mark = tmp_path / "mark"
    shell.sendline(" ".join(words))
    shell.expect(r"0:0\d left\. Answer: ")
    shell.send(f"touch {mark}")
    shell.expect("Time is up")
    shell.expect("Score: ")
    shell.expect_exact("shell> ")
    shell.send("\r")
    shell.expect_exact("shell> ")
    shell.close(force=True)
    assert not mark.exists()


def _child(pid: int) -> int:
    return int(Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()[0])


def test_a_result_is_written_before_all_is_said(environment: dict[str, str], module: Path, tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    exam = shlex.join([*COMMAND, str(module), "--exam", "--seed", "1", "--no-history", "--result", str(path)])
    subprocess.run(
        ["bash", "-c", f"printf 'x\\nq\\n' | {exam} | head -1"], env=environment, capture_output=True, check=True
    )
    result = json.loads(path.read_text("utf-8"))
    assert {"x", None} == {each["given"] for each in result["questions"]}
    path = tmp_path / "none" / "result.json"
    path.parent.write_text("no folder", "utf-8")
    words = [*COMMAND, str(module), "--exam", "--no-history", "--result", str(path)]
    done = subprocess.run(words, input="x\n", env=environment, capture_output=True, text=True, check=False)
    assert (1, "") == (done.returncode, done.stdout)
    assert "[not-written]" in done.stderr
