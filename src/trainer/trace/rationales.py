"""The rule of rationales: a learner reads them as true, so their dates, numbers and names are the source's."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from trainer.derive import quoted, recompute
from trainer.kinds import KINDS
from trainer.model import Question, TrueFalseBody
from trainer.problems import Problem
from trainer.text.dates import weekday_name
from trainer.text.found_date import FoundDate
from trainer.text.language import Language
from trainer.text.normal import fold
from trainer.text.numbers import FoundNumber
from trainer.text.words import Word
from trainer.trace.anchored import Anchored, question_selectors

SMALL = 3
"""Up to it a number that is spelt out may count what the question itself has: both sides, the two names."""
TOLD = 10
"""Up to it a difference of two dates need not be quoted: the reader works it out."""
WEEK = 7
_PERIODS = ("day", "week", "month", "year")
_BEGINS = re.compile(r"(?:^|[.!?:;]|[\"'(\[])\s*[\"'(\[]?$")


@dataclass(frozen=True)
class Told:
    """What a rationale may hold: the dates, numbers and words of the source."""

    anchored: Anchored
    language: Language

    @cached_property
    def dates(self) -> list[FoundDate]:
        return self.anchored.dates

    @cached_property
    def numbers(self) -> frozenset[float]:
        return frozenset(number.value for number in self.language.numbers(self.anchored.source.normal.text))

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(word.key for word in self.anchored.words(self.anchored.source.normal.text))

    @cached_property
    def periods(self) -> frozenset[tuple[str, float]]:
        """Every stretch of time in the source, as the name of its unit and its number."""
        found = self.language.numbers(self.anchored.source.normal.text)
        return frozenset((number.unit, number.value) for number in found if number.unit in _PERIODS)

    @cached_property
    def gaps(self) -> frozenset[tuple[str, float]]:
        """How many days, weeks, months or years lie between any two dates of the source, up to TOLD of each."""
        days = sorted({date.date for date in self.dates if date.date})
        years = sorted({float(date.year) for date in self.dates if date.year})
        months = sorted({date.year * 12.0 + date.month for date in self.dates if date.year and date.month})
        ordinals = [float(day.toordinal()) for day in days]
        found = {("day", gap) for gap in _near(ordinals, TOLD)} | {("year", gap) for gap in _near(years, TOLD)}
        found |= {("week", gap / WEEK) for gap in _near(ordinals, TOLD * WEEK) if gap % WEEK == 0}
        return frozenset(found | {("month", gap) for gap in _near(months, TOLD)})


def _near(values: list[float], most: int) -> set[float]:
    """The differences, up to `most`, of values in ascending order."""
    found: set[float] = set()
    for at, value in enumerate(values):
        for other in values[at + 1 :]:
            if other - value > most or len(found) > most:
                break
            found.add(other - value)
    return found


def rationales(anchored: Anchored) -> Iterable[Problem]:
    language = anchored.language
    if language is None:
        return
    told = Told(anchored, language)
    for question in anchored.module.questions:
        lost = list(_lost(question, told, language)) if question.rationale else []
        if lost:
            listed = ", ".join(f"`{text}`" for text in dict.fromkeys(lost))
            message = (
                f"the rationale has {listed}, which the source has not. A learner reads it as true: "
                "keep to the source, or leave it out."
            )
            yield Problem(question.stem.span, "rationale-not-quoted", message)


def _lost(question: Question, told: Told, language: Language) -> Iterator[str]:
    """The dates, numbers and names of a rationale that neither source nor question has."""
    text, own = fold(question.rationale), _own(question, told.anchored)
    dates, numbers = language.dates(text), language.numbers(text)
    known = [*told.dates, *language.dates(own)]
    for date in dates:
        if not _dated(date, known):
            yield text[date.start : date.end]
    taken = [(date.start, date.end) for date in dates]
    free = [each for each in numbers if not any(start < each.end and each.start < end for start, end in taken)]
    mine = {number.value for number in language.numbers(own)} | {float(date.year or 0) for date in known}
    mine |= {float(len(getattr(question.body, parts, ()))) for parts in ("pairs", "events", "answers", "blanks")}
    for number in free:
        if not _known(number, text, told, mine):
            yield text[number.start : number.end]
    taken += [(number.start, number.end) for number in numbers]
    words = told.keys | {word.key for word in told.anchored.words(own)}
    for word in told.anchored.words(text):
        inside = any(start < word.end and word.start < end for start, end in taken)
        if not inside and _named(word, text) and word.key not in words and not _weekday(word, known):
            yield word.text


def _own(question: Question, anchored: Anchored) -> str:
    """All texts of the question itself, and what its answer is worked out to: a rationale may speak of them."""
    body = question.body
    texts = [question.stem.value, *(text.value for text in getattr(body, "distractors", ()))]
    texts += [claim.answer.value for claim in KINDS[question.kind].claims(question)]
    texts += [text.value for text in getattr(body, "accept", ())]
    texts += [event.event.value for event in getattr(body, "events", ())]
    if isinstance(body, TrueFalseBody) and body.swap:
        texts += [body.swap.was.value, body.swap.now.value]
    if question.attribution:
        texts.append(question.attribution.by.value.replace("-", " ").title())
    if question.derive:
        texts += [text.value for text in quoted(question.derive)]
        passages = anchored.passages(question_selectors(question))
        computed, _ = recompute(question.derive, " ".join(passage.anchor.text for passage in passages))
        texts.append(computed or "")
    return fold(" | ".join(texts))


def _dated(date: FoundDate, known: list[FoundDate]) -> bool:
    """Whether a date stands among others, as it is, or less exactly, or its day in one and its year in another."""
    for each in known:
        if all(not own or own == theirs for own, theirs in zip(date.parts, each.parts, strict=True)):
            return True
        same_day = date.day and (each.month, each.day) == (date.month, date.day)
        if same_day and not each.year and any(other.year == date.year for other in known):
            return True
    return False


def _known(number: FoundNumber, text: str, told: Told, mine: set[float]) -> bool:
    """Whether the source or the question has a number, or a reader works it out from what is at hand.

    A stretch of time must be one of the source, or lie between two of its dates; a count that is spelt out may be of
    what the question has.
    """
    if number.unit in _PERIODS and number.value not in mine:
        stretch = number.unit, number.value
        return stretch in told.periods or stretch in told.gaps
    spelt = not any(char.isdigit() for char in text[number.start : number.end])
    return number.value in told.numbers or number.value in mine or (spelt and number.value <= SMALL)


def _named(word: Word, text: str) -> bool:
    """Whether a word is written as a name, and not only because a sentence begins with it."""
    if not word.text[:1].isupper() or word.text == "I":
        return False
    begins = _BEGINS.search(text[max(0, word.start - 3) : word.start]) is not None or word.start == 0
    after = text[word.end : word.end + 2]
    return not begins or (after[:1] == " " and after[1:].isupper()) or text.startswith("'s", word.end)


def _weekday(word: Word, known: list[FoundDate]) -> bool:
    return any(date.date and weekday_name(date.date) == word.text for date in known)
