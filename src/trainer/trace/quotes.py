"""Rules of quotes: the source is the one that was quoted, and each quote is one short passage of it."""

import os
from collections.abc import Iterable, Iterator

from trainer.model import Module, Question, Selector
from trainer.problems import Problem, Span
from trainer.text.normal import fold
from trainer.text.sentences import count
from trainer.text.source import Anchor, Source, ignored, within_one_paragraph
from trainer.text.words import has_words
from trainer.trace.anchored import Anchored
from trainer.trace.lost import entities, why_missing, written_in_html

FEWEST_WORDS = 3
MOST_CHARACTERS = 320
MOST_OF_SOURCE, LONG_SOURCE = 0.05, 4_000
"""A quote is at most 5 % of a source of more than 4,000 characters: a passage, not the article."""
MOST_QUOTES = 4


def source_changed(anchored: Anchored) -> Iterable[Problem]:
    source = anchored.module.source
    if source.sha256.value.lower() != source.actual_sha256:
        if source.like_quoted:
            message = (
                f"{source.path} has the words that were quoted, but {source.like_quoted}. Put it back as it was; "
                f"with git, by the line `{os.path.basename(source.path)} -text` in .gitattributes and a new checkout."
            )
        else:
            message = (
                f"{source.path} is not the text that was quoted: its SHA-256 is {source.actual_sha256}. "
                "Put the old text back, or go through every quote and then write this value here."
            )
        yield Problem(source.sha256.span, "source-changed", message)


def html_source(anchored: Anchored) -> Iterable[Problem]:
    """A source copied as HTML has `&amp;` where a reader sees `&`: that is told once, and not of each quote."""
    source = anchored.source
    found = entities(source.original)
    if found:
        start, written, meant = found[0]
        line = source.line_of(start)
        span = Span(anchored.module.source.path, line, start - source.lines[line - 1] + 1)
        cited = dict.fromkeys(_cited(anchored.module))
        lost = sum(not anchored.places.get(each) and written_in_html(each, anchored) for each in cited)
        said = f", so that {lost} {'quote stands' if lost == 1 else 'quotes stand'} nowhere" if lost else ""
        more = f" and {len(found) - 1} more" if len(found) > 1 else ""
        mend = "Write the characters that they stand for into it, and then its new SHA-256 into module.yaml."
        message = f"the source is written in HTML: it has `{written}` for `{meant}`{more}{said}. {mend}"
        yield Problem(span, "source-html", message, "error" if lost else "warning")


def ignored_text(anchored: Anchored) -> Iterable[Problem]:
    """What is to be ignored stands in the source; else a typing mistake lets the footer be cited."""
    for text in anchored.module.source.ignore:
        folded = fold(text.value)
        if folded not in anchored.source.normal.text and folded not in anchored.source.breaks.left_out:
            message = f"`{text.value}` does not stand in the source. Copy it from there, or remove it."
            yield Problem(text.span, "ignore-missing", message, "warning")


def quotes(anchored: Anchored) -> Iterable[Problem]:
    """Each quote stands exactly once, in one paragraph, and is neither too short nor too long."""
    source = anchored.source
    left = ignored(source, (text.value for text in anchored.module.source.ignore))
    limit = longest(source)
    for selector in _cited(anchored.module):
        anchor = anchored.anchor(selector)
        if anchor is None:
            yield from _not_once(selector, anchored)
        else:
            yield from _measured(selector, anchor, source, limit)
            if any(start < anchor.at + len(anchor.text) and anchor.at < end for start, end in left):
                message = "this text is to be ignored, as module.yaml says. Quote the article itself."
                yield Problem(selector.exact.span, "quote-ignored", message)
    for waiver in anchored.module.waived:
        if anchored.anchor(waiver.selector) is None:
            yield from _not_once(waiver.selector, anchored)


def longest(source: Source) -> int:
    """Most characters of a quote of this source."""
    length = len(source.normal.text)
    return min(MOST_CHARACTERS, int(length * MOST_OF_SOURCE)) if length > LONG_SOURCE else MOST_CHARACTERS


def _cited(module: Module) -> Iterator[Selector]:
    """Every quote that is to bear something out, each once."""
    lists: list[tuple[Selector, ...]] = []
    for question in module.questions:
        lists += [question.evidence, *_parts(question), question.context]
    for entity in module.entities:
        lists += [entity.evidence, *(alias.evidence for alias in entity.aliases)]
    yield from dict.fromkeys(selector for each in lists for selector in each)


def _parts(question: Question) -> list[tuple[Selector, ...]]:
    """The quotes of each pair or event."""
    parts = getattr(question.body, "pairs", ()) or getattr(question.body, "events", ())
    return [part.evidence for part in parts]


def _not_once(selector: Selector, anchored: Anchored) -> Iterator[Problem]:
    places = anchored.places.get(selector, ())
    if not places:
        if not written_in_html(selector, anchored):
            yield Problem(selector.exact.span, "quote-missing", why_missing(selector, anchored))
        return
    lines = ", ".join(str(place.line) for place in places[:8])
    before = anchored.source.normal.text[: places[0].at].split()[-3:]
    message = (
        f"the quote stands {len(places)} times in the source, on the lines {lines}. Lengthen it, or tell the place "
        f'by `prefix` or `suffix`; the first one has `prefix: "{" ".join(before)}"`.'
    )
    yield Problem(selector.exact.span, "quote-ambiguous", message)


def _measured(selector: Selector, anchor: Anchor, source: Source, limit: int) -> Iterable[Problem]:
    span, length = selector.exact.span, len(anchor.text)
    if not has_words(anchor.text, FEWEST_WORDS):
        message = f"the quote has fewer than {FEWEST_WORDS} words. Quote the clause that says the fact."
        yield Problem(span, "quote-too-short", message)
    if not within_one_paragraph(source, anchor):
        message = "the quote runs over the end of a paragraph. Quote each paragraph by itself."
        yield Problem(span, "quote-across-paragraphs", message)
    elif length > limit:
        message = f"the quote has {length} characters; the limit is {limit}. Quote the clause that says the fact."
        yield Problem(span, "quote-too-long", message)
    elif covers_paragraph(source, anchor) and count(anchor.text) > 1:
        message = "the quote is a whole paragraph. Quote the clause that says the fact."
        yield Problem(span, "quote-whole-paragraph", message)


def covers_paragraph(source: Source, anchor: Anchor) -> bool:
    """Whether a quote leaves no word of its paragraph out."""
    start, end = source.paragraphs[anchor.paragraph - 1]
    rest = source.original[start : anchor.start] + source.original[anchor.end : end]
    return not any(char.isalnum() for char in rest)


def number_of_quotes(anchored: Anchored) -> Iterable[Problem]:
    """At most four quotes to an answer; each of them another passage."""
    for question in anchored.module.questions:
        answers = len(getattr(question.body, "answers", ()))
        for selectors in (question.evidence, *_parts(question)):
            most = max(MOST_QUOTES, answers, len(_parts(question)) if selectors == question.evidence else 0)
            if len(selectors) > most:
                message = f"{len(selectors)} quotes; the limit is {most}. Keep those that say the fact."
                yield Problem(selectors[most].exact.span, "quote-count", message)
            yield from _repeated(selectors, anchored)


def _repeated(selectors: tuple[Selector, ...], anchored: Anchored) -> Iterable[Problem]:
    seen: set[tuple[int, int]] = set()
    for selector in selectors:
        anchor = anchored.anchor(selector)
        if anchor and (anchor.start, anchor.end) in seen:
            message = "the same passage is quoted twice. Remove one, or quote another that bears the answer out."
            yield Problem(selector.exact.span, "quote-repeated", message)
        if anchor:
            seen.add((anchor.start, anchor.end))
