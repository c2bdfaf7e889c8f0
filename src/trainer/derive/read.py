"""Reads the `derive` of a question or an event."""

from trainer.derive import OPERATIONS
from trainer.model import Derive
from trainer.reading.fields import Fields

_KNOWN = tuple(dict.fromkeys(name for operation in OPERATIONS.values() for name in operation.parameters))


def read_derive(fields: Fields) -> Derive | None:
    """The `derive` under that key, or None; what is wrong with it stands in `fields`."""
    node = fields.mapping("derive")
    if node is None:
        return None
    derive = Fields(node, "`derive`", ("op", *_KNOWN), fields.problems)
    op = derive.text("op", required=True)
    name = derive.choice("op", OPERATIONS)
    if op is None or not name:
        return None
    operation = OPERATIONS[name]
    derive.refuse([key for key in _KNOWN if key not in operation.parameters], f"`{name}` does not read it")
    for key in operation.required:
        derive.node(key, required=True)
    for key, words in operation.steering:
        if derive.has(key):
            derive.choice(key, words)
    args = ((key, derive.texts(key)) for key in operation.parameters if derive.has(key))
    return Derive(op, tuple(args), node.span)
