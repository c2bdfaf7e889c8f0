"""A quiz that is killed at any moment loses no answer and counts none twice; two at once do not meet."""

import random
import sqlite3
import time
from pathlib import Path

import pytest

from bridges import Bridges
from programs import Object, Program, home_of, of_type

QUESTIONS = 8
"""More than are answered before the last start."""

POINTS = 10
"""Moments at which the quiz is killed, from before an answer is read to after it is told."""


@pytest.fixture(scope="module")
def bridges(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Bridges(40).write(tmp_path_factory.mktemp("bridges"))


def answers(home: Path, name: str = "history") -> list[tuple[str, str, int]]:
    """(sitting, question, attempt) of every answer in a history."""
    with sqlite3.connect(home / name) as connection:
        rows = connection.execute("SELECT sitting, question, attempt FROM answers ORDER BY at").fetchall()
    connection.close()
    return rows


def lamps(question: Object) -> str:
    """The right answer to a question on a bridge."""
    return str(int(question["id"].split("-")[1]) + 3000)


def question(objects: list[Object]) -> Object:
    return of_type(objects, "question")[0]


@pytest.mark.parametrize("point", range(POINTS))
def test_killed_at_any_moment_it_goes_on_where_it_was(tmp_path: Path, bridges: Path, point: int) -> None:
    """Killed twice: after some answers that were told, and some time into the next, which may count or not."""
    args = (str(bridges), "--history", str(tmp_path / "history"), "-n", str(QUESTIONS), "--seed", "1")
    chance = random.Random(point)
    told: list[str] = []
    for _ in range(2):
        program = Program(home_of(tmp_path), *args)
        asked = question(program.opening)
        for _ in range(chance.randrange(3)):
            told.append(asked["id"])
            asked = question(program.say(answer=lamps(asked)))
        program.send(answer=lamps(asked))
        time.sleep(chance.choice([0, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1]))
        program.kill()
    program = Program(home_of(tmp_path), *args)
    before = [name for _, name, _ in answers(tmp_path)] if told else []
    assert set(told) <= set(before)
    said = program.opening
    while not of_type(said, "end"):
        assert question(said)["id"] not in before
        said = program.say(answer=lamps(question(said)))
    end = of_type(said, "end")[0]
    assert (QUESTIONS, QUESTIONS, QUESTIONS) == (end["total"], end["answered"], end["right"])
    program.close()
    rows = answers(tmp_path)
    assert (QUESTIONS, 1) == (len({name for _, name, _ in rows}), len({sitting for sitting, _, _ in rows}))
    assert QUESTIONS == len(rows)


def test_two_quizzes_at_once_keep_all_their_answers(tmp_path: Path, bridges: Path) -> None:
    args = (str(bridges), "--history", str(tmp_path / "history"), "-n", "20", "--seed", "1")
    programs = [Program(home_of(tmp_path), *args) for _ in range(2)]
    said = [program.opening for program in programs]
    for _ in range(20):
        for program, objects in zip(programs, said, strict=True):
            program.send(answer=lamps(question(objects)))
        said = [program.answer() for program in programs]
    assert [20, 20] == [of_type(objects, "end")[0]["right"] for objects in said]
    for program in programs:
        program.close()
    assert ["", ""] == [program.errors for program in programs]
    rows = answers(tmp_path)
    assert (40, 2) == (len(rows), len({sitting for sitting, _, _ in rows}))


def test_a_second_quiz_leaves_a_first_that_is_running_alone(tmp_path: Path, bridges: Path) -> None:
    args = (str(bridges), "--history", str(tmp_path / "history"), "-n", "5", "--seed", "1")
    first = Program(home_of(tmp_path), *args)
    first.say(answer="1")
    second = Program(home_of(tmp_path), *args)
    assert 0 == second.opening[0]["answered"]
    second.close()
    first.kill()
    third = Program(home_of(tmp_path), *args)
    assert 1 == third.opening[0]["answered"]
    third.close()


def test_a_sitting_that_ended_does_not_go_on(tmp_path: Path, bridges: Path) -> None:
    args = (str(bridges), "--history", str(tmp_path / "history"), "-n", "5", "--seed", "1")
    first = Program(home_of(tmp_path), *args)
    first.say(answer="1")
    first.close()
    second = Program(home_of(tmp_path), *args)
    assert 0 == second.opening[0]["answered"]
    second.close()


def test_what_was_due_goes_on_as_it_was_chosen(tmp_path: Path, bridges: Path) -> None:
    args = (str(bridges), "--history", str(tmp_path / "history"), "--due", "--new", "4")
    first = Program(home_of(tmp_path), *args)
    seen = question(first.opening)
    again = question(first.say(answer=lamps(seen)))
    first.kill()
    second = Program(home_of(tmp_path), *args)
    assert (4, 1) == (second.opening[0]["questions"], second.opening[0]["answered"])
    assert again["id"] == question(second.opening)["id"]
    second.close()
