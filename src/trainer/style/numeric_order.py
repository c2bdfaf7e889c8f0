"""Numbers or dates that stay as written (`shuffle: false`) and stand in no order: a learner searches the list.

Without `shuffle: false` every output puts them in ascending order by itself.
"""

from collections.abc import Iterable

from trainer.problems import Level
from trainer.style.item import Item
from trainer.style.rule import Finding, Setting
from trainer.text.dates import parse_date
from trainer.text.numbers import parse_number

ID = "numeric-order"
LEVEL: Level = "warning"
SOURCE = "Haladyna, Downing and Rodriguez 2002, guideline 21: place choices in logical or numerical order"
ENGLISH = False


def check(item: Item, _setting: Setting) -> Iterable[Finding]:
    if not item.chosen or item.question.shuffle:
        return
    sizes = [_size(option.value) for option in item.options]
    known = [size for size in sizes if size is not None]
    if len(known) == len(sizes) and known not in (sorted(known), sorted(known, reverse=True)):
        yield (
            item.options[0].span,
            "`shuffle: false` keeps these numbers or dates in an order that is none. "
            "Remove `shuffle: false`, and they are shown in ascending order.",
        )


def _size(text: str) -> tuple[float, ...] | None:
    date = parse_date(text)
    number = parse_number(text)
    if date:
        return date.parts
    return (number.value,) if number else None
