import pytest

from trainer.text.english import ENGLISH, key


@pytest.mark.parametrize(
    "forms",
    [
        "violate violates violated violating violation",
        "announce announced announcing announcement",
        "strike strikes struck",
        "carry carries carried carrying",
        "Iran Iranian Iranians",
        "Pakistan Pakistani",
        "diplomat diplomats diplomatic",
        "city cities",
        "peace peaceful",
        "stop stopped stopping",
        "child children",
    ],
)
def test_forms_of_a_word_have_one_key(forms: str) -> None:
    assert 1 == len({key(form.lower()) for form in forms.split()})


@pytest.mark.parametrize("pair", ["ministry minister", "Baloch Balochistan", "man woman", "north south", "war warm"])
def test_other_words_have_other_keys(pair: str) -> None:
    assert 2 == len({key(word.lower()) for word in pair.split()})


@pytest.mark.parametrize("word", "a is the of ing sing ties his".split())
def test_a_short_word_keeps_a_key(word: str) -> None:
    assert key(word)


def test_contrasts_go_both_ways_and_never_to_the_word_itself() -> None:
    table = ENGLISH.contrasts
    assert "injured" in table["killed"]
    assert [] == [word for word, others in table.items() if word in others]
    assert [] == [(word, other) for word, others in table.items() for other in others if word not in table[other]]


def test_function_and_framing_words_are_empty() -> None:
    assert ENGLISH.function < ENGLISH.empty
    assert ENGLISH.framing < ENGLISH.empty
    assert not ENGLISH.function & ENGLISH.framing
    assert ENGLISH.trivial < ENGLISH.function
