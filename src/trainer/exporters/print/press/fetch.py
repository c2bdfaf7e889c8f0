"""What a page may load: the fonts of the packages, and nothing else."""

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from trainer.exporters.print.press.fonts import font_files


class FontFetcher(URLFetcher):  # type: ignore[misc]
    """Refuses every address but those of the fonts, and stops the rendering: a refusal is a bug or an attack."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("file",), allow_redirects=False, fail_on_errors=True)
        self._allowed = {path.as_uri(): path for path in font_files()}

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002
        path = self._allowed.get(url)
        if path is None:
            raise FatalURLFetchingError(f"a page asked for {url!r}")
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": "font/ttf"})
