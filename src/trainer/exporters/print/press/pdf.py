"""HTML to PDF/UA-1 with WeasyPrint; one font configuration and one set of style sheets for all documents."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from trainer.exporters.print.press.fetch import FontFetcher
from trainer.exporters.print.press.fonts import font_faces
from trainer.exporters.print.press.sources import TEMPLATES

VARIANT = "pdf/ua-1"
STYLES = ("page.css", "question.css", "key.css")


@dataclass(frozen=True, slots=True)
class Press:
    """What every document of a run shares."""

    fonts: FontConfiguration
    fetcher: FontFetcher
    styles: tuple[CSS, ...]


def set_up() -> Press:
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    fonts, fetcher = FontConfiguration(), FontFetcher()
    texts = (
        font_faces(),
        *((TEMPLATES / name).read_text("utf-8") for name in ("page.css", "question.css", "key.css")),
    )
    styles = tuple(CSS(string=text, font_config=fonts, url_fetcher=fetcher) for text in texts)
    return Press(fonts, fetcher, styles)


def to_pdf(html: str, press: Press) -> bytes:
    page = HTML(string=html, url_fetcher=press.fetcher)
    with _no_clock():
        data = page.write_pdf(
            stylesheets=press.styles, font_config=press.fonts, pdf_variant=VARIANT, custom_metadata=True
        )
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
