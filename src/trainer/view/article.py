"""The article paragraph by paragraph, with its quotes, names and dates marked, and the questions beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trainer.coverage.findings import Finding, findings
from trainer.coverage.report import by_topic, places
from trainer.trace.anchored import Anchored
from trainer.view.layers import Mark, Piece, cut
from trainer.view.shown import Shown, show


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote in pieces, with its place."""

    paragraph: int
    line: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A question with its passages."""

    shown: Shown
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`share` is the part of it that is quoted, in percent; `cards` begin here, `also` only quote from here."""

    number: int
    line: int
    length: int
    share: int
    pieces: tuple[Piece, ...]
    cards: tuple[Card, ...]
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """What the source names of one sort, and how much of it is asked; `needed` is 0 where none has to be."""

    heading: str
    needed: int
    asked: int
    waived: int
    rows: tuple[tuple[Finding, str], ...]

    @property
    def left(self) -> int:
        return self.needed - self.asked - self.waived


@dataclass(frozen=True, slots=True)
class Article:
    paragraphs: tuple[Paragraph, ...]
    topics: tuple[Topic, ...]
    lost: tuple[Card, ...]
    questions: int
    quoted: int


def article(anchored: Anchored) -> Article:
    """The whole picture of a module; `quoted` is the part of the article that is quoted, in percent."""
    cards = [_card(show(question, anchored), anchored) for question in anchored.module.questions]
    things = findings(anchored)
    marks = [mark for card in cards for mark in card.shown.marks]
    marks += [mark for thing in things for mark in _named(thing, anchored)]
    numbers = range(1, len(anchored.source.paragraphs) + 1)
    paragraphs = tuple(_paragraph(number, marks, cards, anchored) for number in numbers)
    total = sum(each.length for each in paragraphs)
    quoted = sum(each.share * each.length for each in paragraphs) // total if total else 0
    lost = tuple(card for card in cards if not card.passages)
    return Article(paragraphs, _topics(things, anchored), lost, len(cards), quoted)


def _card(shown: Shown, anchored: Anchored) -> Card:
    source = anchored.source
    passages = tuple(
        Passage(
            source.paragraph_of(quote.start),
            source.line_of(quote.start),
            tuple(cut(source.original, quote.start, quote.end, shown.marked)),
        )
        for quote in shown.quotes
    )
    return Card(shown, passages)


def _named(thing: Finding, anchored: Anchored) -> Iterable[Mark]:
    """Marks for what is not asked: waived, open, or open in doubt."""
    if thing.questions or thing.need == "none":
        return
    what = "waived" if thing.waivers else {"must": "open", "may": "doubt"}[thing.need]
    reason = "; ".join(waiver.reason for waiver in thing.waivers)
    for span in thing.spans:
        yield Mark(*anchored.source.normal.original(*span), what, reason)


def _paragraph(number: int, marks: Sequence[Mark], cards: Sequence[Card], anchored: Anchored) -> Paragraph:
    source = anchored.source
    start, end = source.paragraphs[number - 1]
    pieces = tuple(cut(source.original, start, end, marks))
    quoted = sum(len(piece.text) for piece in pieces if piece.has("quote"))
    here = tuple(card for card in cards if card.passages and card.passages[0].paragraph == number)
    quoting = dict.fromkeys(owner for piece in pieces for owner in piece.owners("quote"))
    own = {card.shown.id for card in here}
    also = tuple(question for question in quoting if question not in own)
    return Paragraph(number, source.line_of(start), end - start, 100 * quoted // (end - start), pieces, here, also)


def _topics(things: Sequence[Finding], anchored: Anchored) -> tuple[Topic, ...]:
    topics = []
    for heading, ones in by_topic(things):
        needed = [one for one in ones if one.need != "none"]
        asked = sum(bool(one.questions) for one in needed)
        waived = sum(bool(one.waivers) for one in needed if not one.questions)
        rows = tuple((one, places(one, anchored.source)) for one in ones)
        topics.append(Topic(heading, len(needed), asked, waived, rows))
    return tuple(topics)
