"""A warning of the rules that a person can end by accepting the question as it stands."""

from pathlib import Path

import pytest

from modules import write_module
from trainer.check import check_module
from trainer.ledger.book import Ledger, Review
from trainer.ledger.file import FILE, render
from trainer.ledger.reviews import with_review
from trainer.ledger.update import stands

PHRASE = """\
- id: opening-date
  kind: short
  stem: On what date did the Harbour Bridge open?
  answer: 3 May 1932
  answer_type: phrase
  evidence: The Harbour Bridge opened on 3 May 1932
  objective: bridge
"""


@pytest.fixture
def module(tmp_path: Path) -> Path:
    return write_module(tmp_path, PHRASE)


def codes(module: Path) -> set[str]:
    return {problem.code for problem in check_module(str(module)).problems}


def accept(module: Path) -> None:
    anchored = check_module(str(module)).anchored
    assert anchored
    ledger = Ledger({}, {})
    for key, stand in stands(anchored).items():
        ledger = with_review(ledger, key, stand, Review("Grace", "2024-01-16", stand.digest, ""))
    (module / FILE).write_text(render(ledger), "utf-8")


def test_a_date_called_a_phrase_is_a_warning(module: Path) -> None:
    assert "phrase-answer" in codes(module)


def test_it_ends_when_a_person_has_accepted_the_question(module: Path) -> None:
    accept(module)
    assert "phrase-answer" not in codes(module)


def test_it_comes_back_when_the_question_is_changed(module: Path) -> None:
    accept(module)
    bank = module / "bank.yaml"
    bank.write_text(bank.read_text("utf-8").replace("did the Harbour", "was it the Harbour"), "utf-8")
    assert "phrase-answer" in codes(module)
