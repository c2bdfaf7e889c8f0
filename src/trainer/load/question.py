"""Reads one question: the keys common to all kinds here, the others by its kind."""

from collections.abc import Mapping as AbstractMapping
from dataclasses import dataclass

from trainer.derive.read import read_derive
from trainer.kinds import KINDS, SYNONYMS
from trainer.model import ANSWER_TYPES, LEVELS, Attribution, Entity, MatchBody, OrderBody, Question, Text
from trainer.nodes import Node
from trainer.problems import Problem
from trainer.reading.fields import Fields, as_mapping, text_of
from trainer.reading.identity import former, slug_field
from trainer.reading.selectors import read_selectors

COMMON = (
    "id", "kind", "stem", "evidence", "context", "answer_type", "derive", "attribution", "rationale",
    "objective", "level", "points", "shuffle", "reverse", "formerly", "status", "waive",
)  # fmt: skip
_OF_KINDS = tuple(dict.fromkeys(key for kind in KINDS.values() for key in kind.KEYS))
_KNOWN = (*COMMON, *_OF_KINDS)
STATUSES = ("draft", "unsourced", "retired")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a question may refer to: its bank's topic and default type, the module's objectives and cast."""

    topic: str
    answer_type: str
    objectives: AbstractMapping[str, str]
    entities: AbstractMapping[str, Entity]


def read_question(node: Node, setting: Setting, problems: list[Problem]) -> Question | None:
    """The question, or None with what forbids one; all problems of all its keys at once."""
    mapping = as_mapping(node, "a question", problems)
    if mapping is None:
        return None
    fields = Fields(mapping, "the question", _KNOWN, problems)
    identity, stem = slug_field(fields), fields.text("stem", required=True)
    kind = fields.choice("kind", KINDS, required=True, synonyms=SYNONYMS)
    status = fields.choice("status", STATUSES)
    if not kind or stem is None:
        return None
    body = KINDS[kind].read(fields, stem)
    fields.refuse([key for key in _OF_KINDS if key not in KINDS[kind].KEYS], f"`kind: {kind}` does not read it")
    in_parts = body.evidence if isinstance(body, MatchBody | OrderBody) else ()
    in_body = fields.has("pairs") or fields.has("sequence")
    needs_evidence = not (in_body or status in ("draft", "unsourced"))
    evidence = read_selectors(fields, "evidence", required=needs_evidence)
    question = identity and body and Question(
        id=identity,
        kind=kind,
        topic=setting.topic,
        stem=stem,
        body=body,
        answer_type=fields.choice("answer_type", ANSWER_TYPES, setting.answer_type),
        evidence=tuple(selector for selector in evidence if selector not in in_parts),
        objective=_objective(fields, setting),
        context=read_selectors(fields, "context"),
        derive=read_derive(fields),
        attribution=_attribution(fields, setting),
        rationale=fields.value("rationale"),
        level=fields.choice("level", LEVELS, "remember"),
        points=fields.integer("points", 1, 1, 100),
        shuffle=fields.boolean("shuffle", default=True),
        reverse=fields.boolean("reverse", default=False),
        formerly=former(fields),
        status=status,
        waive=_waivers(fields),
    )  # fmt: skip
    return question or None


def _objective(fields: Fields, setting: Setting) -> Text | None:
    text = fields.text("objective")
    if text and text.value not in setting.objectives:
        known = ", ".join(setting.objectives) or "none; add it under `objectives:` in module.yaml"
        message = f"the module has no objective `{text.value}`. It has: {known}."
        fields.report(text.span, "unknown-objective", message)
    return text


def _attribution(fields: Fields, setting: Setting) -> Attribution | None:
    """`by` as an entity's id becomes the entity's name."""
    node = fields.mapping("attribution")
    if node is None:
        return None
    own = Fields(node, "`attribution`", ("by", "cue"), fields.problems)
    by, cue = own.text("by", required=True), own.text("cue", required=True)
    if by is None or cue is None:
        return None
    entity = setting.entities.get(by.value)
    return Attribution(Text(entity.name.value, by.span) if entity else by, cue)


def _waivers(fields: Fields) -> tuple[tuple[Text, str], ...]:
    node = fields.mapping("waive")
    waivers: list[tuple[Text, str]] = []
    for key, value in node.entries if node else ():
        reason = text_of(value, f"the reason to waive `{key.value}`", fields.problems)
        if reason:
            waivers.append((Text(key.value, key.span), reason.value))
    return tuple(waivers)
