"""Rules of stems: what is asked is about the evidence, in its words, names, dates and negations."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trainer.derive import quoted
from trainer.model import ClozeBody, MatchBody, OrderBody, Question, Text, TrueFalseBody
from trainer.problems import Problem
from trainer.text.dates import FoundDate
from trainer.text.language import Language
from trainer.text.normal import fold
from trainer.text.words import Word, content, words
from trainer.trace.anchored import Anchored, question_selectors
from trainer.trace.passage import Mention, Passage, mentions
from trainer.trace.statements import swapped_back, swapped_in

NAMED = ("person", "group", "operation")
"""Types of names that a stem may use only where its passages do."""
FEWEST_WORDS, LEAST_SHARE = 2, 0.5


@dataclass(frozen=True, slots=True)
class Read:
    """A stem, read: its text in normal form without what was swapped in, its words, and its passages."""

    text: str
    words: list[Word]
    span: Text
    passages: list[Passage]
    keys: frozenset[str]
    mentions: list[Mention]
    dates: list[FoundDate]
    held: frozenset[str]


def stems(anchored: Anchored) -> Iterable[Problem]:
    language = anchored.language
    for question in anchored.module.questions if language else ():
        selectors = (*question_selectors(question), *question.context)
        passages = anchored.passages(selectors)
        if language and passages and len(passages) == len(set(selectors)) and _is_whole(question):
            read = _read(question, passages, anchored, language)
            if not isinstance(question.body, TrueFalseBody | MatchBody | OrderBody):
                yield from _words(read, language)
            yield from _names(read)
            yield from _dates(read, question, language)
            yield from _negation(read, language)
            yield from _telling(read, language)


def _is_whole(question: Question) -> bool:
    """Whether the stem has what it was made wrong by; if not, nothing can be said of it."""
    swap = question.body.swap if isinstance(question.body, TrueFalseBody) else None
    return swap is None or swapped_in(fold(question.stem.value), swap)


def _read(question: Question, passages: list[Passage], anchored: Anchored, language: Language) -> Read:
    body = question.body
    text = fold(question.stem.value)
    if isinstance(body, TrueFalseBody) and body.swap:
        text = swapped_back(text, body.swap)
    if isinstance(body, ClozeBody):
        text = fold(" ".join(body.parts))
    found = [each for passage in passages for each in passage.mentions]
    return Read(
        text=text,
        words=words(text, language),
        span=question.stem,
        passages=passages,
        keys=frozenset().union(*(passage.keys for passage in passages)),
        mentions=mentions(text, anchored.longest_names),
        dates=language.dates(text),
        held=frozenset(entity.id.value for each in found for entity in each.entities),
    )


def _covered(word: Word, read: Read) -> bool:
    """Whether a passage has a word in some form, or the thing whose name the word is a part of."""
    return word.key in read.keys or any(
        _within(word, each) and any(entity.id.value in read.held for entity in each.entities)
        for each in read.mentions
    )


def _within(word: Word, thing: Mention | FoundDate) -> bool:
    return thing.start <= word.start and word.end <= thing.end


def _words(read: Read, language: Language) -> Iterator[Problem]:
    """At least two, and at least half, of the words that speak of a subject stand in the passages."""
    asked = [
        word
        for word in content(read.words, language)
        if not any(_within(word, date) for date in read.dates)
        and (word.text.lower() not in language.categories or _covered(word, read))
    ]
    lost = [word for word in asked if not _covered(word, read)]
    have = len(asked) - len(lost)
    if not asked:
        message = "the stem says nothing of its subject. Ask for the fact by words of the quote."
        yield Problem(read.span.span, "stem-not-quoted", message)
    elif have < min(FEWEST_WORDS, len(asked)) or have < LEAST_SHARE * len(asked):
        listed = ", ".join(f"`{word.text}`" for word in lost)
        message = f"evidence and context do not speak of {listed}. Ask by words of the quote, or add a `context` that has them."
        yield Problem(read.span.span, "stem-not-quoted", message)


def _names(read: Read) -> Iterator[Problem]:
    for each in read.mentions:
        named = [entity for entity in each.entities if entity.type in NAMED]
        if named and not any(entity.id.value in read.held for entity in each.entities):
            name = read.text[each.start : each.end]
            message = f"the stem names {name}, and no quote does. Quote a passage with this {named[0].type}, or add it as `context`."
            yield Problem(read.span.span, "stem-name-not-quoted", message)


def _dates(read: Read, question: Question, language: Language) -> Iterator[Problem]:
    held = [date for passage in read.passages for date in passage.dates if passage.inside(date)]
    texts = [text.value for text in quoted(question.derive)] if question.derive else []
    held += [date for text in texts if (date := language.date(fold(text)))]
    years = {date.year for date in held if date.year} | {
        int(w.text) for p in read.passages for w in p.words if _is_year(w.text)
    }
    for date in read.dates:
        if not any(_supports(each, date, years) for each in held) and not (
            date.parts[1:] == (0, 0) and date.year in years
        ):
            shown = read.text[date.start : date.end]
            message = (
                f"the stem says {shown}, and no quote does. Quote a passage with this date, or add it as `context`."
            )
            yield Problem(read.span.span, "stem-date-not-quoted", message)


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isascii() and text.isdigit()


def _supports(held: FoundDate, asked: FoundDate, years: set[int]) -> bool:
    """Whether a date of the passages bears out a date of the stem; its year may stand in another passage."""
    year = not asked.year or asked.year == held.year or (not held.year and asked.year in years)
    return year and (not asked.month or asked.month == held.month) and (not asked.day or asked.day == held.day)


def _negation(read: Read, language: Language) -> Iterator[Problem]:
    asked = _negations(read.words, language)
    held = sum(len(_negations(passage.words, language)) for passage in read.passages)
    if len(asked) > held:
        message = f"the stem says `{asked[-1].text}`, and no quote does. Ask without the negation, or quote the passage that has it."
        yield Problem(read.span.span, "stem-negation", message)


def _negations(found: list[Word], language: Language) -> list[Word]:
    return [word for word in found if word.text.lower() in language.negations or word.text.lower().endswith("n't")]


def _telling(read: Read, language: Language) -> Iterator[Problem]:
    """Words that may turn a question into another one: names that the cast lacks, figures, and contrasts."""
    texts = {word.text.lower() for passage in read.passages for word in passage.words}
    for number, word in enumerate(read.words):
        lower = word.text.lower()
        telling = _is_name(word, number, read, language) or lower[0].isdigit()
        if telling and not _covered(word, read) and not _reported(word, read):
            message = f"no quote has `{word.text}`. Quote a passage that has it, or add one as `context`."
            yield Problem(read.span.span, "stem-word", message, "warning")
        group = next((each for each in language.contrasts if lower in each), frozenset())
        other = next((each for each in sorted(group - {lower}) if each in texts), "")
        if other and lower not in texts:
            message = f"the stem says `{word.text}` where a quote says `{other}`. Use its word, or add a `context` that has yours."
            yield Problem(read.span.span, "stem-contrast", message, "warning")


def _reported(word: Word, read: Read) -> bool:
    """Whether a word is a part of a date or of a name that has a rule of its own."""
    named = (each for each in read.mentions if any(entity.type in NAMED for entity in each.entities))
    return any(_within(word, each) for each in named) or any(_within(word, date) for date in read.dates)


def _is_name(word: Word, number: int, read: Read, language: Language) -> bool:
    """Whether a word is capitalised by itself, and not because a sentence begins."""
    starts = number == 0 or read.text[: word.start].rstrip("\"'( ")[-1:] in (".", "!", "?", ":")
    return word.text[0].isupper() and not starts and word.text.lower() not in language.empty and word.text != "I"
