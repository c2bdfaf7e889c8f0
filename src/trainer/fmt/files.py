"""The files of a module that a curator writes in YAML."""

import os
from collections.abc import Iterator
from dataclasses import dataclass

from trainer import nodes
from trainer.load import CAST, MANIFEST
from trainer.load.files import decode, display, inside, read_bytes
from trainer.model import Text
from trainer.nodes import Mapping, Scalar, Sequence
from trainer.problems import Problem, Span


@dataclass(frozen=True, slots=True)
class Written:
    """A file as it stands: its path, its bytes and their text."""

    path: str
    data: bytes
    text: str


def written(folder: str, problems: list[Problem]) -> Iterator[Written]:
    """module.yaml, entities.yaml if there is one, and the banks that module.yaml lists, each once."""
    names = [Text(MANIFEST, Span(display(folder, MANIFEST)))]
    if os.path.lexists(display(folder, CAST)):
        names.append(Text(CAST, Span(display(folder, CAST))))
    seen: set[str] = set()
    for name in names:
        path = inside(folder, name, problems)
        real = path and os.path.realpath(path)
        data = read_bytes(real, name.span, name.value, problems) if real and real not in seen else None
        text = decode(data, display(folder, name.value), problems) if data is not None else None
        seen.add(real or "")
        if data is None or text is None:
            continue
        yield Written(display(folder, name.value), data, text)
        if name.value == MANIFEST:
            names += _banks(text, name.span.path)


def _banks(text: str, path: str) -> list[Text]:
    """The bank files that a manifest lists; none where it cannot be read, which is told elsewhere."""
    node, _ = nodes.parse(text, path)
    entries = node.entries if isinstance(node, Mapping) else ()
    listed = next((value for key, value in entries if key.value == "banks"), None)
    items = listed.items if isinstance(listed, Sequence) else (listed,)
    return [Text(item.value, item.span) for item in items if isinstance(item, Scalar) and item.value.strip()]
