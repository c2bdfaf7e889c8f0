"""Reads entities.yaml: the cast of a source, each name with the passage that bears it out."""

from trainer.model import ENTITY_TYPES, Alias, Entity
from trainer.nodes import Node
from trainer.problems import Problem
from trainer.reading.fields import Fields, as_mapping
from trainer.reading.identity import slug_field
from trainer.reading.selectors import read_selectors

ENTITY_KEYS = ("id", "type", "name", "note", "evidence", "aliases")
ALIAS_KEYS = ("name", "evidence", "same_as")

MAX_ENTITIES = 2_000
"""Far more than an article names; each is looked for in the whole source."""


def read_cast(node: Node, problems: list[Problem]) -> tuple[Entity, ...]:
    """All entities that are whole; each id once."""
    mapping = as_mapping(node, "entities.yaml", problems)
    if mapping is None:
        return ()
    fields = Fields(mapping, "entities.yaml", ("entities",), problems)
    found: dict[str, Entity] = {}
    items = fields.items("entities", required=True)
    if len(items) > MAX_ENTITIES:
        message = f"{len(items):,} entities; the limit is {MAX_ENTITIES:,}. Split the module."
        fields.report(fields.span, "too-many-entities", message)
    for item in items[:MAX_ENTITIES]:
        entity = _entity(item, problems)
        if entity is None:
            continue
        first = found.setdefault(entity.id.value, entity)
        if first is not entity:
            message = f"the entity `{entity.id.value}` stands twice, first on line {first.id.span.line}. Rename one."
            problems.append(Problem(entity.id.span, "duplicate-id", message))
    return tuple(found.values())


def _entity(node: Node, problems: list[Problem]) -> Entity | None:
    mapping = as_mapping(node, "an entity", problems)
    if mapping is None:
        return None
    fields = Fields(mapping, "the entity", ENTITY_KEYS, problems)
    identity, name = slug_field(fields), fields.text("name", required=True)
    kind = fields.choice("type", ENTITY_TYPES, required=True)
    evidence = read_selectors(fields, "evidence", required=True)
    aliases = tuple(alias for item in fields.items("aliases") if (alias := _alias(item, problems)))
    note = fields.text("note")
    return Entity(identity, kind, name, evidence, aliases, note) if identity and name and kind else None


def _alias(node: Node, problems: list[Problem]) -> Alias | None:
    mapping = as_mapping(node, "an alias", problems)
    if mapping is None:
        return None
    fields = Fields(mapping, "the alias", ALIAS_KEYS, problems)
    name, evidence = fields.text("name", required=True), read_selectors(fields, "evidence", required=True)
    same_as = fields.choice("same_as", ("reviewed",))
    return Alias(name, evidence, same_as) if name else None
