"""Cards whose texts try to be more than text, and those that run from right to left."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from browsing import DESKTOP, TELEPHONE, Open, Visit, faint
from cards import TURN, Studied, page, studied
from courses import choice, course, order
from trainer.exercise import Course
from wild import WILD, WITH_LONG, wild

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studied]:
    made: Course = course(exercise for text in WITH_LONG for exercise in wild(text))
    with studied(replace(made, source_title="; ".join(WILD)), tmp_path_factory.mktemp("deck")) as found:
        yield found


def opened(open_page: Open, folder: Path, *, dark: bool = False, width: int = DESKTOP) -> Visit:
    file = folder / "card.html"
    file.write_text(page("", dark=dark, mobile=True), "utf-8")
    return open_page(file.as_uri(), width=width)


def sides(deck: Studied) -> Iterator[tuple[str, str]]:
    """The note and the HTML of each side, with a wrong answer typed."""
    for card in deck.cards:
        yield card.note, card.asked()
        yield card.note, card.answered(deck.compare(card, "<script>alert(2)</script> x"))


def shown_text(seen: Visit) -> str:
    return " ".join(seen.page.inner_text("body").split())


def test_nothing_runs_or_fetches_and_every_text_is_shown_as_typed(
    deck: Studied, open_page: Open, tmp_path: Path
) -> None:
    seen = opened(open_page, tmp_path)
    for note, html in sides(deck):
        seen.page.evaluate(TURN, html)
        text = unicodedata.normalize("NFC", WITH_LONG[int(note.rpartition("-")[2])])
        assert " ".join(text.split()) in shown_text(seen), note
        assert 0 == seen.page.locator("img, audio, iframe, a, object, svg, form").count()
    seen.page.wait_for_load_state("networkidle")
    assert (1, []) == (len(seen.requests), seen.complaints)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_nothing_is_cut_off_or_moved_sideways_on_a_telephone(
    deck: Studied, open_page: Open, tmp_path: Path, *, dark: bool
) -> None:
    seen = opened(open_page, tmp_path, dark=dark, width=TELEPHONE)
    for note, html in sides(deck):
        seen.page.evaluate(TURN, html)
        assert ([], []) == (seen.cut(), faint(seen.texts())), note


def test_a_persian_card_runs_from_right_to_left(open_page: Open, tmp_path: Path) -> None:
    exercises = [
        choice("کدام گروه پل را ساخت؟", "گروه شمال", "شورای شهر", "ادارهٔ بندر"),
        order("ترتیب رویدادها چیست؟", ("آغاز کار", "۱۳۰۷"), ("پایان کار", "۱۳۱۰"), ("گشایش پل", "۱۳۱۱")),
    ]
    made = course(exercises, language="fa")
    words = {"choice": ("کدام", "گروه"), "order": ("ترتیب", "رویدادها")}
    seen = opened(open_page, tmp_path)
    with studied(replace(made, topics=(replace(made.topics[0], title="پل‌ها"),)), tmp_path) as deck:
        for note, html in sides(deck):
            seen.page.evaluate(TURN, html)
            first, second = seen.probe("lefts", ".question", *words[note])
            assert first > second
            head, topic = seen.probe("box", ".head"), seen.probe("box", ".head b")
            assert 1 > abs(head["right"] - topic["right"]), "the topic begins the line on the right"
            box, item = seen.probe("box", "ol:not(.asked *)"), seen.probe("box", "ol:not(.asked *) > li")
            assert box["right"] - item["right"] > item["left"] - box["left"], "the letters stand on the right"
            assert ([], []) == (seen.cut(), seen.complaints)
