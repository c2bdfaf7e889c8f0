"""The history: every answer kept once, sittings gone on with, files that are no use left alone."""

import contextlib
import hashlib
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lessons import ALL, course
from trainer.quiz.bench import bench_of
from trainer.quiz.catalogue import catalogue_of
from trainer.quiz.history import answers
from trainer.quiz.history.file import connect
from trainer.quiz.history.locks import Locks
from trainer.quiz.history.open import Opened, open_history
from trainer.quiz.history.schema import VERSION
from trainer.quiz.history.sittings import LASTS, Sitting, new_id
from trainer.quiz.session import Rules, Session

CATALOGUE = catalogue_of(course(*ALL))
CARDS = {card.key: card for card in CATALOGUE.cards}
KEYS = tuple(CARDS)
PLAN = "the plan"


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "data" / "history.sqlite3")


def unheard(text: str) -> None:
    pytest.fail(f"warned: {text}")


def opened(path: str, warn: Callable[[str], None] = unheard) -> Opened:
    history = open_history(path, warn)
    assert history
    return history


def sit(path: str, *lines: str, end: bool = True, mode: str = "practice") -> Sitting:
    """Plays a sitting over all kinds, each line a second after the one before; as killed where `end` is False."""
    history = opened(path)
    sitting = Sitting(new_id(), 0, mode, 0, (), time.time())
    keep = history.keeper(sitting, PLAN, unheard)
    session = Session(CATALOGUE.cards, bench_of([CATALOGUE]), Rules())
    events = session.begin(0)
    for number, line in enumerate(lines, 1):
        for event in events:
            keep(event)
        events = session.take(line, number)
    for event in events:
        keep(event)
    if end:
        for event in session.stop():
            keep(event)
    history.locks.close()
    return sitting


@contextlib.contextmanager
def reading(path: str) -> Iterator[sqlite3.Connection]:
    connection = connect(path, create=False)
    assert connection
    yield connection
    connection.close()


def kept(path: str) -> list[tuple[str, str, int, int]]:
    with reading(path) as connection:
        return [
            (each.question, each.outcome, each.attempt, each.overruled) for each in answers.all_answers(connection)
        ]


def test_every_answer_is_kept_as_it_was_given(path: str) -> None:
    sit(path, "3 May 1805", "mars", "s", "")
    expected = [("when", "right"), ("ship", "wrong"), ("ships", "skipped"), ("truth", "revealed")]
    assert [(name, outcome, 1, 0) for name, outcome in expected] == kept(path)
    with reading(path) as connection:
        first = next(iter(answers.all_answers(connection)))
    assert ("3 May 1805", 1.0, "sea", "dates", "practice") == (
        first.given,
        first.seconds,
        first.topic,
        first.objective,
        first.mode,
    )


def test_to_look_in_leaves_no_file(path: str) -> None:
    sit(path)
    assert not os.path.exists(path)


def test_an_overruled_answer_is_kept_as_such_and_mends_the_memory(path: str) -> None:
    sit(path, "4 May 1805", "!")
    assert [("when", "wrong", 1, 1)] == kept(path)
    with reading(path) as connection:
        overruled = answers.standings(connection, ["sea-battle"])[KEYS[0]]
    other = f"{path}-other"
    sit(other, "3 May 1805")
    with reading(other) as connection:
        right = answers.standings(connection, ["sea-battle"])[KEYS[0]]
    assert overruled.due == pytest.approx(right.due, abs=8 * 86_400)
    assert overruled.due > time.time() + 1.5 * 86_400


def test_later_attempts_and_cramming_leave_the_schedule_alone(path: str) -> None:
    sit(path, "4 May 1805", "Victory", mode="cram")
    assert 2 == len(kept(path))
    with reading(path) as connection:
        assert {} == answers.standings(connection, ["sea-battle"])


def test_the_misses_of_the_last_sitting_are_known(path: str) -> None:
    sit(path, "4 May 1805")
    sit(path, "3 May 1805", "mars")
    assert (("sea-battle", "ship"),) == opened(path).missed_last()


def test_a_changed_answer_begins_anew(path: str) -> None:
    sit(path, "3 May 1805")
    with reading(path) as connection:
        known = answers.known_of(connection, *KEYS[0])
        old = next(iter(answers.all_answers(connection)))
    assert known
    later = old._replace(at=old.at + 30 * 86_400, sitting="later")
    same = answers.follow(known, later)
    changed = answers.follow(known, later._replace(answers="another"))
    assert changed.memory.stability < same.memory.stability
    assert (later.at, old.at) == (changed.first, same.first)


def test_a_sitting_that_was_cut_off_is_found_by_its_plan(path: str) -> None:
    sitting = sit(path, "3 May 1805", "Victory", end=False)
    history = opened(path)
    assert history.cut_off("another plan", time.time()) is None
    left = history.cut_off(PLAN, time.time())
    assert left
    assert sitting.id == left.id
    assert ["right", "right"] == [record.outcome for record in history.records(left, CARDS)]


def test_a_sitting_that_ended_is_not_gone_on_with(path: str) -> None:
    sit(path, "3 May 1805")
    assert opened(path).cut_off(PLAN, time.time()) is None


def test_a_sitting_of_long_ago_is_not_gone_on_with(path: str) -> None:
    sit(path, "3 May 1805", end=False)
    assert opened(path).cut_off(PLAN, time.time() + LASTS + 1) is None


def test_a_sitting_that_another_process_plays_is_left_to_it(path: str) -> None:
    sit(path, "3 May 1805", end=False)
    code = (
        "import sys; from trainer.quiz.history.locks import Locks; "
        "print(Locks(sys.argv[1]).take(1), flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout
        assert "True\n" == other.stdout.readline()
        history = opened(path)
        assert history.cut_off(PLAN, time.time()) is None
        other.kill()
        other.wait()
    assert history.cut_off(PLAN, time.time())


def test_answers_to_a_question_that_was_changed_are_asked_again(path: str) -> None:
    sitting = sit(path, "3 May 1805", "Victory", end=False)
    changed = {KEYS[0]: CARDS[KEYS[0]]._replace(answers="another"), KEYS[1]: CARDS[KEYS[1]]}
    assert ["ship"] == [record.card.id for record in opened(path).records(sitting, changed)]


def test_an_answer_is_never_kept_twice(path: str) -> None:
    sit(path, "3 May 1805")
    with reading(path) as connection:
        each = next(iter(answers.all_answers(connection)))
        before = answers.known_of(connection, *KEYS[0])
        answers.add(connection, each)
        assert before == answers.known_of(connection, *KEYS[0])
    assert 1 == len(kept(path))


def not_sqlite(path: Path) -> None:
    path.write_bytes(b"dear diary, " * 200)


def damaged(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 3] = os.urandom(4096 * 2)
    path.write_bytes(data)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()


def foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE cookies (name TEXT)")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (not_sqlite, "damaged"),
        (damaged, "damaged"),
        (cut_short, "damaged"),
        (newer, "newer trainer"),
        (foreign, "another program"),
    ],
)
def test_a_file_that_is_no_use_is_told_in_one_line_and_left_as_it_is(
    path: str, spoil: Callable[[Path], None], said: str
) -> None:
    sit(path, "3 May 1805", "Victory")
    spoil(Path(path))
    before = hashlib.sha256(Path(path).read_bytes()).digest()
    warned: list[str] = []
    assert open_history(path, warned.append) is None
    assert 1 == len(warned)
    assert said in warned[0]
    assert before == hashlib.sha256(Path(path).read_bytes()).digest()


def test_what_is_no_file_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for place in (tmp_path, tmp_path / "pipe", Path("/dev/null")):
        warned: list[str] = []
        assert open_history(str(place), warned.append) is None
        assert [True] == ["no regular file" in text for text in warned]


def test_a_place_that_cannot_be_written_is_told_once_and_the_quiz_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    warned: list[str] = []
    history = open_history(str(tmp_path / "file" / "history"), warned.append)
    assert history
    keep = history.keeper(Sitting(new_id(), 0, "practice", 0, (), 0.0), PLAN, warned.append)
    session = Session(CATALOGUE.cards, bench_of([CATALOGUE]), Rules())
    session.begin(0)
    for line in ("3 May 1805", "Victory", "q"):
        for event in session.take(line, 1):
            keep(event)
    assert 1 == len(warned)
    assert "not kept" in warned[0]


def test_an_empty_file_becomes_a_history(tmp_path: Path) -> None:
    path = tmp_path / "empty"
    path.touch()
    sit(str(path), "3 May 1805")
    assert 1 == len(kept(str(path)))


def test_a_file_whose_maker_was_killed_becomes_a_history(tmp_path: Path) -> None:
    path = tmp_path / "blank"
    blank = sqlite3.connect(path)
    blank.execute("PRAGMA journal_mode = WAL")
    blank.close()
    assert path.stat().st_size > 0
    sit(str(path), "3 May 1805")
    assert 1 == len(kept(str(path)))


def test_a_history_uses_a_write_ahead_log(path: str) -> None:
    sit(path, "3 May 1805")
    with reading(path) as connection:
        assert ("wal",) == connection.execute("PRAGMA journal_mode").fetchone()


def test_locks_are_let_go_when_closed(path: str) -> None:
    os.makedirs(os.path.dirname(path))
    locks = Locks(path)
    assert locks.take(5)
    locks.close()
    assert Locks(path).take(5)
