"""What reaches a terminal: cleaned, wrapped, isolated."""

import re

import pytest

from lessons import PASSAGE, SHORT, course
from sittings import played, session_of
from trainer.exercise import Answer, Exercise, Write
from trainer.quiz.paint import Paint, clean, marked
from trainer.quiz.textview import TextView

HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnorw\u2066 \r\nnext"
PERSIAN = "عملیات مرگ بر سرمچار"
NARROW = Paint(columns=40)


def test_no_character_that_a_terminal_obeys_is_left() -> None:
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", clean(HOSTILE))


def test_a_hostile_bank_writes_no_control_character() -> None:
    """Such a bank does not load; were one to come another way, it would be shown as escapes."""
    exercise = Exercise(
        **{
            **{name: getattr(SHORT, name) for name in Exercise.__slots__},
            "stem": (HOSTILE,),
            "response": Write((Answer(HOSTILE, (HOSTILE,), "phrase"),)),
            "rationale": HOSTILE,
            "topic": "sea",
            "citations": (PASSAGE.__class__(HOSTILE, 1, 1, 0, 10, ((0, 3),)),),
        }
    )
    said: list[str] = []
    view = TextView(said.append, lambda: Paint(colour=True), lambda *_: HOSTILE, exam=False)
    session = session_of(exercise)
    for event in (*played(session, "?", "b", "x", "", ""), *session.stop()):
        view.show(event)
    text = re.sub(r"\x1b\[\d*m", "", "".join(said)).replace("\n", "")
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202e\u2066]", text)
    assert "owned" in text


def test_lines_are_broken_at_spaces_and_indented() -> None:
    text = "The fleet sailed from the harbour on the third of May, and came back in June."
    flow = NARROW.flow(text, "Why: ", "  ")
    assert "Why: The fleet sailed from the harbour\n  on the third of May, and came back in\n  June." == flow


def test_a_word_wider_than_a_line_is_broken() -> None:
    lines = NARROW.flow("x" * 90).splitlines()
    assert [40, 40, 10] == [len(line) for line in lines]


def test_a_text_that_just_fits_its_first_line_is_not_broken() -> None:
    assert "x" * 40 == NARROW.flow("x" * 40, "", "      ")


def test_wide_characters_take_two_columns() -> None:
    assert [20, 5] == [len(line) for line in NARROW.flow("海" * 25).splitlines()]


def test_in_a_pipe_nothing_is_broken() -> None:
    assert "x " * 99 + "x" == Paint().flow("x " * 99 + "x")


def test_right_to_left_text_is_isolated_line_by_line() -> None:
    lines = Paint(columns=20).flow(f"{PERSIAN} {PERSIAN}", "  a) ", "     ").splitlines()
    assert 2 < len(lines)
    assert all(re.fullmatch(r"(  a\) |     )\u2068[^\u2068\u2069]+\u2069", line) for line in lines)


def test_words_around_right_to_left_text_stay_where_they_are() -> None:
    paint = Paint(columns=20)
    lines = paint.flow(f"{paint.isolate(f'{PERSIAN} {PERSIAN}')} (paragraph 1)", "- ", "  ").splitlines()
    assert 3 < len(lines)
    assert all(line.count("\u2068") == line.count("\u2069") for line in lines)
    assert [] == [line for line in lines if re.search("paragraph[^\u2068]*\u2069", line)]


def test_left_to_right_text_needs_no_isolates() -> None:
    assert "plain – text" == NARROW.flow("plain – text")


def test_isolates_are_left_out_where_the_encoding_lacks_them() -> None:
    assert PERSIAN == Paint(isolates=False).flow(PERSIAN)


def test_the_answer_in_a_quote_is_emphasised_in_colour_only() -> None:
    quote = marked(PASSAGE.quote, PASSAGE.marks)
    assert "The fleet sailed on \x1b[1m3 May 1805\x1b[0m." == Paint(colour=True).flow(quote)
    assert PASSAGE.quote == Paint().flow(quote)


def test_emphasis_takes_no_room() -> None:
    quote = marked("on 3 May 1805 " * 5, ((3, 13),))
    plain = Paint(columns=40).flow(clean("on 3 May 1805 " * 5))
    assert plain == Paint(columns=40).flow(quote)


@pytest.mark.parametrize("colour", [True, False])
def test_right_and_wrong_are_words(colour: bool) -> None:
    said: list[str] = []
    view = TextView(said.append, lambda: Paint(colour=colour), lambda *_: course().topics[0].title, exam=False)
    for event in played(session_of(SHORT), "4 May 1805", "3 May 1805"):
        view.show(event)
    assert "Wrong." in "".join(said)
    assert "Right." in "".join(said)
