"""`trainer check`: problems as text, as JSON and as annotations."""

import json
import re
from pathlib import Path

import pytest

from commandline import Run
from modules import QUESTION, write_module

WRONG = QUESTION.replace("answer: 3 May 1932", "answer: 4 May 1932\n  hint: none") + "  levl: apply\n"


@pytest.fixture
def wrong(here: Path) -> Path:
    """A module with several problems in its bank."""
    return write_module(here / "harbour", WRONG)


def test_a_module_without_problems_prints_nothing_on_standard_output(here: Path, run: Run) -> None:
    write_module(here / "harbour")
    result = run("check", "harbour")
    assert (0, "", "1 module, 1 question: 0 errors, 0 warnings\n") == (result.status, result.out, result.err)


@pytest.mark.usefixtures("wrong")
def test_problems_are_told_all_at_once_each_with_its_place(run: Run) -> None:
    result = run("check", "harbour")
    assert 1 == result.status
    form = re.compile(r"harbour/bank\.yaml:\d+:\d+: (error|warning|notice): .+ \[[a-z0-9-]+\]")
    assert [] == [line for line in result.lines if not form.fullmatch(line)]
    codes = {line.rpartition("[")[2].rstrip("]") for line in result.lines}
    assert {"unknown-key"} < codes
    assert len(result.lines) >= 3


@pytest.mark.usefixtures("wrong")
def test_problems_stand_in_the_order_of_the_file(run: Run) -> None:
    places = [tuple(map(int, line.split(":")[1:3])) for line in run("check", "harbour").lines]
    assert sorted(places) == places


@pytest.mark.usefixtures("wrong")
def test_an_unknown_key_is_answered_with_a_likely_one(run: Run) -> None:
    assert "unknown key `levl`. Did you mean `level`?" in run("check", "harbour").out


@pytest.mark.usefixtures("wrong")
def test_json_is_a_list_of_problems_with_the_promised_keys(run: Run) -> None:
    result = run("check", "harbour", "--format", "json")
    data = json.loads(result.out)
    assert (1, "") == (result.status, result.err)
    assert all(["path", "line", "column", "level", "code", "message"] == list(entry) for entry in data)
    assert all(isinstance(entry["line"], int) and isinstance(entry["column"], int) for entry in data)
    text = [f"{e['path']}:{e['line']}:{e['column']}: {e['level']}: {e['message']} [{e['code']}]" for e in data]
    assert text == run("check", "harbour").lines


def test_json_without_problems_is_an_empty_list(here: Path, run: Run) -> None:
    write_module(here / "harbour")
    result = run("check", "harbour", "--format", "json")
    assert (0, []) == (result.status, json.loads(result.out))


def test_json_of_no_modules_is_a_list_of_that_problem(run: Run) -> None:
    result = run("check", "--format", "json")
    assert (1, ["module-missing"]) == (result.status, [entry["code"] for entry in json.loads(result.out)])


@pytest.mark.usefixtures("wrong")
def test_github_gets_annotations(run: Run) -> None:
    result = run("check", "harbour", "--format", "github")
    form = re.compile(r"::(error|warning|notice) file=harbour/bank\.yaml,line=\d+,col=\d+,title=[a-z0-9-]+::\S.*")
    assert 1 == result.status
    assert result.lines
    assert [] == [line for line in result.lines if not form.fullmatch(line)]


@pytest.mark.parametrize("name", ["a:b", "a,b", "a%b", "a::b"])
def test_a_path_cannot_break_out_of_an_annotation(here: Path, run: Run, name: str) -> None:
    write_module(here / name, WRONG)
    line = run("check", name, "--format", "github").lines[0]
    shown = name.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    assert f" file={shown}/bank.yaml,line=" in line
    assert 2 == len(line.split("::")) - 1


def test_a_text_cannot_command_the_terminal(here: Path, run: Run) -> None:
    write_module(here / "harbour", QUESTION.replace("objective: bridge", 'objective: "\\e[2J\\u202edegdirb"'))
    result = run("check", "harbour")
    assert 1 == result.status
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", result.out)


def test_warnings_alone_leave_the_status_0(here: Path, run: Run) -> None:
    manifest = write_module(here / "harbour") / "module.yaml"
    text = manifest.read_text("utf-8")
    manifest.write_text(text.replace("  title: A", "  ignore: [no such words here]\n  title: A"), "utf-8")
    result = run("check", "harbour")
    assert (0, "1 module, 1 question: 0 errors, 1 warning\n") == (result.status, result.err)
    assert result.out.startswith("harbour/module.yaml:8:12: warning: ")


def test_two_modules_of_one_id_are_an_error(here: Path, run: Run) -> None:
    write_module(here / "one")
    write_module(here / "two")
    result = run("check", "one", "two")
    assert 1 == result.status
    assert "two/module.yaml:1:1: error: `one` has the id `harbour-bridge` too" in result.out


def test_checking_writes_nothing(here: Path, run: Run) -> None:
    write_module(here / "harbour")
    before = sorted(here.rglob("*"))
    run("check", "harbour")
    assert before == sorted(here.rglob("*"))
