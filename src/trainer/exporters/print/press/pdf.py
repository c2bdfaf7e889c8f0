"""HTML to PDF/UA-1 with WeasyPrint; one font configuration and one set of style sheets for all documents."""

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from trainer.exporters.print.press.fetch import FontFetcher
from trainer.exporters.print.press.fonts import font_faces
from trainer.exporters.print.press.sources import TEMPLATES

STYLES = ("page.css", "question.css", "key.css", "editions.css")
ACCESSIBLE = {"pdf_variant": "pdf/ua-1", "custom_metadata": True}
FILLABLE = {"pdf_forms": True, "pdf_tags": True, "custom_metadata": True}
"""Forms as WeasyPrint writes them do not conform to PDF/UA; their pages are tagged all the same."""


@dataclass(frozen=True, slots=True)
class Press:
    """What every document of a run shares."""

    fonts: FontConfiguration
    fetcher: FontFetcher
    styles: tuple[CSS, ...]


@cache
def set_up() -> Press:
    """The press of this process."""
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    fonts, fetcher = FontConfiguration(), FontFetcher()
    texts = (
        font_faces(),
        *((TEMPLATES / name).read_text("utf-8") for name in STYLES),
    )
    styles = tuple(CSS(string=text, font_config=fonts, url_fetcher=fetcher) for text in texts)
    return Press(fonts, fetcher, styles)


def to_pdf(pages: Sequence[str], press: Press, *, fillable: bool = False) -> bytes:
    """One PDF of one or several HTML texts, each with page numbers of its own."""
    options = FILLABLE if fillable else ACCESSIBLE
    with _no_clock():
        rendered = [
            HTML(string=page, url_fetcher=press.fetcher).render(
                stylesheets=press.styles, font_config=press.fonts, **options
            )
            for page in pages
        ]
        whole = rendered[0].copy([page for document in rendered for page in document.pages])
        data = whole.write_pdf(**options)
    assert isinstance(data, bytes)
    return data


@contextmanager
def _no_clock() -> Iterator[None]:
    """Stops the clock that a font cut down by fontTools is stamped with (reproducible-builds.org)."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before
