"""Quotes anchor to themselves, whatever the text and however it is typed."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from trainer.load import load
from trainer.model import Selector, Text
from trainer.problems import Span
from trainer.text.normal import bounded, fold, normalise
from trainer.text.source import find, index
from trainer.trace.anchored import Anchored, anchor, selectors

ROOT = Path(__file__).parent.parent.parent
MODULES = (
    ROOT / "questions" / "iran-pakistan-2024",
    *(ROOT / "tests" / "banks" / "good" / name for name in ("chinese", "persian", "greek", "russian")),
)
LETTERS = "ab Aé\u0301ñ’'“\"–-\u00a0\n\u200b\u00ad.,1٣۴گ‌ک中文灯ΆήЙйก้\u1112\u1161ﬁ½"

Change = Callable[[str], str]


def selector(exact: str, prefix: str = "", suffix: str = "") -> Selector:
    return Selector(Text(exact, Span("bank.yaml")), prefix, suffix)


@given(st.text(alphabet=LETTERS, min_size=1, max_size=60) | st.text(min_size=1, max_size=40), st.data())
def test_any_span_with_all_its_context_anchors_to_itself(text: str, data: st.DataObject) -> None:
    normal = normalise(text)
    assume(normal.text.strip())
    start = data.draw(st.integers(0, len(normal.text) - 1))
    end = data.draw(st.integers(start + 1, len(normal.text)))
    first, last = normal.original(start, end)
    assume(bounded(normal.text, start, end) and fold(text[first:last]) == normal.text[start:end])
    found = find(index(text), selector(text[first:last], text[:first], text[last:]))
    assert [(first, last)] == [(place.start, place.end) for place in found]


def straight(text: str) -> str:
    return text.translate(str.maketrans("‘’“”", "''\"\""))


def curly(text: str) -> str:
    return re.sub(r'"', "”", text.replace("'", "’"))


def dashed(text: str) -> str:
    return text.replace("-", "–")


def unbreakable(text: str) -> str:
    return text.replace(" ", "\u00a0")


def spaced(text: str) -> str:
    return text.replace(" ", "  ")


def broken(text: str) -> str:
    return text.replace(" ", "\n   ")


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def joined(text: str) -> str:
    return "\u200b".join(text)


CHANGES: tuple[Change, ...] = (
    straight, curly, dashed, unbreakable, spaced, broken, decomposed, composed, joined,
)  # fmt: skip


def read(folder: Path) -> Anchored:
    module, _ = load(str(folder))
    assert module
    return anchor(module)


@pytest.mark.parametrize("folder", MODULES, ids=lambda path: path.name)
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_quote_typed_in_another_way_stands_in_the_same_place(folder: Path, change: Change) -> None:
    anchored = read(folder)
    for each in selectors(anchored.module):
        typed = selector(change(each.exact.value), change(each.prefix), change(each.suffix))
        assert list(anchored.places[each]) == find(anchored.source, typed)


@pytest.mark.parametrize("folder", MODULES, ids=lambda path: path.name)
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_in_a_source_typed_in_another_way_the_span_has_exactly_the_characters_of_the_quote(
    folder: Path, change: Change
) -> None:
    anchored = read(folder)
    text = anchored.source.original
    for each in selectors(anchored.module):
        place = anchored.anchor(each)
        assert place
        before, exact, after = text[: place.start], text[place.start : place.end], text[place.end :]
        source = index(change(before) + change(exact) + change(after))
        start = len(change(before))
        assert [(start, start + len(change(exact)))] == [
            (found.start, found.end) for found in find(source, each) if found.start >= start
        ][:1]


@given(st.sampled_from(CHANGES), st.sampled_from(CHANGES), st.integers(0, 1_000))
def test_several_ways_of_typing_at_once_change_nothing(one: Change, other: Change, number: int) -> None:
    every = list(SHIPPED.places)
    each = every[number % len(every)]
    typed = selector(one(other(each.exact.value)), one(other(each.prefix)), one(other(each.suffix)))
    assert list(SHIPPED.places[each]) == find(SHIPPED.source, typed)


SHIPPED = read(MODULES[0])


def test_the_span_of_a_quote_is_given_with_its_paragraph_and_line() -> None:
    source = index("One line.\n\nThe “second”\nparagraph here.\n")
    (place,) = find(source, selector('The "second" paragraph'))
    assert (11, 33, 2, 3) == (place.start, place.end, place.paragraph, place.line)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Balochistan is large", "Baloch"),
        ("in 16 January", "6 January"),
        ("it has 1,500 km", "500 km"),
        ("café", "caf"),
    ],
)
def test_a_quote_is_not_found_inside_a_word_or_number(text: str, part: str) -> None:
    assert [] == find(index(text), selector(part))


def test_letters_keep_their_case() -> None:
    assert [] == find(index("It may rain"), selector("May"))


def test_a_text_broken_to_one_width_without_blank_lines_is_one_paragraph() -> None:
    source = index("The lighthouse was damaged by\na storm in the night. Two boats\nwere at sea when it\nhappened.\n")
    (place,) = find(source, selector("by a storm in the night"))
    assert (1, 1) == (len(source.paragraphs), place.paragraph)


def test_a_text_with_a_paragraph_on_each_line_has_as_many_paragraphs() -> None:
    assert 3 == len(index("The storm came.\nTwo boats were at sea.\nNobody was hurt.\n").paragraphs)
