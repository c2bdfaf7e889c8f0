"""Rules that look up in the whole source whether what a question calls wrong is right."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from trainer.model import ChoiceBody, MultiBody, Question, Swap, Text, TrueFalseBody
from trainer.problems import Problem
from trainer.text.found_date import FoundDate
from trainer.text.language import Language
from trainer.text.normal import fold
from trainer.trace.anchored import Anchored
from trainer.trace.borne_out import Sentences, bears_out, beside, held, holds_office, only_office, telling
from trainer.trace.contrary import sentences_of
from trainer.trace.passage import Passage
from trainer.trace.saying import Said, said
from trainer.trace.statements import swapped_in

FEWEST = 2
"""Words and things of a stem that a sentence must have before it bears anything out."""
_OF_DATES = frozenset("of in on at year month day date".split())
_POINTING = frozenset(("these", "following", "below"))
_NEXT = re.compile(r"\s+(?:and|or)\s+(?:(?:the|a|an)\s+)?((?!\w+ed\b)[a-z][\w-]*)(?=[\s,.;:])")


def true_elsewhere(anchored: Anchored) -> Iterable[Problem]:
    """A false statement is false and a distractor wrong, wherever in the source one looks."""
    language = anchored.language
    if language is None:
        return
    sentences = Sentences(anchored)
    for question in anchored.module.questions:
        body = question.body
        if isinstance(body, TrueFalseBody) and body.swap:
            yield from _statement(question, body.swap, sentences, language)
        elif isinstance(body, ChoiceBody | MultiBody):
            answers = body.answers if isinstance(body, MultiBody) else (body.answer,)
            yield from _less_exact(answers, body.distractors, anchored)
            if question.derive is None:
                yield from _distractors(question, answers, body.distractors, sentences, language)
            if isinstance(body, MultiBody):
                yield from _left_out(question, body, anchored)


def _statement(question: Question, swap: Swap, sentences: Sentences, language: Language) -> Iterator[Problem]:
    anchored, stem = sentences.anchored, fold(question.stem.value)
    if not swapped_in(stem, swap) or anchored.meaning(swap.was.value).marks & anchored.meaning(swap.now.value).marks:
        return
    was, now = (said(fold(text.value), anchored) for text in (swap.was, swap.now))
    if _plain(was) == _plain(now) or _less(was, now):
        message = f"`{swap.now.value}` says no other thing than `{swap.was.value}`, so the statement is true. "
        yield Problem(swap.now.span, "swap-same", f"{message}Swap in something else.")
        return
    told = said(stem, anchored)
    needed = telling(told, language)
    changed = {(each.kind, each.mark) for each in now}
    wrong = next((each for each in needed if (each.kind, each.mark) in changed), None)
    if wrong is None or len(needed) < FEWEST:
        return
    offices = only_office([each for each in needed if each is not wrong])
    for passage, found in sentences.holding(needed):
        if bears_out(needed, wrong, found, language) or holds_office(wrong, offices, passage, found):
            yield _told(swap.now, passage, "the statement")
            return


def _plain(told: Sequence[Said]) -> list[tuple[str, object]]:
    """What a text says whatever way a year is written; words that only lead to a date left out."""
    return [_year(each) for each in told if each.lower not in _OF_DATES]


def _year(each: Said) -> tuple[str, object]:
    value = each.mark[0] if each.kind == "number" and isinstance(each.mark, tuple) else None
    if isinstance(value, float) and 1000 <= value <= 2100 and each.mark == (value, "", "", ""):
        return "date", (int(value), 0, 0)
    return each.kind, each.mark


def _less(was: Sequence[Said], now: Sequence[Said]) -> bool:
    """Whether a text says the same with a less exact date: in 1971, on 3 June 1971."""
    ours, theirs = ([each for each in told if each.lower not in _OF_DATES] for told in (was, now))
    if len(ours) != len(theirs):
        return False
    return all(_year(new) == _year(old) or _year(new) in held(old) for old, new in zip(ours, theirs, strict=True))


def _less_exact(answers: Iterable[Text], wrong: Iterable[Text], anchored: Anchored) -> Iterator[Problem]:
    """No distractor is the answer less exactly: the month or year of a date, a number without its hedge."""
    language = anchored.language
    for answer in answers:
        dates = language.date(fold(answer.value)) if language else None
        number = language.number(fold(answer.value)) if language else None
        for text in wrong:
            date = language.date(fold(text.value)) if language and dates else None
            other = language.number(fold(text.value)) if language and number and not dates else None
            less = date and dates and date.whole != dates.whole and ("date", date.parts) in _dates(dates)
            bare = (
                other
                and number
                and other.parts != number.parts
                and _hedgeless(other.parts) == _hedgeless(number.parts)
            )
            if less or bare:
                message = f"`{text.value}` is the right answer `{answer.value}`, only less exactly. Choose another."
                yield Problem(text.span, "distractor-is-answer", message)


def _dates(date: FoundDate) -> list[tuple[str, object]]:
    return list(held(Said(date.parts if date.plain else date.whole, "date", 0, 0)))


def _hedgeless(parts: tuple[object, ...]) -> tuple[object, ...]:
    """A number without its hedge, if it is more than a bare number."""
    value, _, *rest = parts
    return value, *rest


def _distractors(
    question: Question, answers: Sequence[Text], wrong: Sequence[Text], sentences: Sentences, language: Language
) -> Iterator[Problem]:
    anchored = sentences.anchored
    asked = telling(said(fold(question.stem.value), anchored), language)
    homes = [(each, _words_of(each, sentences)) for each in sentences_of(question, anchored)]
    right = [one for text in answers for one in said(fold(text.value), anchored)]
    covered = [one for one in asked if any(_has(one, told) for _, told in homes)]
    offices = only_office(asked)
    for text in wrong:
        own = telling(said(fold(text.value), anchored), language)
        if not own or any(each[:2] == one[:2] for each in own for one in asked):
            continue
        for passage, found in sentences.holding([*own, *covered]):
            at_home = any(_has(one, found) for one in right)
            if offices and len(own) == 1 and holds_office(own[0], offices, passage, found):
                yield _told(text, passage, "the option")
                break
            if len(covered) < FEWEST or not any(not one.kind for one in covered):
                continue
            if at_home and len(own) == 1 and beside(own[0], right, passage, found):
                yield _told(text, passage, "the option")
                break
            if not at_home and _as_right(own, covered, right, homes, found, language):
                yield _told(text, passage, "the option")
                break


def _words_of(passage: Passage, sentences: Sentences) -> list[Said]:
    return next((told for each, told in sentences.all if each is passage), [])


def _has(one: Said, told: Sequence[Said]) -> bool:
    return any((one.kind, one.mark) in held(each) for each in told)


def _as_right(
    own: Sequence[Said],
    covered: Sequence[Said],
    right: Sequence[Said],
    homes: Sequence[tuple[Passage, list[Said]]],
    found: list[Said],
    language: Language,
) -> bool:
    """Whether a distractor stands to the words of the stem in some sentence as the answer does in its own."""
    for _, told in homes:
        places = [
            (next((each.start for each in told if (one.kind, one.mark) in held(each)), -1), one) for one in covered
        ]
        answer = next((each.start for each in told if right and (right[0].kind, right[0].mark) in held(each)), -1)
        if answer >= 0 and all(place >= 0 for place, _ in places):
            row = sorted([*places, *((answer, one) for one in own)], key=lambda pair: pair[0])
            return bears_out([one for _, one in row], own[0], found, language)
    return False


def _left_out(question: Question, body: MultiBody, anchored: Anchored) -> Iterator[Problem]:
    """The quote lists nothing after the last right option that is one too: wheat, barley and oats."""
    if _POINTING & set(fold(question.stem.value).lower().split()):
        return
    named = {mark for text in (*body.answers, *body.distractors) for mark in anchored.meaning(text.value).marks}
    for passage in anchored.passages(question.evidence):
        spots = sorted(spot for text in body.answers for spot in passage.places(text.value))
        for (_, end), (start, last) in pairwise(spots):
            following = _NEXT.match(passage.window, last)
            if passage.window[end:start].strip() == "," and following and following[1].casefold() not in named:
                message = (
                    f"the quote lists `{following[1]}` with the right options, and the question leaves it out. "
                    "Add it to the answers, or ask “Which of these …”."
                )
                yield Problem(body.answers[-1].span, "option-left-out", message)
                return


def _told(text: Text, passage: Passage, what: str) -> Problem:
    shown = passage.anchor.text if len(passage.anchor.text) <= 160 else f"{passage.anchor.text[:157]}…"
    message = (
        f"line {passage.anchor.line} of the source says “{shown}”, so {what} `{text.value}` may be true. "
        "Choose what the source bears out nowhere."
    )
    return Problem(text.span, "true-elsewhere", message)
