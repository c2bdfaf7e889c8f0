"""Reads a bank: the questions of one topic, in study order."""

from collections.abc import Mapping as AbstractMapping

from trainer.load.question import Setting, read_question
from trainer.model import ANSWER_TYPES, Bank, Entity
from trainer.nodes import Node, Scalar, Sequence
from trainer.problems import MOST, Problem
from trainer.reading.fields import Fields, as_mapping
from trainer.reading.identity import slug_field

KEYS = ("topic", "title", "answer_type", "questions")
MAX_QUESTIONS = 100_000


def read_bank(
    node: Node,
    path: str,
    objectives: AbstractMapping[str, str],
    entities: AbstractMapping[str, Entity],
    problems: list[Problem],
) -> Bank | None:
    """The bank with every question that is whole, or None where it has no topic."""
    mapping = as_mapping(node, "a bank", problems)
    if mapping is None:
        return None
    fields = Fields(mapping, "the bank", KEYS, problems)
    topic, title = slug_field(fields, "topic"), fields.value("title")
    answer_type = fields.choice("answer_type", ANSWER_TYPES, "phrase")
    items = _items(fields)
    if len(items) > MAX_QUESTIONS:
        message = f"{len(items):,} questions; the limit of a bank is {MAX_QUESTIONS:,}. Split the bank."
        fields.report(fields.span, "too-many-questions", message)
        items = ()
    name = topic.value if topic else ""
    setting = Setting(name, answer_type, objectives, entities)
    questions = tuple(
        found for item in items if len(problems) < MOST and (found := read_question(item, setting, problems))
    )
    return Bank(topic, title or name, path, questions) if topic else None


def _items(fields: Fields) -> tuple[Node, ...]:
    """The questions, each still a node; that there are none is told once."""
    node = fields.node("questions", required=True)
    empty = (isinstance(node, Sequence) and not node.items) or (isinstance(node, Scalar) and not node.value)
    if node and empty:
        fields.report(node.span, "empty-bank", "the bank has no questions. Write one, or unlist the bank.")
        return ()
    return fields.items("questions")
