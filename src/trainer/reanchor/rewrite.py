"""New quotes put into the text of a YAML file; everything else in it stays as it is, to the byte."""

from collections.abc import Iterator, Mapping
from typing import Any

from trainer import nodes
from trainer.model import Selector

WIDTH = 116
"""Columns of a line that is written anew."""

Place = tuple[int, int]
"""Line and column of a scalar, from 1."""


def rewritten(text: str, quotes: Mapping[Place, Selector]) -> str | None:
    """The text with the quotes that begin at these places replaced; None where that cannot be done safely.

    What was written is read again: every new quote is there, and nothing else has another value.
    """
    wanted = _expected(text, quotes)
    if wanted is None:
        return None
    for plain in (True, False):
        made = _made(text, quotes, plain=plain)
        if made is not None and wanted == _values(made):
            return made
    return None


def _made(text: str, quotes: Mapping[Place, Selector], *, plain: bool) -> str | None:
    edits = sorted(_edits(text, quotes, plain=plain), reverse=True)
    for start, end, new in edits:
        text = text[:start] + new + text[end:]
    return text if edits else None


def _edits(text: str, quotes: Mapping[Place, Selector], *, plain: bool) -> Iterator[tuple[int, int, str]]:
    """(start, end, what to write there) for each scalar that changes."""
    for node, parent in _scalars(_compose(text)):
        selector = quotes.get((node.start_mark.line + 1, node.start_mark.column + 1))
        if selector is None:
            continue
        keys = {key.value: value for key, value in parent} if parent is not None else {}
        if "exact" not in keys:
            yield _edit(text, node, _selector(selector, text, node, plain=plain))
            continue
        for name, new in (("exact", selector.exact.value), ("prefix", selector.prefix), ("suffix", selector.suffix)):
            if name in keys and new:
                yield _edit(text, keys[name], _scalar(new, text, keys[name], plain=plain and name == "exact"))


def _compose(text: str) -> Any:  # noqa: ANN401 - ruamel's nodes have no types
    from ruamel.yaml import YAML

    return YAML(typ="rt", pure=True).compose(text)


def _scalars(node: Any, parent: Any = None) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401
    """Each scalar that is a value, with the entries of the mapping that it stands in."""
    if isinstance(node.value, str):
        yield node, parent
        return
    for item in node.value:
        if isinstance(item, tuple):
            yield from _scalars(item[1], node.value)
        else:
            yield from _scalars(item)


def _edit(text: str, node: Any, new: str) -> tuple[int, int, str]:  # noqa: ANN401
    """The replacement of a scalar, without the white space that a block or plain scalar ends with."""
    start, end = node.start_mark.index, node.end_mark.index
    kept = len(text[start:end].rstrip())
    return start, start + kept, new


def _selector(selector: Selector, text: str, node: Any, *, plain: bool) -> str:  # noqa: ANN401
    """A quote alone as a text; one that needs a prefix or suffix as keys."""
    if not selector.prefix and not selector.suffix:
        return _scalar(selector.exact.value, text, node, plain=plain)
    keys = (f", {name}: {_quoted(value)}" for name, value in _beside(selector))
    return f"{{exact: {_quoted(selector.exact.value)}{''.join(keys)}}}"


def _beside(selector: Selector) -> list[tuple[str, str]]:
    """What tells a quote from its like, as keys and values."""
    return [(name, value) for name, value in (("prefix", selector.prefix), ("suffix", selector.suffix)) if value]


def _scalar(value: str, text: str, node: Any, *, plain: bool) -> str:  # noqa: ANN401
    start = node.start_mark.index
    line = text[text.rfind("\n", 0, start) + 1 : start]
    indent = len(line) - len(line.lstrip(" -")) + 2
    return _folded(value if plain else _quoted(value), len(line), " " * indent)


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _folded(value: str, column: int, indent: str) -> str:
    """The value over as many lines as it takes; a line break inside of it is read as a space."""
    if "  " in value or value != value.strip():
        return value
    lines: list[str] = []
    line = ""
    for word in value.split(" "):
        room = WIDTH - (len(indent) if lines else column)
        if line and len(line) + 1 + len(word) > room:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return f"\n{indent}".join((*lines, line))


def _values(text: str) -> list[str] | None:
    """All keys and values in their order, or None for what is no YAML of the format."""
    root, problems = nodes.parse(text, "")
    return None if root is None or problems else list(_flat(root, {}))


def _expected(text: str, quotes: Mapping[Place, Selector]) -> list[str] | None:
    root, problems = nodes.parse(text, "")
    return None if root is None or problems else list(_flat(root, quotes))


def _flat(node: nodes.Node, quotes: Mapping[Place, Selector]) -> Iterator[str]:
    """All keys and values, those of the places in `quotes` replaced."""
    match node:
        case nodes.Scalar():
            yield from _new(node, quotes)
        case nodes.Sequence():
            for item in node.items:
                yield from _flat(item, quotes)
        case nodes.Mapping():
            selector = _of_keys(node, quotes)
            for key, value in node.entries:
                yield key.value
                new = (
                    {"exact": selector.exact.value, "prefix": selector.prefix, "suffix": selector.suffix}
                    if selector
                    else {}
                )
                yield from [new[key.value]] if new.get(key.value) else _flat(value, quotes)


def _of_keys(node: nodes.Mapping, quotes: Mapping[Place, Selector]) -> Selector | None:
    exact = next((value for key, value in node.entries if key.value == "exact"), None)
    return quotes.get((exact.span.line, exact.span.column)) if exact else None


def _new(node: nodes.Scalar, quotes: Mapping[Place, Selector]) -> Iterator[str]:
    selector = quotes.get((node.span.line, node.span.column))
    if selector is None:
        yield node.value
    elif not _beside(selector):
        yield selector.exact.value
    else:
        yield from ("exact", selector.exact.value, *(word for pair in _beside(selector) for word in pair))
