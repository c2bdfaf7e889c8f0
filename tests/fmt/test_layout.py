"""The one layout of YAML files: what changes, and that nothing else does."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from modules import SHIPPED
from trainer import nodes
from trainer.fmt import laid_out, said
from trainer.fmt.marks import comments

SPACES = "   "
LONG_STEM = (
    "A very long stem that goes on and on, far beyond the width that anybody reads with pleasure, until it is",
    "folded here?",
)

UNTIDY = f"""\


# The dates.
topic:   dates
title: 'Dates'
questions:

- id: first
  # asked every year
  kind:   short
  stem: "On what date: did it open?"   # a colon
  answer:  3 May 1932
  evidence: [ {{exact: a b c,prefix: d}},e f g ]



# the second one
- id: second
  kind: short
  stem: {" ".join(LONG_STEM)}
  answer: yes
  rationale: |
    first line

      and more{SPACES}
# the end
"""

TIDY = f"""\
# The dates.
topic: dates
title: 'Dates'
questions:
  - id: first
    # asked every year
    kind: short
    stem: "On what date: did it open?" # a colon
    answer: 3 May 1932
    evidence: [{{exact: a b c, prefix: d}}, e f g]

  # the second one
  - id: second
    kind: short
    stem: {LONG_STEM[0]}
      {LONG_STEM[1]}
    answer: yes
    rationale: |
      first line

        and more{SPACES}
# the end
"""


def tidied(text: str) -> str:
    new, problems = laid_out(text, "bank.yaml")
    assert [] == problems
    return new


def test_one_layout() -> None:
    assert TIDY == tidied(UNTIDY)


def test_what_is_laid_out_stays_as_it_is() -> None:
    assert TIDY == tidied(TIDY)


@pytest.mark.parametrize(
    "value", ["yes", "1.10", "007", "2024-01-16", "~", "null", "0x1F", "1_000", "NO", "12:30", "1e3"]
)
def test_a_value_stays_as_typed(value: str) -> None:
    assert f"answer: {value}\n" == tidied(f"answer:    {value}\n")


@pytest.mark.parametrize("value", ["'it''s'", '"a\\tb"', "'a: b'", '"“x” ’ é"', "'{{a}} b'"])
def test_quotation_marks_stay(value: str) -> None:
    assert f"answer: {value}\n" == tidied(f"answer:   {value}\n")


def test_line_ends_become_unix_ones() -> None:
    assert "a: b\nc: d\n" == tidied("a: b\r\nc: d\r\n")


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.yaml")), ids=lambda path: path.name)
def test_the_shipped_files_have_the_layout(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text == tidied(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: b: c\n", "yaml-syntax"),
        ("a: &x b\n", "yaml-alias"),
        ("a: 1\na: 2\n", "duplicate-key"),
        ("", "empty-file"),
    ],
)
def test_what_is_not_yaml_of_ours_is_told_and_left_alone(text: str, code: str) -> None:
    new, problems = laid_out(text, "bank.yaml")
    assert text == new
    assert [code] == [problem.code for problem in problems]


def test_what_would_lose_something_is_left_alone() -> None:
    text = "a: |+\n  x\n\n\nb: c\n\n\n"  # the blank lines belong to the value
    new, problems = laid_out(text, "bank.yaml")
    tree, _ = nodes.parse(new, "x")
    assert tree
    assert {"a": "x\n\n\n", "b": "c"} == said(tree)
    assert [] == problems or text == new


LETTERS = st.text(st.sampled_from("ab:#-'\"{}[]|>&*!%@,? \u2019\u201céß\u0645😀0"), min_size=1, max_size=30)
WORDS = LETTERS.map(lambda text: " ".join(text.split()) or "x")
LONG = st.lists(
    st.sampled_from(["strike", "on", "17 January", "’", "it's", "a: b", "# no", "– "]), min_size=20, max_size=60
)


@st.composite
def scalar(draw: st.DrawFn) -> str:
    """A value in some notation."""
    text = draw(st.one_of(WORDS, LONG.map(" ".join)))
    kind = draw(st.sampled_from(["double", "single", "plain", "literal"]))
    if kind == "single":
        return "'" + text.replace("'", "''") + "'"
    if kind == "plain" and plain(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def plain(text: str) -> bool:
    """Whether a text is itself as a plain value, on one line and in a flow list."""
    node, problems = nodes.parse(f"k: {text}\nl: [{text}, x]\n", "x")
    return not problems and node is not None and said(node) == {"k": text, "l": (text, "x")}


@st.composite
def document(draw: st.DrawFn) -> str:
    """A bank with blank lines, comments, lists and indentation of all sorts."""
    noise = st.sampled_from(["", "", "", "\n", "\n\n\n", "# a comment: x\n", "   # another\n"])
    offset, step = " " * draw(st.integers(0, 4)), " " * draw(st.integers(1, 5))
    text = draw(noise) + f"topic:{step}t\nquestions:\n"
    for number in range(draw(st.integers(1, 4))):
        text += draw(noise) + f"{offset}- id:  q{number}\n"
        for key in draw(st.lists(st.sampled_from(["stem", "answer", "evidence", "waive"]), unique=True)):
            text += draw(noise)
            value = draw(scalar())
            shape = draw(st.sampled_from(["one", "flow", "block", "keys"]))
            if shape == "one":
                text += f"{offset}  {key}:{step}{value}{draw(st.sampled_from(['', '   # why']))}\n"
            elif shape == "flow":
                text += f"{offset}  {key}: [{step}{value},{draw(scalar())} ]\n"
            elif shape == "block":
                text += f"{offset}  {key}:\n{offset}  {step}- {value}\n{offset}  {step}- {draw(scalar())}\n"
            else:
                text += f"{offset}  {key}: {{exact: {value} ,prefix: {draw(scalar())}}}\n"
    return text + draw(noise)


@given(document())
@settings(max_examples=150, deadline=None)
def test_laying_out_keeps_every_value_and_comment_and_is_done_once(text: str) -> None:
    before, problems = nodes.parse(text, "x")
    assert [] == problems
    new, problems = laid_out(text, "x")
    if problems:
        assert text == new
        return
    after, _ = nodes.parse(new, "x")
    assert before
    assert after
    assert said(before) == said(after)
    assert comments(text) == comments(new)
    assert new == laid_out(new, "x")[0]
    assert not [line for line in new.split("\n") if line.endswith(" ")]


def test_hardly_any_document_is_refused() -> None:
    """The property above would hold as well of a formatter that refuses everything."""
    refused: list[str] = []

    @given(document())
    @settings(max_examples=100, deadline=None, database=None, derandomize=True)
    def run(text: str) -> None:
        if laid_out(text, "x")[1]:
            refused.append(text)

    run()
    assert len(refused) <= 3, "\n======\n".join(refused)


def test_a_bank_on_one_line_stays_on_one() -> None:
    assert "questions: [{id: a, stem: b}, {id: c, stem: d}]\n" == tidied(
        "questions: [{id: a,stem: b},{id: c,stem: d}]\n"
    )
