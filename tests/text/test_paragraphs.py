"""Where paragraphs end in texts with and without blank lines."""

import pytest

from trainer.text.paragraphs import paragraphs


def parts(text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in paragraphs(text)]


WRAPPED = """\
Bees of Corran
The bees came to the island in 1890, when the
keeper of the light brought two hives over from
the mainland.
In the winter of 1901 all but one hive was lost.
Nobody knew why. The keeper wrote to the Bee
Society.
Since then there have been bees on every farm.
"""


def test_wrapped_lines_without_blank_lines_end_a_paragraph_where_a_line_has_room_left() -> None:
    assert [
        "Bees of Corran",
        "The bees came to the island in 1890, when the keeper of the light brought two hives over from the mainland.",
        "In the winter of 1901 all but one hive was lost. Nobody knew why. The keeper wrote to the Bee Society.",
        "Since then there have been bees on every farm.",
    ] == parts(WRAPPED)


def test_wrapped_lines_between_blank_lines_are_left_to_them() -> None:
    assert 2 == len(parts(WRAPPED.replace("mainland.\n", "mainland.\n\n")))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The first came.\nThe second came.\nThe third came.\n", 3),
        ("Heading\nThe first came.\nThe second came.\nThe third came.\n", 4),
        ("The first one\nwas late.\nThe second came.\nThe third came.\nThe fourth came.\nThe fifth came.\n", 5),
        ("क्या हुआ।\nवह आया।\nसब खुश थे।\n", 3),
        ("他来了。\n她走了。\n大家都笑了。\n", 3),
        (f"{'A long paragraph on one line. ' * 9}\n{'Another one, as long. ' * 9}\nA short one.\n", 3),
        ("", 0),
        ("\n \n", 0),
        ("One.", 1),
    ],
)
def test_each_line_is_a_paragraph_unless_a_sentence_goes_on(text: str, number: int) -> None:
    assert number == len(parts(text))


def test_spans_are_of_the_text_as_it_stands() -> None:
    text = "The first\r\none.\nThe second.  \n"
    assert ["The first\r\none.", "The second."] == [text[start:end] for start, end in paragraphs(text)]
