"""The files of templates/anki: HTML, CSS, JavaScript and words that come with the tool."""

from functools import cache
from importlib.resources import files


@cache
def read(name: str) -> str:
    """The text of a file, without white space at its end."""
    return files("trainer").joinpath("templates", "anki", *name.split("/")).read_text("utf-8").rstrip()


@cache
def names(folder: str) -> frozenset[str]:
    """The names of the files in a folder."""
    return frozenset(entry.name for entry in files("trainer").joinpath("templates", "anki", folder).iterdir())
