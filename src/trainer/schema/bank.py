"""The schema of a bank."""

from trainer.load.bank import KEYS, MAX_QUESTIONS
from trainer.model import ANSWER_TYPES
from trainer.schema.question import question, snippets
from trainer.schema.shapes import SLUG, TEXT, Schema, keys_of, list_of, one_of

WORDS = {
    "topic": "Permanent: decks, tags and worksheets call the bank so. Lower-case letters, digits and hyphens.",
    "title": "What people read; default the topic.",
    "answer_type": "What answers are, where a question does not say: date, person, place …",
    "questions": "The questions, in study order.",
}


def schema() -> Schema:
    listed = {**list_of(question(), 1, MAX_QUESTIONS), "defaultSnippets": snippets()}
    shapes = {"topic": SLUG, "title": TEXT, "answer_type": one_of(ANSWER_TYPES, "phrase"), "questions": listed}
    return keys_of(KEYS, shapes, WORDS, "topic", "questions")
