"""Commands at the prompt: taking back, turning a verdict, marks on questions; and what is never an answer."""

import sqlite3
from pathlib import Path

import pytest

from lessons import ALL, CHOICE, CLOZE, MATCH, ORDER, SHORT, TRUE_FALSE
from modules import write_module
from programs import Program, home_of, of_type
from sittings import asked, only, outcomes, played, score, session_of
from trainer.exercise import Exercise
from trainer.quiz.commands import COMMANDS, NAMES, command
from trainer.quiz.events import (
    Answered,
    Ended,
    Flagged,
    Help,
    Notice,
    Overruled,
    Question,
    Suspended,
    Undone,
)
from trainer.quiz.session import Rules
from trainer.quiz.spoilers import gives_away

WORDS = ("quit", "exit", "help", "skip", "undo", "hint", "back", "show", "flag", "suspend", "h", "u")
BRIDGE = """
- id: opening
  kind: short
  stem: On what date did the Harbour Bridge open?
  answer: 3 May 1932
  evidence: The Harbour Bridge opened on 3 May 1932
  objective: bridge
"""


@pytest.mark.parametrize("exercise", ALL, ids=lambda exercise: exercise.kind)
@pytest.mark.parametrize("word", WORDS)
def test_a_word_that_is_a_command_is_never_an_answer(exercise: Exercise, word: str) -> None:
    events = played(session_of(exercise, CHOICE), word)
    assert [] == [event for event in only(Answered, events) if event.record.given]


def test_a_word_that_is_the_answer_is_no_command() -> None:
    from trainer.exercise import Answer, Write

    way = SHORT.__class__("way", "short", "sea", ("Which way?",), Write((Answer("back"),)), "phrase", SHORT.citations)
    assert ["right"] == outcomes(played(session_of(way), "back"))
    assert 1 == len(only(Notice, played(session_of(way), "/back")))


def test_every_command_has_a_name_and_a_slash_always_means_one() -> None:
    assert set(NAMES) == set(COMMANDS.values())
    assert [name for word, name in COMMANDS.items() if word] == [
        command(f"/{word}", None) for word in COMMANDS if word
    ]


def test_undo_asks_the_same_question_again_and_forgets_the_answer() -> None:
    session = session_of(SHORT, CHOICE)
    events = played(session, "4 May 1805", "undo", "3 May 1805", "Victory")
    assert 1 == len(only(Undone, events))
    assert ["when", "ship", "when", "ship"] == asked(events)
    assert [1, 1, 1, 1] == [event.attempt for event in only(Question, events)]
    assert (2, 2) == (score(session, events).right, score(session, events).answered)
    assert "hint" == only(Answered, events)[1].record.helped


def test_undo_takes_a_blank_back_before_the_question_is_done() -> None:
    events = played(session_of(CLOZE), "Hardy", "undo", "Nelson", "Villeneuve")
    assert ["right"] == outcomes(events)


def test_undo_works_once_and_only_after_an_answer() -> None:
    assert 1 == len(only(Notice, played(session_of(SHORT), "undo")))
    events = played(session_of(SHORT, CHOICE), "4 May 1805", "undo", "undo")
    assert (1, 1) == (len(only(Undone, events)), len(only(Notice, events)))


def test_undo_after_the_last_question_asks_it_again() -> None:
    events = played(session_of(SHORT, rules=Rules(last_word=True)), "3 May 1805", "undo", "4 May 1805")
    assert ["when"] * 3 == asked(events)


def test_a_guess_counts_as_missed_and_comes_back() -> None:
    session = session_of(SHORT, CHOICE)
    events = played(session, "3 May 1805", "!", "Victory", "3 May 1805")
    assert [False] == [event.record.right for event in only(Overruled, events)]
    assert ["when", "ship", "when"] == asked(events)
    assert (1, 2) == (score(session, events).right, score(session, events).answered)


def test_a_verdict_that_is_turned_twice_is_what_it_was() -> None:
    session = session_of(SHORT, CHOICE)
    events = played(session, "3 May 1805", "!", "!", "Victory")
    assert ["when", "ship"] == asked(events)
    assert 2 == score(session, events).right


def test_a_guess_at_the_very_end_is_asked_again() -> None:
    events = played(session_of(SHORT, rules=Rules(last_word=True)), "3 May 1805", "!", "3 May 1805", "")
    assert ["when", "when"] == asked(events)
    assert 1 == len(only(Ended, events))


def test_help_flag_and_suspend_are_events() -> None:
    events = played(session_of(SHORT, CHOICE), "help", "flag the year is wrong", "suspend")
    assert 1 == len(only(Help, events))
    assert ["the year is wrong"] == [event.reason for event in only(Flagged, events)]
    assert ["when"] == [event.card.id for event in only(Suspended, events)]
    assert ["when", "ship"] == asked(events)


def test_without_a_history_nothing_can_be_marked() -> None:
    events = played(session_of(SHORT, rules=Rules(kept=False)), "flag", "suspend")
    assert (2, 0, 0) == tuple(len(only(kind, events)) for kind in (Notice, Flagged, Suspended))


def test_time_that_is_up_takes_what_is_typed_and_says_why_it_ends() -> None:
    session = session_of(SHORT, CHOICE, rules=Rules(exam=True))
    session.begin(0)
    events = session.time_up("3 May 1805", 1, "Time is up.")
    assert ["right"] == outcomes(events)
    ended = only(Ended, events)
    assert [("Time is up.", 1)] == [(each.summary.reason, each.summary.right) for each in ended]


def test_time_that_is_up_takes_no_command() -> None:
    session = session_of(SHORT, rules=Rules(exam=True))
    session.begin(0)
    assert [] == outcomes(session.time_up("skip", 1, "Time is up."))


@pytest.mark.parametrize(("kind", "line"), [(MATCH, "1a 2b 3b"), (ORDER, "1 1 2"), (TRUE_FALSE, "t f")])
def test_time_that_is_up_leaves_open_what_cannot_be_read(kind: Exercise, line: str) -> None:
    session = session_of(kind, rules=Rules(exam=True))
    session.begin(0)
    assert len(only(Answered, session.time_up(line, 1, ""))) == (kind is MATCH)


def test_a_question_whose_answer_another_tells_comes_none_of_the_next_three() -> None:
    from dataclasses import replace

    from trainer.exercise import Answer, Write

    def asking(name: str, stem: str, answer: str, at: int) -> Exercise:
        place = replace(SHORT.citations[0], quote=f"A passage on {name}.", start=at, end=at + 9)
        return replace(
            SHORT, id=name, stem=(stem,), response=Write((Answer(answer),)), citations=(place,), rationale=""
        )

    first = asking("one", "Where did the Orion sail?", "Toulon", 1000)
    told = asking("two", "Which ship sailed to the south?", "Orion", 2000)
    others = [
        asking(f"other-{place}", f"What is number {place}?", f"thing {place}x", 3000 + 100 * place)
        for place in range(3)
    ]
    assert gives_away(first, told)
    assert not gives_away(told, first)
    events = played(session_of(first, told, *others), "s", "s", "s", "s", "s")
    assert ["one", "other-0", "other-1", "other-2", "two"] == asked(events)


@pytest.fixture
def module(tmp_path: Path) -> str:
    return str(write_module(tmp_path / "bridge", BRIDGE))


def history(tmp_path: Path) -> sqlite3.Connection:
    return sqlite3.connect(tmp_path / "home" / "trainer" / "history.sqlite3")


def cli(tmp_path: Path, *words: str) -> str:
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-m", "trainer", *words],
        env=home_of(tmp_path),
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert "" == done.stderr
    return done.stdout


def test_what_is_flagged_and_suspended_is_listed_and_suspended_is_not_asked(tmp_path: Path, module: str) -> None:
    program = Program(home_of(tmp_path), module)
    program.say(command="flag", reason="no date stands there")
    program.say(command="suspend")
    program.close()
    marks = cli(tmp_path, "history", "marks").splitlines()
    assert ["flagged", "suspended"] == [line.split()[1] for line in marks]
    assert marks[0].endswith(": no date stands there")
    assert "nothing" == Program(home_of(tmp_path), module).opening[0]["type"]
    assert "is asked again" in cli(tmp_path, "history", "resume", "opening")
    assert "question" == Program(home_of(tmp_path), module).opening[1]["type"]


def test_a_question_that_was_known_and_missed_eight_times_is_set_aside(tmp_path: Path, module: str) -> None:
    for number in range(8):
        for given in ("3 May 1932", "1 May 1932"):
            program = Program(home_of(tmp_path), module, "-n", "1")
            said = program.say(answer=given)
            warned = of_type(said, "warning")
            program.close()
            assert bool(warned) == (number == 7 and given.startswith("1"))
    assert "leech" in cli(tmp_path, "history", "marks")
    assert "nothing" == Program(home_of(tmp_path), module).opening[0]["type"]


def test_a_verdict_that_is_turned_is_kept_both_ways(tmp_path: Path, module: str) -> None:
    program = Program(home_of(tmp_path), module)
    program.say(answer="3 May 1932")
    program.close()
    program = Program(home_of(tmp_path), module)
    program.say(answer="1 May 1932")
    program.say(command="overrule")
    program.close()
    connection = history(tmp_path)
    rows = connection.execute("SELECT outcome, overruled FROM answers ORDER BY at").fetchall()
    connection.close()
    assert [("right", 0), ("wrong", 1)] == rows


def test_what_is_taken_back_is_not_kept(tmp_path: Path, module: str) -> None:
    program = Program(home_of(tmp_path), module)
    program.say(answer="1 May 1932")
    program.say(command="undo")
    program.close()
    connection = history(tmp_path)
    assert (0, 0) == tuple(
        connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("answers", "memories")
    )
    connection.close()


@pytest.mark.parametrize(("hour", "starts", "day"), [(3, 4, "09"), (5, 4, "10"), (1, 0, "10"), (22, 23, "09")])
def test_a_day_begins_at_four_or_when_told(monkeypatch: pytest.MonkeyPatch, hour: int, starts: int, day: str) -> None:
    import time

    from trainer.quiz.agenda import today

    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    at = 1_710_028_800 + 3600 * hour  # 10 March 2024
    found = today(at, starts)
    assert found.start <= at < found.end
    assert 86_400 == found.end - found.start
    assert f"2024-03-{day} {starts:02}" == time.strftime("%Y-%m-%d %H", time.localtime(found.start))
    monkeypatch.undo()
    time.tzset()
