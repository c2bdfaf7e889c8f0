"""HTML to PDF/UA-1 with WeasyPrint; one font configuration and one set of style sheets for all documents."""

import gc
import logging
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration

from trainer.exporters.print.press.fetch import FontFetcher
from trainer.exporters.print.press.fonts import font_faces
from trainer.exporters.print.press.sources import TEMPLATES

STYLES = ("page.css", "question.css", "key.css", "editions.css")
ACCESSIBLE = {"pdf_variant": "pdf/ua-1", "custom_metadata": True}
FILLABLE = {"pdf_forms": True, "pdf_tags": True, "custom_metadata": True}
"""Forms as WeasyPrint writes them do not conform to PDF/UA; their pages are tagged all the same."""


T = TypeVar("T")


class _TakenError(Exception):
    """Ends the making of a PDF that is not to be written."""


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


def rendered(page: str, press: Press, *, fillable: bool = False) -> Document:
    """The pages of an HTML text, laid out."""
    options = FILLABLE if fillable else ACCESSIBLE
    html = HTML(string=page, url_fetcher=press.fetcher)
    return html.render(stylesheets=press.styles, font_config=press.fonts, **options)


def to_pdf(pages: Sequence[str], press: Press, *, fillable: bool = False) -> bytes:
    """One PDF of one or several HTML texts, each with page numbers of its own."""
    with _no_clock(), _calm_collector():
        documents = [rendered(page, press, fillable=fillable) for page in pages]
        whole = documents[0].copy([page for document in documents for page in document.pages])
        data = whole.write_pdf(**(FILLABLE if fillable else ACCESSIBLE))
    assert isinstance(data, bytes)
    return data


def finished(document: Document, take: Callable[[Any], T]) -> T:
    """What is taken of a document’s PDF when all its objects are there, and before it is written."""
    taken: list[T] = []

    def finish(_document: Document, pdf: Any) -> None:  # noqa: ANN401 - pydyf has no types
        taken.append(take(pdf))
        raise _TakenError

    with _no_clock(), suppress(_TakenError):
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
