"""Reads what a school gives its sheets to look like: a picture for their head, and rules of its own."""

import base64
import re
from io import BytesIO

from trainer.load.files import decode, display, inside, read_bytes
from trainer.model import Text
from trainer.problems import Problem, Span

MAX_LOGO_BYTES = 1_000_000
MAX_SIDE = 4000
"""Pixels of the longer side of a picture."""
MAX_CSS_BYTES = 50_000
KINDS = {"PNG": "image/png", "JPEG": "image/jpeg"}
ENDS = {"PNG": b"IEND", "JPEG": b"\xff\xd9"}
"""What a whole picture ends with: a library may have told Pillow to be content with less."""
_LOADS = re.compile(r"url\s*\(|@import|@font-face|image-set|\\", re.IGNORECASE)
"""What makes a rule load another file, or may hide that it does."""


def read_logo(folder: str, name: Text, problems: list[Problem]) -> str:
    """The picture as a `data:` address; empty where it cannot be used."""
    real = inside(folder, name, problems)
    data = real and read_bytes(real, name.span, name.value, problems, MAX_LOGO_BYTES)
    if not isinstance(data, bytes):
        return ""
    kind = _kind(data)
    if kind:
        return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
    message = (
        f"`{name.value}` is no picture that can be printed. Save it as PNG or JPEG, at most {MAX_SIDE:,} pixels wide."
    )
    problems.append(Problem(name.span, "bad-value", message))
    return ""


def _kind(data: bytes) -> str:
    """The media type of a whole PNG or JPEG of a size that a page can take; empty for anything else."""
    from PIL import Image

    try:
        with Image.open(BytesIO(data), formats=tuple(KINDS)) as picture:
            if max(picture.size) > MAX_SIDE:
                return ""
            picture.load()
            kind = str(picture.format)
            return KINDS[kind] if ENDS[kind] in data else ""
    except Exception:  # a damaged picture raises errors of many kinds
        return ""


def read_css(folder: str, name: Text, problems: list[Problem]) -> str:
    """The rules; empty where they cannot be used."""
    real = inside(folder, name, problems)
    data = real and read_bytes(real, name.span, name.value, problems, MAX_CSS_BYTES)
    if not isinstance(data, bytes):
        return ""
    path = display(folder, name.value)
    text = decode(data, path, problems) or ""
    found = _LOADS.search(text)
    if found is None:
        return text
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - text.rfind("\n", 0, found.start())
    message = f"`{found[0]}` may load another file, which no sheet does. Remove it."
    problems.append(Problem(Span(path, line, column), "bad-value", message))
    return ""
