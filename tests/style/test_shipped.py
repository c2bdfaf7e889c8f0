"""The shipped module keeps the rules that it is shipped with."""

from dataclasses import replace

import pytest

from modules import SHIPPED
from trainer.load import load
from trainer.model import Question
from trainer.style.rules import problems
from trainer.trace.anchored import anchor

MODULE, _ = load(str(SHIPPED))
MOST_WAIVERS = 5


def test_no_rule_finds_an_error_or_a_warning() -> None:
    assert MODULE
    assert [] == [problem for problem in problems(anchor(MODULE)) if problem.level != "notice"]


def test_few_rules_are_waived_and_each_with_a_reason() -> None:
    assert MODULE
    waivers = [waiver for bank in MODULE.banks for question in bank.questions for waiver in question.waive]
    assert len(waivers) <= MOST_WAIVERS
    assert all(len(reason.split()) >= 5 for _, reason in waivers)


CUES = (
    "According to the Iranian News Agency, ",
    "According to Mumtaz Zahra Baloch, ",
    "According to the Pakistani Foreign Ministry, ",
)


@pytest.mark.parametrize("cue", CUES)
def test_a_claim_whose_side_is_struck_out_is_found(cue: str) -> None:
    assert MODULE
    struck = [replace(bank, questions=tuple(strike(each, cue) for each in bank.questions)) for bank in MODULE.banks]
    found = [problem.code for problem in problems(anchor(replace(MODULE, banks=tuple(struck))))]
    assert {"unattributed-claim", "claim-as-fact"} & set(found)


def strike(question: Question, cue: str) -> Question:
    """The question without the words that say who claims it, in the stem and in the keys."""
    if not question.stem.value.startswith(cue):
        return question
    stem = replace(question.stem, value=question.stem.value.removeprefix(cue))
    return replace(question, stem=stem, attribution=None)
