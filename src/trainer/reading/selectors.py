"""Reads evidence: a text, a selector with `exact`, `prefix` and `suffix`, or a list of these."""

from trainer.model import Selector, Text
from trainer.nodes import Mapping, Node, Scalar, Sequence
from trainer.problems import Problem
from trainer.reading.fields import Fields, text_of

KEYS = ("exact", "prefix", "suffix")


def read_selectors(fields: Fields, key: str, *, required: bool = False) -> tuple[Selector, ...]:
    """The selectors under a key; empty where it is missing or all are wrong."""
    node = fields.node(key, required=required)
    return () if node is None else selectors_of(node, f"`{key}`", fields.problems)


def selectors_of(node: Node, what: str, problems: list[Problem]) -> tuple[Selector, ...]:
    items = node.items if isinstance(node, Sequence) else (node,)
    if not items:
        problems.append(Problem(node.span, "empty-value", f"{what} is an empty list. Quote the source."))
    found = (selector_of(item, what, problems) for item in items)
    return tuple(selector for selector in found if selector)


def selector_of(node: Node, what: str, problems: list[Problem]) -> Selector | None:
    if not isinstance(node, Mapping):
        text = text_of(node, what, problems)
        return Selector(text) if text else None
    return selector_from(Fields(node, f"a selector in {what}", KEYS, problems))


def selector_from(fields: Fields) -> Selector | None:
    """The selector that stands among the keys of a mapping."""
    exact = fields.text("exact", required=True)
    prefix, suffix = _side(fields, "prefix"), _side(fields, "suffix")
    return Selector(exact, prefix, suffix) if exact else None


def _side(fields: Fields, key: str) -> str:
    """A prefix or suffix as typed: its white space is folded later, like the quote's."""
    node = fields.node(key)
    text: Text | None = fields.text(key)
    return node.value if text and isinstance(node, Scalar) else ""
