"""The mutants: each is a wrong, all kinds are made, and the seed decides which."""

import ast
from functools import cache
from pathlib import Path

import pytest

import trainer.audit
from modules import SHIPPED, write_module
from pairs_report import PAIRS, right_bank
from trainer.audit.material import Material
from trainer.audit.mutant import GROUPS, Mutant
from trainer.audit.mutations import mutants
from trainer.load import load
from trainer.model import ClozeBody, Module

HOME = Path(trainer.audit.__file__).parent
GENERATORS = [HOME / "material.py", HOME / "edit.py", HOME / "mutant.py", *sorted((HOME / "mutations").glob("*.py"))]
RULES = ("trainer.trace", "trainer.derive", "trainer.text", "trainer.coverage", "trainer.kinds", "trainer.reading")


@cache
def shipped() -> Module:
    module, _ = load(str(SHIPPED))
    assert module is not None
    return module


@cache
def made(seed: int = 1) -> tuple[Mutant, ...]:
    return tuple(mutants(Material(shipped(), seed)))


@pytest.mark.parametrize("path", GENERATORS, ids=lambda path: path.name)
def test_a_generator_shares_no_code_with_the_rules(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    froms = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    assert [] == [name for name in (*froms, *names) if name.startswith(RULES)]


def test_every_mutant_differs_from_what_it_was_made_of() -> None:
    questions = {question.id: question for question in shipped().questions}
    entities = {entity.id: entity for entity in shipped().entities}
    same = [
        mutant.made
        for mutant in made()
        if (mutant.question and mutant.question == questions[mutant.question.id])
        or (mutant.entity and mutant.entity == entities[mutant.entity.id])
    ]
    assert [] == same


def test_every_mutant_changes_exactly_one_question_or_one_name() -> None:
    assert [] == [mutant.made for mutant in made() if (mutant.question is None) == (mutant.entity is None)]


def test_every_group_and_every_kind_of_question_is_mutated() -> None:
    assert set(GROUPS) == {mutant.mutation.group for mutant in made()}
    kinds = {mutant.question.kind for mutant in made() if mutant.question}
    assert {question.kind for question in shipped().questions} == kinds


MUTATIONS = {
    "answer swapped for another of its type", "answers of two pairs or events crossed",
    "true called false, or false called true", "one digit of a date or number changed",
    "the month of a date changed", "a number word changed", "a word of a name dropped", "a word added to a name",
    "quote swapped for another question's", "quote cut before or after the answer",
    "answer and quote swapped in together", "distractor made right: another name or notation of the answer",
    "distractor made right: another thing that the evidence says", "a right option called wrong",
    "derive: a base, cue or other parameter changed", "derive: the direction or part changed",
    "derive: a term dropped, doubled or changed", "an alias invented", "a name of the cast changed",
    "a wrong wording accepted", "a person, group or operation in the stem changed", "a date in the stem changed",
    "a negation put into the stem",
}  # fmt: skip


SAYINGS = {
    "answer and quote of another question, the own quote as context",
    "a name or number in the rationale that the source does not say so", "a claim asked as a fact",
    "a claim asked as a fact, and its frame cut off the quote", "something invented put after a name in the stem",
    "a word of order turned round: first, last, before, after", "the name in the stem and the answer exchanged",
    "a false statement made true by another name or notation", "the claimant exchanged", "a denial taken out",
    "the answer exchanged for a neighbour's of the same sentence", "a part of a range, hedge or sign as the answer",
    "a second question with the same stem and another answer", "an alias taken from another's name and quote",
    "two names of a true statement exchanged", "two numbers or dates of a true statement exchanged",
    "a quantifier changed: some, most, only, at most", "a cause put in the place of “and” or “when”",
    "a hedge or bound taken out of a true statement",
}  # fmt: skip


def test_every_mutation_is_made_of_the_shipped_module_or_of_texts_with_two_sides(tmp_path: Path) -> None:
    names = {mutant.mutation.name for mutant in made()}
    assert set() == MUTATIONS - names
    for text in ("merger", "outbreak", "siege", "palace"):
        (tmp_path / text).mkdir()
        module, _ = load(str(right_bank(PAIRS / text, tmp_path / text)))
        assert module is not None
        names |= {mutant.mutation.name for mutant in mutants(Material(module, 1))}
    assert MUTATIONS | SAYINGS == names


def test_the_same_seed_makes_the_same_mutants() -> None:
    assert made() == tuple(mutants(Material(shipped(), 1)))


def test_another_seed_makes_others() -> None:
    assert made() != made(2)


def test_another_name_of_the_answer_is_told_to_be_no_wrong() -> None:
    names = {mutant.made: mutant.same for mutant in made() if mutant.mutation.name == "a word of a name dropped"}
    assert "another name or notation of the same" == names["Hossein Amirabdollahian → Amirabdollahian"]
    assert "" == names["Marg Bar Sarmachar → Marg Bar"]


def test_a_quote_of_the_same_passage_is_told_to_be_no_wrong(tmp_path: Path) -> None:
    questions = "".join(
        f"- id: {name}\n  kind: short\n  stem: When did it open?\n  answer: 3 May 1932\n  evidence: {quote}\n"
        for name, quote in (
            ("one", "Bridge opened on 3 May 1932"),
            ("two", "The Harbour Bridge opened on 3 May 1932"),
        )
    )
    module, _ = load(str(write_module(tmp_path, questions)))
    assert module is not None
    swapped = [
        m.same for m in mutants(Material(module, 1)) if m.mutation.name == "quote swapped for another question's"
    ]
    assert ["the same passage"] * 2 == swapped


@pytest.mark.parametrize(
    ("one", "other"),
    [("18 January 2024", "January 18, 2024"), ("three", "3"), ("“death to”", "death to"), ("the UN", "UN"),
     ("Hossein Amirabdollahian", "Amirabdollahian")],
)  # fmt: skip
def test_equal_answers_are_known(one: str, other: str) -> None:
    assert Material(shipped(), 1).same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("18 January 2024", "18 February 2024"), ("three", "4"), ("Jaish al-Adl", "Hamas"), ("1989", "1998")],
)
def test_different_answers_are_told_apart(one: str, other: str) -> None:
    assert not Material(shipped(), 1).same(one, other)


def test_a_mutant_of_a_cloze_has_its_blanks_in_stem_and_body() -> None:
    questions = [mutant.question for mutant in made() if mutant.mutation.group == "answer" and mutant.question]
    bodies = [(question.stem.value, question.body) for question in questions if isinstance(question.body, ClozeBody)]
    assert bodies
    for stem, body in bodies:
        assert [part.split("}}")[0] for part in stem.split("{{")[1:]] == [blank.value for blank in body.blanks]
