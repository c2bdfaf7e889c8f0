"""What a page may load: the fonts of the packages, the picture at its head, and nothing else."""

import base64
import re

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from trainer.exporters.print.press.fonts import font_files

_PICTURE = re.compile(r"data:(image/(?:png|jpeg));base64,([A-Za-z0-9+/]+=*)")
"""A picture that stands in the page itself."""


class FontFetcher(URLFetcher):  # type: ignore[misc]
    """Refuses every address but those of the fonts and of pictures in the page itself, and stops the rendering.

    A refusal is a bug or an attack.
    """

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("file",), allow_redirects=False, fail_on_errors=True)
        self._allowed = {path.as_uri(): path for path in font_files()}

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002
        if picture := _PICTURE.fullmatch(url):
            return URLFetcherResponse(url, base64.b64decode(picture[2]), {"Content-Type": picture[1]})
        path = self._allowed.get(url)
        if path is None:
            raise FatalURLFetchingError(f"a page asked for {url!r}")
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": "font/ttf"})
