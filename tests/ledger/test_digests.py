"""Digests hang on what is written: a new optional key changes none of them."""

from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass

import pytest

import trainer.exercise
import trainer.model
import trainer.worksheet
from lessons import course
from modules import SHIPPED
from trainer.compile import compile_question
from trainer.digests import FIRST, digest, listed_at_first, written, written_at_first
from trainer.exercise import Exercise
from trainer.load import load
from trainer.model import Question, ShortBody, Text
from trainer.problems import Span
from trainer.trace.anchored import Anchored, anchor

SPAN = Span("bank.yaml", 3, 5)
QUESTION = Question(
    Text("q", SPAN), "short", "sea", Text("When?", SPAN), ShortBody(Text("1805", SPAN)), "date", (), points=2
)


@dataclass(frozen=True)
class Hinted(Question):
    """A question of a later release, with one optional key more."""

    hint: str = ""


@dataclass(frozen=True)
class Spoken(Exercise):
    """An exercise of a later release."""

    speech: str = ""


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both have the keys of their first release, as if they stood in its place."""
    monkeypatch.setattr("trainer.digests.FIRST", {**FIRST, "Hinted": FIRST["Question"], "Spoken": FIRST["Exercise"]})


def hinted(hint: str) -> Hinted:
    own = {field.name: getattr(QUESTION, field.name) for field in fields(QUESTION)}
    return Hinted(**own, hint=hint)


@pytest.fixture(scope="module")
def shipped() -> Anchored:
    module, _ = load(str(SHIPPED))
    assert module
    return anchor(module)


def test_the_digest_of_a_question_is_of_the_keys_that_are_written() -> None:
    expected = '{"answer_type": "date", "body": {"answer": "1805"}, "evidence": [], "id": "q", "kind": "short", '
    assert expected + '"points": 2, "stem": "When?", "topic": "sea"}' == written(QUESTION)


def test_the_first_release_wrote_the_same_question_so() -> None:
    golden = "('q', 'short', 'sea', 'When?', ('1805', ()), 'date', (), None, (), None, None, '', 'remember', 2, "
    assert f"{golden}True, False, '', ())" == listed_at_first(QUESTION)


def test_all_three_digests_are_the_same_for_good() -> None:
    golden = ["52e90a86072eb7cd", "0fb59b4745ad9e02", "0d045855a7c26986"]
    forms = written(QUESTION), listed_at_first(QUESTION), written_at_first(course())
    assert golden == [digest(form)[:16] for form in forms]


@pytest.mark.parametrize("form", [written, written_at_first, listed_at_first])
def test_a_new_optional_key_changes_no_digest_until_it_is_used(form: Callable[[object], str]) -> None:
    assert form(QUESTION) == form(hinted(""))
    assert form(QUESTION) != form(hinted("think of Nelson"))


def test_a_new_optional_key_changes_no_version_of_a_deck(shipped: Anchored) -> None:
    one = compile_question(shipped.module.questions[0], shipped)
    own = {field.name: getattr(one, field.name) for field in fields(one)}
    assert written_at_first(one) == written_at_first(Spoken(**own))
    assert written_at_first(one) != written_at_first(Spoken(**own, speech="aloud"))


def test_the_keys_of_the_first_release_are_all_there_yet() -> None:
    known = {**vars(trainer.model), **vars(trainer.exercise), **vars(trainer.worksheet)}
    kept = {name: {field.name for field in fields(known[name])} for name in FIRST if is_dataclass(known[name])}
    assert {name: set() for name in FIRST} == {name: set(keys) - kept[name] for name, keys in FIRST.items()}
