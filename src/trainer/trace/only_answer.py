"""The strongest rule: a question has one answer only.

Every other date, or name of the answer's type, that the evidence holds is named in the stem; so an answer and
a quote that were both taken from another question do not pass. And the stem does not hold the answer.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from trainer.derive import quoted
from trainer.model import ChoiceBody, ClozeBody, Derive, MultiBody, OrderBody, Question, Selector, ShortBody, Text
from trainer.problems import Problem
from trainer.text.found_date import FoundDate
from trainer.text.normal import fold, occurrences
from trainer.trace.anchored import Anchored, claims
from trainer.trace.asked import Asked, asks
from trainer.trace.fit import outdone
from trainer.trace.passage import Passage
from trainer.trace.wholes import ENTITIES, standing

Rival = Callable[[str], bool]
"""Whether a thing of the quotes may be meant by the stem as well as the answer."""
_LIST = re.compile(r"(?:, ?|,? (?:and|or|as well as|& ) ?)(?:again )?(?:in |on )?(?:the )?", re.IGNORECASE)
"""What parts the items of a list."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked: the answers of one type, the stem in normal form, and the quotes that bear them out."""

    answers: tuple[Text, ...]
    kind: str
    stem: str
    evidence: tuple[Selector, ...]
    derive: Derive | None

    @property
    def settled(self) -> list[str]:
        """Texts that are accounted for: the answers, and what they were worked out from."""
        parts = quoted(self.derive) if self.derive else ()
        return [text.value for text in (*self.answers, *parts)]


def only_answer(anchored: Anchored) -> Iterable[Problem]:
    language = anchored.language
    for question in anchored.module.questions:
        for asked in wanted(question):
            read = list(asks(question, anchored, language)) if language else []
            own = [each for each in read if each.answer in asked.answers and each.evidence == asked.evidence]

            def rival(label: str, own: list[Asked] = own) -> bool:
                return not language or not any(outdone(each, label, anchored, language) for each in own)

            yield from _others(asked, rival, anchored)


def wanted(question: Question) -> Iterator[Wanted]:
    """What a question asks; statements and pairs have rules of their own."""
    body, stem = question.body, fold(question.stem.value)
    if isinstance(body, OrderBody):
        for event in body.events:
            yield Wanted((event.date,), "date", f"{stem} {fold(event.event.value)}", event.evidence, event.derive)
    elif isinstance(body, ShortBody | ChoiceBody | MultiBody | ClozeBody):
        texts = tuple(claim.answer for claim in claims(question))
        shown = fold(" … ".join(body.parts)) if isinstance(body, ClozeBody) else stem
        yield Wanted(texts, question.answer_type, shown, question.evidence, question.derive)


def _others(asked: Wanted, rival: Rival, anchored: Anchored) -> Iterator[Problem]:
    passages = anchored.passages(asked.evidence)
    if asked.kind == "phrase":  # a date or name that is called a phrase does not escape by it
        kinds = {anchored.type_of(text.value) for text in asked.answers}
        asked = replace(asked, kind=kinds.pop()) if len(kinds) == 1 else asked
    if asked.derive is None and not any(_spots(passage, asked, anchored) for passage in passages):
        return
    kind = asked.kind
    if asked.derive and asked.derive.op.value == "count":
        kind = next((anchored.type_of(text.value) for text in asked.derive.all("terms")), kind)
    listed = False
    if kind == "date":
        other, listed = _other_date(asked, passages, rival, anchored)
    elif kind in ENTITIES:
        other = _other_name(asked, kind, passages, rival, anchored)
    else:
        other = ""
    if other:
        message = f"the evidence holds another {kind}, “{other}”, which the stem does not name. "
        mend = "Shorten the quote, or name it in the stem, so that only one answer is left."
        yield Problem(asked.answers[0].span, "other-answer", message + mend, "warning" if listed else "error")


def _other_date(asked: Wanted, passages: list[Passage], rival: Rival, anchored: Anchored) -> tuple[str, bool]:
    """Another date of the quotes, and whether it stands in one list with the answer: in 1563 and in 1593."""
    language = anchored.language
    if language is None:
        return "", False
    found: list[tuple[str, bool]] = []
    known = [date for text in asked.settled if (date := language.date(fold(text)))]
    known += language.dates(asked.stem)
    known += [date.last for date in known]
    for passage in passages:
        spots = _spots(passage, asked, anchored)
        others = [date for date in passage.dates if passage.inside(date) and not _within(date, spots)]
        others = [date for date in others if not any(compatible(date, each) for each in known)]
        told = [(passage.window[date.start : date.end], _listed(passage, date, spots)) for date in others]
        found += [(label, listed) for label, listed in told if rival(label)]
    return min(found, key=lambda each: each[1], default=("", False))


def _listed(passage: Passage, date: FoundDate, spots: list[tuple[int, int]]) -> bool:
    """Whether only dates stand between a date and the answer, joined by commas and "and"."""
    start, end = min(spots, key=lambda spot: abs(spot[0] - date.start), default=(0, 0))
    first, last = min(end, date.end), max(start, date.start)
    between = [each for each in passage.dates if first <= each.start and each.end <= last]
    edges = [first, *(edge for each in between for edge in (each.start, each.end)), last]
    gaps = (passage.window[left:right] for left, right in zip(edges[::2], edges[1::2], strict=True))
    return bool(spots) and all(_LIST.fullmatch(gap) for gap in gaps)


def compatible(one: FoundDate, other: FoundDate) -> bool:
    """Whether two dates may be the same day: all parts that both have are equal."""
    return all(
        first == second or not first or not second for first, second in zip(one.parts, other.parts, strict=True)
    )


def _spots(passage: Passage, asked: Wanted, anchored: Anchored) -> list[tuple[int, int]]:
    """Where the answers stand in a quote, whole."""
    found = (standing(passage, text.value, asked.kind, anchored, asked.stem) for text in asked.answers)
    return [spot for each in found if each.found == "whole" for spot in each.spots]


def _within(thing: FoundDate, spots: list[tuple[int, int]]) -> bool:
    return any(start < thing.end and thing.start < end for start, end in spots)


def _other_name(asked: Wanted, kind: str, passages: list[Passage], rival: Rival, anchored: Anchored) -> str:
    settled = {fold(text) for text in asked.settled}
    own = {entity.id.value for text in settled for entity in anchored.bearers(text)}
    named = {entity.id.value for each in anchored.mentions(asked.stem) for entity in each.entities}
    for passage in passages:
        for mention in passage.mentions:
            bearers = [entity for entity in mention.entities if entity.type == kind]
            ids = {entity.id.value for entity in bearers}
            text = passage.window[mention.start : mention.end]
            if bearers and not ids & (own | named) and not _told(text, asked.stem, anchored) and rival(text):
                return text
    return ""


def _told(name: str, stem: str, anchored: Anchored) -> bool:
    """In a language without a table: whether the stem has the name in some inflected form."""
    if anchored.language:
        return False
    return all(word[: max(2, len(word) - 2)].casefold() in stem.casefold() for word in name.split())


def answer_in_stem(anchored: Anchored) -> Iterable[Problem]:
    """The stem does not hold the answer; a number may stand there for something else."""
    for question in anchored.module.questions:
        body = question.body
        if not isinstance(body, ShortBody | ChoiceBody | MultiBody | ClozeBody) or question.answer_type == "number":
            continue
        for asked in wanted(question):
            for text in asked.answers:
                if _shown(text.value, asked, anchored):
                    message = f"the stem holds the answer `{text.value}`. Ask without giving it away."
                    yield Problem(question.stem.span, "answer-in-stem", message)


def _shown(text: str, asked: Wanted, anchored: Anchored) -> bool:
    folded, stem = fold(text), asked.stem
    language = anchored.language
    date = language.date(folded) if language and asked.kind == "date" else None
    if date and language:
        return any(date.parts == each.parts for each in language.dates(stem))
    if asked.kind in ("phrase", "quoted"):
        folded, stem = folded.casefold(), stem.casefold()
    return bool(occurrences(stem, folded))
