"""`trainer coverage`: the whole picture for a person and for a program."""

import json
from pathlib import Path

import pytest

from modules import SHIPPED, write_module
from trainer.cli import main

SOURCE = "Dr. Ada Brown came on 3 May 1932. Mr. Clay left on 4 May 1932. It rained in Oslo today.\n"
ASKED = """\
- id: who-came
  kind: short
  stem: Who came?
  answer: Ada Brown
  answer_type: person
  evidence: Dr. Ada Brown came on
"""
WAIVED = "waived:\n  - {exact: on 3 May 1932, reason: a slip of the pen}\n"


def run(folder: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    status = main(["coverage", *options, str(folder)])
    return status, capsys.readouterr().out


def test_each_thing_stands_under_its_topic_with_place_and_question(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, text = run(write_module(tmp_path, ASKED, source=SOURCE, extra=WAIVED), capsys)
    assert "  Ada Brown\n      paragraph 1 (line 1)\n      asked by who-came\n" in text
    assert "  3 May 1932\n      paragraph 1 (line 1)\n      waived: a slip of the pen\n" in text
    assert "  NOT ASKED 4 May 1932\n" in text
    assert "People: 1 of 2 asked or waived" in text
    assert "4 dates and names to ask: 1 asked, 1 waived, 2 left" in text


def test_the_status_tells_whether_all_is_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 1 == run(write_module(tmp_path, ASKED, source=SOURCE), capsys)[0]
    assert 0 == run(write_module(tmp_path, ASKED, source="Dr. Ada Brown came on time.\n"), capsys)[0]


def test_json_gives_the_same_with_spans_of_the_source(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, text = run(write_module(tmp_path, ASKED, source=SOURCE), capsys, "--format", "json")
    (module,) = json.loads(text)
    spans = {
        thing["label"]: [(place["start"], place["end"]) for place in thing["places"]] for thing in module["things"]
    }
    assert {label: [label] for label in spans} == {
        label: [SOURCE[start:end] for start, end in places] for label, places in spans.items()
    }
    assert ["who-came"] == next(thing["questions"] for thing in module["things"] if thing["label"] == "Ada Brown")


def test_json_stands_alone_and_problems_are_told_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_module(tmp_path, ASKED.replace("kind: short", "kind: shrot"), source=SOURCE)
    assert 1 == main(["coverage", "--format", "json", str(folder)])
    written = capsys.readouterr()
    assert [str(folder)] == [part["module"] for part in json.loads(written.out)]
    assert "[bad-value]" in written.err


def test_a_folder_that_is_no_module_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, text = run(tmp_path, capsys)
    assert (1, 1, True) == (status, len(text.splitlines()), "[module-missing]" in text)


def test_nothing_is_left_unasked_in_the_shipped_module(capsys: pytest.CaptureFixture[str]) -> None:
    status, text = run(SHIPPED, capsys)
    assert (0, True) == (status, "nothing left" in text)


def test_terminal_commands_in_a_source_are_shown_and_not_sent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = "Dr. Ada\u202e Brown came on time.\n"
    _, text = run(write_module(tmp_path, ASKED, source=source), capsys)
    assert "\u202e" not in text
