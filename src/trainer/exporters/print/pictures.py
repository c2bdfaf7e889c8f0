"""Pages of a PDF as PNG pictures."""

from collections.abc import Iterator
from io import BytesIO

POINTS_PER_INCH = 72


def pictures(pdf: bytes, dpi: int) -> Iterator[bytes]:
    """One PNG a page, in dots per inch."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            file = BytesIO()
            page.render(scale=dpi / POINTS_PER_INCH).to_pil().save(file, "PNG")
            yield file.getvalue()
    finally:
        document.close()
