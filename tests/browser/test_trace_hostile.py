"""The page of a module whose texts try to be more than text."""

from collections import Counter
from pathlib import Path

import pytest

from browsing import Open
from hostile_module import CLOSING, HEBREW, IMAGE, LINK, SCRIPT, TEMPLATE, write_hostile_module
from pages import TracePage, trace_page
from trainer.view.shown import BLANK

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> TracePage:
    folder = tmp_path_factory.mktemp("hostile")
    return trace_page(write_hostile_module(folder / "module"), folder / "trace.html")


@pytest.mark.parametrize("bypass_csp", [False, True], ids=["as it is", "without its content security policy"])
def test_no_text_runs_or_fetches_or_becomes_an_element(
    open_page: Open, hostile: TracePage, *, bypass_csp: bool
) -> None:
    seen = open_page(hostile.address, bypass_csp=bypass_csp)
    seen.page.wait_for_load_state("networkidle")
    assert seen.page.evaluate("window.pwned === undefined")
    assert ([hostile.address], []) == (seen.requests, seen.complaints)
    assert 0 == seen.page.locator("script, img, iframe, object, embed, form, base, link").count()
    links = seen.page.eval_on_selector_all("a", "links => links.map(link => link.getAttribute('href'))")
    assert [] == [link for link in links if not link.startswith("#")]


def test_a_script_that_did_get_in_would_not_run(open_page: Open, tmp_path: Path, hostile: TracePage) -> None:
    """The page's own policy, put to the test by a page into which a script was written by hand."""
    html = Path(hostile.address.removeprefix("file://")).read_text("utf-8")
    broken = tmp_path / "broken.html"
    broken.write_text(html.replace("<main>", f"<main>{SCRIPT}{IMAGE}", 1), "utf-8")
    seen = open_page(broken.as_uri())
    assert seen.page.evaluate("window.pwned === undefined")
    assert 1 == sum("inline script" in each for each in seen.complaints)
    assert 1 == seen.page.locator("img").count()


def test_every_text_is_shown_as_it_was_typed(open_page: Open, hostile: TracePage) -> None:
    seen = open_page(hostile.address)
    assert f"{CLOSING} {SCRIPT}" == seen.page.inner_text("h1")
    assert f"Source: {TEMPLATE} {IMAGE} {HEBREW}" == seen.page.inner_text(".source")
    passages = [text.strip() for text in seen.page.locator(".passage").all_inner_texts()]
    assert [text.strip() for text in hostile.paragraphs] == passages
    stems = ["".join(part if isinstance(part, str) else BLANK for part in each.stem) for each in hostile.exercises]
    assert Counter(stems) == Counter(seen.page.locator(".card h3").all_inner_texts())
    first = seen.page.inner_text("#q-opened")
    assert f"not: {HEBREW}, 2 May 1932, {IMAGE}, {TEMPLATE}" in first
    assert f"claimed by: {IMAGE}" in first
    assert f"Because {CLOSING} {SCRIPT}" in first
    assert f"{TEMPLATE} / {SCRIPT} / {HEBREW}" in seen.page.inner_text("#q-written")
    assert f"The guide – {LINK}" in seen.page.inner_text("#q-pairs")
    assert f"opening {IMAGE} (3 May 1932)" in seen.page.inner_text("#q-days")
    assert "stands nowhere in the source" in seen.page.inner_text("#q-lost")


def test_every_quote_is_highlighted_in_full(open_page: Open, hostile: TracePage) -> None:
    seen = open_page(hostile.address)
    for exercise in hostile.exercises:
        pieces = seen.page.locator(f".passage .quoted[title*='{exercise.id}']").all_text_contents()
        quotes = [quote.quote for quote in sorted(exercise.citations, key=lambda each: each.start)]
        assert "".join(quotes) == "".join(pieces)


def test_a_waiver_gives_its_reason_as_typed(open_page: Open, hostile: TracePage) -> None:
    seen = open_page(hostile.address)
    assert f"waived: not {SCRIPT} asked {IMAGE}" == seen.page.locator(".passage .waived").get_attribute("title")
    seen.page.click("summary")
    assert f"waived: not {SCRIPT} asked {IMAGE}" in seen.page.inner_text(".things >> nth=-1")


def test_what_turns_the_direction_stays_in_its_place(open_page: Open, hostile: TracePage) -> None:
    seen = open_page(hostile.address)
    hebrew, day, month, year = seen.probe("lefts", "#q-opened .wrong", HEBREW, "2 May", "May", "1932")
    assert hebrew < day < month < year
    passage = seen.probe("lefts", "#p4 .passage", "The", "lamp", "by", "Carl", "Reed")
    assert passage[0] < passage[1]
    assert passage[2] > passage[3] > passage[4], "the source itself turns these"
    for selector, words in (
        ("#p4 .number", ["paragraph", "line", "quoted"]),
        ("#p4 .card .place", ["paragraph", "line"]),
        ("#p4 .meta", ["bridge", "short", "remember"]),
    ):
        lefts = seen.probe("lefts", selector, *words)
        assert sorted(lefts) == lefts
