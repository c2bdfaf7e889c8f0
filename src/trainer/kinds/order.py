"""Events to be put in order; their quoted dates prove the order."""

from trainer.derive.read import read_derive
from trainer.exercise import Order
from trainer.kinds.kind import Accept, Claim, Stem
from trainer.kinds.match import share
from trainer.model import Event, OrderBody, Question, Selector, Text
from trainer.nodes import Node
from trainer.reading.fields import Fields, as_mapping
from trainer.reading.selectors import read_selectors

KEYS: tuple[str, ...] = ("sequence",)
FEWEST, MOST = 3, 10
"""Events to a question."""


def read(fields: Fields, _stem: Text) -> OrderBody | None:
    items = fields.items("sequence", required=True)
    shared = read_selectors(fields, "evidence")
    events = [_event(item, share(shared, number, len(items)), fields) for number, item in enumerate(items)]
    if fields.has("sequence") and not FEWEST <= len(events) <= MOST:
        fields.report(fields.span, "event-count", f"{len(events)} events; write {FEWEST} to {MOST}.")
    whole = tuple(event for event in events if event)
    return OrderBody(whole) if whole and len(whole) == len(events) else None


def _event(node: Node, shared: tuple[Selector, ...], fields: Fields) -> Event | None:
    mapping = as_mapping(node, "an event", fields.problems)
    if mapping is None:
        return None
    event = Fields(mapping, "an event", ("event", "date", "evidence", "derive"), fields.problems)
    what, date = event.text("event", required=True), event.text("date", required=True)
    evidence = read_selectors(event, "evidence", required=not shared) or shared
    derive = read_derive(event)
    return Event(what, date, evidence, derive) if what and date else None


def _body(question: Question) -> OrderBody:
    assert isinstance(question.body, OrderBody)
    return question.body


def claims(question: Question) -> tuple[Claim, ...]:
    return tuple(Claim(event.date, "date", event.evidence, event.derive) for event in _body(question).events)


def compile(question: Question, _accept: Accept) -> tuple[Stem, Order]:  # noqa: A001
    events = ((event.event.value, event.date.value) for event in _body(question).events)
    return (question.stem.value,), Order(tuple(events))
