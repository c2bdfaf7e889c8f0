"""Mutants that change what is said, made of questions on one short text."""

from pathlib import Path

import pytest

from modules import write_module
from trainer.audit.material import Material
from trainer.audit.mutant import Mutant
from trainer.audit.mutations import mutants
from trainer.load import load
from trainer.model import Module

SOURCE = """\
Ada Brown beat Tom Reed on 3 May 1932 before 4,000 guests.

The club said that 12 boats had sunk and that Reed was not hurt.

Between 20 and 30 sailors met Lena Moss. Some of them were not paid before 1934, because the club had no money.
"""
ENTITIES = """\
- {id: brown, type: person, name: Ada Brown, evidence: Ada Brown beat Tom Reed on 3 May}
- {id: reed, type: person, name: Tom Reed, evidence: Ada Brown beat Tom Reed on 3 May}
- {id: moss, type: person, name: Lena Moss, evidence: 30 sailors met Lena Moss}
"""


def true_false(stem: str) -> str:
    evidence = "Ada Brown beat Tom Reed on 3 May 1932"
    return f"- {{id: q, kind: true-false, stem: '{stem}', answer: 'true', evidence: {evidence}, objective: bridge}}\n"


def short(stem: str, answer: str, evidence: str, kind: str = "phrase", more: str = "") -> str:
    return (
        f"- {{id: q, kind: short, stem: '{stem}', answer: {answer}, answer_type: {kind}, evidence: '{evidence}', "
        f"objective: bridge{more}}}\n"
    )


def of(folder: Path, question: str, name: str) -> list[Mutant]:
    loaded = load(str(write_module(folder, question, source=SOURCE, entities=ENTITIES)))[0]
    assert isinstance(loaded, Module)
    return [mutant for mutant in mutants(Material(loaded, 1)) if mutant.question and mutant.mutation.name == name]


def stems(folder: Path, question: str, name: str) -> list[str]:
    return [mutant.question.stem.value for mutant in of(folder, question, name) if mutant.question]


STATEMENTS = [
    ("two names of a true statement exchanged", "Ada Brown beat Tom Reed.", "Tom Reed beat Ada Brown."),
    (
        "two numbers or dates of a true statement exchanged",
        "Of 30 sailors 20 met Lena Moss.",
        "Of 20 sailors 30 met Lena Moss.",
    ),
    ("a denial taken out", "Tom Reed was not hurt.", "Tom Reed was hurt."),
    (
        "a word of order turned round: first, last, before, after",
        "Some were paid before 1934.",
        "Some were paid after 1934.",
    ),
    (
        "a quantifier changed: some, most, only, at most",
        "Some of the sailors were paid.",
        "All of the sailors were paid.",
    ),
    (
        "a cause put in the place of “and” or “when”",
        "Tom Reed was hurt when Ada Brown came.",
        "Tom Reed was hurt because Ada Brown came.",
    ),
    ("a hedge or bound taken out of a true statement", "About 20 sailors met.", "20 sailors met."),
    ("a claim asked as a fact", "The club said that 12 boats had sunk.", "12 boats had sunk."),
]


@pytest.mark.parametrize(("name", "stem", "made"), STATEMENTS, ids=[name for name, _, _ in STATEMENTS])
def test_a_true_statement_is_made_to_say_something_else(tmp_path: Path, name: str, stem: str, made: str) -> None:
    assert [made] == stems(tmp_path, true_false(stem), name)


def test_what_both_do_to_each_other_is_told_to_be_no_wrong(tmp_path: Path) -> None:
    question = true_false("Ada Brown met Lena Moss.")
    assert ["both do the same"] == [
        each.same for each in of(tmp_path, question, "two names of a true statement exchanged")
    ]


def test_a_frame_is_cut_off_stem_and_quote(tmp_path: Path) -> None:
    more = ", attribution: {by: the club, cue: said}"
    quote = "The club said that 12 boats had sunk"
    question = short("According to the club, how many boats had sunk?", "'12'", quote, "number", more)
    (mutant,) = of(tmp_path, question, "a claim asked as a fact, and its frame cut off the quote")
    assert mutant.question
    assert "How many boats had sunk?" == mutant.question.stem.value
    assert ["12 boats had sunk"] == [each.exact.value for each in mutant.question.evidence]
    assert mutant.question.attribution is None


def test_a_neighbour_of_the_same_sentence_becomes_the_answer(tmp_path: Path) -> None:
    question = short("Whom did Ada Brown beat?", "Tom Reed", "Ada Brown beat Tom Reed on 3 May 1932", "person")
    name = "the answer exchanged for a neighbour's of the same sentence"
    assert ["Tom Reed → Ada Brown"] == [each.made for each in of(tmp_path, question, name)]


def test_a_part_of_a_range_becomes_the_answer(tmp_path: Path) -> None:
    question = short("How many met Moss?", "Between 20 and 30", "Between 20 and 30 sailors met Lena Moss", "number")
    name = "a part of a range, hedge or sign as the answer"
    assert ["Between 20 and 30 → 20"] == [each.made for each in of(tmp_path, question, name)]


def test_the_one_who_is_asked_for_and_the_one_in_the_stem_are_exchanged(tmp_path: Path) -> None:
    question = short("Whom did Ada Brown beat?", "Tom Reed", "Ada Brown beat Tom Reed on 3 May 1932", "person")
    name = "the name in the stem and the answer exchanged"
    assert ["Whom did Tom Reed beat?"] == stems(tmp_path, question, name)
