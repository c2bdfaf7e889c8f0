"""The output formats; a new one is a module here, one line below, its test and its page in the docs."""

from trainer.exporters import anki
from trainer.exporters import print as worksheets
from trainer.exporters.output import Exporter

EXPORTERS: dict[str, Exporter] = {
    "anki": anki,
    "print": worksheets,
}
