"""No heading stands alone at the foot of a page: with its introduction it keeps two entries of what it heads."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from papers import CITATION, course, exercise, one_of_each_kind, worksheet
from trainer.exercise import Answer, Citation, Course, Entry, Exercise, Write
from trainer.exporters.print.documents import documents
from trainer.exporters.print.press.html import render
from trainer.exporters.print.press.pdf import rendered, set_up
from trainer.exporters.print.press.styles import Look

HEADINGS, KEPT = ("h1", "h2", "h3"), 2
"""Of the article, one: its paragraphs may be longer than a page."""
ENTRIES = ("li", "tr", "blockquote", "p", "svg")


def first_pages(text: str, edition: str) -> Mapping[Element, int]:
    """Each element in the order of the document, with the page that it begins on."""
    found: dict[Element, int] = {}
    for number, page in enumerate(rendered(text, set_up(Look(edition))).pages, 1):
        for box in page._page_box.descendants():
            if box.element is not None and not box.element_tag.endswith("::before"):
                found.setdefault(box.element, number)
    return found


def kept(heading: Element, parents: Mapping[Element, Element]) -> Iterator[Element]:
    """Lesser headings and introductions below a heading, and the first entries of its section."""
    section, after, entries = parents[heading], False, 0
    most = 1 if section.get("class") == "article" else KEPT
    for element in section.iter():
        after = after or element is heading
        if not after or element is heading or entries == most:
            continue
        head = element.tag in HEADINGS or element.get("class") in ("note", "facts")
        if element.tag in HEADINGS and entries:
            return
        inside = parents[element].tag in ("td", "blockquote", "thead")
        if head or (element.tag in ENTRIES and not inside):
            entries += not head
            yield element


def torn(text: str, edition: str = "standard") -> list[str]:
    """Headings that begin on another page than something that is to stand with them."""
    pages = first_pages(text, edition)
    parents = {child: parent for parent in pages for child in parent}
    return [
        f"{heading.text} on page {pages[heading]}, {element.tag} on {pages[element]}"
        for heading in pages
        if heading.tag in HEADINGS
        for element in kept(heading, parents)
        if element in pages and pages[element] != pages[heading]
    ]


def asked(count: int) -> list[Exercise]:
    return [
        replace(exercise(f"q{n}", f"Question {n}?", Write((Answer("x"),))), objective=f"aim{n % 3}")
        for n in range(count)
    ]


def passages(count: int) -> tuple[Citation, ...]:
    return tuple(replace(CITATION, start=n * 100, end=n * 100 + len(CITATION.quote)) for n in range(count))


def guide_course(lines: int) -> Course:
    """A guide with every section, its aims so many lines long: what follows comes to stand everywhere."""
    aims = [(f"aim{n}", f"Aim {n}") for n in range(lines)]
    cast = tuple(
        Entry(f"{kind}{n}", kind, f"Name {n}", "a note", (), (CITATION,))
        for kind in ("person", "group", "place")
        for n in range(3)
    )
    questions = [replace(each, citations=(place,)) for each, place in zip(asked(6), passages(6), strict=True)]
    article = {"reprint": ("word " * 60,) * 3, "reprint_lines": (1, 2, 3)}
    return course(*questions, *one_of_each_kind(), objectives=tuple(aims), glossary=cast, **article)


def texts(made: Course, ending: str) -> Iterator[str]:
    for document in documents(made):
        if document.path.endswith(ending):
            yield from (render(part, "") for part in document.parts)


@pytest.mark.parametrize("lines", range(3, 50, 4))
def test_headings_of_a_guide_keep_what_they_head(lines: int) -> None:
    (text,) = texts(guide_course(lines), "-guide.pdf")
    assert [] == torn(text)


@pytest.mark.parametrize("count", [10, 40, 70, 130])
@pytest.mark.parametrize("ending", ["-A.pdf", "-A-key.pdf", "-A-large-print.pdf"])
def test_headings_of_sheets_and_keys_keep_what_they_head(count: int, ending: str) -> None:
    sheet = worksheet(editions=("standard", "large-print"), word_bank=True, marking_table=True)
    (text,) = texts(course(*asked(count), worksheets=(sheet,)), ending)
    assert [] == torn(text, "large-print" if "large" in ending else "standard")


def test_a_torn_heading_would_be_found() -> None:
    head = '<html lang="en"><head><title>x</title></head>'
    page = head + '<body class="guide"><div>{}</div><section><h2>Head</h2>{}</section></body></html>'
    found = [torn(page.format("<p>word</p>" * n, "<p>one</p><p>two</p>")) for n in range(38, 50)]
    assert any(found)


def test_the_cast_shows_the_passage_that_gives_the_name() -> None:
    plain, short, full = (
        replace(CITATION, quote=quote, marks=marks)
        for quote, marks in (
            ("it struck again", ()),
            ("the HB opened", ((4, 6),)),
            ("the Harbour Bridge", ((4, 18),)),
        )
    )
    for citations, words in (((plain, short, full), "Harbour Bridge”"), ((plain, short), "the HB opened”")):
        cast = (Entry("hb", "place", "Harbour Bridge", "", ("HB",), citations),)
        (text,) = texts(course(glossary=cast), "-guide.pdf")
        assert words in text.replace("<mark>", "").replace("</mark>", "")
        assert "it struck again" not in text
