"""Rules of look-alikes: no letter of a question or a name is another one than a reader takes it for."""

from collections.abc import Iterable, Iterator

from trainer.model import Entity, MatchBody, OrderBody, Question, Text
from trainer.problems import Problem, Span
from trainer.text.lookalikes import disguised, mixed
from trainer.trace.anchored import Anchored

_PARTS = ("answers", "accept", "distractors", "blanks")


def look_alikes(anchored: Anchored) -> Iterable[Problem]:
    """A word in which the source itself has such letters is right as the source has it."""
    source = anchored.source.original
    for question in anchored.module.questions:
        for span, text in _typed(question):
            yield from _told(span, text, source)
    for entity in anchored.module.entities:
        for each in _named(entity):
            yield from _told(each.span, each.value, source)


def source_look_alikes(anchored: Anchored) -> Iterable[Problem]:
    """The source stays what it is; its author is told once why such a word cannot be found by typing it."""
    source = anchored.source
    found = mixed(source.original)
    if found:
        start, what, word = found[0]
        line = source.line_of(start)
        more = f"; {len(found) - 1} more places are like it" if len(found) > 1 else ""
        message = f"`{word}` of the source has {what}{more}. Copy such words from the source: typed ones differ."
        span = Span(anchored.module.source.path, line, start - source.lines[line - 1] + 1)
        yield Problem(span, "source-look-alike", message, "notice")


def _typed(question: Question) -> Iterator[tuple[Span, str]]:
    """Every text that a learner sees of a question."""
    body = question.body
    texts = [question.stem]
    answer = getattr(body, "answer", None)
    if answer:
        texts.append(answer)
    for part in _PARTS:
        texts += getattr(body, part, ())
    if isinstance(body, MatchBody):
        texts += [side for pair in body.pairs for side in (pair.left, pair.right)]
    elif isinstance(body, OrderBody):
        texts += [event.event for event in body.events]
    yield from ((text.span, text.value) for text in texts if not text.value.isascii())
    if not question.rationale.isascii():
        yield question.id.span, question.rationale


def _named(entity: Entity) -> Iterator[Text]:
    yield entity.name
    yield from (alias.name for alias in entity.aliases)
    if entity.note:
        yield entity.note


def _told(span: Span, text: str, source: str) -> Iterator[Problem]:
    for _, what, word in disguised(text):
        if word not in source:
            shown = f"`{word}` has {what}" if word.isprintable() else f"the text has {what}"
            yield Problem(span, "look-alike", f"{shown}. Type it anew, in plain letters of one script.")
            return
