"""Two lists to be joined in pairs, each pair borne out by one quote."""

from trainer.exercise import Match
from trainer.kinds.kind import Accept, Claim, Stem
from trainer.model import MatchBody, Pair, Question, Selector, Text
from trainer.nodes import Node, Sequence
from trainer.reading.fields import Fields, as_mapping, text_of
from trainer.reading.selectors import read_selectors, selectors_of

KEYS: tuple[str, ...] = ("pairs",)
FEWEST, MOST = 3, 10
"""Pairs to a question: below three, guessing wins; above ten, the eye loses the lists."""


def read(fields: Fields, _stem: Text) -> MatchBody | None:
    items = fields.items("pairs", required=True)
    shared = read_selectors(fields, "evidence")
    pairs = [_pair(item, share(shared, number, len(items)), fields) for number, item in enumerate(items)]
    if fields.has("pairs") and not FEWEST <= len(pairs) <= MOST:
        fields.report(fields.span, "pair-count", f"{len(pairs)} pairs; write {FEWEST} to {MOST}.")
    whole = tuple(pair for pair in pairs if pair)
    for side in ("left", "right"):
        _check_distinct([getattr(pair, side) for pair in whole], side, fields)
    return MatchBody(whole) if whole and len(whole) == len(pairs) else None


def share(shared: tuple[Selector, ...], number: int, parts: int) -> tuple[Selector, ...]:
    """Of the question's own quotes those for one part: its own where there is one for each, else all."""
    return (shared[number],) if len(shared) == parts else shared


def _pair(node: Node, shared: tuple[Selector, ...], fields: Fields) -> Pair | None:
    """`{left, right, evidence}`, `[left, right, evidence]`, or either without evidence of its own."""
    if isinstance(node, Sequence) and 2 <= len(node.items) <= 3:
        left, right = (text_of(item, "a side of a pair", fields.problems) for item in node.items[:2])
        own = selectors_of(node.items[2], "the evidence of a pair", fields.problems) if node.items[2:] else ()
    else:
        mapping = as_mapping(node, "a pair", fields.problems)
        if mapping is None:
            return None
        pair = Fields(mapping, "a pair", ("left", "right", "evidence"), fields.problems)
        left, right = pair.text("left", required=True), pair.text("right", required=True)
        own = read_selectors(pair, "evidence")
    if not own and not shared:
        message = "this pair has no evidence. Write `{left: …, right: …, evidence: …}`."
        fields.report(node.span, "missing-key", message)
    return Pair(left, right, own or shared) if left and right else None


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
