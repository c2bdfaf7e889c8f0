"""`trainer review` and `trainer check --reviewed`: a person accepts questions as they stand, and no others."""

import os
import sys
from pathlib import Path

import pexpect
import pytest

from modules import QUESTION, write_module
from trainer.cli import main
from trainer.ledger.file import FILE, read

SECOND = """\
- id: engineer
  kind: short
  stem: Which chief engineer cut the ribbon?
  answer: Ada Brown
  answer_type: person
  evidence: Chief engineer Ada Brown cut the ribbon
"""
ENGINEER = """\
- id: ada-brown
  type: person
  name: Ada Brown
  evidence: Chief engineer Ada Brown
"""


@pytest.fixture
def module(tmp_path: Path) -> Path:
    return write_module(tmp_path, QUESTION + SECOND, entities=ENGINEER)


def sit(module: Path, *keys: str, args: tuple[str, ...] = ("--by", "Grace")) -> tuple[int | None, str]:
    """A review at a terminal, with these lines typed one after the other."""
    command = ["-m", "trainer", "review", str(module), *args]
    child = pexpect.spawn(
        sys.executable,
        command,
        dimensions=(60, 90),
        encoding="utf-8",
        timeout=30,
        env={**os.environ, "NO_COLOR": "1"},
    )
    said = ""
    for key in keys:
        child.expect(["uit: ", "note: $"])
        said += f"{child.before}"
        child.send(key) if key in ("\x03", "\x04") else child.sendline(key)
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, said + f"{child.before}"


def reviews(module: Path) -> dict[str, tuple[str, bool, str]]:
    """By question: who, whether accepted, and the note."""
    ledger = read(str(module), [])
    assert ledger is not None
    return {
        key: (stand.review.by, stand.reviewed, stand.review.note)
        for key, stand in ledger.questions.items()
        if stand.review
    }


def unreviewed(module: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    main(["check", "--reviewed", str(module)])
    lines = [line for line in capsys.readouterr().out.splitlines() if "[unreviewed]" in line]
    return [line.split("`")[1] for line in lines]


def test_a_question_is_shown_beside_its_passage(module: Path) -> None:
    _, said = sit(module, "q")
    words = " ".join(said.split())
    assert "On what date did the Harbour Bridge open? answer: 3 May 1932" in words
    assert "[The Harbour Bridge opened on *3 May 1932*]. Chief engineer Ada Brown cut the ribbon" in words
    assert "not reviewed yet" in words


def test_what_is_accepted_is_reviewed_and_told_with_who_and_when(
    module: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = sit(module, "a", "a")
    assert (0, True) == (status, "2 of 2 questions reviewed" in said)
    assert {"opening-date": ("Grace", True, ""), "engineer": ("Grace", True, "")} == reviews(module)
    assert [] == unreviewed(module, capsys)


def test_what_is_skipped_stays_unreviewed(module: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _ = sit(module, "s", "a")
    assert (1, ["engineer"]) == (status, list(reviews(module)))
    assert ["opening-date"] == unreviewed(module, capsys)


def test_a_note_is_kept_with_acceptance_or_without(module: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sit(module, "n", "too easy", "a", "n", "which ribbon?", "s")
    assert {"opening-date": ("Grace", True, "too easy"), "engineer": ("Grace", False, "which ribbon?")} == reviews(
        module
    )
    assert ["engineer"] == unreviewed(module, capsys)
    assert "by Grace, who notes: which ribbon?" in sit(module, "q")[1]


def test_only_what_is_not_reviewed_is_shown_again(module: Path) -> None:
    sit(module, "a", "q")
    _, said = sit(module, "q")
    assert (True, False) == ("engineer  (bridge, short)" in said, "opening-date  (bridge" in said)


@pytest.mark.parametrize("args", [("--all",), ("opening-date",)])
def test_what_is_reviewed_is_shown_when_it_is_asked_for(module: Path, args: tuple[str, ...]) -> None:
    sit(module, "a", "q")
    _, said = sit(module, "q", args=args)
    assert ("opening-date  (bridge" in said, "by Grace" in said) == (True, True)


CHANGES = {
    "the stem": ("bank.yaml", "did the Harbour Bridge open", "was the Harbour Bridge opened"),
    "the quote": ("bank.yaml", "evidence: The Harbour Bridge", "evidence: Harbour Bridge"),
    "the source": ("source.txt", "six years", "seven years"),
}


@pytest.mark.parametrize(("file", "old", "new"), CHANGES.values(), ids=CHANGES)
def test_a_change_falls_back_to_unreviewed(
    module: Path, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str
) -> None:
    sit(module, "a", "a")
    path = module / file
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    expected = ["engineer", "opening-date"] if file == "source.txt" else ["opening-date"]
    assert expected == sorted(unreviewed(module, capsys))
    assert "question, quote or passage changed since" in sit(module, "q")[1]


def test_a_comment_or_another_place_in_the_file_changes_no_review(
    module: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sit(module, "a", "a")
    path = module / "bank.yaml"
    path.write_text("# a comment\n\n" + path.read_text("utf-8"), "utf-8")
    assert [] == unreviewed(module, capsys)


def test_each_answer_is_written_before_the_next_question(module: Path) -> None:
    status, _ = sit(module, "a", "\x03")
    assert (1, ["opening-date"]) == (status, list(reviews(module)))


@pytest.mark.parametrize("key", ["\x04", "\x03", "q"], ids=["Ctrl-D", "Ctrl-C", "q"])
def test_leaving_at_the_first_question_writes_nothing(module: Path, key: str) -> None:
    status, said = sit(module, key)
    assert (1, False, False) == (status, (module / FILE).exists(), "Traceback" in said)


def test_reviews_change_nothing_else_in_the_ledger(module: Path) -> None:
    assert 0 == main(["build", str(module), "--only", "anki", "--out", str(module / "out")])
    before = read(str(module), [])
    sit(module, "a", "q")
    after = read(str(module), [])
    assert before is not None
    assert after is not None
    assert (before.dated, before.questions["engineer"]) == (after.dated, after.questions["engineer"])
    assert before.questions["opening-date"].spans == after.questions["opening-date"].spans


def test_a_build_keeps_reviews(module: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sit(module, "a", "a")
    assert 0 == main(["build", str(module), "--only", "anki", "--out", str(module / "out")])
    capsys.readouterr()
    assert [] == unreviewed(module, capsys)


def test_without_a_terminal_nothing_is_accepted(
    module: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open(os.devnull, encoding="utf-8") as nothing:
        monkeypatch.setattr(sys, "stdin", nothing)
        status = main(["review", str(module), "--by", "Grace"])
    said = capsys.readouterr().out
    assert (1, True, False) == (status, "Nothing is accepted" in said, (module / FILE).exists())


def test_an_unknown_id_is_wrong_use(module: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["review", str(module), "enginer"])
    assert (2, True) == (status, "Did you mean `engineer`?" in capsys.readouterr().err)


def test_check_without_the_option_demands_no_review(module: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(module)])
    assert "unreviewed" not in capsys.readouterr().out


def test_a_damaged_ledger_is_said_and_left_alone(module: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (module / FILE).write_text("{", "utf-8")
    status = main(["review", str(module), "--by", "Grace"])
    assert (1, True, "{") == (
        status,
        "[ledger-damaged]" in capsys.readouterr().out,
        (module / FILE).read_text("utf-8"),
    )


def test_a_note_cannot_break_the_terminal_of_the_next_reader(module: Path) -> None:
    sit(module, "n", "\x16\x1b[31mred", "s", "q")
    assert "\\u001b[31mred" in reviews(module)["opening-date"][2] or "\x1b" not in reviews(module)["opening-date"][2]
