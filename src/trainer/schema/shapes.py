"""The shapes of values as JSON Schema, draft 7, which is what editors know."""

from collections.abc import Iterable, Mapping
from typing import Any

from trainer.reading.fields import MAX_TEXT
from trainer.reading.identity import MAX_ID

Schema = dict[str, Any]

TEXT: Schema = {"type": ["string", "number", "boolean"], "minLength": 1, "maxLength": MAX_TEXT}
"""Any value that is not a list or keys: the format reads `2012` and `yes` as typed."""

SLUG: Schema = {
    "type": ["string", "integer"],
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    "maxLength": MAX_ID,
}
BOOLEAN: Schema = {"enum": [True, False, "true", "false"]}


def texts(least: int = 1, most: int | None = None) -> Schema:
    """A list of texts; one text alone is a list of one."""
    return {"anyOf": [TEXT, list_of(TEXT, least, most)]}


def list_of(item: Schema, least: int = 1, most: int | None = None) -> Schema:
    return {"type": "array", "items": item, "minItems": least, **({"maxItems": most} if most else {})}


def integer(least: int, most: int) -> Schema:
    return {"type": ["integer", "string"], "minimum": least, "maximum": most, "pattern": "^-?[0-9]{1,9}$"}


def one_of(words: Iterable[str], default: str = "") -> Schema:
    return {"enum": list(words), **({"default": default} if default else {})}


def keys_of(known: Iterable[str], shapes: Mapping[str, Schema], words: Mapping[str, str], *required: str) -> Schema:
    """A mapping with just the keys that the reader knows, each with its shape and what an editor tells of it."""
    properties = {key: {"description": words[key], **shapes[key]} for key in known}
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def named(value: Schema) -> Schema:
    """A mapping whose keys the curator chooses."""
    return {"type": "object", "additionalProperties": value}


SELECTOR_WORDS = {
    "exact": "The quote, copied from the source.",
    "prefix": "Words that stand just before it, where the quote stands more than once.",
    "suffix": "Words that stand just after it, where the quote stands more than once.",
}
SELECTOR = keys_of(SELECTOR_WORDS, dict.fromkeys(SELECTOR_WORDS, TEXT), SELECTOR_WORDS, "exact")
EVIDENCE: Schema = {"anyOf": [TEXT, SELECTOR, list_of({"anyOf": [TEXT, SELECTOR]})]}
"""One quote, or several; how many a question may have is a rule of traceability."""
