import pytest

from trainer.text.english import ENGLISH
from trainer.text.words import content, has_words, lower_words, negations, words


@pytest.mark.parametrize("text", ["founded in 1952", "“one, two” – three", "李小龙", "a b 京", "ສະບາຍດີ", "東京へ"])
def test_three_words_are_counted_by_script(text: str) -> None:
    assert has_words(text, 3)


@pytest.mark.parametrize("text", ["", "one two", "one - two", "1952 …", "京都", "ดี"])
def test_fewer_than_three_words_are_counted_by_script(text: str) -> None:
    assert not has_words(text, 3)


def test_a_possessive_ending_is_no_part_of_a_word() -> None:
    assert ["iran", "top", "o'brien", "don't", "ships'"[:5]] == lower_words("Iran's top O'Brien's don't ships'")


def test_words_stand_where_they_stand() -> None:
    text = "Iran's (top) diplomat"
    assert ["Iran", "top", "diplomat"] == [text[word.start : word.end] for word in words(text, ENGLISH)]


def test_words_that_frame_a_question_speak_of_no_subject() -> None:
    stem = "According to the article, which lighthouse was damaged by the storm?"
    assert ["lighthouse", "damaged", "storm"] == [word.text for word in content(words(stem, ENGLISH), ENGLISH)]


def test_negations_are_found_in_full_and_joined() -> None:
    assert ["not", "wasn't", "without"] == negations(lower_words("It was not, wasn't, and without notice"), ENGLISH)
