"""A stem of several lines: every format fills its lines anew, so that they run together."""

from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting

ID = "line-break"
LEVEL: Level = "warning"
SOURCE = "docs/format.md: white space runs to one space"
ENGLISH = False


def check(item: Item, _setting: Setting) -> Iterable[Finding]:
    if "\n" in item.stem.strip():
        yield (
            item.span,
            "the stem has line breaks, which only sheets keep: elsewhere its lines run together. Write it as running"
            " text; YAML's `>` folds lines where `|` keeps them.",
        )
