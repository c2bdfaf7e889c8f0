"""The schema of one question: the keys of all kinds, and what each kind asks for."""

from typing import Any

from trainer.derive import OPERATIONS
from trainer.kinds import KINDS
from trainer.load.question import COMMON, STATUSES
from trainer.model import ANSWER_TYPES, LEVELS
from trainer.schema.kinds import Described, kinds
from trainer.schema.shapes import (
    BOOLEAN,
    EVIDENCE,
    SLUG,
    TEXT,
    Schema,
    integer,
    keys_of,
    one_of,
    texts,
)
from trainer.style.rules import RULES

WORDS = {
    "id": "Permanent and unique in the module: the Anki note’s identity. Lower-case letters, digits and hyphens.",
    "kind": "What the learner does.",
    "stem": "The question. Put it in quotes where it holds a colon and a space.",
    "evidence": "One to four quotes, copied from the source, that hold the answer.",
    "context": "Further quotes for words of the stem, never for the answer.",
    "answer_type": "What the answer is as a whole; default the bank’s.",
    "derive": "How the answer is worked out from quoted parts, where the source does not write it.",
    "attribution": "Who claims it, where a side does.",
    "rationale": "One or two sentences that the learner reads after answering.",
    "objective": "The id of one of the module’s objectives.",
    "level": "What it takes, after Bloom.",
    "points": "Points on a worksheet.",
    "shuffle": "false leaves the options as they are written.",
    "reverse": "true makes a card the other way round as well.",
    "formerly": "The id that decks were given out with, where the question has a new one: its card stays the same.",
    "status": "draft and unsourced questions are never compiled; a retired one is withdrawn from decks.",
    "waive": "Item-writing rules that this question may break, each with the reason.",
    "answer": "The right answer, as the source spells it.",
    "accept": "Further wordings that count as right.",
    "distractors": "The wrong options, of the answer’s type, or auto for others that the module knows.",
    "swap": "What a false statement makes wrong: from is what the source says, to what the stem says.",
    "cards": "Whether flashcards ask each blank by itself or all together.",
    "pairs": "What belongs together, each pair with its quote.",
    "sequence": "The events in their true order.",
}
DERIVE_WORDS = {
    "op": "How: date-shift, date-parts, sum, count or acronym.",
    "base": "The quoted date to count from.",
    "cue": "The quoted words that say how far, such as “two days after”.",
    "direction": "Where to count.",
    "date": "The date as it is quoted.",
    "year": "A quoted date with the year.",
    "part": "Which part of the date is the answer.",
    "terms": "The quoted parts, each with one number, or the things to count.",
    "full": "The full name.",
    "short": "The short form in brackets after it.",
}
ATTRIBUTION_WORDS = {
    "by": "Who claims it: the id of an entity, or a text.",
    "cue": "The words of the evidence that say so, such as said.",
}


def question() -> Schema:
    derive = _derive()
    described = kinds(derive)
    own = tuple(dict.fromkeys(key for kind in KINDS.values() for key in kind.KEYS))
    shapes = {**_common_shapes(derive), **{key: {} for key in own}}
    whole = keys_of((*COMMON, *own), shapes, WORDS, "id", "kind", "stem")
    return {**whole, "allOf": [*(_of_kind(name, described[name], own) for name in KINDS), _needs_evidence()]}


def _common_shapes(derive: Schema) -> dict[str, Schema]:
    by = keys_of(ATTRIBUTION_WORDS, dict.fromkeys(ATTRIBUTION_WORDS, TEXT), ATTRIBUTION_WORDS, "by", "cue")
    rules = {name: (rule.__doc__ or "").strip() for name, rule in RULES.items()}
    return {
        "id": SLUG,
        "kind": one_of(KINDS),
        "stem": TEXT,
        "evidence": EVIDENCE,
        "context": EVIDENCE,
        "answer_type": one_of(ANSWER_TYPES),
        "derive": derive,
        "attribution": by,
        "rationale": TEXT,
        "objective": TEXT,
        "level": one_of(LEVELS, "remember"),
        "points": integer(1, 100),
        "shuffle": BOOLEAN,
        "reverse": BOOLEAN,
        "formerly": SLUG,
        "status": one_of(STATUSES),
        "waive": keys_of(rules, dict.fromkeys(rules, TEXT), rules),
    }


def _derive() -> Schema:
    parameters = tuple(dict.fromkeys(name for each in OPERATIONS.values() for name in each.parameters))
    shapes = {"op": one_of(OPERATIONS), **dict.fromkeys(parameters, TEXT), "terms": texts()}
    for operation in OPERATIONS.values():
        shapes |= {name: one_of(words) for name, words in operation.steering}
    whole = keys_of(("op", *parameters), shapes, DERIVE_WORDS, "op")
    required = [_where("op", name, {"required": list(each.required)}) for name, each in OPERATIONS.items()]
    return {**whole, "allOf": required}


def _where(key: str, word: str, then: Schema) -> Schema:
    return {"if": {"properties": {key: {"const": word}}, "required": [key]}, "then": then}


def _of_kind(name: str, kind: Described, own: tuple[str, ...]) -> Schema:
    """The keys of other kinds are refused, and its own have its shapes."""
    properties: dict[str, Any] = {key: kind.shapes.get(key, False) for key in own}
    return _where("kind", name, {"properties": properties, "required": list(kind.required)})


def _needs_evidence() -> Schema:
    """Pairs and events may have their own; a draft has none yet."""
    without: Schema = {
        "anyOf": [
            {"required": ["pairs"]},
            {"required": ["sequence"]},
            {"properties": {"status": {"enum": ["draft", "unsourced"]}}, "required": ["status"]},
        ]
    }
    return {"if": {"not": without}, "then": {"required": ["evidence"]}}


def snippets() -> list[Schema]:
    """A question of each kind for an editor to write down, its parts to be filled in."""
    described = kinds(_derive())
    return [
        {"label": f"{name} question", "description": described[name].words, "body": [_body(name, described[name])]}
        for name in KINDS
    ]


def _body(name: str, kind: Described) -> dict[str, object]:
    return {"id": "${1:permanent-id}", "kind": name, **kind.snippet, "objective": "${9:objective}"}
