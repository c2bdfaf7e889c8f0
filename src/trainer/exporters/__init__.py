"""The output formats; a new one is a module here, a line and a word below, its test and its page in the docs."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.exporters.output import Exporter

FORMATS = ("anki", "print")
"""The names of all formats, for commands that may find nothing to export."""


@cache
def exporters() -> "dict[str, Exporter]":
    """Every format by its name."""
    from trainer.exporters import anki
    from trainer.exporters import print as worksheets

    return {"anki": anki, "print": worksheets}
