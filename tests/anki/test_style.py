"""The one stylesheet of the cards: readable by day and by night, and free of anything from outside."""

import re

import pytest

from contrast import LEAST, contrast
from trainer.exporters.anki.assets import read
from trainer.exporters.anki.notetypes import NOTE_TYPES, css
from trainer.view.html import RIGHT_TO_LEFT

TEXTS = ("ink", "soft", "strong", "wrong")
GROUNDS = ("paper", "tint")


def colours(selector: str) -> dict[str, str]:
    """The variables of a rule, by name."""
    rule = re.search(rf"^{re.escape(selector)}.*?\{{(.*?)\}}", css(), re.DOTALL | re.MULTILINE)
    assert rule
    return dict(re.findall(r"--(\w+): #([0-9a-f]{6});", rule[1]))


@pytest.mark.parametrize("mode", [".card {", ".card.nightMode"])
def test_every_text_stands_out_from_every_ground(mode: str) -> None:
    found = colours(mode.removesuffix(" {"))
    weak = {
        (text, ground): round(contrast(found[text], found[ground]), 1)
        for text in TEXTS
        for ground in GROUNDS
        if contrast(found[text], found[ground]) < LEAST
    }
    assert {} == weak
    assert contrast(found["ink"], found["mark"]) >= LEAST


def test_the_night_has_a_colour_for_each_of_the_day() -> None:
    assert colours(".card").keys() == colours(".card.nightMode").keys()
    assert colours(".card") != colours(".card.nightMode")


def test_cards_fetch_nothing() -> None:
    sides = [side for note_type in NOTE_TYPES.values() for both in note_type.sides for side in both]
    for text in (css(), read("shuffle.js"), *sides):
        assert [] == re.findall(r"https?:|url\(|@import|src=|fetch|XMLHttp|import\(", text)


def test_rules_outside_the_card_name_no_element_of_ankis_own_pages() -> None:
    assert "body" not in css()
    assert "!important" not in css().replace("font: inherit !important", "")


def test_right_to_left_languages_are_those_of_the_trace() -> None:
    """In the style, as a template cannot ask for the direction of its language."""
    (rule,) = re.findall(r"((?:\.trainer:lang\(\w+\),?\s)+)\{ direction: rtl; \}", css())
    assert set(RIGHT_TO_LEFT) == set(re.findall(r":lang\((\w+)\)", rule))
