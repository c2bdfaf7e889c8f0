"""The ledger: what it keeps, when a change is dated, and how reviews fall back."""

from dataclasses import replace
from pathlib import Path

import pytest

from modules import QUESTION, SOURCE, write_module
from trainer.check import check_module
from trainer.ledger.book import Change, Ledger, Review
from trainer.ledger.file import FILE, read, render
from trainer.ledger.update import stands, updated
from trainer.problems import Problem
from trainer.trace.anchored import Anchored


def anchored(folder: Path) -> Anchored:
    found = check_module(str(folder)).anchored
    assert found is not None
    return found


def test_a_new_key_is_dated_now(tmp_path: Path) -> None:
    ledger = updated(Ledger(), anchored(write_module(tmp_path)), {"opening-date": "a"}, 1000)
    assert {"opening-date": 1000} == ledger.changed


def test_an_unchanged_digest_keeps_its_time(tmp_path: Path) -> None:
    old = Ledger(dated={"opening-date": Change("a", 500)})
    new = updated(old, anchored(write_module(tmp_path)), {"opening-date": "a"}, 1000)
    assert {"opening-date": 500} == new.changed


def test_a_changed_digest_is_dated_now(tmp_path: Path) -> None:
    old = Ledger(dated={"opening-date": Change("a", 500)})
    new = updated(old, anchored(write_module(tmp_path)), {"opening-date": "b"}, 1000)
    assert {"opening-date": 1000} == new.changed


def test_a_change_is_later_than_the_last_one_even_when_the_clock_was_set_back(tmp_path: Path) -> None:
    old = Ledger(dated={"opening-date": Change("a", 5000)})
    new = updated(old, anchored(write_module(tmp_path)), {"opening-date": "b"}, 1000)
    assert {"opening-date": 5001} == new.changed


def test_what_was_written_reads_back_the_same(tmp_path: Path) -> None:
    ledger = updated(Ledger(), anchored(write_module(tmp_path)), {"opening-date": "a"}, 1000)
    review = Review("Ada “A.” Brown", "2026-01-02", "x", "fine\nindeed")
    questions = {key: replace(stand, review=review) for key, stand in ledger.questions.items()}
    ledger = replace(ledger, questions=questions)
    (tmp_path / FILE).write_text(render(ledger), "utf-8")
    problems: list[Problem] = []
    assert ledger == read(str(tmp_path), problems)
    assert [] == problems


def test_a_question_is_one_line_of_the_file(tmp_path: Path) -> None:
    ledger = updated(Ledger(), anchored(write_module(tmp_path)), {"opening-date": "a"}, 1000)
    assert 1 == sum('"spans"' in line for line in render(ledger).splitlines())


def test_moving_a_question_in_its_file_changes_no_digest(tmp_path: Path) -> None:
    before = stands(anchored(write_module(tmp_path)))
    after = stands(anchored(write_module(tmp_path, "# a comment\n\n" + QUESTION)))
    assert before == after


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("On what date", "On which date"),
        ("answer: 3 May 1932", "answer: May 3, 1932"),
        ("evidence: The Harbour", "evidence: Harbour"),
        ("objective: bridge", "rationale: It is so."),
    ],
)
def test_changing_a_question_changes_its_digest(tmp_path: Path, old: str, new: str) -> None:
    before = stands(anchored(write_module(tmp_path)))
    after = stands(anchored(write_module(tmp_path, QUESTION.replace(old, new))))
    assert before["opening-date"].digest != after["opening-date"].digest


LONG = SOURCE + "\nA third paragraph tells of the tolls.\n\nA fourth tells of the ferry.\n"


@pytest.mark.parametrize(
    ("old", "new", "holds"),
    [
        ("the tolls", "the toll", True),
        ("the ferry.", "the ferry.\n\nMore was said.", True),
        ("six years", "seven years", False),
        ("cut the ribbon", "cut a ribbon", False),
        ("The Harbour Bridge opened", "Long ago, as told.\n\nThe Harbour Bridge opened", False),
    ],
    ids=["two paragraphs on", "at the end", "in the next paragraph", "in the paragraph", "before it"],
)
def test_an_edit_of_the_source_voids_the_reviews_beside_it_alone(
    tmp_path: Path, old: str, new: str, holds: bool
) -> None:
    first = stands(anchored(write_module(tmp_path, source=LONG)))["opening-date"]
    ledger = Ledger({"opening-date": replace(first, review=Review("Ada", "2026-01-02", first.digest))})
    later = updated(ledger, anchored(write_module(tmp_path, source=LONG.replace(old, new))), {}, 1)
    assert later.questions["opening-date"].reviewed is holds


def test_a_passage_that_moved_with_its_neighbours_keeps_its_review(tmp_path: Path) -> None:
    question = QUESTION.replace("The Harbour Bridge opened on 3 May 1932", "opened on 3 May 1932")
    text = "A heading\n\nOne more\n\nBefore it\n\n" + LONG
    before = stands(anchored(write_module(tmp_path, question, source=text)))["opening-date"]
    after = stands(anchored(write_module(tmp_path, question, source=text.replace("A heading\n\n", ""))))
    assert (before.digest, True) == (after["opening-date"].digest, before.spans != after["opening-date"].spans)


def test_a_review_of_the_first_release_holds_and_is_taken_over(tmp_path: Path) -> None:
    now = stands(anchored(write_module(tmp_path, source=LONG)))["opening-date"]
    old = Ledger({"opening-date": replace(now, digest=now.first, review=Review("Ada", "2026-01-02", now.first))})
    taken = updated(old, anchored(tmp_path), {}, 1)
    elsewhere = anchored(write_module(tmp_path, source=LONG.replace("the ferry", "ferries")))
    later = updated(taken, elsewhere, {}, 2)
    assert [True] * 3 == [each.questions["opening-date"].reviewed for each in (old, taken, later)]
    assert now.digest == taken.questions["opening-date"].digest != now.first


def test_a_ledger_of_the_first_release_is_not_behind_and_keeps_its_lines(tmp_path: Path) -> None:
    now = stands(anchored(write_module(tmp_path)))["opening-date"]
    old = Ledger({"opening-date": replace(now, digest=now.first)})
    (tmp_path / FILE).write_text(render(old), "utf-8")
    assert () == check_module(str(tmp_path)).problems
    assert render(old) == render(updated(old, anchored(tmp_path), {}, 1))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        "[" * 100_000,
        '{"format": 2, "questions": {}, "dated": {}}',
        '{"format": 1, "questions": {}, "dated": {"a": ["x", -1]}}',
        '{"format": 1, "questions": 3, "dated": {}}',
    ],
)
def test_a_damaged_ledger_is_one_error_and_no_ledger(tmp_path: Path, text: str) -> None:
    write_module(tmp_path)
    (tmp_path / FILE).write_text(text, "utf-8")
    problems = check_module(str(tmp_path)).problems
    assert [("ledger-damaged", "error")] == [(problem.code, problem.level) for problem in problems]


def test_a_ledger_behind_the_banks_is_said_and_is_no_error(tmp_path: Path) -> None:
    write_module(tmp_path)
    ledger = updated(Ledger(), anchored(tmp_path), {}, 1)
    (tmp_path / FILE).write_text(render(ledger), "utf-8")
    assert () == check_module(str(tmp_path)).problems
    write_module(tmp_path, QUESTION.replace("On what date", "On which date"))
    problems = check_module(str(tmp_path)).problems
    assert [("ledger-stale", "notice")] == [(problem.code, problem.level) for problem in problems]
