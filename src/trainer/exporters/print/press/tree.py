"""HTML of our templates to the tree that WeasyPrint lays out."""

import re
from typing import Any
from xml.etree import ElementTree

from weasyprint import HTML, cssselect2

from trainer.exporters.print.press.fetch import FontFetcher

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML may hold (XML 1.0, 2.2)."""


class Page(HTML):  # type: ignore[misc]
    """A page as WeasyPrint takes it, a seventh sooner laid out than as foreign HTML.

    Our templates are well-formed, so that Python’s XML parser reads them, in C. What a browser knows of their
    elements stands in `browser.css`: WeasyPrint’s own sheet gives every element six pseudo-elements, each with a
    style to be worked out. Only fields to fill need that sheet.
    """

    def __init__(self, text: str, fetcher: FontFetcher) -> None:
        self.base_url, self.url_fetcher, self.media_type = None, fetcher, "print"
        self.etree_element = ElementTree.fromstring(_NO_XML.sub("\ufffd", text))
        self.wrapper_element = cssselect2.ElementWrapper.from_html_root(self.etree_element)

    def _ua_stylesheets(self, forms: bool = False) -> Any:  # noqa: ANN401 - WeasyPrint has no types
        return super()._ua_stylesheets(forms) if forms else []
