"""The schema of module.yaml."""

from trainer.load.manifest import FORMAT, KEYS, LOADED_KEYS, NOT_NAMES_KEYS, SOURCE_KEYS, URL
from trainer.load.worksheets import DRAW_KEYS, KEY_FORMS, MAX_FORMS, MAX_LINES, MAX_MINUTES, MAX_SEED, PAPERS
from trainer.load.worksheets import KEYS as SHEET_KEYS
from trainer.model import LEVELS
from trainer.reading.selectors import KEYS as SELECTOR_KEYS
from trainer.schema.shapes import (
    BOOLEAN,
    SELECTOR_WORDS,
    SLUG,
    TEXT,
    Schema,
    integer,
    keys_of,
    list_of,
    named,
    one_of,
    texts,
)
from trainer.worksheet import EDITIONS

WORDS = {
    "format": "The version of the format: 1.",
    "id": "Permanent: every deck, note and file name hangs on it. Lower-case letters, digits and hyphens.",
    "title": "What decks and worksheets call the module.",
    "language": "The language as a BCP 47 tag, such as en, fa or zh-Hans.",
    "source": "The source text that every answer is traced to.",
    "objectives": "What a learner can do afterwards: an id, and the sentence. Each question names one.",
    "banks": "The bank files in this folder, in study order.",
    "waived": "What coverage may leave unasked: a quote from the source, and the reason.",
    "not_names": "What looks like a name in the source and is none: words, and one reason for them.",
    "loaded_words": "Changes to the list of words that take sides.",
    "worksheets": "Printed handouts: an id, and what is on them.",
    "formerly": "The id that decks were given out with, where the module has a new one: their cards stay the same.",
}
SOURCE_WORDS = {
    "file": "The name of the text file in this folder.",
    "sha256": "The digest of the file; `trainer check` tells it, and when the file changes.",
    "title": "What a citation calls the source.",
    "ignore": "Texts such as a footer, that nothing may cite.",
    "reprint": "true only where the source may be printed whole.",
    "license": "On what terms the source may be used, in one line; decks name it.",
    "author": "Who wrote the source; citations name them.",
    "published": "When the source came out, as a citation writes it.",
    "url": "Where the source is on the web: https://…",
}
NOT_NAMES_WORDS = {
    "words": "Words, or rows of words, as coverage shows them.",
    "reason": "Why they name nobody.",
}
LOADED_WORDS = {
    "add": "Further words that only a quotation or an attributed question may use.",
    "allow": "Words of the tool’s list that are no side’s words here.",
}
SHEET_WORDS = {
    "title": "The heading; default the module’s title.",
    "topics": "The topics of the banks that it draws from; default all.",
    "length": "How many questions; default all.",
    "forms": "Versions with the same questions in other orders, such as [A, B].",
    "seed": "Another number gives another draw and order.",
    "paper": "a4 or letter.",
    "editions": "Settings to print it in, one file each.",
    "key": "The answer key: full, with questions and passages, or brief, with the numbers alone.",
    "lines": "Lines to write each answer on.",
    "answer_sheet": "true for a sheet with bubbles.",
    "word_bank": "true for a list of the words that fill the blanks.",
    "marking_table": "true for a table of the points.",
    "class_set": "true for one file with all forms.",
    "read_source": "true where the sheet tells learners to read the source first.",
    "instructions": "What learners are told before the first question.",
    "minutes": "The time that they have.",
    "draw": "How many questions of a topic, an objective or a level; instead of length.",
    "exclude": "Questions that are not asked.",
    "class_list": "A CSV file of names in this folder: each learner gets a sheet with a draw of its own.",
    "school": "The name of the school, at the head of sheets and keys.",
    "point_per_pair": "false for one point for a whole match; default a point for each pair.",
}
DRAW_WORDS = {
    "count": "How many questions.",
    "topic": "Of this topic.",
    "objective": "Of this objective.",
    "level": "Of this level.",
}


def schema() -> Schema:
    source = keys_of(SOURCE_KEYS, _source_shapes(), SOURCE_WORDS, "file", "sha256", "title")
    waived_words = {**SELECTOR_WORDS, "reason": "Why nobody needs to ask it."}
    waived = keys_of((*SELECTOR_KEYS, "reason"), dict.fromkeys(waived_words, TEXT), waived_words, "exact", "reason")
    no_names = keys_of(NOT_NAMES_KEYS, {"words": texts(), "reason": TEXT}, NOT_NAMES_WORDS, *NOT_NAMES_KEYS)
    shapes = {
        "format": {"enum": [int(FORMAT), FORMAT]},
        "id": SLUG,
        "title": TEXT,
        "language": {"type": "string", "pattern": "^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},
        "source": source,
        "objectives": named(TEXT),
        "banks": texts(),
        "waived": list_of(waived, 0),
        "not_names": list_of(no_names, 0),
        "loaded_words": keys_of(LOADED_KEYS, dict.fromkeys(LOADED_KEYS, texts()), LOADED_WORDS),
        "worksheets": named(keys_of(SHEET_KEYS, _sheet_shapes(), SHEET_WORDS)),
        "formerly": SLUG,
    }
    return keys_of(KEYS, shapes, WORDS, "format", "id", "title", "language", "source", "banks")


def _source_shapes() -> dict[str, Schema]:
    url: Schema = {"type": "string", "pattern": f"^{URL}$"}
    lines = dict.fromkeys(("license", "author", "published"), TEXT)
    return {"file": TEXT, "sha256": TEXT, "title": TEXT, "ignore": texts(), "reprint": BOOLEAN, **lines, "url": url}


def _draw_shapes() -> dict[str, Schema]:
    return {"count": integer(1, 10_000), "topic": TEXT, "objective": TEXT, "level": one_of(LEVELS)}


def _sheet_shapes() -> dict[str, Schema]:
    flags = dict.fromkeys(
        ("answer_sheet", "word_bank", "marking_table", "class_set", "point_per_pair", "read_source"), BOOLEAN
    )
    edition = one_of(EDITIONS)
    return {
        "title": TEXT,
        "topics": texts(),
        "length": integer(1, 10_000),
        "forms": texts(1, MAX_FORMS),
        "seed": integer(0, MAX_SEED),
        "paper": one_of(PAPERS, "a4"),
        "editions": {"anyOf": [edition, list_of(edition)]},
        "key": one_of(KEY_FORMS, "full"),
        "lines": integer(1, MAX_LINES),
        "instructions": TEXT,
        "minutes": integer(1, MAX_MINUTES),
        "school": TEXT,
        "draw": list_of(keys_of(DRAW_KEYS, _draw_shapes(), DRAW_WORDS, "count")),
        "exclude": texts(),
        "class_list": TEXT,
        **flags,
    }
