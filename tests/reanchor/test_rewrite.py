"""New quotes in a file where nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.model import Selector, Text
from trainer.nodes import Mapping, Node, Scalar, Sequence, parse
from trainer.problems import Span
from trainer.reanchor.rewrite import rewritten

HERE = Span("bank.yaml")
LONG = "a passage so long that it does not fit on one line of the file, and is folded at one of its spaces, once"


def quote(exact: str, prefix: str = "", suffix: str = "") -> Selector:
    return Selector(Text(exact, HERE), prefix, suffix)


def place(text: str, part: str) -> tuple[int, int]:
    at = text.index(part)
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def values(node: Node | None) -> list[str]:
    match node:
        case Scalar():
            return [node.value]
        case Sequence():
            return [value for item in node.items for value in values(item)]
        case Mapping():
            return [value for _, item in node.entries for value in values(item)]
    return []


STYLES = {
    "plain": "a: 1  # kept\nevidence: the old words   # a comment\nb: {c: d}\n",
    "single quotes": "evidence: 'the old words'\n# kept\nb: 2\n",
    "double quotes": 'evidence: "the old words"\nb: 2\n',
    "over two lines": "evidence: the old words\n  and more of them\nb: 2\n",
    "a folded block": "evidence: >-\n  the old words\n  and more\n\n# kept\nb: 2\n",
    "an item of a list": "evidence:\n  - the old words\n  - another quote\n",
    "an item in brackets": "evidence: [the old words, another quote]  # kept\n",
    "keys in braces": "evidence: {exact: the old words, prefix: by}\n",
    "keys on lines": "evidence:\n  - exact: the old words\n    suffix: 'x '\n",
}
NEW = [
    "the new words",
    "it’s “new”: said he, 'so' # not",
    "- new",
    "{new}",
    "yes",
    "new, words",
    "[new]",
    LONG,
    LONG + ": " + LONG,
]


@pytest.mark.parametrize("new", NEW)
@pytest.mark.parametrize("text", STYLES.values(), ids=STYLES)
def test_the_value_is_the_new_one_and_all_else_stays(text: str, new: str) -> None:
    start = text.index("the old words")
    before = text[: start - (text[start - 1] in "'\"")]
    node, _ = parse(text, "")
    old = next(value for value in values(node) if value.startswith("the old words"))
    at = place(text, ">-") if ">-" in text else (before.count("\n") + 1, len(before) - before.rfind("\n"))
    made = rewritten(text, {at: quote(new)})
    assert made is not None
    assert [new if value == old else value for value in values(node)] == values(parse(made, "")[0])
    comments = [line.split("#", 1)[1] for line in text.splitlines() if "#" in line]
    assert [comment for comment in comments if comment not in made] == []
    assert made.startswith(before if ">-" not in text else "evidence: ")


def test_a_short_new_quote_changes_its_line_alone() -> None:
    text = "# head\na: [1,   2]\nevidence: the old words\n\n\nb:    3 # tail\n"
    assert text.replace("old", "new") == rewritten(text, {(3, 11): quote("the new words")})


def test_line_ends_of_windows_stay() -> None:
    text = "a: 1\r\nevidence: the old words\r\nb: 2\r\n"
    assert text.replace("old", "new") == rewritten(text, {(2, 11): quote("the new words")})


def test_a_quote_that_needs_a_prefix_becomes_keys() -> None:
    made = rewritten("evidence: the old words\n", {(1, 11): quote("the new words", "he said: ")})
    assert "evidence: {exact: 'the new words', prefix: 'he said: '}\n" == made


def test_a_prefix_is_replaced_with_its_quote() -> None:
    text = "evidence: {exact: the old words, prefix: by}\n"
    assert "evidence: {exact: the new words, prefix: 'from'}\n" == rewritten(
        text, {(1, 19): quote("the new words", "from")}
    )


def test_several_quotes_are_replaced_at_once() -> None:
    text = "- first words here\n- second words here\n"
    made = rewritten(text, {(1, 3): quote("one"), (2, 3): quote("a longer second one")})
    assert "- one\n- a longer second one\n" == made


@pytest.mark.parametrize("text", ["evidence: [unclosed\n", "a: &x 1\nevidence: old\n", ""])
def test_what_is_no_bank_is_left_alone(text: str) -> None:
    assert None is rewritten(text, {(1, 11): quote("the new words")})


@given(
    st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1).filter(
        lambda text: text == " ".join(text.split())
    )
)
def test_any_text_on_one_line_can_be_written(new: str) -> None:
    text = "a: 1\nevidence:\n  - the old words\nb: 2 # kept\n"
    made = rewritten(text, {(3, 5): quote(new)})
    assert made is not None
    assert (["1", new, "2"], True) == (values(parse(made, "")[0]), made.endswith("b: 2 # kept\n"))
