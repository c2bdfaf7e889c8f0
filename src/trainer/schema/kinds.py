"""What the schema of a question says of each kind: the shapes of its own keys, and which of them it must have."""

from collections.abc import Callable
from dataclasses import dataclass

from trainer.kinds import choice, cloze, match, order
from trainer.schema.shapes import EVIDENCE, TEXT, Schema, keys_of, list_of, one_of, texts

Snippet = dict[str, object]


@dataclass(frozen=True, slots=True)
class Described:
    """A kind for an editor: a line about it, its keys' shapes, its required keys, and a question to fill in."""

    words: str
    shapes: dict[str, Schema]
    required: tuple[str, ...]
    snippet: Snippet


PAIR_WORDS = {
    "left": "The left side, shown in order.",
    "right": "The right side, shown shuffled.",
    "evidence": "The quote that holds both sides.",
}
EVENT_WORDS = {
    "event": "What happened, in words of its own and without the date.",
    "date": "When it happened; the dates prove the order.",
    "evidence": "The quote that dates this event.",
    "derive": "How the date is worked out, where the source does not write it.",
}
_ASK: Snippet = {"stem": "${3:Who … ?}", "answer": "${4:answer}", "evidence": "${5:quote from the source}"}


def kinds(derive: Schema) -> dict[str, Described]:
    """All kinds by name; `derive` is the shape of a derivation."""
    return {name: describe(derive) for name, describe in _KINDS.items()}


def _short(_derive: Schema) -> Described:
    return Described("One typed answer.", {"answer": TEXT, "accept": texts()}, ("answer",), _ASK)


def _choice(_derive: Schema) -> Described:
    distractors = {"anyOf": [one_of(("auto",)), list_of(TEXT, choice.FEWEST, choice.MOST)]}
    shapes = {"answer": TEXT, "distractors": distractors}
    snippet: Snippet = {**_ASK, "distractors": ["${6:wrong}", "${7:wrong}", "${8:wrong}"]}
    return Described("One right option among several.", shapes, ("answer", "distractors"), snippet)


def _multi(_derive: Schema) -> Described:
    shapes = {"answer": list_of(TEXT, 2), "distractors": texts(1, choice.MOST)}
    snippet: Snippet = {**_ASK, "answer": ["${4:right}", "${5:right}"], "distractors": ["${6:wrong}", "${7:wrong}"]}
    return Described("Several right options.", shapes, ("answer", "distractors"), snippet)


def _true_false(_derive: Schema) -> Described:
    words = {"from": "What the source says.", "to": "What the stem says in its place."}
    swap = keys_of(words, dict.fromkeys(words, TEXT), words, "from", "to")
    shapes: dict[str, Schema] = {"answer": {"enum": [True, False, "true", "false"]}, "swap": swap}
    snippet: Snippet = {"stem": "${3:A statement.}", "answer": "${4|true,false|}", "evidence": "${5:quote}"}
    return Described("A statement to be judged; a false one says what was swapped.", shapes, ("answer",), snippet)


def _cloze(_derive: Schema) -> Described:
    words = "A sentence with blanks: the stem marks each as {{answer}}."
    snippet: Snippet = {"stem": "${3:It opened on {{3 May 1932\\}\\}.}", "evidence": "${4:quote from the source}"}
    return Described(words, {"cards": one_of(cloze.CARDS, "each")}, (), snippet)


def _match(_derive: Schema) -> Described:
    pair = keys_of(PAIR_WORDS, {"left": TEXT, "right": TEXT, "evidence": EVIDENCE}, PAIR_WORDS, "left", "right")
    row: Schema = {"type": "array", "items": [TEXT, TEXT, EVIDENCE], "minItems": 2, "maxItems": 3}
    shapes = {"pairs": list_of({"anyOf": [pair, row]}, match.FEWEST, match.MOST)}
    filled = {"left": "${4:left}", "right": "${5:right}", "evidence": "${6:quote}"}
    snippet: Snippet = {"stem": "${3:Which … ?}", "pairs": [filled]}
    return Described("Two lists to be joined in pairs, each pair quoted.", shapes, ("pairs",), snippet)


def _order(derive: Schema) -> Described:
    shapes = {"event": TEXT, "date": TEXT, "evidence": EVIDENCE, "derive": derive}
    event = keys_of(EVENT_WORDS, shapes, EVENT_WORDS, "event", "date")
    filled = {"event": "${4:event}", "date": "${5:date}", "evidence": "${6:quote}"}
    snippet: Snippet = {"stem": "${3:In which order … ?}", "sequence": [filled]}
    words = "Events to be put in order, each with the quote that dates it."
    return Described(words, {"sequence": list_of(event, order.FEWEST, order.MOST)}, ("sequence",), snippet)


_KINDS: dict[str, Callable[[Schema], Described]] = {
    "short": _short,
    "choice": _choice,
    "multi": _multi,
    "true-false": _true_false,
    "cloze": _cloze,
    "match": _match,
    "order": _order,
}
