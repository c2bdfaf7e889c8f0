"""Reads the worksheets that a module asks for."""

from trainer.load.named import Named
from trainer.model import LEVELS, Text
from trainer.nodes import Mapping, Sequence
from trainer.problems import Problem
from trainer.reading.fields import Fields, as_mapping, did_you_mean
from trainer.reading.identity import slug
from trainer.worksheet import EDITIONS, Draw, Worksheet

KEYS = (
    "title", "topics", "length", "forms", "seed", "paper", "editions", "key", "lines",
    "answer_sheet", "word_bank", "marking_table", "class_set", "point_per_pair", "read_source",
    "instructions", "minutes", "school", "draw", "exclude", "class_list",
)  # fmt: skip
DRAW_KEYS = ("count", "topic", "objective", "level")
PAPERS = ("a4", "letter")
KEY_FORMS = ("full", "brief")
"""An answer key with the questions, or with their numbers alone."""
MAX_LINES = 20
MAX_FORMS = 26
RESERVED_FORMS = ("key", "set")
"""Words that end the names of printed files: `…-A-key.pdf`, `…-set.pdf`."""
MAX_SHEETS = 200
MAX_MINUTES = 600
MAX_SEED = 999_999_999


def read_worksheets(node: Mapping, problems: list[Problem]) -> tuple[tuple[Worksheet, Named], ...]:
    """Each worksheet with what it names as it was written; no topic named means all."""
    found: list[tuple[Worksheet, Named]] = []
    if len(node.entries) > MAX_SHEETS:
        message = f"{len(node.entries):,} worksheets; the limit is {MAX_SHEETS}. Make a module of its own for some."
        problems.append(Problem(node.span, "bad-value", message))
    for key, value in node.entries[:MAX_SHEETS]:
        mapping = as_mapping(value, f"the worksheet `{key.value}`", problems)
        identity = slug(Text(key.value, key.span), "a worksheet’s name", problems)
        if mapping is not None and identity is not None:
            fields = Fields(mapping, f"the worksheet `{key.value}`", KEYS, problems)
            found.append(_sheet(fields, identity.value))
    return tuple(found)


def _sheet(fields: Fields, identity: str) -> tuple[Worksheet, Named]:
    topics, exclude, class_list = fields.texts("topics"), fields.texts("exclude"), fields.text("class_list")
    draw, drawn = _draw(fields)
    sheet = Worksheet(
        id=identity,
        title=fields.value("title"),
        topics=tuple(topic.value for topic in topics),
        forms=_forms(fields),
        length=fields.integer("length", 0, 1, 10_000) or None,
        seed=fields.integer("seed", 1, 0, MAX_SEED),
        paper=fields.choice("paper", PAPERS, "a4"),
        editions=_editions(fields),
        key=fields.choice("key", KEY_FORMS, "full"),
        lines=fields.integer("lines", 0, 1, MAX_LINES),
        answer_sheet=fields.boolean("answer_sheet", default=False),
        word_bank=fields.boolean("word_bank", default=False),
        marking_table=fields.boolean("marking_table", default=False),
        class_set=fields.boolean("class_set", default=False),
        point_per_pair=fields.boolean("point_per_pair", default=True),
        read_source=fields.boolean("read_source", default=False),
        instructions=fields.value("instructions"),
        minutes=fields.integer("minutes", 0, 1, MAX_MINUTES),
        school=fields.value("school"),
        draw=draw,
        exclude=tuple(question.value for question in exclude),
        class_list=class_list.value if class_list else "",
    )
    return sheet, Named((*topics, *drawn.topics), drawn.objectives, exclude, class_list)


def _draw(fields: Fields) -> tuple[tuple[Draw, ...], Named]:
    """How many questions of what, and what they name."""
    draws: list[Draw] = []
    topics: list[Text] = []
    objectives: list[Text] = []
    for item in fields.items("draw"):
        mapping = as_mapping(item, "an entry of `draw`", fields.problems)
        if mapping is None:
            continue
        own = Fields(mapping, "an entry of `draw`", DRAW_KEYS, fields.problems)
        topic, objective = own.text("topic"), own.text("objective")
        level, count = own.choice("level", LEVELS), own.integer("count", 0, 1, 10_000)
        if not own.has("count"):
            own.text("count", required=True)
        topics += [topic] if topic else []
        objectives += [objective] if objective else []
        named = (topic.value if topic else "", objective.value if objective else "", level)
        draws.append(Draw(count, *named))
    if draws:
        fields.refuse(("length",), "`draw` says how many questions there are")
    return tuple(draws), Named(tuple(topics), tuple(objectives))


def _editions(fields: Fields) -> tuple[str, ...]:
    """The editions named, each once; the standard one where none is."""
    found: list[str] = []
    for text in fields.texts("editions"):
        if text.value in EDITIONS:
            found.append(text.value)
        else:
            mend = did_you_mean(text.value, EDITIONS)
            words = ", ".join(EDITIONS)
            fields.report(text.span, "bad-value", f"there is no edition `{text.value}`.{mend} The editions: {words}.")
    return tuple(dict.fromkeys(found)) or ("standard",)


def _forms(fields: Fields) -> tuple[str, ...]:
    forms = fields.texts("forms") or ()
    if forms and not isinstance(fields.node("forms"), Sequence) and forms[0].value.isdigit():
        message = f"`forms: {forms[0].value}` would be one form of that name. Name each form, such as [A, B, C]."
        fields.report(forms[0].span, "bad-value", message)
        return ("A",)
    good: list[str] = []
    for form in forms:
        if not (form.value.isascii() and form.value.isalnum() and len(form.value) <= 3):
            message = f"a form cannot be called `{form.value}`. Use one to three letters or digits, such as A."
            fields.report(form.span, "bad-value", message)
        elif form.value.casefold() in RESERVED_FORMS:
            message = f"a form cannot be called `{form.value}`, which names a file of its own. Choose another name."
            fields.report(form.span, "bad-value", message)
        elif form.value.casefold() in (other.casefold() for other in good):
            fields.report(form.span, "bad-value", f"the form `{form.value}` stands twice. Remove one.")
        else:
            good.append(form.value)
    if len(good) > MAX_FORMS:
        fields.report(forms[MAX_FORMS].span, "bad-value", f"{len(good)} forms; the limit is {MAX_FORMS}.")
    return tuple(good[:MAX_FORMS]) or ("A",)
