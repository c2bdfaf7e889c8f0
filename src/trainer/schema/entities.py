"""The schema of entities.yaml."""

from trainer.load.cast import ALIAS_KEYS, ENTITY_KEYS
from trainer.model import ENTITY_TYPES
from trainer.schema.shapes import EVIDENCE, SLUG, TEXT, Schema, keys_of, list_of, one_of

WORDS = {
    "id": "Permanent: lower-case letters, digits and hyphens.",
    "type": "What it is the name of.",
    "name": "The name as the source spells it.",
    "note": "One neutral line for the glossary, its words taken from the evidence.",
    "evidence": "Where the source has the name.",
    "aliases": "Further names, accepted as answers.",
}
ALIAS_WORDS = {
    "name": "The other name, as the source spells it.",
    "evidence": "Where the source has this name.",
    "same_as": "reviewed, where the source does not say that both names are one and a person has decided it.",
}


def schema() -> Schema:
    alias_shapes = {"name": TEXT, "evidence": EVIDENCE, "same_as": one_of(("reviewed",))}
    shapes = {
        "id": SLUG,
        "type": one_of(ENTITY_TYPES),
        "name": TEXT,
        "note": TEXT,
        "evidence": EVIDENCE,
        "aliases": list_of(keys_of(ALIAS_KEYS, alias_shapes, ALIAS_WORDS, "name", "evidence"), 0),
    }
    entity = keys_of(ENTITY_KEYS, shapes, WORDS, "id", "type", "name", "evidence")
    words = {"entities": "The cast of the source: people, roles, groups, organisations, operations and places."}
    return keys_of(words, {"entities": list_of(entity, 0)}, words, "entities")
