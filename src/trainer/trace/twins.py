"""Rules that look at two questions at once: asked twice, answered in two ways, stated and denied."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from trainer.model import ChoiceBody, ClozeBody, MatchBody, MultiBody, OrderBody, Question, ShortBody, TrueFalseBody
from trainer.problems import Problem
from trainer.text.found_date import FoundDate
from trainer.text.normal import fold
from trainer.trace.anchored import Anchored
from trainer.trace.only_answer import compatible
from trainer.trace.saying import marks, said

MOST = 40
"""Questions with one stem that are compared with one another: more are told by then."""
_BLANK = ("blank", "")
_POINTING = ("these", "following", "below")
"""Words by which a stem leaves it to the options what is asked."""
_WHEN = ("on what date", "on which date", "on what day", "on which day", "in what year", "in which year",
         "in what month", "in which month", "at what time")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ask:
    """A question as another can be compared with it: what is asked, and the meanings of each of its answers.

    `wrong` are the meanings of its distractors; `open` where the options say what is asked.
    """

    question: Question
    stem: Hashable
    answers: tuple[frozenset[object], ...]
    wrong: frozenset[object] = frozenset()
    open: bool = False


def twins(anchored: Anchored) -> Iterable[Problem]:
    """No question is asked twice, nor is one stem answered in two ways."""
    by_stem: dict[Hashable, list[Ask]] = {}
    for question in anchored.module.questions:
        asked = _ask(question, anchored)
        if asked:
            by_stem.setdefault(asked.stem, []).append(asked)
    for group in by_stem.values():
        told: set[str] = set()
        for first, second in combinations(group[:MOST], 2):
            problem = None if second.question.id.value in told else _compared(first, second, anchored)
            if problem:
                told.add(second.question.id.value)
                yield problem


def _ask(question: Question, anchored: Anchored) -> Ask | None:
    body = question.body
    if isinstance(body, TrueFalseBody):
        return None  # statements have a rule of their own
    if isinstance(body, MatchBody):
        sides = frozenset((_first(pair.left.value), _first(pair.right.value)) for pair in body.pairs)
        return Ask(question, ("match", sides), ())
    if isinstance(body, OrderBody):
        events = frozenset((_first(event.event.value), _first(event.date.value)) for event in body.events)
        return Ask(question, ("order", events), ())
    if isinstance(body, ClozeBody):
        gaps = tuple(_meant(blank.value, (), anchored) for blank in body.blanks)
        return Ask(question, ("cloze", tuple(_told(part, anchored) for part in body.parts)), gaps)
    return _chosen(question, body, anchored)


def _chosen(question: Question, body: ShortBody | ChoiceBody | MultiBody, anchored: Anchored) -> Ask:
    stem = stem_of(question.stem.value, anchored)
    pointing = any(word in fold(question.stem.value).lower().split() for word in _POINTING)
    if isinstance(body, ShortBody):
        further = tuple(text.value for text in body.accept)
        return Ask(question, stem, (_meant(body.answer.value, further, anchored),))
    right = body.answers if isinstance(body, MultiBody) else (body.answer,)
    wrong = frozenset(mark for text in body.distractors for mark in anchored.meaning(text.value).marks)
    return Ask(question, stem, tuple(_meant(text.value, (), anchored) for text in right), wrong, pointing)


def _first(text: str) -> str:
    return fold(text).casefold()


def _meant(answer: str, further: tuple[str, ...], anchored: Anchored) -> frozenset[object]:
    """What makes an answer equal to another: its meaning, and that of all wordings that are accepted for it."""
    own = frozenset().union(*(anchored.meaning(text).marks for text in (answer, *further)))
    return own | {marks(said(fold(answer), anchored)) or answer}


def _told(text: str, anchored: Anchored) -> tuple[object, ...]:
    return marks(said(fold(text), anchored))


def stem_of(stem: str, anchored: Anchored) -> Hashable:
    """What a stem asks: all its words in any order, but the names in theirs, for who did it to whom is told by it.

    A place or a date may stand anywhere in a sentence.
    """
    lower = fold(stem)
    for when in _WHEN:
        at = lower.lower().find(when)
        lower = f"{lower[:at]}when{lower[at + len(when) :]}" if at >= 0 else lower
    found = said(lower, anchored)
    bag = Counter("who" if each.lower == "whom" else each.mark for each in found)
    begun = lower.lower().startswith("according to")
    names = [each.mark for each in found if each.kind not in ("", "date", "place")]
    if begun or " according to " in lower.lower():
        names.sort(key=str)
    words = [each.mark for each in found] if anchored.language is None else names
    return frozenset(bag.items()), tuple(words)


def _compared(first: Ask, second: Ask, anchored: Anchored) -> Problem | None:
    one, other = first.question, second.question
    if one.id.value == other.id.value:
        return None  # the ids are told already
    where = f"`{one.id.value}` (line {one.stem.span.line} of {one.stem.span.path})"
    if _agree(first, second, frozenset.__and__):
        if one.kind != other.kind:
            return None
        message = f"{where} asks the same, with the same answer. Remove one of the two."
        return Problem(other.stem.span, "question-twice", message)
    if _agree(first, second, lambda ours, theirs: _may_be(ours, theirs, anchored)):
        return None
    clash = first.wrong & _all(second) or second.wrong & _all(first)
    if (first.open or second.open) and not clash:
        return None
    answers = _answer(one), _answer(other)
    message = (
        f"{where} asks the same and is answered `{answers[0]}`, this one `{answers[1]}`. "
        "One stem has one answer: ask for what tells the two apart."
    )
    return Problem(other.stem.span, "two-answers", message)


def _agree(first: Ask, second: Ask, same: Callable[[frozenset[object], frozenset[object]], object]) -> bool:
    """Whether each answer of the one is an answer of the other."""
    pairs = ((first.answers, second.answers), (second.answers, first.answers))
    return all(any(same(each, other) for other in others) for ones, others in pairs for each in ones)


def _may_be(one: frozenset[object], other: frozenset[object], anchored: Anchored) -> bool:
    """Whether two answers are the same, or one is a less exact date than the other."""
    ours, theirs = (list(_dates(each, anchored)) for each in (one, other))
    return bool(one & other) or any(compatible(first, second) for first in ours for second in theirs)


def _dates(meant: frozenset[object], anchored: Anchored) -> Iterator[FoundDate]:
    language = anchored.language
    for mark in meant:
        date = language.date(mark) if language and isinstance(mark, str) else None
        if date:
            yield date


def _all(ask: Ask) -> frozenset[object]:
    return frozenset().union(*ask.answers) if ask.answers else frozenset()


def _answer(question: Question) -> str:
    body = question.body
    if isinstance(body, MultiBody | ClozeBody):
        texts = body.answers if isinstance(body, MultiBody) else body.blanks
        return ", ".join(text.value for text in texts)
    return body.answer.value if isinstance(body, ShortBody | ChoiceBody | TrueFalseBody) else ""
