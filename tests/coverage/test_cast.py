"""Names of entities.yaml: which have to be asked, and what asks them."""

from collections.abc import Callable

import pytest

Named = Callable[..., list[str]]

SOURCE = "Long ago Ada Brown led the old mill. Later Brown sold it, and Clay Ltd bought the mill for 900 pounds."


def entity(kind: str) -> str:
    return f"""\
        - id: ada
          type: {kind}
          name: Ada Brown
          evidence: Ada Brown led the old mill
          aliases:
            - name: Brown
              evidence: Later Brown sold it
        - id: clay
          type: place
          name: Clay Ltd
          evidence: Clay Ltd bought the mill
        """


QUESTIONS = {
    "short": "kind: short\n  answer: Ada Brown",
    "an alias": "kind: short\n  answer: Brown",
    "the article and case": "kind: short\n  answer: the ada brown",
    "an accepted wording": "kind: short\n  answer: the owner\n  accept: [Ada Brown]",
    "a pattern of wordings": "kind: short\n  answer: the owner\n  accept: ['[Ada ]Brown']",
    "choice": "kind: choice\n  answer: Ada Brown\n  distractors: [Bob Clay, Carl Dee]",
    "multi": "kind: multi\n  answer: [Ada Brown, Clay]\n  distractors: [Bob Clay, Carl Dee]",
    "false statement": 'kind: true-false\n  answer: "false"\n  swap: {from: Ada Brown, to: Bob Clay}',
    "match": "kind: match\n  pairs: [[led, Ada Brown], [sold, Bob], [bought, Clay Ltd]]",
}
NOT_ASKED = {
    "a distractor": "kind: choice\n  answer: Bob Clay\n  distractors: [Ada Brown, Carl Dee]",
    "the stem": "kind: short\n  answer: the mill",
    "a true statement": 'kind: true-false\n  answer: "true"',
    "what a false statement says": 'kind: true-false\n  answer: "false"\n  swap: {from: Bob Clay, to: Ada Brown}',
    "a draft": "kind: short\n  answer: Ada Brown\n  status: draft",
    "a retired question": "kind: short\n  answer: Ada Brown\n  status: retired",
}
EVIDENCE = "\n  evidence: Ada Brown led the old mill\n"


def question(body: str) -> str:
    return f"- id: who\n  stem: Who led the mill before Ada Brown sold it?\n  {body}{EVIDENCE}"


@pytest.mark.parametrize("kind", ["person", "group", "organisation", "operation"])
def test_a_listed_name_that_nobody_asks_is_an_error(named: Named, kind: str) -> None:
    assert ["Ada Brown"] == named(SOURCE, questions=question(NOT_ASKED["the stem"]), entities=entity(kind))


@pytest.mark.parametrize("kind", ["place", "role"])
def test_places_and_offices_need_no_question(named: Named, kind: str) -> None:
    assert [] == named(SOURCE, questions=question(NOT_ASKED["the stem"]), entities=entity(kind))


@pytest.mark.parametrize("body", QUESTIONS.values(), ids=QUESTIONS)
def test_an_answer_of_any_kind_asks_a_name(named: Named, body: str) -> None:
    assert [] == named(SOURCE, questions=question(body), entities=entity("person"))


def test_a_blank_asks_a_name(named: Named) -> None:
    cloze = f"- id: who\n  kind: cloze\n  stem: 'The mill was led by {{{{Ada Brown}}}}.'{EVIDENCE}"
    assert [] == named(SOURCE, questions=cloze, entities=entity("person"))


@pytest.mark.parametrize("body", NOT_ASKED.values(), ids=NOT_ASKED)
def test_what_a_learner_need_not_find_asks_nothing(named: Named, body: str) -> None:
    assert ["Ada Brown"] == named(SOURCE, questions=question(body), entities=entity("person"))


def test_a_listed_name_in_lower_case_has_to_be_asked_as_well(named: Named) -> None:
    police = "- id: police\n  type: organisation\n  name: border police\n  evidence: They met the border police\n"
    assert ["border police"] == named("They met the border police at night.", entities=police)
