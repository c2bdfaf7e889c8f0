"""Rules of the calendar: what a learner reads as a date is one, and falls on its weekday."""

import re
from collections.abc import Iterable

from trainer.problems import Problem
from trainer.text.dates import WEEKDAYS, weekday_name
from trainer.text.normal import fold
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
