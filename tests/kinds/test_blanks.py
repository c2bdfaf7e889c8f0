"""The marks of a cloze stem: where each blank begins and ends, and the number of its card."""

import time

import pytest

from trainer.audit.edit import marks, with_stem
from trainer.kinds.blanks import blanks, numbers, parts_of
from trainer.model import ClozeBody, Question, Text
from trainer.problems import Span


def answers(stem: str) -> list[str] | None:
    found = blanks(stem)
    return None if found is None else [blank.answer for blank in found]


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("It opened in {{1932}}.", ["1932"]),
        ("{{Ada}} met {{ Bob }}.", ["Ada", "Bob"]),
        (r"The rule {{\frac{a}{b} = \sqrt{x_{1}}}} holds.", [r"\frac{a}{b} = \sqrt{x_{1}}"]),
        ("The set {{{{a}, {b}}}} is nested.", ["{{a}, {b}}"]),
        ("The set {{{a}}} is small.", ["{a}"]),
        (r"Of \frac{a}{b_{1}} and {{x}} all is said.", ["x"]),
        ("The path {{std::vector::at}} and the ratio {{3::4}}.", ["std::vector::at", "3::4"]),
        ("No blank.", []),
        ("A } alone {{x}} and a } again.", ["x"]),
    ],
)
def test_a_blank_ends_where_its_braces_do(stem: str, expected: list[str]) -> None:
    assert expected == answers(stem)


@pytest.mark.parametrize(
    "stem",
    ["It {{opened.", "It {{opened}.", "It opened}} here.", "It {{was {{not}} so}}.", "{{a}} and b}}", "{{ {a }}"],
)
def test_what_is_not_closed_or_stands_inside_another_is_none(stem: str) -> None:
    assert answers(stem) is None


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("{{a}} {{b}}", (1, 2)),
        ("{{a}} {{c1::b}}", (2, 1)),
        ("{{c2::a}}", (2,)),
        ("{{a}} {{c3::b}} {{c}} {{c1::d}} {{e}}", (2, 3, 4, 1, 5)),
    ],
)
def test_a_written_number_is_kept_and_others_take_what_is_free(stem: str, expected: tuple[int, ...]) -> None:
    found = blanks(stem)
    assert found
    assert expected == numbers(found)
    assert "c" not in {blank.answer[:1] for blank in found if blank.number}


def test_parts_stand_around_the_blanks() -> None:
    assert ("It is ", " and ", ".") == parts_of("It is {{c1::a}} and {{ b }}.")


def test_a_stem_of_braces_alone_takes_no_time() -> None:
    began = time.perf_counter()
    for stem in ("{{" * 100_000, "{{a}}" * 40_000, "{" * 200_000 + "}" * 200_000, "}}" * 100_000):
        blanks(stem)
    assert time.perf_counter() - began < 2


def test_an_audit_knows_the_blanks_by_their_braces_too() -> None:
    """It shares no code with what reads them."""
    stem = r"The rule {{c2::\frac{a}{b_{1}}}} of {{ {x} }} holds."
    found = blanks(stem)
    assert found
    texts = tuple(Text(blank.answer, Span("bank.yaml")) for blank in found)
    question = Question(
        Text("id", Span("")), "cloze", "t", Text(stem, Span("")), ClozeBody(parts_of(stem), texts), "phrase", ()
    )
    assert [(blank.start, blank.end) for blank in found] == marks(question)
    changed = with_stem(question, stem.replace("holds", "fails"))
    assert (("The rule ", " of ", " fails."), texts) == (changed.body.parts, changed.body.blanks)  # type: ignore[union-attr]
