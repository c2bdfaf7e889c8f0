"""Parts of numbers and dates are refused, and wholes pass in any notation."""

from pathlib import Path

import pytest

import sentence_module

LINES = (Path(__file__).parent / "wholes.tsv").read_text("utf-8").splitlines()
ROWS = [tuple(line.split("\t")) for line in LINES[1:]]
STEM = "Of what does the ledger of the mill tell in the margin?"


def errors(folder: Path, text: str, answer: str, kind: str, stem: str = STEM) -> list[str]:
    """The codes of the errors of one question about one sentence that holds a text."""
    quote = f"The ledger of the mill tells of {text} in the margin"
    return sentence_module.errors(folder, quote, stem, answer, kind, source=f"{quote} of its last page.")


@pytest.mark.parametrize(("text", "answer", "kind"), [row[:3] for row in ROWS if row[3] == "whole"])
def test_a_whole_is_right_in_any_notation(tmp_path: Path, text: str, answer: str, kind: str) -> None:
    assert [] == errors(tmp_path, text, answer, kind)


@pytest.mark.parametrize(("text", "answer", "kind"), [row[:3] for row in ROWS if row[3] == "part"])
def test_a_part_is_no_answer(tmp_path: Path, text: str, answer: str, kind: str) -> None:
    assert errors(tmp_path, text, answer, kind)


@pytest.mark.parametrize(
    ("text", "answer", "kind", "stem"),
    [
        ("at least 70 tiles", "70", "number", "Of at least how many tiles does the ledger of the mill tell?"),
        ("70 km of road", "70", "number", "Of how many kilometres of road does the ledger of the mill tell?"),
        ("70% of the tiles", "70", "number", "Of what percentage of the tiles does the ledger of the mill tell?"),
        ("the winter of 1871", "1871", "date", "Of the winter of which year does the ledger of the mill tell?"),
        ("work until 1874", "1874", "date", "Until which year does the ledger of the mill tell of work?"),
        ("work from 1871 to 1874", "1871", "date", "When did the work begin of which the ledger of the mill tells?"),
        ("work from 1871 to 1874", "1874", "date", "When did the work end of which the ledger of the mill tells?"),
    ],
)
def test_what_the_stem_says_may_be_left_out(tmp_path: Path, text: str, answer: str, kind: str, stem: str) -> None:
    assert [] == errors(tmp_path, text, answer, kind, stem)
