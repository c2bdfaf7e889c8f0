"""Questions with one text replaced: the only way in which mutations change them."""

from dataclasses import replace
from typing import TypeVar

from trainer.audit.material import texts as answers
from trainer.model import (
    ChoiceBody,
    ClozeBody,
    Event,
    MatchBody,
    MultiBody,
    OrderBody,
    Pair,
    Question,
    Selector,
    ShortBody,
    Swap,
    Text,
    TrueFalseBody,
)

Item = TypeVar("Item")


def retold(text: Text, value: str) -> Text:
    return Text(value, text.span)


def requoted(selector: Selector, exact: str) -> Selector:
    """A quote of other words; what told it apart falls away."""
    return Selector(retold(selector.exact, exact))


def with_answer(question: Question, number: int, value: str) -> Question:
    """The question with its answer of that number replaced; an option that says so already takes the old one."""
    old = answers(question)[number]
    new = retold(old, value)
    match question.body:
        case ShortBody(accept=accept):
            return replace(question, body=ShortBody(new, accept))
        case ChoiceBody() as body:
            options = tuple(old if each.value == value else each for each in body.distractors)
            return replace(question, body=ChoiceBody(new, options, body.auto))
        case MultiBody() as body:
            options = tuple(old if each.value == value else each for each in body.distractors)
            return replace(question, body=MultiBody(_put(body.answers, number, new), options))
        case ClozeBody() as body:
            return _with_blanks(question, body, _put(body.blanks, number, new))
        case MatchBody() as body:
            return with_right(question, body, number, new)
        case OrderBody(events=events):
            event = events[number]
            changed = Event(event.event, new, event.evidence, event.derive)
            return replace(question, body=OrderBody(_put(events, number, changed)))
        case TrueFalseBody() as body:
            assert body.swap is not None
            return replace(question, body=replace(body, swap=Swap(new, body.swap.now)))


def with_right(question: Question, body: MatchBody, number: int, new: Text) -> Question:
    """The match with the right side of one pair replaced."""
    pair = body.pairs[number]
    return replace(question, body=MatchBody(_put(body.pairs, number, Pair(pair.left, new, pair.evidence))))


def _with_blanks(question: Question, body: ClozeBody, texts: tuple[Text, ...]) -> Question:
    stem = body.parts[0]
    for text, part in zip(texts, body.parts[1:], strict=True):
        stem += f"{{{{{text.value}}}}}{part}"
    return replace(question, stem=retold(question.stem, stem), body=replace(body, blanks=texts))


def marks(question: Question) -> list[tuple[int, int]]:
    """Where the blanks of a cloze stem stand, with their braces."""
    if not isinstance(question.body, ClozeBody):
        return []
    stem, found, at = question.stem.value, list[tuple[int, int]](), 0
    for part, blank in zip(question.body.parts, question.body.blanks, strict=False):
        start = at + len(part)
        at = stem.index("}}", stem.index(blank.value, start) + len(blank.value)) + 2
        found.append((start, at))
    return found


def with_stem(question: Question, stem: str) -> Question:
    """The question with other words outside of its blanks."""
    if isinstance(question.body, ClozeBody):
        parts, rest = list[str](), stem
        for start, end in marks(question):
            part, _, rest = rest.partition(question.stem.value[start:end])
            parts.append(part)
        body = replace(question.body, parts=(*parts, rest))
        return replace(question, stem=retold(question.stem, stem), body=body)
    return replace(question, stem=retold(question.stem, stem))


def with_evidence(question: Question, number: int, quotes: tuple[Selector, ...]) -> Question:
    """The question with the quotes of a part replaced: of the pair or event of that number, or its own."""
    match question.body:
        case MatchBody(pairs=pairs):
            pair = Pair(pairs[number].left, pairs[number].right, quotes)
            return replace(question, body=MatchBody(_put(pairs, number, pair)))
        case OrderBody(events=events):
            event = Event(events[number].event, events[number].date, quotes, events[number].derive)
            return replace(question, body=OrderBody(_put(events, number, event)))
    return replace(question, evidence=quotes)


def evidence_of(question: Question, number: int) -> tuple[Selector, ...]:
    """The quotes that bear out the answer of that number."""
    match question.body:
        case MatchBody(pairs=pairs):
            return pairs[number].evidence
        case OrderBody(events=events):
            return events[number].evidence
    return question.evidence


def _put(items: tuple[Item, ...], number: int, item: Item) -> tuple[Item, ...]:
    return (*items[:number], item, *items[number + 1 :])
