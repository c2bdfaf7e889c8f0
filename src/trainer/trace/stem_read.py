"""A stem, read beside the passages that it is to be about."""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.derive import quoted
from trainer.model import ClozeBody, Question, TrueFalseBody
from trainer.text.found_date import FoundDate
from trainer.text.grammar import DENIALS
from trainer.text.language import Language
from trainer.text.likes import likes
from trainer.text.normal import fold
from trainer.text.tokens import Token
from trainer.text.words import Word
from trainer.trace.anchored import Anchored, question_selectors
from trainer.trace.passage import Mention, Passage
from trainer.trace.statements import swapped_back, swapped_in


@dataclass(frozen=True, slots=True)
class Read:
    """A stem in normal form, without what was swapped in and without its blanks, and what stands in it.

    `passages` are those of evidence and context; `keys` their words, `held` the ids of the cast in them.
    `lost` are the dates of the stem that no passage has. `near` are the words of the paragraphs that they are in.
    `denied` says that a sentence of the quotes denies something or sets it apart.
    """

    question: Question
    text: str
    words: list[Word]
    mentions: list[Mention]
    dates: list[FoundDate]
    lost: list[FoundDate]
    passages: list[Passage]
    keys: frozenset[str]
    held: frozenset[str]
    near: frozenset[str]
    denied: bool

    def known(self, mention: Mention) -> bool:
        """Whether a passage names the thing that the stem names, by whatever name."""
        return any(entity.id.value in self.held for entity in mention.entities)

    def covers(self, word: Word) -> bool:
        """Whether a passage has a word in some form, or the name or date that the word is a part of."""
        return (
            word.key in self.keys
            or any(key in self.keys for key in likes(word.lower))
            or any(within(word, each) and self.known(each) for each in self.mentions)
            or any(within(word, each) and each not in self.lost for each in self.dates)
        )


def denied(question: Question, anchored: Anchored) -> bool:
    """Whether a sentence of the quotes denies something or sets it apart, so that a question may say “not”."""
    selectors = (*question_selectors(question), *question.context)
    return any(_denies(token) for each in anchored.sentences_of(selectors) for token in each.sentence.tokens)


_LEFT_OUT = frozenset(
    "cleared acquitted other others except rather instead unlike without lack lacked lacks empty least".split()
)


def _denies(token: Token) -> bool:
    """Whether a word of a sentence lets a question say “not”: a negation, a denial, or what sets something apart."""
    return token.kind == "neg" or token.base in DENIALS or token.lower in _LEFT_OUT or token.lower.endswith("n't")


def within(word: Word, thing: Mention | FoundDate) -> bool:
    return thing.start <= word.start and word.end <= thing.end


def reads(anchored: Anchored, language: Language) -> Iterator[Read]:
    """The stems of all questions whose quotes are all found."""
    for question in anchored.module.questions:
        selectors = dict.fromkeys((*question_selectors(question), *question.context))
        passages = anchored.passages(selectors)
        text = _shown(question)
        if passages and text and len(passages) == len(selectors):
            yield _read(question, text, passages, anchored, language)


def _shown(question: Question) -> str:
    """The stem in normal form; empty where it does not have what it was made wrong by."""
    body, stem = question.body, fold(question.stem.value)
    if isinstance(body, ClozeBody):
        return fold(" ".join(body.parts))
    if isinstance(body, TrueFalseBody) and body.swap:
        return swapped_back(stem, body.swap) if swapped_in(stem, body.swap) else ""
    return stem


def _read(question: Question, text: str, passages: list[Passage], anchored: Anchored, language: Language) -> Read:
    dates = language.dates(text)
    selectors = (*question_selectors(question), *question.context)
    whole = anchored.sentences_of(selectors)
    return Read(
        question=question,
        text=text,
        words=anchored.words(text),
        mentions=anchored.mentions(text),
        dates=dates,
        lost=_lost(dates, question, passages, language) if dates else [],
        passages=passages,
        keys=frozenset().union(*(passage.keys for passage in passages), *(each.sentence.keys for each in whole)),
        held=frozenset(
            entity.id.value for each in passages for mention in each.mentions for entity in mention.entities
        ).union(*(each.names for each in whole), anchored.named_before(selectors)),
        near=anchored.near(selectors),
        denied=denied(question, anchored),
    )


def _lost(dates: list[FoundDate], question: Question, passages: list[Passage], language: Language) -> list[FoundDate]:
    """The dates of a stem that neither a passage nor a part of the derivation has."""
    quoted_dates = [date for passage in passages for date in passage.dates if passage.inside(date)]
    held = [end for date in quoted_dates for end in (date, date.last)]
    texts = [text.value for text in quoted(question.derive)] if question.derive else []
    held += [date for text in texts if (date := language.date(fold(text)))]
    told = (word for passage in passages for word in passage.words)
    years = {date.year for date in held if date.year} | {int(word) for word in told if _is_year(word)}
    return [
        date
        for date in dates
        if not any(_supports(each, date, years) for each in held) and (date.month or date.year not in years)
    ]


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isascii() and text.isdigit()


def _supports(held: FoundDate, asked: FoundDate, years: set[int]) -> bool:
    """Whether a date of the passages bears out a date of the stem; its year may stand in another passage."""
    year = not asked.year or asked.year == held.year or (not held.year and asked.year in years)
    return year and (not asked.month or asked.month == held.month) and (not asked.day or asked.day == held.day)
