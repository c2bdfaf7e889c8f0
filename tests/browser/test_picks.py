"""Lists of a card are answered by taps and keys, and the back shows what was answered beside what is right."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from browsing import TELEPHONE, Open, Visit, faint
from cards import TURN, Card, Studied, page, studied
from courses import choice, course, match, order, short, true_false

pytestmark = pytest.mark.browser

OPTIONS = ("Northern Works", "Harbour Board", "City Council", "River Trust")
EVENTS = (("the first pier", "3 May 1929"), ("the last rivet", "2 June 1931"), ("the opening", "3 May 1932"))
PAIRS = (("Ada Brown", "engineer"), ("Carl Reed", "mayor"), ("Dan Hale", "harbour master"))
LONG = "the long way round the harbour, past the old quay"
MADE = (
    choice("Who built the bridge?", *OPTIONS),
    choice("Which of these had a seat on the board?", *OPTIONS, right=2, identity="multi"),
    true_false("The bridge opened in 1931.", False, "1931", "1932"),
    true_false("The bridge opened in 1932.", True, identity="true"),
    match("Who was what?", *PAIRS),
    order("In which order did these come?", *EVENTS),
    choice("Which <b>?", "<script>alert(1)</script>", '" onclick="alert(2)', "]]>", identity="hostile"),
    match("What went where?", *((f"{LONG} {at}", f"to {at}, {LONG}") for at in range(6)), identity="long-match"),
    order("What came when?", *((f"{LONG} {at}", f"{at + 1} May 1932") for at in range(6)), identity="long-order"),
    short("How many?", "4,000", answer_type="number", identity="number"),
)
DESKTOP = "() => { window.told = []; window.pycmd = word => { window.told.push(word) } }"


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studied]:
    with studied(course(MADE), tmp_path_factory.mktemp("deck")) as found:
        yield found


@pytest.fixture
def seen(open_page: Open, tmp_path: Path) -> Visit:
    """A page of Anki's reviewer, in which sides are turned."""
    file = tmp_path / "reviewer.html"
    file.write_text(page(""), "utf-8")
    return open_page(file.as_uri())


def one(deck: Studied, note: str) -> Card:
    return next(card for card in deck.cards if card.note == note)


def ask(seen: Visit, card: Card) -> None:
    seen.page.evaluate(TURN, card.asked())


def turn(seen: Visit, card: Card) -> None:
    seen.page.evaluate(TURN, card.answered(""))


def tap(seen: Visit, *texts: str) -> None:
    for text in texts:
        seen.page.locator(".play li", has=seen.page.get_by_text(text, exact=True)).click()


def texts(seen: Visit, selector: str) -> list[str]:
    return [text.removeprefix("✓ ") for text in seen.page.locator(f".play {selector}").all_inner_texts()]


def badges(seen: Visit, selector: str = "li") -> dict[str, str | None]:
    """The badge of each item, by the first of its texts."""
    found: dict[str, str | None] = seen.page.eval_on_selector_all(
        f".play {selector}",
        "items => Object.fromEntries(items.map(item => [item.querySelector('bdi').innerText, item.dataset.badge]))",
    )
    return found


def test_the_back_shows_the_option_that_was_tapped_beside_the_right_one(deck: Studied, seen: Visit) -> None:
    card = one(deck, "choice")
    ask(seen, card)
    tap(seen, "City Council", "River Trust")
    assert ["River Trust"] == texts(seen, ".picked")
    turn(seen, card)
    assert (["River Trust"], ["Northern Works"]) == (texts(seen, ".picked"), texts(seen, ".right"))
    assert ["River Trust"] == texts(seen, ".wrong.picked")
    assert ([], []) == (seen.complaints, faint(seen.texts()))


def test_a_second_tap_takes_an_option_back(deck: Studied, seen: Visit) -> None:
    card = one(deck, "choice")
    ask(seen, card)
    tap(seen, "City Council", "City Council")
    turn(seen, card)
    assert [] == texts(seen, ".picked")


def test_of_several_choices_each_is_picked_by_itself(deck: Studied, seen: Visit) -> None:
    card = one(deck, "multi")
    ask(seen, card)
    tap(seen, "Northern Works", "City Council", "River Trust", "City Council")
    turn(seen, card)
    assert {"Northern Works", "River Trust"} == set(texts(seen, ".picked"))
    assert ["River Trust"] == texts(seen, ".wrong.picked")


@pytest.mark.parametrize(("note", "right"), [("true-false", "✗"), ("true", "✓")])
def test_a_statement_is_judged_by_a_tap(note: str, right: str, deck: Studied, seen: Visit) -> None:
    card = one(deck, note)
    for sign in "✓✗":
        ask(seen, card)
        tap(seen, sign)
        turn(seen, card)
        assert [sign] == texts(seen, ".right.picked" if sign == right else ".wrong.picked")
        assert seen.page.is_visible(".judge")
    ask(seen, card)
    turn(seen, card)
    assert not seen.page.is_visible(".judge"), "who picks nothing sees the verdict alone"


def test_the_answer_is_there_where_each_side_is_a_page_of_its_own(
    deck: Studied, open_page: Open, tmp_path: Path
) -> None:
    card = one(deck, "choice")
    front, back = tmp_path / "front.html", tmp_path / "back.html"
    front.write_text(page(card.asked(), mobile=True), "utf-8")
    back.write_text(page(card.answered(""), mobile=True), "utf-8")
    seen = open_page(front.as_uri(), width=TELEPHONE)
    tap(seen, "Harbour Board")
    seen.page.goto(back.as_uri())
    assert ["Harbour Board"] == texts(seen, ".wrong.picked")
    seen.page.goto(front.as_uri())
    seen.page.goto(back.as_uri())
    assert [] == texts(seen, ".picked"), "asked again and not answered"


def test_without_a_store_the_answer_is_kept_while_the_page_is_open(deck: Studied, open_page: Open) -> None:
    card = one(deck, "choice")
    seen = open_page("about:blank")
    seen.page.set_content(page(""))
    seen.page.evaluate("Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('refused') }})")
    ask(seen, card)
    tap(seen, "Harbour Board")
    turn(seen, card)
    assert (["Harbour Board"], []) == (texts(seen, ".wrong.picked"), seen.complaints)


@pytest.mark.parametrize(
    "kept",
    [
        "no JSON", "null", "[]", '{"card":"choice Card"}', '{"card":"choice Card","picks":["<img src=x>"]}',
        '{"card":"choice Card","picks":[1.5]}', '{"card":"other Card","picks":[1]}',
        '{"card":"choice Card","picks":[99]}',
    ],
)  # fmt: skip
def test_what_is_no_answer_to_this_card_is_passed_over(kept: str, deck: Studied, seen: Visit) -> None:
    seen.page.evaluate("kept => { sessionStorage.setItem('trainer-answer', kept) }", kept)
    turn(seen, one(deck, "choice"))
    assert ([], []) == (texts(seen, ".picked"), seen.complaints)


def test_a_pick_goes_with_its_option_on_every_day(deck: Studied, seen: Visit) -> None:
    card = one(deck, "choice")
    for day in range(1, 20):
        seen.page.clock.set_fixed_time(datetime(2026, 3, day, 12))
        ask(seen, card)
        tap(seen, "Harbour Board")
        turn(seen, card)
        assert ["Harbour Board"] == texts(seen, ".picked")


def test_events_are_numbered_as_they_are_tapped(deck: Studied, seen: Visit) -> None:
    card = one(deck, "order")
    ask(seen, card)
    tap(seen, "the opening", "the first pier", "the last rivet", "the opening")
    assert {"the first pier": "1", "the last rivet": "2", "the opening": None} == badges(seen)
    tap(seen, "the last rivet", "the opening", "the last rivet")
    assert {"the first pier": "1", "the opening": "2", "the last rivet": "3"} == badges(seen)
    turn(seen, card)
    assert ["the first pier"] == list(badges(seen, ".hit"))
    assert {"the last rivet": "3", "the opening": "2"} == badges(seen, ".miss")


def test_pairs_are_joined_by_taps(deck: Studied, seen: Visit) -> None:
    card = one(deck, "match")
    ask(seen, card)
    tap(seen, "mayor", "engineer", "harbour master")
    assert {"mayor": "1", "engineer": "2", "harbour master": "3"} == badges(seen, ".options > li")
    tap(seen, "Ada Brown", "harbour master")
    assert {"mayor": None, "engineer": "2", "harbour master": "1"} == badges(seen, ".options > li")
    tap(seen, "mayor")
    assert "3" == badges(seen, ".options > li")["mayor"], "the number that was left waits"
    letters = badges(seen, ".numbered > li")
    turn(seen, card)
    assert [] == list(badges(seen, ".hit"))
    assert letters == badges(seen, ".miss")


def test_pairs_that_are_right_are_ticked(deck: Studied, seen: Visit) -> None:
    card = one(deck, "match")
    ask(seen, card)
    tap(seen, "engineer", "harbour master")
    turn(seen, card)
    assert (["Ada Brown"], ["Carl Reed"]) == (list(badges(seen, ".hit")), list(badges(seen, ".miss")))


def test_digits_pick_and_enter_picks_where_the_tab_key_has_gone(deck: Studied, seen: Visit) -> None:
    card = one(deck, "choice")
    ask(seen, card)
    shown = texts(seen, "li")
    seen.page.keyboard.press("3")
    assert [shown[2]] == texts(seen, ".picked")
    seen.page.keyboard.press("9")
    assert [shown[2]] == texts(seen, ".picked")
    for key in ("Enter", " "):
        seen.page.keyboard.press("Tab")
        seen.page.keyboard.press(key)
    assert [shown[1]] == texts(seen, ".picked")
    turn(seen, card)
    seen.page.keyboard.press("1")
    assert [shown[1]] == texts(seen, ".picked"), "on the back the keys are Anki's"


def test_on_a_computer_the_keys_come_through_and_enter_turns_the_card(deck: Studied, seen: Visit) -> None:
    seen.page.evaluate(DESKTOP)
    ask(seen, one(deck, "multi"))
    assert "keys" == seen.page.evaluate("document.activeElement.className")
    assert seen.page.get_attribute(".keys", "inputmode") is None, "Anki's window would keep the keys to itself"
    for key in ("2", "4", "Control+1", "e", "Enter"):
        seen.page.keyboard.press(key)
    assert 2 == len(texts(seen, ".picked"))
    assert ["edit", "ans"] == seen.page.evaluate("window.told")
    turn(seen, one(deck, "multi"))
    assert 0 == seen.page.locator(".keys").count()
    assert [] == seen.complaints


def test_on_a_telephone_no_field_calls_the_keyboard(deck: Studied, open_page: Open, tmp_path: Path) -> None:
    file = tmp_path / "reviewer.html"
    file.write_text(page("", mobile=True), "utf-8")
    seen = open_page(file.as_uri(), width=TELEPHONE)
    seen.page.evaluate(DESKTOP)
    ask(seen, one(deck, "choice"))
    assert 0 == seen.page.locator("input").count()
    assert 4 == seen.page.locator("li.tappable").count(), (
        "AnkiMobile's name for what it must not take as a tap of its own"
    )


def test_texts_that_try_to_be_more_stay_texts(deck: Studied, seen: Visit) -> None:
    card = one(deck, "hostile")
    ask(seen, card)
    tap(seen, "<script>alert(1)</script>", '" onclick="alert(2)')
    turn(seen, card)
    assert (['" onclick="alert(2)'], []) == (texts(seen, ".wrong.picked"), seen.complaints)


def test_without_javascript_lists_are_read_as_they_stand(deck: Studied, open_page: Open, tmp_path: Path) -> None:
    for note in ("choice", "multi", "match", "order", "true-false"):
        for html in (one(deck, note).asked(), one(deck, note).answered("")):
            file = tmp_path / "side.html"
            file.write_text(page(html), "utf-8")
            seen = open_page(file.as_uri(), java_script_enabled=False)
            assert 0 == seen.page.locator(".tappable, .picked, .hit, .miss, [data-badge]").count()
            assert ([], []) == (seen.cut(), faint(seen.texts()))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_answered_cards_are_read_in_full_on_a_telephone(
    deck: Studied, open_page: Open, tmp_path: Path, *, dark: bool
) -> None:
    file = tmp_path / "reviewer.html"
    file.write_text(page("", dark=dark, mobile=True), "utf-8")
    seen = open_page(file.as_uri(), width=TELEPHONE)
    for note in ("choice", "multi", "match", "order", "true-false", "hostile", "long-match", "long-order"):
        card = one(deck, note)
        ask(seen, card)
        for item in seen.page.locator(".play .options > li").all():
            item.click()
        assert ([], []) == (seen.cut(), faint(seen.texts())), note
        turn(seen, card)
        assert ([], []) == (seen.cut(), faint(seen.texts())), note
        assert 1500 > seen.page.evaluate("document.getElementById('qa').scrollHeight"), note


@pytest.mark.parametrize(
    ("typed", "compared"),
    [
        ("4,000", "4000"),
        ("4 000", "4000"),
        ("1,234,567", "1234567"),
        ("4000", "4000"),
        ("“Ada’s”", '"Ada\'s"'),
        ("a\u2013b\u00a0 c", "a-b c"),
        ("16 January, 2024", "16 January, 2024"),
        ("1,5", "1,5"),
        ("آنا", "آنا"),
    ],
)
def test_what_is_typed_is_brought_into_the_form_of_the_answer(
    typed: str, compared: str, deck: Studied, seen: Visit
) -> None:
    card = one(deck, "number")
    assert "4000" == card.expected
    ask(seen, card)
    seen.page.fill("#typeans", typed)
    assert typed == seen.page.input_value("#typeans"), "nothing moves while it is typed"
    seen.page.press("#typeans", "Enter")
    assert compared == seen.page.input_value("#typeans")
    seen.page.fill("#typeans", typed)
    seen.page.evaluate("document.activeElement.blur()")
    assert compared == seen.page.input_value("#typeans")
