"""Parts of numbers and dates are refused, and wholes pass in any notation."""

import hashlib
import json
from pathlib import Path

import pytest

from bank_report import problems

LINES = (Path(__file__).parent / "wholes.tsv").read_text("utf-8").splitlines()
ROWS = [tuple(line.split("\t")) for line in LINES[1:]]
STEM = "Of what does the ledger of the mill tell in the margin?"


def errors(folder: Path, text: str, answer: str, kind: str, stem: str = STEM) -> list[str]:
    """The codes of the errors of one question about one sentence that holds a text."""
    source = f"The ledger of the mill tells of {text} in the margin of its last page.\n"
    (folder / "source.txt").write_text(source, "utf-8")
    digest = hashlib.sha256(source.encode()).hexdigest()
    (folder / "module.yaml").write_text(
        f"format: 1\nid: mill\ntitle: T\nlanguage: en\nsource: {{file: source.txt, sha256: {digest}, title: T}}\n"
        "objectives: {o: Read.}\nbanks: [b.yaml]\n",
        "utf-8",
    )
    quote = json.dumps(f"The ledger of the mill tells of {text} in the margin", ensure_ascii=False)
    question = {"id": "q", "kind": "short", "stem": stem, "answer": answer, "answer_type": kind, "objective": "o"}
    said = ", ".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in question.items())
    (folder / "b.yaml").write_text(f"topic: b\nquestions:\n  - {{{said}, evidence: {quote}}}\n", "utf-8")
    return sorted({problem.code for problem in problems(folder) if problem.level == "error"})


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
