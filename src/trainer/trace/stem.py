"""Rules of stems: what is asked is about the evidence, in its words, names, dates and negations."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from trainer.model import MatchBody, OrderBody, TrueFalseBody
from trainer.problems import Level, Problem
from trainer.text.grammar import CONVERSES, base
from trainer.text.language import Language
from trainer.text.likes import likes
from trainer.text.normal import fold
from trainer.text.overlap import overlap, too_little
from trainer.text.words import Word, content, negations
from trainer.trace.anchored import Anchored, claims
from trainer.trace.stem_read import Read, reads, within
from trainer.trace.wholes import alike

CLEARLY = 2
"""Words of a stem that another sentence has to have more than the quotes, before they are the wrong ones."""
NAMED = ("person", "group", "operation")
"""Types of names that a stem may use only where its passages do."""
EXCHANGED = ("organisation", "role")
"""Types of names that a stem may not use where its passages have another of that type, which it does not name."""
FEWEST = 3
"""Words of a stem that the source has nowhere, and with which it may still be in its author's own words: fewer."""
_REMARK = re.compile(r",\s|\s(?=(?:who|whom|whose|which|where)\s)")
"""Where a remark begins: at a comma, or at a relative pronoun."""
_ON_THEIR_OWN = (TrueFalseBody, MatchBody, OrderBody)
"""Statements, pairs and events are compared with their quotes by rules of their own."""


def stems(anchored: Anchored) -> Iterable[Problem]:
    language = anchored.language
    if language is None:
        yield from _foreign(anchored)
    for read in reads(anchored, language) if language else ():
        if language:
            yield from _about(read, anchored, language)
            yield from _invented(read, anchored, language)
            yield from _names(read)
            yield from _dates(read)
            yield from _negation(read, language)
            yield from _telling(read, language)


def _foreign(anchored: Anchored) -> Iterator[Problem]:
    """In a language without a table: a stem and its passages have some of its longer words in common."""
    for question in anchored.module.questions:
        texts = [each.anchor.text for each in anchored.passages((*question.evidence, *question.context))]
        stem = fold(question.stem.value)
        found, number = overlap(stem, texts)
        if texts and number > 1 and too_little(stem, found, number) and not isinstance(question.body, _ON_THEIR_OWN):
            said = f"of the {number} longer words of the stem the quotes have {found or 'none'}"
            message = f"{said}. Ask by words of the quote, or add a `context` that has them."
            yield Problem(question.stem.span, "stem-not-quoted", message)


def _problem(read: Read, code: str, message: str, level: Level = "error") -> Problem:
    return Problem(read.question.stem.span, code, message, level)


def _about(read: Read, anchored: Anchored, language: Language) -> Iterator[Problem]:
    """At least two, and at least half, of the words that speak of a subject stand in the passages.

    One word is neither of a name nor of who says it: else a quote of Curie's death answers when Curie was born.
    """
    if isinstance(read.question.body, _ON_THEIR_OWN):
        return
    asked = [word for word in content(read.words, language) if _weighs(word, read, language)]
    lost = [word for word in asked if not read.covers(word)]
    around = read.near | anchored.titles
    elsewhere = [word for word in lost if word.key in anchored.vocabulary and word.key not in around]
    have = len(asked) - len(lost)
    near = sum(word.key in around for word in lost)
    if not asked and not read.mentions:
        message = "the stem says nothing of its subject. Ask for the fact by words of the quote."
        yield _problem(read, "stem-not-quoted", message)
    elif asked and (len(elsewhere) > have + near / 2 or (not have + near and (elsewhere or len(asked) >= FEWEST))):
        listed = ", ".join(f"`{word.text}`" for word in elsewhere or lost)
        message = f"the quotes do not speak of {listed}. Ask by their words, or add a `context` that has them."
        yield _problem(read, "stem-not-quoted", message)
    elif better := _better(read, asked, lost, anchored):
        listed = ", ".join(f"`{word.text}`" for word in lost)
        message = (
            f"the quotes do not speak of {listed}, and paragraph {better} of the source does. "
            "Quote the passage that answers the stem."
        )
        yield _problem(read, "stem-not-quoted", message)


def _better(read: Read, asked: list[Word], lost: list[Word], anchored: Anchored) -> int:
    """The paragraph with a sentence that has clearly more words of a stem than all quotes together, or 0.

    It has a thing of the answer's type as well, which might be the answer; of a phrase no thing can be told, so
    that the paragraphs of the quotes count with them.
    """
    kinds = {anchored.type_of(claim.answer.value) for claim in claims(read.question)}
    typed = "phrase" not in kinds
    have = len(asked) - sum(typed or word.key not in read.near for word in lost)
    counted = Counter(number for word in asked for number in anchored.vocabulary.get(word.key, ()))
    for number, words_ in counted.most_common():
        if words_ < have + CLEARLY:
            return 0
        each = anchored.sentence(anchored.sentence_spans[number])
        if each and (not typed or any(alike(thing.kind, kind) for thing in each.things for kind in kinds)):
            return anchored.paragraph_of(anchored.sentence_spans[number])
    return 0


def _invented(read: Read, anchored: Anchored, language: Language) -> Iterator[Problem]:
    """A remark put into a stem, between commas or with who or which, of which the source has no word at all."""
    for phrase in _REMARK.split(read.text)[1:]:
        words = content(anchored.words(phrase), language)
        if len(words) > 1 and not any(_known(word, anchored, language) for word in words):
            listed = ", ".join(f"`{word.text}`" for word in words)
            message = f"the source says nothing of {listed}. Ask without this remark, or by words of the source."
            yield _problem(read, "stem-not-quoted", message)
            return


def _known(word: Word, anchored: Anchored, language: Language) -> bool:
    """Whether the source has a word in some form, or one that may stand for it."""
    held = anchored.vocabulary
    free = word.lower in language.categories or bool(language.number(word.lower))
    return free or word.key in held or any(key in held for key in likes(word.lower))


def _weighs(word: Word, read: Read, language: Language) -> bool:
    """Whether a word counts: a date has its own rule, and a kind of thing counts only where a passage names it."""
    if read.lost and any(within(word, date) for date in read.lost):
        return False
    return word.lower not in language.categories or read.covers(word)


def _names(read: Read) -> Iterator[Problem]:
    said = {entity.id.value for each in read.mentions for entity in each.entities}
    found = (entity for passage in read.passages for each in passage.mentions for entity in each.entities)
    others = {entity.type for entity in found if entity.id.value not in said}
    bound = (*NAMED, *(kind for kind in EXCHANGED if kind in others))
    for each in read.mentions:
        kind = next((entity.type for entity in each.entities if entity.type in bound), "")
        if kind and not read.known(each):
            name = read.text[each.start : each.end]
            mend = f"Quote a passage with this {kind}, or add it as `context`."
            yield _problem(read, "stem-name-not-quoted", f"the stem names {name}, and no quote does. {mend}")


def _dates(read: Read) -> Iterator[Problem]:
    for date in () if isinstance(read.question.body, MatchBody | OrderBody) else read.lost:
        shown = read.text[date.start : date.end]
        mend = "Quote a passage with this date, or add it as `context`."
        yield _problem(read, "stem-date-not-quoted", f"the stem says {shown}, and no quote does. {mend}")


def _negation(read: Read, language: Language) -> Iterator[Problem]:
    asked = negations((word.lower for word in read.words), language)
    if not asked:
        return
    held = sum(len(negations(passage.words, language)) for passage in read.passages)
    if read.denied or held:
        return
    if len(asked) > held:
        mend = "Ask without the negation, or quote the passage that has it."
        yield _problem(read, "stem-negation", f"the stem says `{asked[-1]}`, and no quote does. {mend}")


def _telling(read: Read, language: Language) -> Iterator[Problem]:
    """Words that may turn a question into another one: names that the cast lacks, figures, and contrasts."""
    told = [word for word in read.words if _tells(word, language)]
    texts = {word for passage in read.passages for word in passage.words} if told else set()
    for word in told:
        lower = word.lower
        if (
            (_is_name(word, read, language) or lower[0].isdigit())
            and not read.covers(word)
            and word.key not in read.near
            and not _ruled(word, read)
        ):
            message = f"no quote has `{word.text}`. Quote a passage that has it, or add one as `context`."
            yield _problem(read, "stem-word", message, "warning")
        other = next((each for each in sorted(language.contrasts.get(lower, ())) if each in texts), "")
        converse = CONVERSES.get(base(lower)) == base(other)
        if other and lower not in texts and not converse:
            mend = "Use its word, or add a `context` that has yours."
            message = f"the stem says `{word.text}` where a quote says `{other}`. {mend}"
            yield _problem(read, "stem-contrast", message, "warning")


def _tells(word: Word, language: Language) -> bool:
    return word.lower != word.text or word.lower in language.contrasts or word.text[0].isdigit()


def _ruled(word: Word, read: Read) -> bool:
    """Whether a word is a part of a date or of a name that has a rule of its own."""
    named = (each for each in read.mentions if any(entity.type in NAMED for entity in each.entities))
    return any(within(word, each) for each in named) or any(within(word, date) for date in read.dates)


def _is_name(word: Word, read: Read, language: Language) -> bool:
    """Whether a word is capitalised by itself, and not because a sentence begins."""
    before = read.text[: word.start].rstrip("\"'( ")
    starts = not before or before[-1] in ".!?:"
    return word.text[0].isupper() and not starts and word.lower not in language.empty and word.text != "I"
