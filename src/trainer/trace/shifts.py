"""Rules of dates that are counted on: the direction is that of the words, and base and cue are about one event."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trainer.model import Derive, Question, Text
from trainer.problems import Problem
from trainer.text.found_date import FoundDate
from trainer.text.language import Language
from trainer.text.normal import fold
from trainer.text.words import content, words
from trainer.trace.anchored import Anchored
from trainer.trace.days import compatible_days
from trainer.trace.passage import Passage

_FORWARD = r"later|after(?:wards?)?|following|next|tomorrow|subsequently|outliv\w+|outlast\w+|surviv\w+"
_BACK = r"before(?:hand)?|earlier|ago|previous(?:ly)?|prior|preced\w+|predeceas\w+|yesterday"
_SENSE = re.compile(rf"\b(?:(?P<forward>{_FORWARD})|(?P<back>{_BACK}))\b", re.IGNORECASE)
_VERB = re.compile(r"\b(?P<forward>outliv\w+|outlast\w+|surviv\w+)|(?P<back>preced\w+|predeceas\w+)\b", re.IGNORECASE)
_RELATING = ("after", "before", "following", "prior", "preceding")
_STOP = re.compile(r"[,;:.!?](?=\s|$)| (?=and |but |while )")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in its passage: which way its words point, its clause, and what "after" or "before" leads to."""

    passage: Passage
    start: int
    end: int
    forward: bool
    clause: str
    related: str


def shifted_dates(anchored: Anchored) -> Iterable[Problem]:
    """The direction and the base of a date that was counted on."""
    language = anchored.language
    for question, claim in anchored.claims:
        derive = claim.derive
        if language is None or derive is None or derive.op.value != "date-shift":
            continue
        passages = anchored.passages(claim.evidence)
        base, text = derive.one("base"), derive.one("cue")
        cue = _cue(text, passages) if text else None
        if base and cue:
            found = list(_base(base, cue, question, passages, anchored, language))
            yield from found
            if not found:
                yield from _direction(derive, base, cue, passages, anchored, language)


def _cue(text: Text, passages: list[Passage]) -> Cue | None:
    """The cue where it first stands; None where no word tells which way it points."""
    for passage in passages:
        for start, end in passage.places(text.value)[:1]:
            window = passage.window
            stop = _STOP.search(window, end)
            last = stop.start() if stop else len(window)
            first = max((each.end() for each in _STOP.finditer(window, 0, start)), default=0)
            clause = window[first:last]
            told = _SENSE.search(window, start, min(last, end + 10)) or _VERB.search(clause)
            if told:
                leads = told[0].lower() in _RELATING and told.end() <= last and told.string is window
                related = window[max(end, told.end()) : last].strip() if leads else ""
                return Cue(passage, start, end, told["forward"] is not None, clause, related)
    return None


def _place(base: FoundDate, passages: list[Passage], anchored: Anchored) -> list[FoundDate]:
    """Where the base stands in the quotes, at offsets of the source."""
    spans = [(each.anchor.at, each.anchor.at + len(each.anchor.text)) for each in passages]
    return [
        date
        for date in anchored.dates
        if any(start <= date.start and date.end <= end for start, end in spans) and compatible_days(date, base)
    ]


def _base(
    text: Text, cue: Cue, question: Question, passages: list[Passage], anchored: Anchored, language: Language
) -> Iterator[Problem]:
    """What is counted on from is the date that the cue's words look back to."""
    base = language.date(fold(text.value))
    if base is None:
        return
    asked = [date for date in language.dates(fold(question.stem.value)) if date.month]
    known = [date for passage in passages for date in passage.dates if passage.inside(date)]
    if asked and not any(compatible_days(date, base) for date in asked):
        other = next((date for date in asked if any(compatible_days(date, each) for each in known)), None)
        if other:
            said = fold(question.stem.value)[other.start : other.end]
            yield _wrong_base(text, f"the stem speaks of {said}")
            return
    if cue.related or _VERB.search(cue.clause):
        return
    near = _dates_before(cue, anchored)
    if near and not any(compatible_days(date, base) for date in near):
        found = anchored.source.normal.text[near[-1].start : near[-1].end]
        quoted = cue.passage.window[cue.start : cue.end]
        yield _wrong_base(text, f"“{quoted}” counts on from “{found}”, the date before it")


def _wrong_base(text: Text, why: str) -> Problem:
    message = f"{why}, and `base` is {text.value}. Quote the date of the event that the cue follows."
    return Problem(text.span, "derive-base", message)


def _dates_before(cue: Cue, anchored: Anchored) -> list[FoundDate]:
    """The dates of the cue's sentence that stand before it; else those of its whole sentence or the one before."""
    at = cue.passage.anchor.at - cue.passage.start + cue.start
    places = [each.anchor for each in anchored.sentences if each.anchor.at <= at]
    for anchor in places[:-3:-1]:
        end = min(at, anchor.at + len(anchor.text))
        found = [date for date in anchored.dates if anchor.at <= date.start and date.end <= end]
        if found:
            return found
    return []


def _direction(
    derive: Derive, base: Text, cue: Cue, passages: list[Passage], anchored: Anchored, language: Language
) -> Iterator[Problem]:
    wanted = _wanted(base, cue, passages, anchored, language)
    direction = derive.one("direction")
    if wanted and direction and direction.value != wanted:
        quoted = cue.passage.window[cue.start : cue.end]
        message = f"from {base.value}, “{quoted}” in “{cue.clause.strip()}” leads {wanted}. Correct `direction`."
        yield Problem(direction.span, "derive-direction", message)


def _wanted(base: Text, cue: Cue, passages: list[Passage], anchored: Anchored, language: Language) -> str:
    """Which way to count from the base: as the words point, where the base dates what they look back to."""
    date = language.date(fold(base.value))
    own = {True: "forward", False: "back"}
    if date is None:
        return ""
    by = cue.passage.start - cue.passage.anchor.at
    places = _place(date, passages, anchored)
    sentence = next((each for each in anchored.sentences if _holds(each, cue)), None)
    inside = [each.start + by for each in places if sentence and _within(each, sentence)]
    if not cue.related:
        after = inside and all(start >= cue.end for start in inside)
        return own[not cue.forward] if after else own[cue.forward]
    relation = cue.passage.window.find(cue.related, cue.end)
    if inside:
        dates_related = any(relation <= start < relation + len(cue.related) for start in inside)
        return own[cue.forward] if dates_related else own[not cue.forward]
    return _by_words(cue, places, anchored, language)


def _by_words(cue: Cue, places: list[FoundDate], anchored: Anchored, language: Language) -> str:
    """Which event a base of another sentence dates, by the words that the two share; empty where none tells."""
    related = {word.key for word in content(words(cue.related, language), language)}
    clause = cue.clause.replace(cue.related, " ")
    main = {word.key for word in content(words(clause, language), language)} - related
    told = [each for each in anchored.sentences if any(_within(date, each) for date in places)]
    shared = frozenset[str]().union(*(each.keys for each in told))
    of_related, of_main = bool(shared & related), bool(shared & main)
    if of_related == of_main:
        return ""
    return "forward" if of_related == cue.forward else "back"


def _holds(sentence: Passage, cue: Cue) -> bool:
    at = cue.passage.anchor.at - cue.passage.start + cue.start
    return sentence.anchor.at <= at < sentence.anchor.at + len(sentence.anchor.text)


def _within(date: FoundDate, sentence: Passage) -> bool:
    """Whether a date of the source stands in a sentence."""
    return sentence.anchor.at <= date.start < sentence.anchor.at + len(sentence.anchor.text)
