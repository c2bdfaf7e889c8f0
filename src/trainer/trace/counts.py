"""The rules of counts: the number that answers counts what the stem asks for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trainer.derive import quoted
from trainer.model import ChoiceBody, Question, ShortBody, Text
from trainer.problems import Problem
from trainer.text.language import Language
from trainer.text.normal import fold
from trainer.text.numbers import FoundNumber
from trainer.text.words import Word, words
from trainer.trace.anchored import Anchored
from trainer.trace.derivations import part_standing
from trainer.trace.passage import Passage
from trainer.trace.wholes import standing


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
            yield from _other(count, body.answer)
            yield from _something_else(count, question, anchored, language)


def _count(question: Question, answer: str, anchored: Anchored, language: Language) -> Count:
    stem = anchored.words(fold(question.stem.value))
    own: list[Word] = []
    others: list[tuple[str, Word]] = []
    for passage in anchored.passages(question.evidence):
        spots = _settled(question, answer, passage, anchored)
        for number in passage.numbers:
            thing = _counted(number, passage, language)
            if thing and any(start < number.end and number.start < end for start, end in spots):
                own.append(thing)
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
    """The word right after a number, if it may say what is counted: no function word, no verb in -ed."""
    following = words(passage.window[number.end : number.end + 30], language)[:1]
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
    told = any(word.key in passage.keys for word in count.asked for passage in passages)
    partly = len(lost) < len(count.own) and question.derive is not None
    if partly or (count.asked and not told):
        message = f"the quote counts {lost[0].text}, and the stem asks for something else. Ask for what it counts."
        yield Problem(question.stem.span, "stem-count", message)
