"""The quotes that no longer stand in the source, each with the passage that is most like it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trainer.derive import quoted
from trainer.ledger.book import Ledger
from trainer.ledger.update import stands
from trainer.model import Question, Selector, Text
from trainer.text.normal import fold, occurrences
from trainer.text.source import Anchor, find
from trainer.trace.anchored import Anchored, claims, question_selectors

_MOST_WORDS = 12
"""Words of a prefix that are tried to tell a passage from its like."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A quote without one place: who makes it, and what is suggested for it, if anything is.

    `answers` are answers of its question that stood in the old quote and do not stand in the new one.
    """

    owner: str
    selector: Selector
    places: int
    new: Selector | None = None
    anchor: Anchor | None = None
    score: float = 0.0
    answers: tuple[str, ...] = ()


def lost(anchored: Anchored) -> list[Lost]:
    """Every quote that stands nowhere or at several places, in the order of its file."""
    found = [
        _suggested(owner, selector, answers, anchored)
        for owner, selector, answers in _quotes(anchored)
        if anchored.anchor(selector) is None
    ]
    return sorted(found, key=lambda each: each.selector.exact.span)


def moved(anchored: Anchored, ledger: Ledger) -> int:
    """How many questions stand, word for word, at other places than the ledger has."""
    now = stands(anchored)
    return sum(key in ledger.questions and ledger.questions[key].spans != stand.spans for key, stand in now.items())


def _quotes(anchored: Anchored) -> Iterator[tuple[str, Selector, tuple[str, ...]]]:
    """(who, quote, answers that it may bear out) for each quote of the module, each once."""
    for question in anchored.module.questions:
        answers = _answers(question)
        for selector in dict.fromkeys((*question_selectors(question), *question.context)):
            yield f"question {question.id.value}", selector, answers
    for entity in anchored.module.entities:
        for selector in entity.evidence:
            yield f"entity {entity.id.value}", selector, (entity.name.value,)
        for alias in entity.aliases:
            for selector in alias.evidence:
                yield f"alias {alias.name.value} of {entity.id.value}", selector, (alias.name.value,)
    for waiver in anchored.module.waived:
        yield "waiver", waiver.selector, ()


def _answers(question: Question) -> tuple[str, ...]:
    """The answers of a question, or the words that they are worked out from."""
    texts = (quoted(claim.derive) if claim.derive else (claim.answer,) for claim in claims(question))
    return tuple(text.value for some in texts for text in some)


def _suggested(owner: str, selector: Selector, answers: tuple[str, ...], anchored: Anchored) -> Lost:
    places = len(anchored.places.get(selector, ()))
    nearest = anchored.finder.nearest(selector.exact.value) if not places else None
    if nearest is None:
        return Lost(owner, selector, places)
    anchor, score = nearest
    new = _telling(selector, anchor, anchored)
    if new is None:
        return Lost(owner, selector, places)
    old = fold(selector.exact.value)
    gone = tuple(answer for answer in answers if occurrences(old, fold(answer)) and not _holds(anchor, answer))
    return Lost(owner, selector, places, new, anchor, score, gone)


def _holds(anchor: Anchor, answer: str) -> bool:
    return bool(occurrences(anchor.text, fold(answer)))


def _telling(old: Selector, anchor: Anchor, anchored: Anchored) -> Selector | None:
    """A quote of the new passage that stands only there, with as little beside it as needed."""
    original = anchored.source.original
    exact = Text(" ".join(anchored.source.quoted(anchor)[0].split()), old.exact.span)
    before, after = original[: anchor.start].split()[-_MOST_WORDS:], original[anchor.end :].split()[:_MOST_WORDS]
    candidates = [replace(old, exact=exact)]
    for count in range(1, _MOST_WORDS + 1):
        prefix, suffix = " ".join(before[-count:]), " ".join(after[:count])
        if old.prefix or old.suffix:
            candidates.append(Selector(exact, prefix if old.prefix else "", suffix if old.suffix else ""))
        else:
            candidates += [Selector(exact, prefix), Selector(exact, "", suffix)]
    return next((each for each in candidates if [anchor] == find(anchored.source, each)), None)
