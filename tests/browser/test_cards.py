"""A card of each kind in a browser, as Anki shows it: asked, answered, and read on the back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, Protocol

import pytest

from browsing import TELEPHONE, Open, Visit, faint
from cards import TURN, Card, Studied, page, studied
from courses import choice, cloze, course, match, order, short, true_false
from trainer.exercise import Exercise

pytestmark = pytest.mark.browser

OPTIONS = ("Northern Works", "Harbour Board", "City Council", "River Trust")
EVENTS = (("the first pier", "3 May 1929"), ("the last rivet", "2 June 1931"), ("the opening", "3 May 1932"))
PAIRS = (("Ada Brown", "engineer"), ("Carl Reed", "mayor"), ("Dan Hale", "harbour master"))
MADE = (
    short("What did the mayor call the bridge?", "a bow of steel", "bow of steel", identity="basic"),
    short("On what date did the bridge open?", "3 May 1932", answer_type="date", identity="typed"),
    choice("Who built the bridge?", *OPTIONS),
    choice("Which of these had a seat on the board?", *OPTIONS, right=2, identity="multi"),
    true_false("The bridge opened in 1931.", False, "1931", "1932"),
    cloze("The bridge opened on ", "3 May 1932", " before ", "4,000", " guests."),
    cloze("It was built by ", "Northern Works", " in ", "six", " years.", together=True, identity="together"),
    match("Who was what?", *PAIRS),
    order("In which order did these come?", *EVENTS),
)
DAYS = [datetime(2026, 3, day, 12) for day in range(1, 31)]
LISTS = """lists => lists.map(list => [...list.querySelectorAll('li')]
    .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
    .map(item => item.innerText.replace('✓', '').trim()))"""


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studied]:
    turned = {"basic", "typed", "choice", "match"}
    exercises = [replace(each, reverse=each.id in turned, attribution="the guide") for each in MADE]
    with studied(course(exercises), tmp_path_factory.mktemp("deck")) as found:
        yield found


def one(deck: Studied, note: str, number: int = 0) -> Card:
    return next(card for card in deck.cards if (card.note, card.number) == (note, number))


class Show(Protocol):
    """Opens a side of a card in a page of its own, as Anki on a telephone does."""

    def __call__(self, html: str, *, dark: bool = False, mobile: bool = False, **options: Any) -> Visit: ...  # noqa: ANN401


@pytest.fixture
def show(open_page: Open, tmp_path: Path) -> Show:
    def opened(html: str, *, dark: bool = False, mobile: bool = False, **options: Any) -> Visit:  # noqa: ANN401
        file = tmp_path / "card.html"
        file.write_text(page(html, dark=dark, mobile=mobile), "utf-8")
        return open_page(file.as_uri(), **options)

    return opened


def test_there_is_a_card_for_each_kind_and_for_each_way_round(deck: Studied) -> None:
    assert {
        ("basic", 2), ("typed", 2), ("choice", 2), ("multi", 1), ("true-false", 1), ("cloze", 2), ("together", 1),
        ("match", 2), ("order", 1),
    } == {(card.note, sum(other.note == card.note for other in deck.cards)) for card in deck.cards}  # fmt: skip


def test_no_side_of_any_card_fetches_or_complains(deck: Studied, show: Show) -> None:
    seen = show("")
    for card in deck.cards:
        for html in (card.asked(), card.answered(deck.compare(card, "x"))):
            seen.page.evaluate(TURN, html)
    seen.page.wait_for_load_state("networkidle")
    assert (1, []) == (len(seen.requests), seen.complaints)


def key(exercise: Exercise) -> list[str]:
    """What the back of the first card shows as right."""
    return {
        "basic": ["a bow of steel", "bow of steel"],
        "typed": ["3 May 1932"],
        "choice": ["✓ Northern Works"],
        "multi": ["✓ Northern Works", "✓ Harbour Board"],
        "true-false": ["False", "1932"],
        "cloze": ["3 May 1932"],
        "together": ["Northern Works", "six"],
        "match": ["engineer", "mayor", "harbour master"],
        "order": ["3 May 1929", "2 June 1931", "3 May 1932"],
    }[exercise.id]


@pytest.mark.parametrize("exercise", MADE, ids=lambda each: each.id)
def test_the_front_asks_and_the_back_answers_with_the_passage(exercise: Exercise, deck: Studied, show: Show) -> None:
    card = one(deck, exercise.id)
    front = show(card.asked()).page.inner_text("body")
    seen = show(card.answered(""))
    back = seen.page.inner_text("body")
    stem = [part.strip() for part in exercise.stem if isinstance(part, str)]
    assert [] == [part for part in stem if part not in front or part not in back]
    key_signs = () if exercise.kind == "true-false" else ("✓",)
    assert [] == [
        text for text in (*key_signs, "The bridge opened on 3 May 1932", "spring", "the guide") if text in front
    ]
    for text in (*key(exercise), "It opened in spring.", "the guide", "Paragraph 1", "A bridge for the harbour"):
        assert text in back
    tops = [seen.probe("box", part)["top"] for part in (".head", ".question", ".rationale", ".said", ".source")]
    assert all(above < below for above, below in pairwise(tops))
    assert (1, []) == (len(seen.requests), seen.complaints)


def test_the_answer_stands_out_in_the_passage_by_more_than_colour(deck: Studied, show: Show) -> None:
    seen = show(one(deck, "choice").answered(""))
    assert "The bridge opened on 3 May 1932" == seen.page.inner_text(".source blockquote")
    assert ["3 May 1932"] == seen.page.locator(".source mark").all_inner_texts()
    grounds = {text["text"]: text["ground"] for text in seen.texts()}
    assert grounds["The bridge opened on"] != grounds["3 May 1932"]
    assert "underline" == seen.page.eval_on_selector("mark", "mark => getComputedStyle(mark).textDecorationLine")


def orders(seen: Visit) -> list[list[str]]:
    """The items of each list that is shown, from top to bottom."""
    found: list[list[str]] = seen.page.eval_on_selector_all("ol:not(.asked *)", LISTS)
    return found


@pytest.mark.parametrize("note", ["choice", "multi"])
def test_options_stand_in_the_same_order_on_both_sides_of_a_day(note: str, deck: Studied, show: Show) -> None:
    card = one(deck, note)
    seen = show(card.asked())
    found = set()
    for day in DAYS:
        seen.page.clock.set_fixed_time(day)
        seen.page.evaluate(TURN, card.asked())
        (asked,) = orders(seen)
        seen.page.evaluate(TURN, card.answered(""))
        assert [asked] == orders(seen)
        right = seen.page.locator(".options > .right").all_inner_texts()
        assert set(OPTIONS[: 1 if note == "choice" else 2]) == {text.removeprefix("✓ ") for text in right}
        assert set(OPTIONS) == set(asked)
        found.add(tuple(asked))
    assert len(found) > 3


def test_a_page_for_each_side_shows_the_same_order_too(deck: Studied, open_page: Open) -> None:
    card = one(deck, "choice")
    for day in DAYS[:3]:
        shown = []
        for html in (card.asked(), card.answered("")):
            seen = open_page("about:blank")
            seen.page.clock.set_fixed_time(day)
            seen.page.set_content(page(html))
            shown += orders(seen)
        assert shown[0] == shown[1]


@pytest.mark.parametrize(
    ("note", "number", "wanted"),
    [
        ("match", 0, [right for _, right in PAIRS]),
        ("match", 1, [left for left, _ in PAIRS]),
        ("order", 0, [event for event, _ in EVENTS]),
    ],
)
def test_the_key_names_the_letters_that_the_learner_saw(
    note: str, number: int, wanted: list[str], deck: Studied, show: Show
) -> None:
    card = one(deck, note, number)
    seen = show(card.asked())
    found = set()
    for day in DAYS:
        seen.page.clock.set_fixed_time(day)
        seen.page.evaluate(TURN, card.asked())
        asked = orders(seen)[-1]
        letters = ["ABC"[asked.index(text)] for text in wanted]
        seen.page.evaluate(TURN, card.answered(""))
        assert letters == seen.page.locator(".letter").all_inner_texts()
        assert not seen.page.is_visible(".asked"), "the key repeats the lists"
        if note == "order":
            assert asked != wanted
        found.add(tuple(asked))
    assert len(found) > 2


def test_the_letters_are_shown_as_capitals_before_the_items(deck: Studied, show: Show) -> None:
    seen = show(one(deck, "match").asked())
    styles = seen.page.eval_on_selector_all("ol", "lists => lists.map(list => getComputedStyle(list).listStyleType)")
    assert ["decimal", "upper-alpha"] == styles


def test_the_order_turns_at_four_in_the_morning_where_the_learner_lives(deck: Studied, open_page: Open) -> None:
    card = one(deck, "choice")
    seen = open_page("about:blank", timezone_id="Asia/Karachi")
    seen.page.set_content(page(""))
    shown = []
    for moment in ("2026-03-01T04:01+05:00", "2026-03-02T03:59+05:00", "2026-03-02T04:01+05:00"):
        seen.page.clock.set_fixed_time(datetime.fromisoformat(moment))
        seen.page.evaluate(TURN, card.asked())
        shown += orders(seen)
    assert shown[0] == shown[1] != shown[2]


def test_without_javascript_lists_stand_as_written_and_the_letters_are_right(deck: Studied, show: Show) -> None:
    for note, wanted in (("match", [right for _, right in PAIRS]), ("order", [event for event, _ in EVENTS])):
        card = one(deck, note)
        asked = orders(show(card.asked(), java_script_enabled=False))[-1]
        back = show(card.answered(""), java_script_enabled=False)
        assert ["ABC"[asked.index(text)] for text in wanted] == back.page.locator(".letter").all_inner_texts()
    card = one(deck, "choice")
    sides = [orders(show(html, java_script_enabled=False)) for html in (card.asked(), card.answered(""))]
    assert sides[0] == sides[1]


@pytest.mark.parametrize(("typed", "right"), [("3 May 1932", True), ("13 May 1923", False)])
def test_a_typed_answer_is_compared_with_the_right_one(typed: str, deck: Studied, show: Show, *, right: bool) -> None:
    card = one(deck, "typed")
    seen = show(card.asked())
    seen.page.click("#typeans")
    seen.page.keyboard.type(typed)
    answer = seen.page.input_value("#typeans")
    seen.page.evaluate(TURN, card.answered(deck.compare(card, answer)))
    lines = "all => all.map(each => getComputedStyle(each).textDecorationLine)"
    found = [set(seen.page.eval_on_selector_all(selector, lines)) for selector in (".typeBad", ".typeMissed")]
    assert ([set(), set()] if right else [{"line-through"}, {"underline"}]) == found
    assert typed in seen.page.inner_text(".typed").replace("-", "")
    assert [] == faint(seen.texts())


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [TELEPHONE, TELEPHONE // 2, 720], ids=["narrow", "letters twice as large", "wide"])
def test_every_card_is_read_in_full_and_stands_out(deck: Studied, show: Show, width: int, *, dark: bool) -> None:
    seen = show("", dark=dark, mobile=width == TELEPHONE, width=width)
    for card in deck.cards:
        for html in (card.asked(), card.answered(deck.compare(card, "3 may 1923"))):
            seen.page.evaluate(TURN, html)
            assert ([], []) == (seen.cut(), faint(seen.texts())), card
            night = [text["ground"] for text in seen.texts() if text["where"].endswith("div.question")]
            assert all((ground < "40") == dark for ground in night)


def test_a_night_of_any_anki_is_dark(deck: Studied, open_page: Open, tmp_path: Path) -> None:
    """`nightMode` on a computer and on iOS, `night_mode` on Android, on the body or around it."""
    html = one(deck, "choice").answered("")
    shown = page(html, mobile=True)
    grounds = set()
    for body in ("nightMode", "night_mode", "nightMode night_mode"):
        file = tmp_path / "night.html"
        file.write_text(shown.replace("class='card card1'", f"class='card card1 {body}'"), "utf-8")
        seen = open_page(file.as_uri())
        assert [] == faint(seen.texts())
        grounds.add(seen.page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert {"rgb(30, 31, 36)"} == grounds
