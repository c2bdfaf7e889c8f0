"""The table of contested claims in docs/neutrality.md tells of the shipped banks what they do."""

import re
from typing import NamedTuple

import pytest

from modules import SHIPPED
from trainer.load import load
from trainer.model import Question
from trainer.style.item import item
from trainer.style.reporting import attributes
from trainer.style.words import unquoted
from trainer.text.normal import fold, occurrences
from trainer.trace.claims import CONTESTED
from tree import ROOT


class Claim(NamedTuple):
    words: str
    whose: str
    worded: str
    questions: tuple[str, ...]


def table() -> list[Claim]:
    text = (ROOT / "docs" / "neutrality.md").read_text("utf-8")
    rows = [row.strip("| \n").split(" | ") for row in text.splitlines() if row.startswith("| ")][2:]
    names = [tuple(re.findall(r"`([a-z0-9-]+)`", "".join(row[3:]))) for row in rows]
    return [Claim(row[0], row[1], row[2], found) for row, found in zip(rows, names, strict=True)]


MODULE, _ = load(str(SHIPPED))
assert MODULE
QUESTIONS = {question.id.value: question for question in MODULE.questions}
TABLE = table()
VOICES = ("the article", "Pakistan", "Iran")
"""Whose claims are worded without a name where the label, and not the fact, is what is contested."""


def shown(question: Question) -> str:
    """What the question says, without what it offers as wrong."""
    found = item(question)
    return " ".join((found.stem, *(text.value for text in (*found.keys, *found.further))))


@pytest.mark.parametrize("claim", TABLE, ids=lambda claim: claim.words[:40])
def test_the_words_stand_in_the_article(claim: Claim) -> None:
    assert MODULE
    assert occurrences(fold(MODULE.source.text), fold(claim.words))


@pytest.mark.parametrize("claim", TABLE, ids=lambda claim: claim.words[:40])
def test_the_questions_are_there_or_it_is_not_asked(claim: Claim) -> None:
    assert [] == [name for name in claim.questions if name not in QUESTIONS]
    assert claim.questions or claim.worded == "Not asked"


def owned() -> list[tuple[str, str]]:
    return [(claim.whose, name) for claim in TABLE for name in claim.questions if claim.whose not in VOICES]


@pytest.mark.parametrize(("whose", "name"), owned())
def test_a_question_says_whose_claim_it_is(whose: str, name: str) -> None:
    text = shown(QUESTIONS[name])
    assert attributes(text)
    assert whose == "the article, which names nobody" or set(whose.split()) & set(re.findall(r"\w+", text))


def test_every_question_of_casualties_blame_or_labels_is_in_the_table() -> None:
    told = {name for claim in TABLE for name in claim.questions}
    asked = {name for name, question in QUESTIONS.items() if CONTESTED.search(unquoted(shown(question)))}
    meanings = {"operation-name-cloze", "marg-bar-meaning", "marg-bar-not-baluchi"}
    assert asked - told <= meanings, "“death to” is a translation and no casualty"


def test_no_question_takes_over_a_label_of_the_article() -> None:
    labels = re.compile(r"\b(?:terror\w*|unprovoked|illegal|blatant)\b", re.IGNORECASE)
    assert [] == [name for name, question in QUESTIONS.items() if labels.search(unquoted(shown(question)))]
