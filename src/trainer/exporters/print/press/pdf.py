"""HTML to PDF/UA-1 with WeasyPrint; one font configuration for all documents, one style sheet for each look."""

import gc
import logging
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from weasyprint import CSS, Document
from weasyprint.text.fonts import FontConfiguration

from trainer.exporters.print.press.deflating import soon_deflated
from trainer.exporters.print.press.fetch import FontFetcher
from trainer.exporters.print.press.fonts import font_faces
from trainer.exporters.print.press.forms import mend_fields
from trainer.exporters.print.press.styles import Look, style_sheet
from trainer.exporters.print.press.tree import Page

ACCESSIBLE = {"pdf_variant": "pdf/ua-1", "custom_metadata": True}
FILLABLE = {"pdf_forms": True, "pdf_tags": True, "custom_metadata": True}
"""Forms as WeasyPrint writes them do not conform to PDF/UA; their pages are tagged all the same."""

STANDARD = Look()

T = TypeVar("T")


class _TakenError(Exception):
    """Ends the making of a PDF that is not to be written."""


@dataclass(frozen=True, slots=True)
class Press:
    """What every document of a look shares."""

    fonts: FontConfiguration
    fetcher: FontFetcher
    style: CSS
    options: Mapping[str, object]


@cache
def set_up(look: Look = STANDARD) -> Press:
    """The press of this process for a look."""
    fonts, fetcher = _fonts()
    style = CSS(string=style_sheet(look), font_config=fonts, url_fetcher=fetcher)
    return Press(fonts, fetcher, style, FILLABLE if look.edition == "fillable" else ACCESSIBLE)


@cache
def _fonts() -> tuple[FontConfiguration, FontFetcher]:
    """Fonts that WeasyPrint has read, and what reads them."""
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    fonts, fetcher = FontConfiguration(), FontFetcher()
    CSS(string=font_faces(), font_config=fonts, url_fetcher=fetcher)
    return fonts, fetcher


def rendered(page: str, press: Press) -> Document:
    """The pages of an HTML text, laid out."""
    return Page(page, press.fetcher).render(stylesheets=(press.style,), font_config=press.fonts, **press.options)


def to_pdf(pages: Sequence[str], press: Press) -> bytes:
    """One PDF of one or several HTML texts, each with page numbers of its own."""
    with _no_clock(), _calm_collector(), soon_deflated():
        documents = [rendered(page, press) for page in pages]
        whole = documents[0].copy([page for document in documents for page in document.pages])
        data = whole.write_pdf(finisher=mend_fields, **press.options)
    assert isinstance(data, bytes)
    return data


def finished(document: Document, take: Callable[[Any], T]) -> T:
    """What is taken of a document’s PDF when all its objects are there, and before it is written."""
    taken: list[T] = []

    def finish(_document: Document, pdf: Any) -> None:  # noqa: ANN401 - pydyf has no types
        taken.append(take(pdf))
        raise _TakenError

    with _no_clock(), soon_deflated(), suppress(_TakenError):
        document.write_pdf(finisher=finish, **ACCESSIBLE)
    return taken[0]


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


@contextmanager
def _calm_collector() -> Iterator[None]:
    """Looks for dead objects more rarely: a page has very many and few are dead. Saves an eighth of the time."""
    before = gc.get_threshold()
    gc.set_threshold(50_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)
