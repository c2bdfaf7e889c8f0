"""Cutting a text where marks begin and end."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.view.layers import Mark, cut

MARKS = st.lists(
    st.builds(lambda start, size, what: Mark(start, start + size, what), st.integers(0, 30), st.integers(1, 20),
              st.sampled_from(["quote", "answer"]))
)  # fmt: skip


@given(st.text(min_size=1, max_size=40), MARKS)
def test_the_pieces_are_the_text(text: str, marks: list[Mark]) -> None:
    assert text == "".join(piece.text for piece in cut(text, 0, len(text), marks))


@given(st.text(min_size=1, max_size=40), MARKS)
def test_each_character_has_the_marks_that_cover_it(text: str, marks: list[Mark]) -> None:
    place = 0
    for piece in cut(text, 0, len(text), marks):
        for offset in range(place, place + len(piece.text)):
            assert [mark for mark in marks if mark.start <= offset < mark.end] == list(piece.marks)
        place += len(piece.text)


def test_a_part_of_a_text_is_cut_alone() -> None:
    pieces = cut("one two three", 4, 13, [Mark(0, 7, "quote", "a"), Mark(4, 7, "answer", "b")])
    assert [("two", ("quote", "answer")), (" three", ())] == [
        (piece.text, tuple(mark.what for mark in piece.marks)) for piece in pieces
    ]
