"""The modes of a quiz, as a learner meets them."""

import json
import re
import time
from pathlib import Path

import pytest

from bridges import Bridges
from modules import SHIPPED, write_module
from programs import Object, Program, home_of, of_type

NUMBER = 12


@pytest.fixture(scope="module")
def bridges(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Bridges(NUMBER).write(tmp_path_factory.mktemp("bridges"))


def lamps(asked: Object) -> str:
    return str(int(asked["id"].split("-")[1]) + 3000)


def play(folder: Path, module: Path, *args: str, right: bool = True, skip: int = 0) -> list[Object]:
    """A whole sitting; everything that was said."""
    program = Program(home_of(folder), str(module), *args)
    said = list(program.opening)
    while not of_type(said, "end", "nothing"):
        asked = of_type(said, "question")[-1]
        if skip:
            skip -= 1
            said += program.say(command="skip")
        else:
            said += program.say(answer=lamps(asked) if right else "1")
    program.close()
    assert "" == program.errors
    return said


def ids(said: list[Object]) -> list[str]:
    return [asked["id"] for asked in of_type(said, "question")]


def test_due_brings_some_new_questions_a_day_and_then_none(tmp_path: Path, bridges: Path) -> None:
    first = play(tmp_path, bridges, "--due", "--new", "4")
    assert 4 == len(set(ids(first)))
    second = play(tmp_path, bridges, "--due", "--new", "4")
    assert ["nothing"] == [found["type"] for found in second]
    assert re.search(r"Nothing is due today\. The next is due on \d{4}-\d\d-\d\d\.", second[0]["text"])
    third = play(tmp_path, bridges, "--due", "--new", "6")
    assert 2 == len(set(ids(third)) - set(ids(first)))


def test_ten_questions_are_new_a_day_unless_told_otherwise(tmp_path: Path, bridges: Path) -> None:
    assert 10 == len(set(ids(play(tmp_path, bridges, "--due"))))


def test_a_miss_comes_back_in_the_same_sitting(tmp_path: Path, bridges: Path) -> None:
    said = play(tmp_path, bridges, "--due", "--new", "2", right=False)
    assert [1, 1, 2, 2, 3, 3] == [asked["attempt"] for asked in of_type(said, "question")]


def test_review_asks_what_was_missed_last_time(tmp_path: Path, bridges: Path) -> None:
    program = Program(home_of(tmp_path), str(bridges), "-n", "3")
    missed = of_type(program.opening, "question")[0]["id"]
    asked = of_type(program.say(answer="1"), "question")[0]
    program.say(answer=lamps(asked))
    program.close()
    assert [missed] == ids(play(tmp_path, bridges, "--review"))
    assert "Nothing was missed last time." == play(tmp_path, bridges, "--review")[0]["text"]


def test_cram_asks_everything_and_leaves_the_schedule_alone(tmp_path: Path, bridges: Path) -> None:
    assert NUMBER == len(ids(play(tmp_path, bridges, "--cram")))
    assert 10 == len(ids(play(tmp_path, bridges, "--due")))


def test_an_exam_tells_nothing_until_the_end(tmp_path: Path, bridges: Path) -> None:
    said = play(tmp_path, bridges, "--exam", "-n", "3", "--pass-mark", "60", right=False)
    told = of_type(said, "answered")
    assert 3 == len(told)
    assert all({"type", "module", "id", "attempt", "given"} == set(each) for each in told)
    end = of_type(said, "end")[0]
    assert (0, 3, False) == (end["points"], end["possible"], end["passed"])
    assert 3 == len(end["misses"])


def test_an_exam_is_measured_against_all_its_questions(tmp_path: Path, bridges: Path) -> None:
    said = play(tmp_path, bridges, "--exam", "-n", "4", "--pass-mark", "50")
    end = of_type(said, "end")[0]
    assert (100, True) == (end["percent"], end["passed"])
    program = Program(home_of(tmp_path), str(bridges), "--exam", "-n", "4", "--pass-mark", "50")
    program.say(answer=lamps(of_type(program.opening, "question")[0]))
    end = of_type(program.close(), "end")[0]
    assert (1, 4, 25, False) == (end["points"], end["possible"], end["percent"], end["passed"])


def test_an_exam_leaves_a_result_with_the_digest_of_the_bank(tmp_path: Path, bridges: Path) -> None:
    path = tmp_path / "result.json"
    said = play(tmp_path, bridges, "--exam", "-n", "3", "--seed", "5", "--result", str(path), skip=1)
    result = json.loads(path.read_text("utf-8"))
    assert said[0]["modules"] == result["modules"]
    assert 64 == len(result["modules"][0]["digest"])
    assert (3, 3, 5, None) == (result["points"], result["possible"], result["seed"], result["passed"])
    assert set(ids(said)) == {each["id"] for each in result["questions"]}
    assert all(each["right"] for each in result["questions"])


def test_a_result_that_cannot_be_written_is_told(tmp_path: Path, bridges: Path) -> None:
    program = Program(home_of(tmp_path), str(bridges), "--exam", "-n", "1", "--result", "/proc/no/result.json")
    program.close()
    assert 1 == program.process.returncode
    assert "not-written" in program.errors


def test_time_ends_an_exam(tmp_path: Path, bridges: Path) -> None:
    """The limit of a minute is met by an exam that was cut off and whose minute has passed since."""
    import sqlite3

    args = (str(bridges), "--exam", "--minutes", "1", "--history", str(tmp_path / "history"))
    program = Program(home_of(tmp_path), *args)
    program.say(answer=lamps(of_type(program.opening, "question")[0]))
    program.kill()
    with sqlite3.connect(tmp_path / "history") as connection:
        connection.execute("UPDATE sittings SET started = started - 58")
    connection.close()
    begun = time.monotonic()
    program = Program(home_of(tmp_path), *args)
    end = program.answer()[-1]
    assert ("Time is up.", 1) == (end["reason"], end["points"])
    assert 0.5 < time.monotonic() - begun < 10
    program.close()


@pytest.mark.parametrize(
    ("name", "value"), [("topic", "even"), ("kind", "short"), ("level", "remember"), ("topic", "odd")]
)
def test_filters_limit_the_questions(tmp_path: Path, bridges: Path, name: str, value: str) -> None:
    said = play(tmp_path, bridges, f"--{name}", value, "--no-history")
    assert all(value == asked.get(name, value) for asked in of_type(said, "question"))
    assert NUMBER // (2 if name == "topic" else 1) == len(ids(said))


def test_an_objective_limits_the_questions(tmp_path: Path) -> None:
    program = Program(home_of(tmp_path), str(SHIPPED), "--objective", "timeline", "--no-history")
    assert 0 < program.opening[0]["questions"] < 60
    program.close()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--objective", "nothing"), "no question has the objective `nothing`."),
        (("--topic", "even", "--kind", "cloze"), "no question has the kind `cloze`. There are: short."),
        (("--minutes", "5"), "go with --exam"),
        (("--due", "--no-history"), "--no-history does not go with --due"),
        (("--due", "--exam"), "not allowed with argument"),
    ],
)
def test_wrong_use_is_told(tmp_path: Path, bridges: Path, args: tuple[str, ...], said: str) -> None:
    program = Program(home_of(tmp_path), str(bridges), *args)
    program.close()
    assert 2 == program.process.returncode
    assert said in program.errors.splitlines()[-1]


def test_typos_can_be_made_to_count(tmp_path: Path) -> None:
    question = """
    - id: builder
      kind: short
      stem: By whom was the bridge built?
      answer: Northern Works Company
      evidence: The bridge was built by the Northern Works Company
      objective: bridge
    """
    module = str(write_module(tmp_path / "bridge", question))
    for switches, right in ((), True), (("--no-typos",), False):
        program = Program(home_of(tmp_path), module, "--no-history", *switches)
        answered = of_type(program.say(answer="Northern Works Compagny"), "answered")[0]
        assert right == answered["right"]
        program.close()
