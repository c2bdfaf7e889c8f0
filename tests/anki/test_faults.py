"""Cards that nobody could answer are said at the bank's line."""

from pathlib import Path

import pytest

from modules import QUESTION, write_module
from trainer.check import check_module
from trainer.exporters.anki.faults import faults, visible
from trainer.load import load
from trainer.problems import as_text
from trainer.trace.anchored import Anchored, anchor

CLOZE = """\
- id: opening
  kind: cloze
  stem: {stem}
  evidence: The Harbour Bridge opened on 3 May 1932
"""
INVISIBLE = ("\u200b", "\u2060\u00ad", "\u3164", "\u2800", "\u0301")


def read(folder: Path) -> Anchored:
    module, problems = load(str(folder))
    assert [] == problems
    assert module
    return anchor(module)


def found(folder: Path, questions: str) -> list[str]:
    """The faults of a module, without its folder."""
    problems = faults(read(write_module(folder, questions)))
    return [as_text(problem).replace(str(folder), "") for problem in problems]


def test_a_sound_question_has_none(tmp_path: Path) -> None:
    assert [] == found(tmp_path, QUESTION)


@pytest.mark.parametrize("text", INVISIBLE)
def test_a_stem_that_shows_nothing_is_an_error_at_its_line(tmp_path: Path, text: str) -> None:
    (problem,) = found(tmp_path, QUESTION.replace("On what date did the Harbour Bridge open?", f'"{text}"'))
    assert problem.startswith("/bank.yaml:6:11: error: the stem shows nothing")
    assert problem.endswith("[empty-card]")


@pytest.mark.parametrize("text", INVISIBLE)
def test_a_blank_that_hides_nothing_is_an_error(tmp_path: Path, text: str) -> None:
    (problem,) = found(tmp_path, CLOZE.format(stem=f'"It opened {{{{{text}}}}}."'))
    assert problem.startswith("/bank.yaml:6:11: error: a blank hides nothing")


def test_a_cloze_of_blanks_alone_is_an_error(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, CLOZE.format(stem='"{{3 May 1932}}"'))
    assert "error: the stem shows nothing beside its blanks" in problem


def test_a_reverse_that_no_card_heeds_is_a_warning(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, CLOZE.format(stem='"It opened on {{3 May 1932}}."') + "  reverse: true\n")
    assert problem.startswith("/bank.yaml:4:9: warning: `reverse: true` makes no card of `kind: cloze`")


@pytest.mark.parametrize("text", ["a", "۲۶", "آ", "?", "…", "😀", "5", "한", "x\u0301"])
def test_a_text_of_any_script_is_visible(text: str) -> None:
    assert visible(text)


def test_a_check_says_so(tmp_path: Path) -> None:
    folder = write_module(tmp_path, CLOZE.format(stem='"{{3 May 1932}}"'))
    assert "empty-card" in {problem.code for problem in check_module(str(folder)).problems}
