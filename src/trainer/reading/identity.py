"""Reads identities: the ids that decks, files and tags hang on."""

import re
import unicodedata

from trainer.model import Text
from trainer.problems import Problem
from trainer.reading.fields import Fields

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_ID = 80


def slug(text: Text, what: str, problems: list[Problem]) -> Text | None:
    """An identity: lower-case words joined by hyphens, safe in file names and tags."""
    if _SLUG.fullmatch(text.value) and len(text.value) <= MAX_ID:
        return text
    mend = f"Use lower-case letters, digits and hyphens, at most {MAX_ID}"
    instead = suggested(text.value)
    such = f": `{instead}`." if instead else "."
    problems.append(Problem(text.span, "bad-id", f"{what} cannot be `{text.value}`. {mend}{such}"))
    return None


def suggested(text: str) -> str:
    """An identity like the text, empty where it has no letter or digit that one may have."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain))[:MAX_ID].strip("-")


def former(fields: Fields) -> Text | None:
    """The identity under `formerly`: what decks that were given out know it by."""
    text = fields.text("formerly")
    return text and slug(text, "`formerly`", fields.problems)


def slug_field(fields: Fields, key: str = "id") -> Text | None:
    """The identity under a key."""
    text = fields.text(key, required=True)
    return text and slug(text, f"`{key}`", fields.problems)
