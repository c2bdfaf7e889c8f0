"""What digests are taken of: data by its keys as they are written, so that a new optional key changes no digest.

Reviews hang on the digest of a question, and what a deck calls its version on that of a course. So a key that stands
at its default is left out, with one exception: the keys in `FIRST`, which the first release had, are always written
in the digests that it made. A key that is new is never added there.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from trainer.model import Text
from trainer.problems import Span

FIRST: Mapping[str, tuple[str, ...]] = {
    name: tuple(keys.split())
    for name, keys in {
        "Selector": "exact prefix suffix",
        "Derive": "op args",
        "Attribution": "by cue",
        "ShortBody": "answer accept",
        "ChoiceBody": "answer distractors auto",
        "MultiBody": "answers distractors",
        "Swap": "was now",
        "TrueFalseBody": "truth answer swap",
        "ClozeBody": "parts blanks together",
        "Pair": "left right evidence",
        "MatchBody": "pairs",
        "Event": "event date evidence derive",
        "OrderBody": "events",
        "Question": "id kind topic stem body answer_type evidence objective context derive attribution rationale "
        "level points shuffle reverse status waive",
        "Blank": "number",
        "Answer": "text accept type",
        "Option": "text right",
        "Write": "answers together",
        "Choose": "options many",
        "Match": "pairs",
        "Order": "events",
        "Citation": "quote paragraph line start end marks",
        "Exercise": "id kind topic stem response answer_type citations rationale attribution objective level points "
        "shuffle reverse derived correction",
        "Entry": "id type name note aliases citations",
        "Topic": "id title exercises",
        "Worksheet": "id title topics forms length seed paper editions key lines answer_sheet word_bank "
        "marking_table class_set",
        "Course": "id title language source_title digest topics objectives worksheets glossary retired reprint "
        "reprint_lines source_license editions changed",
    }.items()
}


def digest(*parts: str) -> str:
    """The SHA-256, in hex, of some texts."""
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def written(value: object) -> str:
    """A value as JSON, keys at their defaults left out, without its places in a file: moving it changes nothing."""
    return _json(value, always=False)


def written_at_first(value: object) -> str:
    """The same with all keys that the first release had, at their defaults or not."""
    return _json(value, always=True)


def listed_at_first(value: object) -> str:
    """A question as the first release wrote it for its digest: the values without their keys."""
    return repr(_listed(value))


def _json(value: object, *, always: bool) -> str:
    return json.dumps(_keyed(value, always=always), ensure_ascii=True, sort_keys=True)


def _keyed(value: Any, *, always: bool) -> Any:  # noqa: ANN401 - any part of a question or course
    if isinstance(value, Text):
        return value.value
    if isinstance(value, tuple):
        return [_keyed(item, always=always) for item in value if not isinstance(item, Span)]
    if isinstance(value, Mapping):
        return {str(key): _keyed(item, always=always) for key, item in value.items()}
    if is_dataclass(value):
        return {name: _keyed(item, always=always) for name, item in _said(value, always=always).items()}
    return value


def _said(value: Any, *, always: bool) -> dict[str, Any]:  # noqa: ANN401
    """What a value says by its keys."""
    first = FIRST.get(type(value).__name__, ()) if always else ()
    found = ((field, getattr(value, field.name)) for field in fields(value) if field.name != "span")
    return {field.name: item for field, item in found if field.name in first or item != _default(field)}


def _default(field: Any) -> object:  # noqa: ANN401 - a field of a dataclass, whose own type is generic
    return field.default_factory() if field.default_factory is not MISSING else field.default


def _listed(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, Text):
        return value.value
    if isinstance(value, tuple) and not isinstance(value, Span):
        return tuple(_listed(item) for item in value)
    if is_dataclass(value):
        said, first = _said(value, always=True), FIRST[type(value).__name__]
        later = tuple((name, _listed(item)) for name, item in said.items() if name not in first)
        return (*(_listed(getattr(value, name)) for name in first), *later)
    return value
