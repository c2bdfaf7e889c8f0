"""Derivations that lie."""

from collections.abc import Iterator
from dataclasses import replace

from trainer.audit.edit import retold
from trainer.audit.material import Material
from trainer.audit.mutant import Mutant, Mutation
from trainer.audit.mutations.values import digits_changed, months_changed, numbers_changed
from trainer.model import Derive, Event, OrderBody, Question, Text

PARAMETER = Mutation("derive: a base, cue or other parameter changed", "derivation")
DIRECTION = Mutation("derive: the direction or part changed", "derivation")
TERMS = Mutation("derive: a term dropped, doubled or changed", "derivation")

CUES = ("a day after", "two days after", "three days before", "a week after", "a month before")
STEERING = {"direction": ("back", "forward"), "part": ("date", "weekday", "day", "month", "year")}


def _derives(question: Question) -> Iterator[tuple[Derive, int]]:
    if question.derive:
        yield question.derive, -1
    if isinstance(question.body, OrderBody):
        for number, event in enumerate(question.body.events):
            if event.derive:
                yield event.derive, number


def _with(question: Question, number: int, derive: Derive) -> Question:
    if number < 0 or not isinstance(question.body, OrderBody):
        return replace(question, derive=derive)
    events = list(question.body.events)
    old = events[number]
    events[number] = Event(old.event, old.date, old.evidence, derive)
    return replace(question, body=OrderBody(tuple(events)))


def _set(derive: Derive, name: str, values: tuple[Text, ...]) -> Derive:
    return replace(derive, args=tuple((key, values if key == name else old) for key, old in derive.args))


def parameter(question: Question, material: Material) -> Iterator[Mutant]:
    """A digit or month of a date, a number word, another cue, another full name or short form."""
    for derive, number in _derives(question):
        for name, values in derive.args:
            if name in STEERING or name == "terms" or not values:
                continue
            old = values[0].value
            for new in _others(name, old, material):
                changed = _set(derive, name, (retold(values[0], new),))
                yield Mutant(PARAMETER, f"{name}: {old} → {new}", _with(question, number, changed))


def _others(name: str, old: str, material: Material) -> list[str]:
    found = [*digits_changed(old, 0)[:2], *months_changed(old)[:1], *numbers_changed(old)]
    if name == "cue":
        found += [cue for cue in CUES if cue.casefold() not in old.casefold()]
    if name in ("full", "short"):
        args = (question.derive for question in material.module.questions if question.derive)
        found += [text.value for derive in args for text in derive.all(name) if text.value != old]
    return list(dict.fromkeys(found))[:5]


def direction(question: Question, _material: Material) -> Iterator[Mutant]:
    for derive, number in _derives(question):
        for name, words in STEERING.items():
            text = derive.one(name)
            for word in words if text else ():
                if text and word != text.value:
                    changed = _set(derive, name, (retold(text, word),))
                    yield Mutant(DIRECTION, f"{name}: {text.value} → {word}", _with(question, number, changed))


def terms(question: Question, _material: Material) -> Iterator[Mutant]:
    for derive, number in _derives(question):
        values = derive.all("terms")
        for place, term in enumerate(values):
            rest = (*values[:place], *values[place + 1 :])
            ways = {"dropped": rest, "doubled": (*values, term)}
            for new in [*numbers_changed(term.value), *digits_changed(term.value, 0)][:2]:
                ways[f"→ {new}"] = (*values[:place], retold(term, new), *values[place + 1 :])
            for way, changed in ways.items():
                yield Mutant(TERMS, f"{term.value} {way}", _with(question, number, _set(derive, "terms", changed)))
