"""The page of modules in other scripts: it runs in the direction of its language, and its own words stay English."""

from pathlib import Path

import pytest

from browsing import TELEPHONE, Open, faint
from pages import TracePage, trace_page
from tree import ROOT

pytestmark = pytest.mark.browser

LANGUAGE = "each => (each.closest('[lang]:not(html)') || each.querySelector('[lang]')).lang"
GOOD = ROOT / "tests" / "banks" / "good"
RIGHT_TO_LEFT = {"persian": True, "chinese": False, "greek": False, "russian": False}


@pytest.fixture(scope="module", params=RIGHT_TO_LEFT)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> TracePage:
    return trace_page(GOOD / request.param, tmp_path_factory.mktemp("page") / f"{request.param}.html")


def turned(made: TracePage) -> bool:
    return RIGHT_TO_LEFT[Path(made.address).stem]


def test_passages_begin_at_the_side_where_their_language_begins(open_page: Open, made: TracePage) -> None:
    seen = open_page(made.address)
    passage, card = seen.probe("box", "#p1 .passage"), seen.probe("box", "#p1 .card")
    assert turned(made) == (passage["left"] > card["right"])
    text = made.paragraphs[0]
    first, second = seen.probe("lefts", "#p1 .passage", text[:3], text[3:6])
    assert turned(made) == (first > second)
    assert turned(made) == (abs(passage["right"] - first) < abs(first - passage["left"]))


@pytest.mark.parametrize("width", [TELEPHONE, 1200])
def test_nothing_is_cut_off_in_any_script(open_page: Open, made: TracePage, width: int) -> None:
    seen = open_page(made.address, width=width)
    seen.page.click("summary")
    assert [] == seen.cut()
    assert [] == faint(seen.texts())
    assert ([made.address], []) == (seen.requests, seen.complaints)


@pytest.mark.parametrize(
    ("selector", "words"),
    [
        (".numbers", ["{questions}", "questions"]),
        (".numbers", ["%", "of the article", "quoted"]),
        (".bars .count", ["asked"]),
        ("#p1 .number", ["paragraph", "1", "line", "quoted"]),
        ("#p1 .place", ["paragraph", "line"]),
        (".things .place", ["paragraph", "(line", ")"]),
    ],
)
def test_english_words_read_from_left_to_right_on_every_page(
    open_page: Open, made: TracePage, selector: str, words: list[str]
) -> None:
    seen = open_page(made.address)
    seen.page.click("summary")
    wanted = [word.format(questions=len(made.exercises)) for word in words]
    lefts = seen.probe("lefts", selector, *wanted)
    assert sorted(lefts) == lefts
    assert "en" == seen.page.eval_on_selector(selector, LANGUAGE)


def test_a_label_stands_before_what_it_labels(open_page: Open, made: TracePage) -> None:
    seen = open_page(made.address)
    title = made.anchored.module.source.title
    label, value = seen.probe("lefts", ".source", "Source", title)
    assert turned(made) == (label > value)
