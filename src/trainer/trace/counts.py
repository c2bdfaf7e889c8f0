"""The rules of counts: the number that answers counts what the stem asks for."""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trainer.derive import quoted
from trainer.model import ChoiceBody, Question, ShortBody, Text
from trainer.problems import Problem
from trainer.text.language import Language
from trainer.text.normal import fold
from trainer.text.numbers import FoundNumber
from trainer.text.units import names_of
from trainer.text.words import Word, content, words
from trainer.trace.anchored import Anchored
from trainer.trace.derivations import part_standing
from trainer.trace.measures import wrong_measure
from trainer.trace.passage import Passage
from trainer.trace.wholes import standing, unit_told

_JOINTS = re.compile(r"[,;:] (?:and |but |while |whereas )?|[.!?] |(?<= )(?:and|but|while|whereas|against) |- ")
"""Where one clause or one item of a list ends and the next begins."""


@dataclass(frozen=True, slots=True)
class Count:
    """A question for a number: the keys of its stem, what follows "how many", and what is counted.

    `own` are the things that the answer, or what it was worked out from, counts in the quotes; `others` are the
    other numbers there with the thing that they count.
    """

    keys: frozenset[str]
    asked: list[Word]
    own: list[Word]
    others: list[tuple[str, Word]]
    derived: bool


def counts(anchored: Anchored) -> Iterable[Problem]:
    language = anchored.language
    for question in anchored.module.questions if language else ():
        body = question.body
        if language and question.answer_type == "number" and isinstance(body, ShortBody | ChoiceBody):
            count = _count(question, body.answer.value, anchored, language)
            found = [*_other(count, body.answer), *_something_else(count, question, anchored, language)]
            yield from found or _measured(question, body.answer, anchored)
            if not found and question.derive is None:
                yield from _elsewhere(question, body.answer, anchored, language)


def _count(question: Question, answer: str, anchored: Anchored, language: Language) -> Count:
    stem = anchored.words(fold(question.stem.value))
    said = frozenset(word.lower for word in stem)
    own: list[Word] = []
    others: list[tuple[str, Word]] = []
    for passage in anchored.passages(question.evidence):
        spots = _settled(question, answer, passage, anchored)
        for number in passage.numbers:
            thing = _counted(number, passage, language)
            if thing and any(start < number.end and number.start < end for start, end in spots):
                own += [] if unit_told(number.unit, said) else [thing]
            elif thing and passage.inside(number) and passage.spots(fold(answer)) != [(number.start, number.end)]:
                others.append((passage.window[number.start : number.end], thing))
    asked = _asked(stem, fold(question.stem.value).lower(), language)
    return Count(frozenset(word.key for word in stem), asked, own, others, question.derive is not None)


def _settled(question: Question, answer: str, passage: Passage, anchored: Anchored) -> list[tuple[int, int]]:
    """Where the answer stands in a quote, or what it was worked out from."""
    if question.derive is None:
        return list(standing(passage, answer, "number", anchored).spots)
    found = (part_standing(passage, text.value, anchored) for text in quoted(question.derive))
    return [spot for each in found for spot in each.spots]


def _counted(number: FoundNumber, passage: Passage, language: Language) -> Word | None:
    """The word that says what a number counts: its unit, or the next word that is no function word and no verb."""
    if number.spelled:
        names = set(" ".join(names_of(number.unit)).split())
        within = words(passage.window[number.start : number.end], language)
        unit = next((word for word in reversed(within) if word.lower in names), None)
        if unit:
            return unit
    if number.unit and not number.spelled:
        return None
    after = passage.window[number.end : number.end + 30]
    following = words(after, language)[:1] if after[:1] in (" ", "-") else []
    fits = (word for word in following if word.lower not in language.function and not word.text.endswith("ed"))
    return next(fits, None)


def _asked(stem: list[Word], text: str, language: Language) -> list[Word]:
    """The words after "how many", up to the first that only joins."""
    at = text.find(language.counting)
    after = [word for word in stem if at >= 0 and word.start >= at + len(language.counting)]
    found: list[Word] = []
    for word in after:
        if found and word.lower in language.empty:
            break
        if word.lower not in language.function:
            found.append(word)
    return found


def _other(count: Count, answer: Text) -> Iterator[Problem]:
    """No other number of the quotes counts what the stem asks for, while the answer counts another thing."""
    keys = frozenset(word.key for word in count.asked)
    if any(thing.key in count.keys for thing in count.own) or not (count.own or count.derived):
        return
    for number, thing in count.others:
        if thing.key in keys:
            message = f"the stem asks for {thing.text}, and the quote says “{number} {thing.text}”. "
            mend = "Answer with that number, or ask for what the answer counts."
            yield Problem(answer.span, "other-number", message + mend)
            return


def _something_else(count: Count, question: Question, anchored: Anchored, language: Language) -> Iterator[Problem]:
    """What the answer counts is in the stem, or what the stem asks for is in the quotes."""
    wide = language.anything
    lost = [thing for thing in count.own if thing.key not in count.keys and thing.lower not in wide]
    if not lost or any(word.lower in wide for word in count.asked):
        return
    passages = anchored.passages((*question.evidence, *question.context))
    told = any(_has(passage, word) for word in count.asked for passage in passages)
    partly = len(lost) < len(count.own) and question.derive is not None
    known = any(word.key in anchored.vocabulary for word in count.asked)  # else it is a word of the author's own
    if partly or (count.asked and not told and known):
        message = f"the quote counts {lost[0].text}, and the stem asks for something else. Ask for what it counts."
        yield Problem(question.stem.span, "stem-count", message)


def _has(passage: Passage, word: Word) -> bool:
    """Whether a quote has a word in some form, or as the end of a compound: boxes, snuffboxes."""
    return word.key in passage.keys or (
        len(word.lower) > 3 and any(each.endswith(word.lower) for each in passage.words)
    )


def _measured(question: Question, answer: Text, anchored: Anchored) -> Iterator[Problem]:
    """The stem asks in the unit, and for the dimension, in which the quote measures."""
    if question.derive is not None:
        return
    stem = fold(question.stem.value)
    for passage in anchored.passages(question.evidence):
        for start, end in standing(passage, answer.value, "number", anchored, stem).spots:
            held = (number for number in passage.numbers if number.start < end and start < number.end)
            said = next((told for number in held if (told := wrong_measure(stem, passage.window, number))), None)
            if said:
                asked, quoted_as = said
                message = f"the stem asks for {asked}, and the quote says “{quoted_as}”. Ask for what it measures."
                yield Problem(question.stem.span, "stem-count", message)
                return


def _elsewhere(question: Question, answer: Text, anchored: Anchored, language: Language) -> Iterator[Problem]:
    """What the stem speaks of does not stand in the clause of another number alone."""
    stem = content(anchored.words(fold(question.stem.value)), language)
    asked = {_mark(word, word.start == 0): word.text for word in stem if word.lower not in language.categories}
    for passage in anchored.passages(question.evidence):
        spots = standing(passage, answer.value, "number", anchored, question.stem.value).spots
        parts = clauses(passage, language)
        own = [part for part in parts if any(start < part.end and part.start < end for start, end in spots)]
        rivals = [part for part in parts if part.number and part not in own] if len(own) == 1 else []
        shared = frozenset[str]().union(*(part.marks for part in parts if not part.number))
        for part in rivals:
            alone = _alone(own[0], part, shared, frozenset(asked), language)
            if alone and part.number:
                number = passage.window[part.number.start : part.number.end]
                told = next(text for mark, text in asked.items() if mark in alone)
                message = f"the quote says `{told}` of “{number}”, not of `{answer.value}`. "
                yield Problem(answer.span, "other-number", message + "Answer with that number, or ask for this one.")
                return


def _alone(own: "Part", other: "Part", shared: frozenset[str], asked: frozenset[str], language: Language) -> set[str]:
    """The words of a stem that only the clause of another number has, where the stem is surely about that number.

    Surely, that is: the two clauses tell all of the stem, and the answer's own clause has no word of it that the
    other lacks; or it has a word that means the contrary, or another name, where the stem has the other clause's.
    """
    alone = set((other.marks & asked) - own.marks - shared)
    if own.counted == "" and other.counted:
        alone.discard(other.counted)
    if not alone or not asked <= other.marks | shared | own.marks:
        return set()
    contrary = any(
        language.contrasts.get(word, frozenset()) & (own.lower - other.lower)
        for word in other.lower
        if language.key(word) in alone
    )
    names = {mark for mark in own.marks if mark.startswith("^")}
    renamed = any(mark.startswith("^") for mark in alone) and bool(names) and not names & asked
    return alone if contrary or renamed or not (own.marks & asked) - other.marks else set()


def _mark(word: Word, first: bool) -> str:
    """What a word shares with its other forms; a name is told from the word it is made of."""
    return word.key if first or word.text[0].islower() or word.text[0].isdigit() else f"^{word.key}"


@dataclass(frozen=True, slots=True)
class Part:
    """A clause or an item of a list in a quote, with its number if it has one; offsets into the window.

    `marks` are its words in any form, `lower` as they stand, `counted` is what its number counts.
    """

    start: int
    end: int
    marks: frozenset[str]
    lower: frozenset[str]
    number: FoundNumber | None
    counted: str


def clauses(passage: Passage, language: Language) -> list[Part]:
    """The clauses and items of a quote, parted at stops and at words that join; a number is not cut."""
    gaps = [gap.span() for gap in _JOINTS.finditer(passage.window, passage.start, passage.end)]
    numbers = passage.numbers
    edges = [end for start, end in gaps if not any(each.start < end and start < each.end for each in numbers)]
    found: list[Part] = []
    for start, end in itertools.pairwise([passage.start, *edges, passage.end]):
        number = next((each for each in numbers if start <= each.start < end), None)
        told = words(passage.window[start:end], language)
        begins = start == passage.start or passage.window[max(0, start - 2) : start].strip() in (".", "!", "?")
        marks = frozenset(_mark(word, begins and word.start == 0) for word in told)
        thing = _counted(number, passage, language) if number else None
        lower = frozenset(word.lower for word in told)
        found.append(Part(start, end, marks, lower, number, thing.key if thing else ""))
    return found
