"""Where the values of a YAML text stand, so that what is between them can be told from what is in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from trainer.fmt.layout import yaml

LISTS = ("questions", "entities")
"""Lists whose items are set apart by a blank line."""
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")


@dataclass(slots=True)
class Places:
    """Lines of a document, from 0: those that begin within a value, or within a block; those of items; the values.

    `values` are (start, end) offsets, end exclusive.
    """

    inside: set[int] = field(default_factory=set)
    block: set[int] = field(default_factory=set)
    items: set[int] = field(default_factory=set)
    values: list[tuple[int, int]] = field(default_factory=list)


def survey(text: str) -> Places:
    """The places of a document's values and of the items to be set apart."""
    places = Places()
    root = yaml().compose(text)
    for node in _scalars(root):
        block = node.style in ("|", ">")
        last = node.end_mark.line - (block and node.end_mark.column == 0)
        lines = range(node.start_mark.line + 1, last + 1)
        (places.block if block else places.inside).update(lines)
        places.values.append((node.start_mark.index, node.end_mark.index))
    for key, value in root.value if root and isinstance(root.value, list) else ():
        if isinstance(key, str) or isinstance(value.value, str) or key.value not in LISTS or value.flow_style:
            continue
        places.items.update(item.start_mark.line for item in value.value[1:])
    return places


def _scalars(node: Any) -> Iterator[Any]:  # noqa: ANN401 - nodes of ruamel.yaml
    if isinstance(node.value, str):
        yield node
        return
    for child in node.value:
        for part in child if isinstance(child, tuple) else (child,):
            yield from _scalars(part)


def comments(text: str) -> list[str]:
    """The comments of a document in their order."""
    text = text.replace("\r\n", "\n")
    between, at = "", 0
    for start, end in sorted(survey(text).values):
        between += text[at:start] + "x" * (end > start)
        at = max(at, end)
    found = (match for line in (between + text[at:]).split("\n") for match in _COMMENT.finditer(line))
    return [match[0].rstrip() for match in found]
