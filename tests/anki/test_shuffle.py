"""The script on the cards: it moves the items of a list, and the key keeps naming the right ones."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import quickjs

from courses import choice, course, match, order
from trainer.exercise import Exercise
from trainer.exporters.anki.assets import read
from trainer.exporters.anki.decks import files
from trainer.exporters.anki.notetypes import NOTE_TYPES

PAGE = """
function element(attributes) {
  return { attributes: attributes, children: [], className: "options shuffle", textContent: attributes.text,
    getAttribute: function (name) { return name in attributes ? attributes[name] : null; },
    appendChild: function (item) {
      this.children = this.children.filter(function (other) { return other !== item; });
      this.children.push(item);
    } };
}
var page = JSON.parse(PAGE_JSON);
var lists = page.lists.map(function (list) {
  var made = element(list.attributes);
  list.items.forEach(function (item) { made.children.push(element(item)); });
  return made;
});
var letters = page.letters.map(element);
var document = { querySelectorAll: function (selector) {
  if (selector === "ol.shuffle:not(.shuffled)")
    return lists.filter(function (list) { return list.className.indexOf("shuffled") < 0; });
  var found = selector.match(/^\\.letter\\[data-of="(.*)"\\]\\[data-place="(.*)"\\]$/);
  return letters.filter(function (letter) {
    return letter.attributes["data-of"] === found[1] && letter.attributes["data-place"] === found[2];
  });
} };
function Date() {
  this.getTime = function () { return page.now; };
  this.getTimezoneOffset = function () { return page.offset; };
}
"""
"""As much of a browser as the script looks at."""
RESULT = """JSON.stringify({
  lists: lists.map(function (list) { return list.children.map(function (item) { return item.attributes.text; }); }),
  letters: letters.map(function (letter) { return letter.textContent; })
})"""
EVENTS = [(f"event {at}", f"{at} May 1932") for at in range(1, 5)]
PAIRS = [(f"left {at}", f"right {at}") for at in range(1, 5)]
OPTIONS = ("alpha", "beta", "gamma", "delta")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def fields(exercise: Exercise) -> dict[str, str]:
    """The fields of the note of an exercise."""
    (file,) = files(course([exercise]))
    note = file.decks[1].notes[0]
    return dict(zip(note.type.fields, note.fields, strict=True))


def attributes(tag: str) -> dict[str, str]:
    return dict(re.findall(r'([a-z-]+)="([^"]*)"', tag))


def ran(html: str, now: datetime = NOON, *, offset: int = 0, times: int = 1) -> dict[str, Any]:
    """The lists and letters of a page after the script ran."""
    page = {
        "now": now.timestamp() * 1000,
        "offset": offset,
        "lists": [
            {
                "attributes": attributes(tag),
                "items": [
                    {**attributes(item), "text": re.sub("<[^>]*>", "", text)}
                    for item, text in re.findall(r"(<li[^>]*>)(.*?)</li>", body)
                ],
            }
            for tag, body in re.findall(r'(<ol [^>]*shuffle"[^>]*>)(.*?)</ol>', html)
        ],
        "letters": [
            {**attributes(tag), "text": text}
            for tag, text in re.findall(r'(<span class="letter"[^>]*>)(.*?)</span>', html)
        ],
    }
    context = quickjs.Context()
    context.eval(PAGE.replace("PAGE_JSON", json.dumps(json.dumps(page))))
    for _ in range(times):
        context.eval(read("shuffle.js"))
    found: dict[str, Any] = json.loads(context.eval(RESULT))
    return found


def days(number: int = 60) -> list[datetime]:
    return [NOON + timedelta(days=at) for at in range(number)]


def test_both_sides_of_a_card_show_the_same_order() -> None:
    made = fields(choice("Which?", *OPTIONS))
    for day in days():
        asked, key = ran(made["Options"], day), ran(made["Key"], day)
        assert asked["lists"] == [[text.removeprefix("✓ ") for text in key["lists"][0]]]
        assert ["✓ alpha"] == [text for text in key["lists"][0] if text.startswith("✓")]


def test_every_place_is_taken_by_the_right_option_in_the_course_of_time() -> None:
    made = fields(choice("Which?", *OPTIONS))
    places = [ran(made["Options"], day)["lists"][0].index("alpha") for day in days(400)]
    assert all(60 < places.count(place) < 140 for place in range(4))


def test_the_order_stays_through_a_day_that_turns_at_four_in_the_morning() -> None:
    made = fields(choice("Which?", *OPTIONS, *"efgh"))["Options"]
    four = NOON.replace(hour=4)
    orders = [ran(made, four + timedelta(minutes=minutes))["lists"] for minutes in (0, 600, 1439)]
    assert orders[0] == orders[1] == orders[2]
    assert orders[0] != ran(made, four - timedelta(minutes=1))["lists"]
    assert orders[0] != ran(made, four + timedelta(days=1))["lists"]


def test_the_day_is_the_learners_own() -> None:
    made = fields(choice("Which?", *OPTIONS, *"efgh"))["Options"]
    west = ran(made, NOON.replace(hour=9), offset=300)["lists"]
    assert west == ran(made, NOON, offset=300)["lists"]
    assert west != ran(made, NOON.replace(hour=8), offset=300)["lists"]


def test_two_questions_with_the_same_options_are_shuffled_apart() -> None:
    made = [fields(choice("Which?", *OPTIONS, identity=f"choice-{at}"))["Options"] for at in range(2)]
    assert any(ran(made[0], day)["lists"] != ran(made[1], day)["lists"] for day in days(10))


def test_the_script_run_twice_moves_nothing_again() -> None:
    made = fields(choice("Which?", *OPTIONS))["Options"]
    assert ran(made) == ran(made, times=2)


def test_events_are_never_shown_in_their_true_order() -> None:
    made = fields(order("In which order?", *EVENTS))["Events"]
    true = [event for event, _ in EVENTS]
    assert all(ran(made, day)["lists"] != [true] for day in days(200))


def test_the_sequence_names_each_event_by_its_letter_of_the_day() -> None:
    made = fields(order("In which order?", *EVENTS))
    for day in days():
        shown = ran(made["Events"] + made["Sequence"], day)
        letters = ["ABCD"[shown["lists"][0].index(event)] for event, _ in EVENTS]
        assert letters == shown["letters"]


@pytest.mark.parametrize(("asked", "key", "right"), [("Lists", "Pairs", 1), ("Reverse Lists", "Reverse Pairs", 0)])
def test_the_pairs_name_each_right_side_by_its_letter_of_the_day(asked: str, key: str, right: int) -> None:
    made = fields(replace(match("Which?", *PAIRS), reverse=True))
    for day in days():
        shown = ran(made[asked] + made[key], day)
        letters = ["ABCD"["ABCD".index("A") + shown["lists"][0].index(pair[right])] for pair in PAIRS]
        assert letters == shown["letters"]


@pytest.mark.parametrize(
    ("exercise", "asked", "key", "wanted"),
    [
        (order("In which order?", *EVENTS), "Events", "Sequence", [event for event, _ in EVENTS]),
        (match("Which?", *PAIRS), "Lists", "Pairs", [right for _, right in PAIRS]),
    ],
)
def test_without_the_script_the_letters_are_right_as_well(
    exercise: Exercise, asked: str, key: str, wanted: list[str]
) -> None:
    made = fields(exercise)
    shown = ran(made[asked] + made[key], times=0)
    assert ["ABCD"[shown["lists"][0].index(text)] for text in wanted] == shown["letters"]


@pytest.mark.parametrize(
    "exercise",
    [
        choice("When?", "3 May 1932", "4 May 1932", "5 May 1932"),
        choice("How many?", "30", "20", "40"),
        replace(choice("Which?", *OPTIONS), shuffle=False),
    ],
)
def test_dates_numbers_and_options_that_stay_as_written_are_not_moved(exercise: Exercise) -> None:
    assert "shuffle" not in fields(exercise)["Options"]


def test_the_templates_of_lists_hold_the_script_once_a_side() -> None:
    for key in ("choice", "multi", "match", "order"):
        for side in NOTE_TYPES[key].sides[0]:
            assert 1 == side.count(read("shuffle.js"))
