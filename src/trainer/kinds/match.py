"""Two lists to be joined in pairs, each pair borne out by one quote."""

from trainer.exercise import Match
from trainer.kinds.kind import Accept, Claim, Stem
from trainer.model import MatchBody, Pair, Question, Selector, Text
from trainer.nodes import Node, Sequence
from trainer.reading.fields import Fields, as_mapping, text_of
from trainer.reading.selectors import read_selectors, selector_of, selectors_of

KEYS: tuple[str, ...] = ("pairs",)
FEWEST, MOST = 3, 10
"""Pairs to a question: below three, guessing wins; above ten, the eye loses the lists."""


def read(fields: Fields, _stem: Text) -> MatchBody | None:
    items = fields.items("pairs", required=True)
    shared = fields.node("evidence")
    pairs = [_pair(item, number, shared, fields) for number, item in enumerate(items)]
    if fields.has("pairs") and not FEWEST <= len(pairs) <= MOST:
        fields.report(fields.span, "pair-count", f"{len(pairs)} pairs; write {FEWEST} to {MOST}.")
    whole = tuple(pair for pair in pairs if pair)
    for side in ("left", "right"):
        _check_distinct([getattr(pair, side) for pair in whole], side, fields)
    return MatchBody(whole) if whole and len(whole) == len(pairs) else None


def _pair(node: Node, number: int, shared: Node | None, fields: Fields) -> Pair | None:
    """`{left, right, evidence}`, `[left, right, evidence]`, or `[left, right]` with the nth quote."""
    if isinstance(node, Sequence) and 2 <= len(node.items) <= 3:
        left, right = (text_of(item, "a side of a pair", fields.problems) for item in node.items[:2])
        if len(node.items) == 3:
            evidence = selectors_of(node.items[2], "the evidence of a pair", fields.problems)
        else:
            evidence = _nth(shared, number, node, fields)
        return Pair(left, right, evidence) if left and right else None
    mapping = as_mapping(node, "a pair", fields.problems)
    if mapping is None:
        return None
    pair = Fields(mapping, "a pair", ("left", "right", "evidence"), fields.problems)
    left, right = pair.text("left", required=True), pair.text("right", required=True)
    evidence = read_selectors(pair, "evidence", required=True)
    return Pair(left, right, evidence) if left and right else None


def _nth(shared: Node | None, number: int, node: Node, fields: Fields) -> tuple[Selector, ...]:
    if isinstance(shared, Sequence) and number < len(shared.items):
        selector = selector_of(shared.items[number], "`evidence`", [])
        return (selector,) if selector else ()
    fields.report(node.span, "missing-key", "this pair has no evidence. Write `{left: …, right: …, evidence: …}`.")
    return ()


def _check_distinct(texts: list[Text], side: str, fields: Fields) -> None:
    seen: set[str] = set()
    for text in texts:
        if text.value.casefold() in seen:
            message = f"`{text.value}` stands twice on the {side} of the pairs. Each side of a pair is distinct."
            fields.report(text.span, "match-duplicate", message)
        seen.add(text.value.casefold())


def _body(question: Question) -> MatchBody:
    assert isinstance(question.body, MatchBody)
    return question.body


def claims(question: Question) -> tuple[Claim, ...]:
    """Both sides of each pair; as phrases, for the sides are of different types."""
    return tuple(
        Claim(text, "phrase", pair.evidence) for pair in _body(question).pairs for text in (pair.left, pair.right)
    )


def compile(question: Question, _accept: Accept) -> tuple[Stem, Match]:  # noqa: A001
    pairs = ((pair.left.value, pair.right.value) for pair in _body(question).pairs)
    return (question.stem.value,), Match(tuple(pairs))
