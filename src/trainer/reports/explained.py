"""What is written of each code: a section of Markdown with a wrong and a right example."""

import re
from importlib.resources import files

HOME = ("templates", "codes")


def codes() -> list[str]:
    """Every code that has a section, in alphabetical order."""
    return sorted(entry.name.removesuffix(".md") for entry in files("trainer").joinpath(*HOME).iterdir())


def section(code: str) -> str:
    """What is written of a code."""
    return files("trainer").joinpath(*HOME, f"{code}.md").read_text("utf-8")


def brief(code: str) -> str:
    """The first sentence of its section, on one line."""
    return re.split(r"(?<=[.!?])\s+(?=[A-Z“`])", summary(code), maxsplit=1)[0]


def summary(code: str) -> str:
    """The first paragraph of its section, on one line."""
    return " ".join(section(code).split("\n\n")[1].split())
