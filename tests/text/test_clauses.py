"""What the reader of clauses makes of sentences, as tests/text/clauses.tsv says it.

A row has a sentence, what is asked of its reading, what a linguist says, and in the last section, as `misread`, what
the reader says today instead. Of what is asked, `role of`, `subject` and the rest name a word of the sentence:

- `sentences` and `clauses`: the parts, joined by “ / ”; a clause begins with the word that opens it, and so does a
  phrase that commas put in; what is read in two parts, around another clause, is one.
- `role of`: what a thing is to which verbs, by their base form; `asked` and `subject`: the same in a question.
- `negation of`: the word that denies a verb; `passive at`: whether a verb is passive.
- `frames at`: every denial, intention, doubt or claim that a word stands under, with the word or the claimant.

`PYTHONPATH=tests .venv/bin/python tests/text/test_clauses.py` prints the share that is read rightly.
"""

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from trainer.text.clauses import Role, Sentence, Span
from trainer.text.english import ENGLISH
from trainer.text.normal import fold, occurrences
from trainer.text.sentence_ends import sentences
from trainer.trace.asked import question_roles
from trainer.trace.frames import Frame, frames

TABLE = Path(__file__).parent / "clauses.tsv"
FRESH = Path(__file__).parent / "clauses-fresh.tsv"
"""Sentences that were written when the rules were done, and by which none was changed."""


class Row(NamedTuple):
    """A line of the table; `misread` is empty where the reader is right."""

    sentence: str
    what: str
    expected: str
    misread: str = ""


def rows(table: Path) -> list[Row]:
    lines = table.read_text("utf-8").splitlines()[1:]
    return [Row(*line.split("\t")) for line in lines if line and not line.startswith("# ")]


def reading(row: Row) -> str:
    """What the reader makes of a row's sentence, written as the table writes it."""
    text = fold(row.sentence)
    if row.what == "sentences":
        return " / ".join(text[start:end] for start, end in sentences(text))
    sentence = Sentence(text, ENGLISH)
    if row.what == "clauses":
        return " / ".join(_words(sentence, clause.tokens) for clause in sentence.clauses)
    if row.what == "asked":
        return _roles(question_roles(sentence)[0])
    kind, word = re.split(" of | at | ", row.what, maxsplit=1)
    span = _found(sentence, word)
    if kind == "role":
        return _roles(sentence.roles(*span))
    if kind == "subject":
        role = question_roles(sentence)[1].get(span[0])
        return _roles([role] if role else [])
    if kind == "negation":
        return sentence.negated(span[0]) or "none"
    if kind == "passive":
        return "yes" if sentence.passive(span[0]) else "no"
    assert kind == "frames"
    return "; ".join(_frame(sentence, frame) for frame in frames(sentence, span[0])) or "none"


def _found(sentence: Sentence, word: str) -> Span:
    places = occurrences(sentence.text, word)
    assert places, f"the sentence has no “{word}”"
    return sentence.at(*places[0])


def _words(sentence: Sentence, places: list[int]) -> str:
    return " ".join(sentence.tokens[place].text for place in places)


def _roles(roles: list[Role]) -> str:
    return "; ".join(f"{role.name}: {role.verb}" for role in roles) or "none"


def _frame(sentence: Sentence, frame: Frame) -> str:
    if frame.kind != "claim":
        return f"{frame.kind}: {frame.word}"
    by = [place for place in range(*frame.by) if sentence.tokens[place].kind not in ("aux", "adv", "neg", "and")]
    return f"claim: {_words(sentence, by) or 'nobody named'}"


def share(table: Path) -> tuple[int, int]:
    """How many rows are read rightly, and how many there are."""
    found = rows(table)
    return sum(reading(row) == fold(row.expected) for row in found), len(found)


@pytest.mark.parametrize("row", [*rows(TABLE), *rows(FRESH)], ids=lambda row: f"{row.what} | {row.sentence}")
def test_a_sentence_is_read_as_the_table_says(row: Row) -> None:
    assert fold(row.misread or row.expected) == reading(row)


def test_almost_all_of_the_table_is_read_rightly() -> None:
    assert (425, 439) == share(TABLE)


def test_most_of_the_sentences_that_no_rule_was_made_by_are_read_rightly() -> None:
    assert (81, 85) == share(FRESH)


def test_a_misreading_is_no_right_reading() -> None:
    assert [] == [row for row in [*rows(TABLE), *rows(FRESH)] if row.misread == row.expected]


def report(table: Path) -> str:
    """The share of the table that is read rightly, and of what kind the rest is."""
    right, every = share(table)
    kinds = Counter(
        re.split(" (?:of|at) | ", row.what)[0] for row in rows(table) if reading(row) != fold(row.expected)
    )
    misread = ", ".join(f"{kind} {number}" for kind, number in kinds.most_common())
    return f"{right} of {every} readings are right ({right / every:.1%}); misread: {misread}"


if __name__ == "__main__":
    for each in (TABLE, FRESH):
        print(f"{each.name}: {report(each)}")
