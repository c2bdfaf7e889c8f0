"""Each item-writing rule fires on its bad questions and is silent on its good ones: one file a rule, in rules/."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from style.modules import module_of
from trainer.problems import Problem
from trainer.style.rules import RULES, problems
from trainer.trace.anchored import anchor

FOLDER = Path(__file__).parent / "rules"


def cases(verdict: str) -> list[Any]:
    found = []
    for path in sorted(FOLDER.glob("*.yaml")):
        for number, case in enumerate(yaml.safe_load(path.read_text("utf-8"))[verdict], 1):
            found.append(pytest.param(path.stem, case, id=f"{path.stem}-{number}"))
    return found


def questions(case: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    """The questions of a case: one, several together, or a bank where some keys are the longest option."""
    if "of" in case:
        keys = ["a long answer"] * case["longest"] + ["short"] * (case["of"] - case["longest"])
        return [
            {"stem": f"Question {n}?", "answer": key, "distractors": ["some word", "word"]}
            for n, key in enumerate(keys)
        ]
    return case if isinstance(case, list) else [case]


def found(case: Any) -> list[Problem]:  # noqa: ANN401
    return list(problems(anchor(module_of(questions(case)))))


def codes(these: Iterable[Problem]) -> set[str]:
    return {problem.code for problem in these}


def test_every_rule_has_its_file_of_good_and_bad_questions() -> None:
    assert sorted(RULES) == sorted(path.stem for path in FOLDER.glob("*.yaml"))


@pytest.mark.parametrize(("rule", "case"), cases("bad"))
def test_a_rule_fires_once_on_a_bad_question(rule: str, case: Any) -> None:  # noqa: ANN401
    fired = [problem for problem in found(case) if problem.code == rule]
    assert len(fired) == 1
    assert fired[0].level == RULES[rule].LEVEL
    assert fired[0].span.path == "bank.yaml"


@pytest.mark.parametrize(("rule", "case"), cases("good"))
def test_a_rule_is_silent_on_a_good_question(rule: str, case: Any) -> None:  # noqa: ANN401
    assert rule not in codes(found(case))


@pytest.mark.parametrize(("rule", "case"), cases("bad"))
def test_a_message_names_the_mend(rule: str, case: Any) -> None:  # noqa: ANN401
    message = next(problem.message for problem in found(case) if problem.code == rule)
    assert message.count(". ") >= 1
    assert message.endswith(("…", ".", "}`."))


@pytest.mark.parametrize(("rule", "case"), cases("bad"))
def test_a_waiver_with_a_reason_silences_the_rule_and_is_used(rule: str, case: Any) -> None:  # noqa: ANN401
    waived = [{**question, "waive": {rule: "a person has looked at it"}} for question in questions(case)]
    fired = codes(problems(anchor(module_of(waived))))
    assert rule not in fired
    if len(waived) == 1:
        assert "unused-waiver" not in fired


def test_a_waiver_that_silences_nothing_is_a_warning() -> None:
    good: Mapping[str, Any] = {"stem": "Who won?", "answer": "Ann", "waive": {"negative-stem": "kept"}}
    fired = [problem for problem in found(good) if problem.code == "unused-waiver"]
    assert ["warning"] == [problem.level for problem in fired]


def test_a_waiver_of_an_unknown_rule_names_the_one_that_was_meant() -> None:
    case = {"stem": "Who won?", "answer": "Ann", "waive": {"negativ-stem": "kept"}}
    fired = [problem for problem in found(case) if problem.code == "unknown-waiver"]
    assert ["error"] == [problem.level for problem in fired]
    assert "Did you mean `negative-stem`?" in fired[0].message


@pytest.mark.parametrize("rule", [name for name, rule in RULES.items() if rule.ENGLISH])
def test_a_rule_of_english_words_is_silent_in_other_languages(rule: str) -> None:
    for case in yaml.safe_load((FOLDER / f"{rule}.yaml").read_text("utf-8"))["bad"]:
        assert rule not in codes(problems(anchor(module_of(questions(case), language="fr"))))
