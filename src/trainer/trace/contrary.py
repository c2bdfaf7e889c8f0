"""Rules that hold two statements against each other: no two say the contrary, none is both true and false."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from trainer.model import ClozeBody, Question, TrueFalseBody
from trainer.problems import Problem
from trainer.text.normal import fold
from trainer.text.words import negations
from trainer.trace.anchored import Anchored
from trainer.trace.listed import listed
from trainer.trace.passage import Passage
from trainer.trace.saying import Said, said
from trainer.trace.wholes import alike

MOST = 40
"""Statements of the same words that are compared with one another."""
_BEING = frozenset("is are was were be been being has have had do does did".split())
_MUTUAL = frozenset(
    "met meet meets meeting married marry marries fought fight fights borders border bordered resembles resembled "
    "equals equal alike same friend friends cousin cousins sibling siblings brother brothers sister sisters twins "
    "neighbour neighbours neighbor neighbors parallel adjoins joins".split()
)
_JOINING = frozenset("and or nor with between versus both".split())
"""Words of what holds both ways, and words that hold both ways between two things: if A met B, B met A."""

Likeness = Literal["same", "contrary", "apart"]


@dataclass(frozen=True, slots=True)
class Statement:
    """What a question states, as true or as false: its words and things, and whether it denies."""

    question: Question
    truth: bool
    told: tuple[Said, ...]
    denies: bool

    @property
    def marks(self) -> tuple[object, ...]:
        """Its words and things in order, without auxiliaries and negations, so that a denial is like its claim."""
        return tuple((each.kind, each.mark) for each in self.told)

    @property
    def names(self) -> tuple[object, ...]:
        """Who does and who suffers it, in this order: in the passive voice the one after "by" comes first."""
        found = tuple(each.mark for each in self.told if each.kind not in ("", "date", "number", "place"))
        return found[::-1] if self.passive and len(found) == 2 else found

    @property
    def passive(self) -> bool:
        return any(each.lower == "by" for each in self.told)

    @property
    def bag(self) -> frozenset[object]:
        return frozenset(str((each.kind, each.mark)) for each in self.told if each.lower != "by")


def contraries(anchored: Anchored) -> Iterable[Problem]:
    """Statements of a module agree with one another."""
    if anchored.language is None:
        return
    by_words: dict[object, list[Statement]] = {}
    for each in _statements(anchored):
        words = frozenset(str(one.mark) for one in each.told if not one.kind and one.lower != "by")
        by_words.setdefault((words, tuple(sorted(one.kind for one in each.told if one.kind))), []).append(each)
    for group in by_words.values():
        told: set[str] = set()
        for first, second in combinations(group[:MOST], 2):
            if first.question is not second.question and second.question.id.value not in told:
                found = list(_compared(first, second, anchored))
                told |= {second.question.id.value} if found else set()
                yield from found


def _statements(anchored: Anchored) -> Iterator[Statement]:
    for question in anchored.module.questions:
        body = question.body
        if isinstance(body, TrueFalseBody):
            yield _statement(question, body.truth, question.stem.value, anchored)
        elif isinstance(body, ClozeBody):
            texts = [
                *(part for pair in zip(body.parts, (b.value for b in body.blanks), strict=False) for part in pair)
            ]
            yield _statement(question, True, "".join((*texts, body.parts[-1])), anchored)


def _statement(question: Question, truth: bool, text: str, anchored: Anchored) -> Statement:
    language = anchored.language
    found = said(fold(text), anchored)
    denied = [each for each in found if language and negations((each.lower,), language)]
    told = tuple(each for each in found if each.lower not in _BEING and each not in denied)
    return Statement(question, truth, told, denies=len(denied) % 2 == 1)


def _compared(first: Statement, second: Statement, anchored: Anchored) -> Iterator[Problem]:
    one, other = first.question, second.question
    where = f"`{one.id.value}` (line {one.stem.span.line} of {one.stem.span.path})"
    likeness = _likeness(first, second, anchored)
    statements = isinstance(one.body, TrueFalseBody) and isinstance(other.body, TrueFalseBody)
    as_true = first.truth, second.truth
    if likeness == "same" and as_true[0] != as_true[1]:
        message = f"{where} says the same, and is {str(as_true[0]).lower()} there. It cannot be both: correct one."
        yield Problem(other.stem.span, "statements-contrary", message)
    elif likeness == "same" and statements:
        message = f"{where} states the same, with the same answer. Remove one of the two."
        yield Problem(other.stem.span, "question-twice", message)
    elif likeness == "contrary" and (all(as_true) or (first.denies != second.denies and not any(as_true))):
        both = "true" if all(as_true) else "false"
        message = f"{where} says the contrary, and both are {both}. Look which of the two the source bears out."
        yield Problem(other.stem.span, "statements-contrary", message)


def _likeness(first: Statement, second: Statement, anchored: Anchored) -> Likeness:
    """Whether two statements with the same words say the same or the contrary, or speak of different things."""
    same_order = first.marks == second.marks
    if first.bag == second.bag:
        turned = first.names != second.names if first.passive != second.passive else _exchanged(first, second)
        same = same_order or (not turned and first.names == second.names and _numbers(first) == _numbers(second))
        if same:
            return "same" if first.denies == second.denies else "contrary"
        return "contrary" if turned and not _mutual(first) and first.denies == second.denies else "apart"
    if first.denies == second.denies and len(first.marks) == len(second.marks):
        apart = [pair for pair in zip(first.told, second.told, strict=True) if pair[0][:2] != pair[1][:2]]
        if len(apart) == 1 and _excludes(*apart[0], first, second, anchored):
            return "contrary"
    return "apart"


def _mutual(statement: Statement) -> bool:
    """Whether what is said of two things holds both ways."""
    names = [each for each in statement.told if each.kind]
    between = {each.lower for each in statement.told if names and names[0].start < each.start < names[-1].start}
    return bool(between & _JOINING) or any(each.lower in _MUTUAL for each in statement.told)


def _numbers(statement: Statement) -> tuple[object, ...]:
    return tuple(each.mark for each in statement.told if each.kind == "number")


def _exchanged(first: Statement, second: Statement) -> bool:
    """Whether the two differ in two things alone, which stand in each other's place."""
    apart = [at for at, (one, other) in enumerate(zip(first.marks, second.marks, strict=False)) if one != other]
    if len(apart) != 2 or len(first.marks) != len(second.marks):
        return False
    at, to = apart
    crossed = first.marks[at] == second.marks[to] and first.marks[to] == second.marks[at]
    return crossed and bool(first.told[at].kind) and alike(first.told[at].kind, first.told[to].kind)


def _excludes(one: Said, other: Said, first: Statement, second: Statement, anchored: Anchored) -> bool:
    """Whether two things cannot both stand in the same place of a statement.

    Two numbers cannot. Two names or dates may, unless both statements were taken from one sentence, which has the
    two apart from each other and not in one list.
    """
    if not one.kind or not alike(one.kind, other.kind):
        return False
    if one.kind == "number":
        return True
    sentence = _shared(first.question, second.question, anchored)
    if sentence is None:
        return False
    things = [each for each in said(sentence.window, anchored) if each.kind]
    ones = [each for each in things if each[:2] == one[:2]]
    others = [each for each in things if each[:2] == other[:2]]
    return bool(ones and others) and not any(listed(sentence, a, b, things) for a in ones for b in others)


def _shared(one: Question, other: Question, anchored: Anchored) -> Passage | None:
    """The sentence that the quotes of both questions were taken from, if it is only one."""
    found = [sentences_of(each, anchored) for each in (one, other)]
    return found[0][0] if len(found[0]) == 1 == len(found[1]) and found[0][0] is found[1][0] else None


def sentences_of(question: Question, anchored: Anchored) -> list[Passage]:
    """The sentences of the source that the evidence of a question stands in."""
    anchors = anchored.anchors(question.evidence)
    return [
        sentence
        for sentence in anchored.sentences
        if any(
            sentence.anchor.at < each.at + len(each.text) and each.at < sentence.anchor.at + len(sentence.anchor.text)
            for each in anchors
        )
    ]
