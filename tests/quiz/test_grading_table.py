"""How often the self-test grades as a fair teacher would: the cases of grading.json, by kinds.

The file holds all that grading needs, in JSON, so that another implementation can be held against it: the names
that the module knows by answer type, and for each question its stem, its quotes, and its answers, each with the
wordings accepted and its type; or its items and options as shown, and the key. Of a case, `given` is what was
typed, blank after blank where it is a list, and `fair` what a fair teacher says of it.
"""

import json
from collections import Counter
from typing import Any

import pytest

from trainer.exercise import Answer, Choose, Exercise, Match, Option, Order, Response, Write
from trainer.quiz.grading import grade_all
from trainer.quiz.grading.verdict import Refusal, Setting
from trainer.quiz.shown import Shown
from tree import ROOT

TABLE = json.loads((ROOT / "tests" / "quiz" / "grading.json").read_text("utf-8"))
CASES = [(question, case) for question in TABLE["questions"] for case in question["cases"]]
FEWEST = 300
"""Cases without which the table says little."""


def response(question: dict[str, Any]) -> Response:
    if "answers" in question:
        return Write(tuple(Answer(each["text"], tuple(each["accept"]), each["type"]) for each in question["answers"]))
    if question["kind"] == "match":
        return Match(tuple((item, "") for item in question["items"]))
    if question["kind"] == "order":
        return Order(tuple((item, "") for item in question["items"]))
    return Choose(tuple(Option(text, right=True) for text in question["options"]), question["kind"] == "multi")


def shown(question: dict[str, Any]) -> Shown:
    exercise = Exercise("q", question["kind"], "t", (question["stem"],), response(question), "phrase", ())
    items, options, key = (tuple(question.get(name, ())) for name in ("items", "options", "key"))
    return Shown(exercise, items, options, key)


def verdict(question: dict[str, Any], given: str | list[str]) -> str:
    names = TABLE["names"]
    setting = Setting(lambda kind: tuple(names.get(kind, ())), question["stem"], question.get("quotes", ""))
    rights: list[bool] = []
    for line in [given] if isinstance(given, str) else given:
        for _, graded in grade_all(shown(question), line, setting, len(rights)):
            if isinstance(graded, Refusal):
                return "refused"
            rights.append(graded.right)
    return "right" if all(rights) else "wrong"


@pytest.mark.parametrize(
    ("question", "case"), CASES, ids=[f"{question['id']}-{case['given']!r}" for question, case in CASES]
)
def test_grades_as_a_fair_teacher(question: dict[str, Any], case: dict[str, Any]) -> None:
    assert case["fair"] == verdict(question, case["given"]), case["kind"]


def test_the_table_is_large_and_holds_every_kind_of_question_and_verdict() -> None:
    assert FEWEST <= len(CASES)
    assert {"right", "wrong", "refused"} == {case["fair"] for _, case in CASES}
    kinds = {question["kind"] for question, _ in CASES}
    assert {"short", "cloze", "choice", "multi", "true-false", "match", "order"} == kinds
    assert [] == [each for each, count in Counter((q["id"], str(c["given"])) for q, c in CASES).items() if count > 1]
