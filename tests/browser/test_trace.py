"""The page of `trainer trace --html` in a browser: what a reviewer sees of the shipped module, and can click."""

from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from browsing import Open, Visit
from modules import SHIPPED, write_module
from pages import TracePage, trace_page
from trainer.exercise import Citation, Exercise
from trainer.view.shown import BLANK

pytestmark = pytest.mark.browser

ROWS = """rows => rows.map(row => ({
    paragraph: Number(row.id.slice(1)),
    passage: row.querySelector('.text').getBoundingClientRect().toJSON(),
    cards: [...row.querySelectorAll('.card')].map(card => [card.id.slice(2), card.getBoundingClientRect().toJSON()]),
}))"""
PIECES = """pieces => pieces.map(piece => [
    piece.textContent, /quoted by ([^;]+)/.exec(piece.title)[1].split(', '), getComputedStyle(piece).backgroundColor,
])"""
LINES = "all => all.map(each => [each.textContent, getComputedStyle(each).textDecorationStyle])"
IN_VIEW = """element => {
    const {top, bottom} = element.getBoundingClientRect();
    return top >= 0 && top < innerHeight && (bottom <= innerHeight || bottom - top > innerHeight);
}"""


def quotes(exercise: Exercise) -> list[Citation]:
    """The quotes of an exercise in the order of the source, each once."""
    places = {(quote.start, quote.end): quote for quote in exercise.citations}
    return [places[place] for place in sorted(places)]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> TracePage:
    return trace_page(SHIPPED, tmp_path_factory.mktemp("trace") / "trace.html")


@pytest.fixture
def seen(open_page: Open, shipped: TracePage) -> Visit:
    return open_page(shipped.address)


def test_the_page_asks_for_nothing_but_itself(seen: Visit, shipped: TracePage) -> None:
    seen.page.wait_for_load_state("networkidle")
    assert [shipped.address] == seen.requests
    assert [] == seen.complaints


def test_every_question_stands_beside_the_passage_that_it_quotes_first(seen: Visit, shipped: TracePage) -> None:
    rows: list[dict[str, Any]] = seen.page.eval_on_selector_all("section.row", ROWS)
    wanted = {
        each.id: min((quote.start, quote.paragraph) for quote in each.citations)[1] for each in shipped.exercises
    }
    assert wanted == {name: row["paragraph"] for row in rows for name, _ in row["cards"]}
    for row in rows:
        for _, card in row["cards"]:
            assert card["left"] > row["passage"]["right"]
        assert all(card["top"] == row["passage"]["top"] for _, card in row["cards"][:1])


def test_a_passage_stays_in_view_beside_its_last_question(seen: Visit) -> None:
    for row in seen.page.query_selector_all("section.row:has(.card)"):
        row.query_selector_all(".card")[-1].scroll_into_view_if_needed()
        passage = row.query_selector(".passage")
        assert passage
        assert passage.evaluate(IN_VIEW), row.get_attribute("id")


def test_every_quote_is_highlighted_word_for_word(seen: Visit, shipped: TracePage) -> None:
    pieces: list[tuple[str, list[str], str]] = seen.page.eval_on_selector_all(".passage .quoted", PIECES)
    shown = {each.id: "".join(text for text, owners, _ in pieces if each.id in owners) for each in shipped.exercises}
    original = shipped.anchored.source.original
    for exercise in shipped.exercises:
        quoted = {at for quote in exercise.citations for at in range(quote.start, quote.end)}
        assert "".join(original[at] for at in sorted(quoted)) == shown[exercise.id]
        for quote in exercise.citations:
            assert quote.quote in shown[exercise.id]
    paper = seen.page.evaluate("getComputedStyle(document.body).backgroundColor")
    colours = {min(3, len(owners)): colour for _, owners, colour in pieces}
    assert 4 == len({paper, *colours.values()})


def test_a_question_shows_its_stem_and_its_quotes_with_the_answers_in_bold(seen: Visit, shipped: TracePage) -> None:
    for exercise in shipped.exercises:
        card = seen.page.query_selector(f"#q-{exercise.id}")
        assert card
        stem = "".join(part if isinstance(part, str) else BLANK for part in exercise.stem)
        assert stem == card.eval_on_selector("h3", "stem => stem.innerText")
        shown = [quote.inner_text() for quote in card.query_selector_all("blockquote .words")]
        assert [quote.quote for quote in quotes(exercise)] == shown
        bold = {quote.quote[start:end] for quote in exercise.citations for start, end in quote.marks}
        assert bold == {part.inner_text() for part in card.query_selector_all("blockquote b")}


def test_each_quote_links_to_its_paragraph(seen: Visit, shipped: TracePage) -> None:
    for exercise in shipped.exercises:
        links = seen.page.eval_on_selector_all(f"#q-{exercise.id} a.place", "links => links.map(link => link.hash)")
        assert [f"#p{quote.paragraph}" for quote in quotes(exercise)] == links


def test_a_click_leads_from_a_question_to_its_passage(seen: Visit) -> None:
    links = seen.page.query_selector_all(".card a.place")
    for name, same in groupby(links, key=lambda link: link.get_attribute("href")):
        next(same).click()
        assert seen.page.url.endswith(name or "nowhere")
        passage = seen.page.query_selector(f"{name}:target .passage")
        assert passage
        assert passage.evaluate(IN_VIEW)


def test_a_click_leads_from_a_passage_and_from_a_name_to_a_question(seen: Visit) -> None:
    seen.page.click("summary")
    for selector in (".also a", ".things a", ".things li:last-child a"):
        link = seen.page.query_selector(selector)
        assert link
        link.click()
        card = seen.page.query_selector(".card:target")
        assert card
        assert f"#{card.get_attribute('id')}" == link.get_attribute("href")
        assert card.evaluate(IN_VIEW)
        assert "solid" == card.evaluate("card => getComputedStyle(card).outlineStyle")


def test_the_coverage_strip_leads_to_the_paragraphs(seen: Visit, shipped: TracePage) -> None:
    for number in (1, len(shipped.paragraphs)):
        seen.page.click(f".strip a[href='#p{number}']")
        assert seen.page.eval_on_selector(f"#p{number}:target", IN_VIEW)


def test_what_nobody_asks_is_marked_by_more_than_colour(open_page: Open, tmp_path: Path) -> None:
    question = """\
        - {id: opening, kind: short, stem: When did it open?, answer: 3 May 1932, answer_type: date,
           evidence: The bridge opened on 3 May 1932}
        """
    source = (
        "The bridge opened on 3 May 1932 in rain.\n\nDr. Ada Brown left on 4 May 1932, and Carl Reed on 5 May 1932.\n"
    )
    waived = "waived:\n  - {exact: on 5 May 1932, reason: a byline}\n"
    folder = write_module(tmp_path / "module", question, source=source, extra=waived)
    seen = open_page(trace_page(folder, tmp_path / "trace.html").address)
    lines = {
        mark: seen.page.eval_on_selector_all(
            f".passage .{mark}",
            "all => all.map(each => [each.textContent, getComputedStyle(each).textDecorationStyle])",
        )
        for mark in ("open", "doubt", "waived")
    }
    assert [["Ada Brown", "wavy"], ["4 May 1932", "wavy"]] == lines["open"]
    assert [["Carl Reed", "dashed"]] == lines["doubt"]
    assert [["5 May 1932", "dotted"]] == lines["waived"]
    legend = seen.page.inner_text(".legend")
    assert all(words in legend for words in ("not asked", "perhaps not asked", "waived"))
    assert "1 not asked" in seen.page.inner_text(".bars")


def test_without_javascript_the_page_is_the_same(open_page: Open, shipped: TracePage) -> None:
    seen, bare = open_page(shipped.address), open_page(shipped.address, java_script_enabled=False)
    assert seen.page.inner_text("body") == bare.page.inner_text("body")
    bare.page.click("summary")
    assert bare.page.is_visible(".things")
    bare.page.click(".card a.place")
    assert bare.page.url.endswith("#p1")
