"""JSON Schemas of the files that a curator writes, made from the keys, words and limits that the readers use."""

import json
from collections.abc import Callable

from trainer.schema import bank, entities, module
from trainer.schema.shapes import Schema

SCHEMAS: dict[str, Callable[[], Schema]] = {
    "module": module.schema,
    "entities": entities.schema,
    "bank": bank.schema,
}
_TITLES = {"module": "A module’s module.yaml", "entities": "A module’s entities.yaml", "bank": "A question bank"}


def render(name: str) -> str:
    """The schema of one kind of file, as JSON, draft 7."""
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": _TITLES[name]}
    return json.dumps({**head, **SCHEMAS[name]()}, ensure_ascii=False, indent=1) + "\n"
