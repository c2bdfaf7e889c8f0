"""Reads a module’s own words for what stands on its sheets, such as `Name` and `Answer key`."""

import json
from functools import cache
from importlib.resources import files

from trainer.reading.fields import Fields, text_of, unknown_key

WORDS = files("trainer") / "templates" / "print" / "words" / "en.json"
FIXED = ("direction", "mark", "digits", "counter", "letters")
"""Entries of a language that are no words: a module’s `language` decides them."""
MAX_LABEL = 200


@cache
def english() -> dict[str, str]:
    """The words that a module may say in its own way, by name, in English."""
    words: dict[str, str] = json.loads(WORDS.read_text("utf-8"))
    return {name: text for name, text in words.items() if name not in FIXED}


def read_labels(fields: Fields) -> tuple[tuple[str, str], ...]:
    """(name, wording) of each."""
    node = fields.mapping("labels")
    found: list[tuple[str, str]] = []
    for key, value in node.entries if node else ():
        if key.value not in english():
            fields.report(key.span, "unknown-key", unknown_key(key.value, "`labels`", tuple(english())))
            continue
        text = text_of(value, f"the label `{key.value}`", fields.problems)
        if text and len(text.value) <= MAX_LABEL:
            found.append((key.value, text.value))
        elif text:
            message = (
                f"the label `{key.value}` has {len(text.value)} characters; the limit is {MAX_LABEL}. Shorten it."
            )
            fields.report(text.span, "text-too-long", message)
    return tuple(found)
