"""The line protocol of `--json`, as docs/quiz.md describes it."""

import json
import re
from pathlib import Path

import pytest

from modules import SHIPPED
from programs import Program, home_of, of_type
from trainer.quiz.commands import NAMES
from tree import ROOT


def promised() -> dict[str, set[str]]:
    """The keys of each type of object in the table of docs/quiz.md; what stands in brackets lies deeper."""
    table = (ROOT / "docs" / "quiz.md").read_text("utf-8").partition("| type | when | keys |")[2].partition("\n\n")[0]
    found: dict[str, set[str]] = {}
    for row in table.splitlines()[2:]:
        types, _, keys = row.strip("| ").split(" | ")
        names = set(re.findall(r"`(\w+)`", re.sub(r"\([^()]*\)", "", keys)))
        found.update(dict.fromkeys(re.findall(r"`(\w+)`", types), names))
    return found


KEYS = promised()
RARE = {"warning", "nothing"}
"""Types that only an odd sitting has; they hold a text."""


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(home_of(tmp_path), str(SHIPPED), "--seed", "1", "--kind", "short")


def test_every_object_has_the_keys_that_are_promised(program: Program) -> None:
    said = list(program.opening)
    for values in ({"command": "overrule"}, {"command": "hint"}, {"command": "passage"}):
        said += program.say(**values)
    said += program.say(answer="nobody")
    said += program.say(command="overrule")
    said += program.say(command="undo")
    said += program.say(command="flag", reason="a slip in the stem")
    said += program.say(command="suspend")
    said += program.say(command="help")
    said += program.say(wrong="use")
    said += program.close()
    for found in said:
        assert {"type", *KEYS[found["type"]]} == set(found)
    assert set(KEYS) - RARE == {found["type"] for found in said}


def test_answers_are_taken_as_they_are(program: Program) -> None:
    """A program means what it says: `q` is an answer and no command."""
    answered = of_type(program.say(answer="q"), "answered")[0]
    assert ("wrong", "q") == (answered["outcome"], answered["given"])
    program.close()


@pytest.mark.parametrize(
    "line", ["", "x", "[]", "7", '{"answer": 3}', '{"command": "fly"}', "[" * 100_000, '{"a": "\x00"}']
)
def test_a_line_that_is_no_object_is_refused_and_does_not_count(program: Program, line: str) -> None:
    assert program.process.stdin
    print(line, file=program.process.stdin, flush=True)
    refused, ask = program.answer()
    assert ("refused", "ask") == (refused["type"], ask["type"])
    assert all(word in refused["reason"] for word in NAMES)
    assert 0 == of_type(program.close(), "end")[0]["answered"]


def test_each_output_line_is_one_object_and_nothing_else_is_written(tmp_path: Path) -> None:
    program = Program(home_of(tmp_path), str(SHIPPED), "-n", "3", "--json")
    out, errors = program.process.communicate("\n" * 3, timeout=30)
    assert "" == errors
    assert all(isinstance(json.loads(line), dict) for line in out.splitlines())


def test_a_known_answer_can_be_given_from_what_was_told(tmp_path: Path) -> None:
    """Answer wrongly once, then from `key` and `answer`: a program needs nothing but the protocol to learn."""
    program = Program(home_of(tmp_path), str(SHIPPED), "--seed", "2", "--no-history", "-n", "30")
    solutions: dict[str, str] = {}
    said = program.opening
    while not of_type(said, "end"):
        for told in of_type(said, "answered"):
            solutions[told["id"]] = " ".join(told["key"]) or told["answer"]
        asked = of_type(said, "question")
        if of_type(said, "ask")[0]["wanted"] == "last-word":
            said = program.say(answer="")
        elif asked and asked[0]["id"] in solutions and asked[0]["kind"] != "cloze":
            if asked[0]["kind"] == "match":
                key = solutions[asked[0]["id"]].split()
                said = program.say(answer=" ".join(f"{place}{letter}" for place, letter in enumerate(key, 1)))
            else:
                said = program.say(answer=solutions[asked[0]["id"]])
            assert of_type(said, "answered")[0]["right"], (asked, said)
        else:
            said = program.say(command="reveal")
    end = of_type(said, "end")[0]
    assert (30, 30, 0) == (end["total"], end["answered"], end["right"])
    program.close()
