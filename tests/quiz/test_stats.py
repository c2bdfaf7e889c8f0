"""Statistics: what they count, and how they are shown."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bridges import Bridges
from lessons import ALL, course
from programs import Program, home_of, of_type
from trainer.quiz.catalogue import catalogue_of
from trainer.quiz.chart import bar, calendar, chart
from trainer.quiz.history.answers import Kept
from trainer.quiz.paint import Paint
from trainer.quiz.plan import Day
from trainer.quiz.schedule import Standing
from trainer.quiz.stats import Stats, stats, weakest
from trainer.quiz.tables import COLUMNS, as_csv, as_json

CATALOGUE = catalogue_of(course(*ALL))
DAY = 86_400.0
TODAY = 20_000
"""A Thursday: 4 October 2024."""

NOW = Day(TODAY * DAY, (TODAY + 1) * DAY)


def answer(name: str, outcome: str, day: int = 0, **values: Any) -> Kept:  # noqa: ANN401 - any column
    """An answer so many days ago."""
    card = next(card for card in CATALOGUE.cards if card.id == name)
    basis = Kept(
        f"s{day}", card.module, name, 1, (TODAY - day) * DAY + 9, "practice", card.topic, card.objective,
        card.answers, outcome, "x", "", 1.0, 3, 0,
    )  # fmt: skip
    return basis._replace(**values)


def told(answers: Sequence[Kept], **due: float) -> Stats:
    """Statistics of answers; `due` gives days from today by question."""
    standings = {
        card.key: Standing(NOW.start + due[card.id] * DAY, card.answers, 0.0)
        for card in CATALOGUE.cards
        if card.id in due
    }
    ordered = sorted(answers, key=lambda kept: kept.at)
    return stats([CATALOGUE], ordered, standings, NOW, {kept.at: int(kept.at // DAY) for kept in answers})


def test_without_answers_all_is_new() -> None:
    found = told([])
    assert (7, 0, 0, None, {}) == (found.new, found.learned, found.due, found.retention, found.days)


def test_what_was_answered_rightly_last_is_learned() -> None:
    found = told(
        [answer("when", "wrong", 2), answer("when", "right", 1), answer("ship", "right", 3), answer("ship", "wrong")]
    )
    assert ["when"] == [question.card.id for question in found.questions if question.learned]


def test_a_changed_answer_is_no_longer_learned_and_is_due() -> None:
    card = CATALOGUE.cards[0]
    standings = {card.key: Standing(NOW.end + 9 * DAY, "before", 0.0)}
    kept = answer("when", "right")
    found = stats([CATALOGUE], [kept], standings, NOW, {kept.at: TODAY})
    assert (0, 1) == (found.learned, found.due)


def test_an_overruled_answer_is_right() -> None:
    assert 1 == told([answer("when", "wrong", overruled=1)]).learned


def test_skipped_questions_and_later_attempts_do_not_count() -> None:
    found = told([answer("when", "skipped"), answer("ship", "wrong"), answer("ship", "right", attempt=2)])
    assert (1, 0) == (found.topics[0].answered, found.topics[0].right)


def test_due_counts_today_and_the_week() -> None:
    found = told([], when=-3, ship=0.5, ships=1, truth=6.5, gaps=7)
    assert (2, 4) == (found.due, found.due_week)


def test_retention_looks_at_repeated_questions_of_the_last_month() -> None:
    old = [answer("when", "right", 90), answer("when", "wrong", 60)]
    assert told(old).retention is None
    new = [
        answer("when", "right", 9),
        answer("when", "right", 5),
        answer("when", "wrong", 1),
        answer("ship", "wrong", 1),
    ]
    assert 2 / 3 == pytest.approx(told([*old, *new]).retention)


def test_the_weakest_come_first_and_need_answers_enough() -> None:
    few = told([answer("when", "wrong", day) for day in range(2)])
    assert [] == weakest(few.topics)
    enough = told([answer("when", "wrong", day) for day in range(3)])
    assert ["sea"] == [group.id for group in weakest(enough.topics)]
    assert ["dates"] == [group.id for group in weakest(enough.objectives)]


def test_answers_to_questions_that_are_gone_are_left_out() -> None:
    assert {} == told([answer("when", "right", question="gone")]).days


@pytest.mark.parametrize(
    ("part", "whole", "filled"), [(0, 9, 0), (1, 1000, 1), (5, 10, 10), (999, 1000, 19), (9, 9, 20), (0, 0, 0)]
)
def test_a_bar_is_full_only_when_all_is_there(part: int, whole: int, filled: int) -> None:
    assert f"[{'#' * filled}{'.' * (20 - filled)}]" == bar(part, whole)


def test_the_calendar_has_a_row_a_weekday_and_a_column_a_week() -> None:
    lines = list(calendar({TODAY: 7, TODAY - 1: 1000, TODAY - 7: 2}, TODAY))
    assert "Fri   .   .   .   .   .   .   2   7" == lines[7]
    assert "Thu   .   .   .   .   .   .   . 999" == lines[6]
    assert "Sat   .   .   .   .   .   .   ." == lines[8]
    assert "     12  19  26   2   9  16  23  30" == lines[2]
    assert "    Aug         Sep" == lines[1].rstrip()
    assert all(len(line) <= 40 for line in lines)


def test_the_chart_fits_forty_columns() -> None:
    found = told([answer("when", "wrong", day) for day in range(5)], when=0)
    text = "\n".join(chart(found, TODAY, Paint(columns=40)))
    assert 40 >= max(map(len, text.splitlines()))
    assert "[....................] 0 of 7" in text
    assert "- At sea: 0 % right, 5 answers" in text


def test_csv_has_a_row_a_question() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(told([answer("when", "right")], when=2)))))
    assert list(COLUMNS) == list(rows[0])
    assert [card.id for card in CATALOGUE.cards] == [row["question"] for row in rows]
    assert ("1", "1", "yes") == (rows[0]["answered"], rows[0]["right"], rows[0]["learned"])
    assert rows[0]["due"].startswith("2024-10-06T00:00:00")


def test_no_cell_is_a_formula() -> None:
    found = told([])
    hostile = found.questions[0].card._replace(objective="=1+1")
    text = as_csv(found._replace(questions=(found.questions[0]._replace(card=hostile),)))
    assert ",'=1+1," in text


def test_json_holds_all_numbers() -> None:
    data = json.loads(as_json(told([answer("when", "wrong", day) for day in range(3)], when=0)))
    assert (7, 0, 6, 1, ["sea"]) == (
        data["questions"],
        data["learned"],
        data["new"],
        data["due"],
        data["weakest_topics"],
    )
    assert {"2024-10-02": 1, "2024-10-03": 1, "2024-10-04": 1} == data["answers_by_day"]


def trainer(folder: Path, *args: str, lines: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "trainer", *args]
    return subprocess.run(command, input=lines, capture_output=True, text=True, env=home_of(folder), check=False)


class Home(NamedTuple):
    """Where somebody has answered two questions of a module."""

    folder: Path
    module: str


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    folder = tmp_path_factory.mktemp("home")
    module = str(Bridges(6).write(folder / "bridges"))
    program = Program(home_of(folder), module)
    asked = of_type(program.opening, "question")[0]
    program.say(answer=str(int(asked["id"].split("-")[1]) + 3000))
    program.say(answer="1")
    program.close()
    return Home(folder, module)


def test_the_command_shows_what_was_answered(home: Home) -> None:
    done = trainer(home.folder, "stats", home.module)
    assert (0, "") == (done.returncode, done.stderr)
    assert done.stdout.startswith("6 questions: 1 learned, 4 new, 0 due today\n")
    assert re.search(r"^Answers in all: 2$", done.stdout, re.MULTILINE)


def test_before_the_first_answer_it_says_how_to_begin(tmp_path: Path) -> None:
    module = Bridges(3).write(tmp_path / "bridges")
    done = trainer(tmp_path, "stats", str(module))
    assert 0 == done.returncode
    assert done.stdout.endswith("Begin with `trainer quiz`.\n")


def test_a_damaged_history_is_one_line(tmp_path: Path, home: Home) -> None:
    (tmp_path / "bad").write_text("no database", "utf-8")
    done = trainer(home.folder, "stats", home.module, "--history", str(tmp_path / "bad"))
    assert (1, "", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines()))


def test_a_history_moves_to_another_machine(tmp_path: Path, home: Home) -> None:
    """Exported, taken in twice elsewhere: the same statistics, and nothing counted twice."""
    exported = tmp_path / "history.jsonl"
    assert 0 == trainer(home.folder, "history", "export", str(exported)).returncode
    other = tmp_path / "other"
    other.mkdir()
    assert "2 answers read, 2 new.\n" == trainer(other, "history", "import", str(exported)).stdout
    assert "2 answers read, 0 new.\n" == trainer(other, "history", "import", str(exported)).stdout
    here, there = (trainer(folder, "stats", home.module, "--csv").stdout for folder in (home.folder, other))
    assert here == there
    assert exported.read_text("utf-8") == trainer(other, "history", "export").stdout


BAD = [
    ("{}", 1, "no export"),
    ('{"format": "trainer-history", "version": 9}', 1, "version 9"),
    ("HEAD\nnonsense", 2, "exactly the keys"),
    ("HEAD", 1, "no answer"),
    ("HEAD\nFIRST at=true", 2, "`at` has the wrong type"),
    ('HEAD\nFIRST outcome="great"', 2, "not known"),
    ("HEAD\nFIRST grade=9", 2, "not known"),
    ("HEAD\nFIRST at=1e300", 2, "out of range"),
    ("HEAD\nFIRST at=NaN", 2, "out of range"),
    ('HEAD\nFIRST given="\\ud800"', 2, "no text"),
]


@pytest.mark.parametrize(("text", "line", "said"), BAD, ids=[case[2] for case in BAD])
def test_a_bad_export_is_told_with_its_line_and_changes_nothing(
    tmp_path: Path, home: Home, text: str, line: int, said: str
) -> None:
    before = trainer(home.folder, "history", "export").stdout
    head, first = before.splitlines()[:2]
    for name, value in re.findall(r"FIRST (\w+)=(\S+)", text):
        spoilt = re.sub(rf'"{name}": ("[^"]*"|[^,}}]+)', lambda _: f'"{name}": {value}', first)  # noqa: B023
        text = text.replace(f"FIRST {name}={value}", spoilt)
    (tmp_path / "bad").write_text(text.replace("HEAD", head) + "\n", "utf-8")
    done = trainer(home.folder, "history", "import", str(tmp_path / "bad"))
    assert (1, "") == (done.returncode, done.stdout)
    assert f"bad:{line}: error: " in done.stderr
    assert said in done.stderr
    assert before == trainer(home.folder, "history", "export").stdout


def test_an_export_without_a_history_says_so(tmp_path: Path) -> None:
    done = trainer(tmp_path, "history", "export")
    assert (1, 1) == (done.returncode, len(done.stderr.splitlines()))
    assert not os.path.exists(tmp_path / "home" / "trainer")
