"""Our HTML is XML, and what a browser knows of its elements stands in a sheet of our own."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from weasyprint import HTML

from papers import course, exercise, printed, text_of, worksheet
from trainer.exercise import Answer, Course, Write
from trainer.exporters.print.documents import Document, documents
from trainer.exporters.print.press.html import render
from trainer.exporters.print.press.pdf import set_up
from trainer.exporters.print.press.tree import Page
from trainer.worksheet import EDITIONS

PLACE = ("position_x", "position_y", "width", "height", "text")
PROPERTIES = (
    *("display", "direction", "position", "float", "box_sizing", "font_weight", "font_size", "line_height", "lang"),
    *("font_style", "font_family", "color", "text_indent", "white_space", "list_style_type"),
    *("margin_top", "margin_left", "margin_bottom", "padding_top", "padding_left", "border_top_width", "hyphens"),
    *("bookmark_level", "bookmark_label", "break_before", "break_inside", "break_after", "width", "height"),
)


def everything() -> Course:
    sheet = worksheet(answer_sheet=True, word_bank=True, marking_table=True, editions=EDITIONS)
    return course(worksheets=(sheet,))


def made() -> Iterator[Document]:
    for language in ("en", "fa"):
        yield from documents(replace(everything(), language=language))


@pytest.mark.parametrize("document", tuple(made()), ids=lambda document: f"{document.look.language}-{document.path}")
def test_every_element_looks_as_with_the_sheet_of_a_browser(document: Document) -> None:
    for part in document.parts:
        text = render(part, "")
        ours = laid_out(Page(text, set_up(document.look).fetcher), document)
        assert laid_out(HTML(string=text), document) == ours


def laid_out(page: HTML, document: Document) -> list[tuple[object, ...]]:
    """The boxes of a page: name, place, size, text and style."""
    press = set_up(document.look)
    done = page.render(stylesheets=(press.style,), font_config=press.fonts, **press.options)
    return [
        (box.element_tag, *(getattr(box, name, None) for name in PLACE), *(box.style[name] for name in PROPERTIES))
        for sheet in done.pages
        for box in sheet._page_box.descendants()
    ]


def test_the_elements_are_those_that_a_reader_of_html_would_make() -> None:
    for document in made():
        for part in document.parts:
            text = render(part, "")
            assert names(HTML(string=text).etree_element) == names(ElementTree.fromstring(text))


def names(root: ElementTree.Element) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.tag, tuple(child.tag for child in each)) for each in root.iter()]


@pytest.mark.parametrize("char", ["\x00", "\x0c", "\x1b", "\ud800", "\uffff"])
def test_what_no_xml_may_hold_prints_as_a_mark(char: str) -> None:
    item = exercise("odd", f"a{char}b", Write((Answer("x"),)))
    (data,) = printed(course(item), "-A.pdf").values()
    assert "a\ufffdb" in text_of(data)
