"""`trainer quiz` as a learner runs it: in a pipe, and on a real pseudo-terminal."""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from modules import SHIPPED, write_module
from programs import home_of

COMMAND = [sys.executable, "-m", "trainer", "quiz"]
PROMPTS = r"(Answer|Blank \d of \d|Letters? \(a-\w\)|True or false \(t/f\)|Pairs \(.*?\)|Order \(.*?\)): $"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return home_of(tmp_path)


def quiz(
    environment: dict[str, str], *args: str, lines: str = "", folder: Path = SHIPPED
) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, str(folder), *args]
    return subprocess.run(
        command, input=lines, capture_output=True, text=True, env=environment, timeout=60, check=False
    )


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    return write_module(tmp_path / "bridge")


def test_a_right_answer_in_a_pipe_shows_the_passage_that_proves_it(environment: dict[str, str], bridge: Path) -> None:
    done = quiz(environment, "--seed", "1", lines="May 3, 1932\n", folder=bridge)
    assert (0, "") == (done.returncode, done.stderr)
    assert "Answer: May 3, 1932\nRight.\nParagraph 1: “The Harbour Bridge opened on 3 May 1932”\n" in done.stdout
    assert done.stdout.endswith("\nScore: 1 of 1 right (100 %).\n")


def test_a_wrong_answer_is_told_and_listed_among_the_misses(environment: dict[str, str], bridge: Path) -> None:
    done = quiz(environment, lines="4 May 1932\n", folder=bridge)
    assert 0 == done.returncode
    assert "Wrong.\nRight answer: 3 May 1932\nParagraph 1: “The Harbour Bridge" in done.stdout
    misses = done.stdout.partition("Missed:\n")[2]
    assert "- On what date did the Harbour Bridge open?\n  You wrote: 4 May 1932\n" in misses
    assert "  Right answer: 3 May 1932 (paragraph 1)\n" in misses


def test_the_end_of_input_ends_cleanly_with_the_score_so_far(environment: dict[str, str]) -> None:
    done = quiz(environment)
    assert (0, "") == (done.returncode, done.stderr)
    assert "Score: no question answered." in done.stdout


def test_the_same_seed_gives_the_same_questions_order_and_options(environment: dict[str, str]) -> None:
    args = ("-n", "12", "--seed", "7", "--no-history")
    first, second = (quiz({**environment, "PYTHONHASHSEED": number}, *args, lines="\n" * 40) for number in ("1", "2"))
    assert first.stdout == second.stdout
    other = quiz(environment, "-n", "12", "--seed", "8", "--no-history", lines="\n" * 40)
    assert first.stdout != other.stdout


def test_a_topic_limits_the_questions_and_n_their_number(environment: dict[str, str]) -> None:
    done = quiz(environment, "--topic", "officials", "-n", "3", lines="s\n" * 3)
    assert [(f"{n} of 3", "Officials") for n in (1, 2, 3)] == re.findall(
        r"^(\d of \d): (.*)$", done.stdout, re.MULTILINE
    )


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        (("--topic", "oficials"), 2, "no question has the topic `oficials`. Did you mean `officials`?"),
        (("-n", "0"), 2, "`0` is no whole number"),
        (("--seed", "x"), 2, "`x` is no whole number"),
        (("/nowhere",), 1, "there is no such folder"),
    ],
)
def test_wrong_use_is_one_clear_line(
    environment: dict[str, str], args: tuple[str, ...], status: int, said: str
) -> None:
    done = quiz(environment, *args)
    assert (status, "") == (done.returncode, done.stdout)
    assert said in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_a_module_with_errors_is_refused_in_one_line(environment: dict[str, str], tmp_path: Path) -> None:
    folder = write_module(tmp_path / "bad", "- id: BAD ID\n  kind: short\n  answer: x\n")
    done = quiz(environment, folder=folder)
    assert (1, "") == (done.returncode, done.stdout)
    assert 1 == len(done.stderr.splitlines())
    assert "Run `trainer check`." in done.stderr


def test_a_pipe_that_nobody_reads_ends_the_quiz_quietly(environment: dict[str, str]) -> None:
    command = f"yes x | {shlex.join([*COMMAND, str(SHIPPED)])} | head -3"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=environment, check=False)
    assert "" == done.stderr
    assert 3 == len(done.stdout.splitlines())


def test_an_endless_pipe_of_wrong_answers_comes_to_an_end(environment: dict[str, str]) -> None:
    command = f"yes x | {shlex.join([*COMMAND, str(SHIPPED)])} --seed 1 -n 9"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, env=environment, timeout=60, check=False
    )
    assert "Score: 0 of 9 right (0 %)." in done.stdout


def test_bytes_that_are_no_text_are_an_answer_like_any_other(environment: dict[str, str], bridge: Path) -> None:
    done = subprocess.run(
        [*COMMAND, str(bridge)], input=b"\xff\xfe\n", capture_output=True, env=environment, check=False
    )
    assert (0, b"") == (done.returncode, done.stderr)
    assert b"Wrong." in done.stdout


def test_a_pipe_may_be_in_latin_1(environment: dict[str, str], tmp_path: Path) -> None:
    question = """
    - id: builder
      kind: short
      stem: By whom was the bridge built?
      answer: José Muñoz
      evidence: The bridge was built by José Muñoz
      objective: bridge
    """
    source = "The bridge was built by José Muñoz.\n"
    folder = write_module(tmp_path / "bridge", question, source=source)
    words = [*COMMAND, str(folder), "--no-history", "--no-typos"]
    done = subprocess.run(
        words, input="José Muñoz\n".encode("latin-1"), capture_output=True, env=environment, check=False
    )
    assert (0, b"") == (done.returncode, done.stderr)
    assert b"Right." in done.stdout


def test_heavy_libraries_are_never_loaded(environment: dict[str, str], bridge: Path) -> None:
    code = (
        "import sys, trainer.cli; trainer.cli.main(['quiz', sys.argv[1]]); "
        "print(sorted({'weasyprint', 'genanki', 'jinja2', 'fontTools'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", code, str(bridge)]
    done = subprocess.run(command, input="x\nq\n", capture_output=True, text=True, env=environment, check=False)
    assert "[]" == done.stdout.splitlines()[-1]


def test_a_history_that_is_no_use_is_one_line_and_the_quiz_goes_on(
    environment: dict[str, str], bridge: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "history"
    bad.write_text("no database", "utf-8")
    done = quiz(environment, "--history", str(bad), lines="3 May 1932\n", folder=bridge)
    assert (0, 1) == (done.returncode, len(done.stderr.splitlines()))
    assert "damaged" in done.stderr
    assert "Score: 1 of 1 right" in done.stdout
    assert "no database" == bad.read_text("utf-8")


def test_without_standard_input_it_ends_at_once(environment: dict[str, str], bridge: Path) -> None:
    command = f"{shlex.join([*COMMAND, str(bridge)])} <&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, env=environment, check=False)
    assert (0, "") == (done.returncode, done.stderr)
    assert "Score: no question answered." in done.stdout


def test_a_corrected_stem_keeps_progress_and_a_changed_answer_is_asked_again(
    environment: dict[str, str], bridge: Path
) -> None:
    due = ("--due", "--new", "0")
    quiz(environment, lines="3 May 1932\n", folder=bridge)
    bank = bridge / "bank.yaml"
    bank.write_text(bank.read_text("utf-8").replace("On what date did", "On which day did"), "utf-8")
    assert "Nothing is due today." in quiz(environment, *due, folder=bridge).stdout
    changed = bank.read_text("utf-8").replace("answer: 3 May 1932", "answer: May 3, 1932")
    bank.write_text(changed, "utf-8")
    done = quiz(environment, *due, folder=bridge)
    assert "1 due, 0 new." in done.stdout


COLOURS = [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False), ({"NO_COLOR": ""}, True)]


@pytest.mark.parametrize(("variables", "coloured"), COLOURS, ids=["terminal", "NO_COLOR", "dumb", "empty NO_COLOR"])
def test_colour_stands_on_a_terminal_that_wants_it_only(
    environment: dict[str, str], bridge: Path, variables: dict[str, str], coloured: bool
) -> None:
    child = pexpect.spawn(
        COMMAND[0], [*COMMAND[1:], str(bridge)], env={**environment, **variables}, encoding="utf-8", timeout=20
    )
    child.expect(PROMPTS)
    child.sendline("4 May 1932")
    child.expect("It will be asked once more")
    said = child.before
    child.close(force=True)
    assert "Wrong." in said
    assert coloured == ("\x1b[31m" in said)
    assert [] == re.findall(r"\x1b(?!\[\d*m|\[\?2004[hl])", said)


@pytest.fixture
def terminal(environment: dict[str, str]) -> Iterator[pexpect.spawn]:
    args = [*COMMAND[1:], str(SHIPPED), "--seed", "3", "-n", "5"]
    child = pexpect.spawn(COMMAND[0], args, env=environment, encoding="utf-8", dimensions=(24, 40), timeout=20)
    yield child
    child.close(force=True)


def test_on_a_terminal_of_40_columns_no_line_is_longer(terminal: pexpect.spawn) -> None:
    said = ""
    for _ in range(5):
        terminal.expect(PROMPTS)
        said += terminal.before + terminal.match[0]
        terminal.sendline("show")
    terminal.sendeof()
    terminal.expect(pexpect.EOF)
    lines = re.sub(r"\x1b\[\d*m|\x1b\[\?2004[hl]", "", said + terminal.before).splitlines()
    assert 40 >= max(len(line) for line in lines)
    assert 40 < len(lines)


def test_ctrl_d_ends_cleanly_with_the_score_so_far(terminal: pexpect.spawn) -> None:
    terminal.expect(PROMPTS)
    terminal.sendline("s")
    terminal.expect(PROMPTS)
    terminal.sendeof()
    terminal.expect("Score: no question answered")
    terminal.expect(pexpect.EOF)
    terminal.wait()
    assert (0, None) == (terminal.exitstatus, terminal.signalstatus)


def test_ctrl_c_ends_cleanly_with_the_score_so_far(terminal: pexpect.spawn) -> None:
    terminal.expect(PROMPTS)
    terminal.sendline("show")
    terminal.expect(PROMPTS)
    terminal.sendintr()
    terminal.expect("Score: 0 of 1 right")
    terminal.expect("Missed:")
    terminal.expect(pexpect.EOF)
    terminal.wait()
    assert (0, None) == (terminal.exitstatus, terminal.signalstatus)
    assert "Traceback" not in terminal.before


def test_an_answer_that_cannot_be_read_is_asked_again(terminal: pexpect.spawn) -> None:
    for _ in range(5):
        terminal.expect(PROMPTS)
        if terminal.match[1].startswith("Letter"):
            terminal.sendline("zz")
            terminal.expect("Type (?:a letter|letters)")
            terminal.expect(PROMPTS)
            return
        terminal.sendline("s")
    pytest.fail("the five questions of this seed hold no choice; take another seed")
