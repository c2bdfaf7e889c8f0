"""`trainer trace` in a terminal and in a pipe."""

import os
import re
import sys
from pathlib import Path

import pexpect
import pytest

from modules import SHIPPED, write_module
from trainer.cli import main

SOURCE = "Long ago, it is told, the old Harbour Bridge opened on 3 May 1932 in heavy rain.\n\nIt burned in 1940.\n"
OPENING = """\
- id: opening
  kind: choice
  stem: When did the Harbour Bridge open?
  answer: 3 May 1932
  answer_type: date
  distractors: [4 May 1932, 5 May 1932]
  evidence: Harbour Bridge opened on 3 May 1932
"""
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def run(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str]:
    status = main(["trace", *map(str, args)])
    streams = capsys.readouterr()
    return status, streams.out + streams.err


def test_quote_and_answer_are_marked_in_their_passage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, text = run(capsys, write_module(tmp_path, OPENING, source=SOURCE), "opening")
    words = " ".join(text.split())
    assert 0 == status
    assert "told, the old [Harbour Bridge opened on *3 May 1932*] in heavy rain." in words
    assert "paragraph 1, line 1" in words
    assert "answer: 3 May 1932 not: 4 May 1932, 5 May 1932" in words


def test_all_that_a_learner_will_see_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    more = "  rationale: It burned in 1940.\n  points: 2\n  level: understand\n  objective: bridge\n"
    _, text = run(capsys, write_module(tmp_path, OPENING + more, source=SOURCE), "opening")
    assert "rationale: It burned in 1940. for: bridge, understand, 2 points" in " ".join(text.split())


def test_of_a_false_statement_both_sides_of_its_swap_are_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    question = """\
    - id: opening
      kind: true-false
      stem: The Harbour Bridge opened on 9 May 1932.
      answer: "false"
      swap: {from: 3 May 1932, to: 9 May 1932}
      evidence: Harbour Bridge opened on 3 May 1932
    """
    _, text = run(capsys, write_module(tmp_path, question, source=SOURCE), "opening")
    assert "answer: False: not 9 May 1932, but 3 May 1932" in " ".join(text.split())


def test_other_wordings_that_are_accepted_are_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    question = """\
    - id: rain
      kind: short
      stem: In what weather did the old Harbour Bridge open?
      answer: heavy rain
      accept: [rain]
      answer_type: phrase
      evidence: opened on 3 May 1932 in heavy rain
    """
    _, text = run(capsys, write_module(tmp_path, question, source=SOURCE), "rain")
    assert "answer: heavy rain / rain" in " ".join(text.split())


def test_without_an_id_every_question_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    status, text = run(capsys, SHIPPED)
    assert (0, True, True) == (status, "pakistan-airstrikes-date  (dates, choice)" in text, "gcc" in text)


def test_an_unknown_id_is_wrong_use_and_a_like_one_is_offered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, text = run(capsys, write_module(tmp_path, OPENING, source=SOURCE), "openning")
    assert (2, True) == (status, "Did you mean `opening`?" in text)


def test_a_quote_that_stands_nowhere_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lost = OPENING.replace("opened on 3 May 1932", "opened on 9 May 1932")
    status, text = run(capsys, write_module(tmp_path, lost, source=SOURCE))
    assert (1, True) == (status, "stands nowhere, or more than once: “Harbour Bridge opened on 9 May 1932”" in text)


def test_no_line_is_wider_than_the_terminal_and_colour_is_never_the_only_sign(tmp_path: Path) -> None:
    folder = write_module(tmp_path, OPENING, source=SOURCE)
    child = pexpect.spawn(
        sys.executable, ["-m", "trainer", "trace", str(folder)], dimensions=(40, 50), encoding="utf-8",
        env={**os.environ, "TERM": "xterm-256color", "NO_COLOR": ""},
    )  # fmt: skip
    child.expect(pexpect.EOF)
    shown = child.before or ""
    plain = ESCAPE.sub("", shown)
    assert shown != plain
    assert "[Harbour Bridge opened on *3 May 1932*]" in " ".join(plain.split())
    assert [] == [line for line in plain.splitlines() if len(line) > 50]


def test_an_escape_sequence_in_a_source_is_shown_and_not_sent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, text = run(capsys, write_module(tmp_path, OPENING, source=SOURCE.replace("told,", "told\x1b[31m,")))
    assert ("\x1b" in text, "\\u001b[31m" in text) == (False, True)
