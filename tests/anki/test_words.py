"""The words of the cards, in each language that has a file of them."""

import json
from string import Formatter

import pytest

from courses import PLAIN, choice, course
from trainer.exporters.anki.assets import names, read
from trainer.exporters.anki.decks import files
from trainer.exporters.anki.words import words
from trainer.model import ANSWER_TYPES

LANGUAGES = sorted(name.removesuffix(".json") for name in names("words"))


def fields(language: str) -> dict[str, str]:
    (file,) = files(course([PLAIN, choice("Which?", "a", "b", "c")], language=language))
    note = file.decks[1].notes[0]
    return dict(zip(note.type.fields, note.fields, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word(language: str) -> None:
    assert set(words("en")) == set(json.loads(read(f"words/{language}.json")))
    assert all(words(language).values())
    assert 10 == len(words(language)["digits"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_waits_for_a_value(language: str) -> None:
    assert [] == [word for word in words(language).values() for _, name, *_ in Formatter().parse(word) if name]


@pytest.mark.parametrize("answer_type", ANSWER_TYPES)
def test_a_reverse_card_has_a_question_for_every_type_of_answer(answer_type: str) -> None:
    assert words("en")[f"reverse_{answer_type}"].endswith("?")


def test_cards_speak_the_language_of_their_module() -> None:
    made = fields("fa")
    assert "fa" == made["Language"]
    assert words("fa")["type_date"] == made["Prompt"]
    assert "<figcaption>بند ۱</figcaption>" in made["Citation"]


def test_a_region_or_script_takes_nothing_away() -> None:
    assert words("ur") == words("ur-PK")
    assert words("fa") == words("FA-Arab-IR")


def test_another_language_gets_english() -> None:
    assert words("en") == words("eo")
