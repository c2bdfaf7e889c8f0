"""A hostile bank prints as text, and nothing is fetched but the fonts of the package."""

import pytest
from weasyprint import CSS, HTML
from weasyprint.urls import FatalURLFetchingError

from papers import course, exercise, printed, text_of, worksheet
from trainer.exercise import Answer, Choose, Option, Write
from trainer.exporters.print.press.fetch import FontFetcher

HOSTILE = (
    '<a rel=attachment href="file:///etc/passwd">x</a>',
    '<link rel=attachment href="file:///etc/passwd">',
    "<img src=http://127.0.0.1:1/x.png>",
    "<style>body { background: url(file:///etc/passwd) }</style>",
    "{{ 7 * 7 }} {% for x in y %}",
    "<script>alert(1)</script>",
    "</p></section><h1>gone",
    '" onload="x',
    "\\'; } @page { size: 1mm }",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_in_a_bank_prints_as_it_was_typed(text: str) -> None:
    options = Choose((Option(text, True), Option("other", False)))
    item = exercise("hostile", text, options, "choice")
    made = course(item, exercise("second", "Why?", Write((Answer(text),))), title=text, source_title=text)
    for data in printed(made, "-A.pdf", "-A-key.pdf").values():
        assert "".join(text.split()) in "".join(text_of(data).split())
        assert b"/EmbeddedFile" not in data
        assert b"root:" not in data


def test_a_hostile_title_stays_in_the_footer() -> None:
    text = '" url(x) } </footer>'
    (data,) = printed(course(title=text, worksheets=(worksheet(title=text),)), "-A.pdf").values()
    assert f"{text} · Form A" in text_of(data)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "http://127.0.0.1:1/", "data:text/css,a{}", "ftp://127.0.0.1/x", "file:relative"]
)
def test_the_fetcher_refuses_all_but_the_fonts(url: str) -> None:
    with pytest.raises(FatalURLFetchingError):
        FontFetcher().fetch(url)


def test_a_refusal_stops_the_rendering() -> None:
    fetcher = FontFetcher()
    page = HTML(string='<html><body><a rel=attachment href="file:///etc/passwd">x</a>', url_fetcher=fetcher)
    with pytest.raises(FatalURLFetchingError):
        page.write_pdf()
    with pytest.raises(FatalURLFetchingError):
        CSS(string='@import "file:///etc/passwd";', url_fetcher=fetcher)
