"""Rules of the calendar: what a learner reads as a date is one, and falls on its weekday."""

import re
from collections.abc import Iterable

from trainer.problems import Problem
from trainer.text.dates import WEEKDAYS, weekday_name
from trainer.text.found_date import FoundDate
from trainer.text.language import Language
from trainer.text.normal import fold
from trainer.text.words import content
from trainer.trace.anchored import Anchored, claims

_ASKED = re.compile(r"\b(?:which|what) (?:weekday|day of the week)\b", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})s?\b", re.IGNORECASE)


def real_dates(anchored: Anchored) -> Iterable[Problem]:
    language = anchored.language
    if language is None:
        return
    for question in anchored.module.questions:
        options = getattr(question.body, "distractors", ())
        answers = (claim.answer for claim in claims(question))
        for text in (question.stem, *answers, *options):
            for date in language.impossible(fold(text.value)):
                message = f"there is no {date}. Correct the date."
                yield Problem(text.span, "date-impossible", message)


def weekdays(anchored: Anchored) -> Iterable[Problem]:
    """A weekday in a date answer is that of the date."""
    language = anchored.language
    for _, claim in anchored.claims:
        date = language.date(fold(claim.answer.value)) if language and claim.type == "date" else None
        if date and date.weekday and date.date and weekday_name(date.date) != date.weekday:
            message = f"{claim.answer.value}: that day was a {weekday_name(date.date)}. Correct one of the two."
            yield Problem(claim.answer.span, "weekday-wrong", message)


def weekdays_asked(anchored: Anchored) -> Iterable[Problem]:
    """Who is asked for a weekday is to answer with one."""
    if anchored.language is None:
        return
    for question, claim in anchored.claims:
        if _ASKED.search(question.stem.value) and not _WEEKDAY.search(claim.answer.value):
            message = f"the stem asks for a weekday, and `{claim.answer.value}` is none. Correct one of the two."
            yield Problem(claim.answer.span, "answer-type", message)


def weekday_events(anchored: Anchored) -> Iterable[Problem]:
    """A question for the weekday of a date has that date in its stem, or nothing contrary to what its quotes say."""
    language = anchored.language
    for question in anchored.module.questions if language else ():
        derive = question.derive
        part = derive.one("part") if derive and derive.op.value == "date-parts" else None
        source = (derive.one("date") or derive.one("base")) if derive else None
        date = language.date(fold(source.value)) if language and source else None
        if language is None or part is None or part.value != "weekday" or date is None:
            continue
        stem = fold(question.stem.value)
        if any(compatible_days(each, date) for each in language.dates(stem) if each.day):
            continue
        passages = anchored.passages((*question.evidence, *question.context))
        keys = frozenset[str]().union(*(each.keys for each in passages))
        said = [word for word in content(anchored.words(stem), language) if word.key not in keys]
        lost = [word for word in said if keys & contrary(word.key, language)]
        if lost and source:
            message = f"no quote says `{lost[0].text}` of {source.value}. Name the date, or the event in its words."
            yield Problem(question.stem.span, "derive-event", message)


def contrary(key: str, language: Language) -> frozenset[str]:
    """What the forms of the words have in common that cannot stand for a word, in any of its forms."""
    others = (other for word, others in language.contrasts.items() if language.key(word) == key for other in others)
    return frozenset(map(language.key, others))


def compatible_days(one: FoundDate, other: FoundDate) -> bool:
    """Whether two dates may be the same day: all parts that both have are equal."""
    return all(
        first == second or not first or not second for first, second in zip(one.parts, other.parts, strict=True)
    )
