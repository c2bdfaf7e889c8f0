"""Rules of questions with several answers: each pair, event, right option and blank has a quote of its own."""

from collections.abc import Iterable, Iterator, Sequence

from trainer.model import ClozeBody, Event, MatchBody, MultiBody, OrderBody, Pair, Question, Selector, Text
from trainer.problems import Problem
from trainer.text.found_date import FoundDate
from trainer.text.likes import likes
from trainer.text.normal import fold
from trainer.text.source import Anchor
from trainer.text.words import content
from trainer.trace.anchored import Anchored
from trainer.trace.passage import Passage
from trainer.trace.statements import unsaid
from trainer.trace.wholes import standing


def parts(anchored: Anchored) -> Iterable[Problem]:
    for question in anchored.module.questions:
        body = question.body
        if isinstance(body, MatchBody):
            yield from _pairs(body.pairs, anchored)
        elif isinstance(body, OrderBody):
            yield from _events(body.events, anchored)
        elif isinstance(body, MultiBody):
            yield from _own_quotes(body.answers, question, anchored)
        elif isinstance(body, ClozeBody):
            yield from _blanks(body.blanks, question.evidence, anchored)


def holds(passage: Passage, text: str, anchored: Anchored) -> bool:
    """Whether a text stands in a quote as the whole of what it is."""
    return standing(passage, text, anchored.type_of(text), anchored).found == "whole"


def _pairs(pairs: tuple[Pair, ...], anchored: Anchored) -> Iterator[Problem]:
    """Both sides of a pair stand in one quote, and that quote joins no side to another pair's."""
    for pair in pairs:
        passages = anchored.passages(pair.evidence)
        joined = [
            passage
            for passage in passages
            if holds(passage, pair.left.value, anchored) and holds(passage, pair.right.value, anchored)
        ]
        if anchored.meaning(pair.left.value).marks & anchored.meaning(pair.right.value).marks:
            message = f"both sides of the pair say `{pair.right.value}`. Pair it with what the quote says of it."
            yield Problem(pair.right.span, "pair-same", message)
        if passages and not joined:
            message = f"no quote has both `{pair.left.value}` and `{pair.right.value}`. Quote one that joins them."
            yield Problem(pair.left.span, "pair-apart", message)
        others = [other.right.value for other in pairs if other is not pair]
        shared = [right for right in others if joined and all(_beside(each, right, pair) for each in joined)]
        if shared:
            message = (
                f"the quote has `{shared[0]}` as well, so it does not tell which belongs here. Shorten the quote."
            )
            yield Problem(pair.left.span, "pair-shared", message, "warning")


def _beside(passage: Passage, right: str, pair: Pair) -> bool:
    """Whether another pair's right side stands in a quote, and not within a side of this pair."""
    own = [spot for text in (pair.left, pair.right) for spot in passage.places(text.value)]
    return any(
        not any(start <= first and last <= end for start, end in own) for first, last in passage.spots(fold(right))
    )


def _own_quotes(answers: tuple[Text, ...], question: Question, anchored: Anchored) -> Iterator[Problem]:
    passages = anchored.passages(question.evidence)
    fits = [
        [passage.anchor for passage in passages if _stands(passage, answer, question, anchored)] for answer in answers
    ]
    for number in unserved(fits):
        if fits[number]:
            message = f"`{answers[number].value}` has no quote of its own. Quote one passage for each right option."
            yield Problem(answers[number].span, "options-share-quote", message)


def _stands(passage: Passage, answer: Text, question: Question, anchored: Anchored) -> bool:
    return standing(passage, answer.value, question.answer_type, anchored, question.stem.value).found == "whole"


def unserved(fits: Sequence[Sequence[Anchor]]) -> list[int]:
    """Who gets no quote when as many as possible get one each; `fits` lists the quotes that would do.

    Augmenting paths (Kuhn's algorithm), for a greedy choice may take the only quote of another.
    """
    taken: dict[Anchor, int] = {}

    def serve(who: int, tried: set[Anchor]) -> bool:
        for quote in fits[who]:
            if quote not in tried:
                tried.add(quote)
                if quote not in taken or serve(taken[quote], tried):
                    taken[quote] = who
                    return True
        return False

    return [who for who in range(len(fits)) if not serve(who, set())]


def _blanks(blanks: tuple[Text, ...], evidence: tuple[Selector, ...], anchored: Anchored) -> Iterator[Problem]:
    passages = anchored.passages(evidence)
    for blank in blanks:
        spots = [passage.places(blank.value) for passage in passages]
        repeated = max((len(each) for each in spots), default=0)
        if repeated > 1 and not any(len(each) == 1 for each in spots):
            message = f"`{blank.value}` stands {repeated} times in the quote. Shorten it to the one that is asked."
            yield Problem(blank.span, "blank-repeated", message)


def _events(events: tuple[Event, ...], anchored: Anchored) -> Iterator[Problem]:
    """Each event has a dated quote of its own, and the dates strictly increase."""
    fits = [
        [passage.anchor for passage in anchored.passages(event.evidence) if _dates(passage, event, anchored)]
        for event in events
    ]
    for number in unserved(fits):
        if fits[number]:
            message = f"the event of {events[number].date.value} has no quote of its own. Quote one for each event."
            yield Problem(events[number].event.span, "events-share-quote", message)
    for event in events:
        yield from _about(event, anchored)
    language = anchored.language
    if language:
        found = [language.date(fold(event.date.value)) for event in events]
        for before, after, event in zip(found, found[1:], events[1:], strict=False):
            yield from _increases(before, after, event)


def _about(event: Event, anchored: Anchored) -> Iterator[Problem]:
    """At least half of what an event speaks of is in its sentences; a word that is nowhere else counts half."""
    language, passages = anchored.language, anchored.passages(event.evidence)
    if language is None or not passages:
        return
    said = anchored.words(fold(event.event.value))
    held = frozenset().union(*(each.sentence.keys for each in anchored.sentences_of(event.evidence)))
    near = anchored.near(event.evidence)
    unknown = [word for word in unsaid(fold(event.event.value), passages, anchored) if word.key not in held]
    lost = [word for word in unknown if not likes(word.lower) & held and word.lower not in language.categories]
    framing = {word.key for word in said if word.lower in language.framing} & held
    asked = len(content(said, language)) + len(framing)
    weight = sum(1.0 if word.key in anchored.vocabulary and word.key not in near else 0.5 for word in lost)
    if 2 * weight > asked:
        listed = ", ".join(f"`{word.text}`" for word in lost)
        message = f"the quotes of this event do not speak of {listed}. Name it by words of its quote."
        yield Problem(event.event.span, "event-not-quoted", message)


def _dates(passage: Passage, event: Event, anchored: Anchored) -> bool:
    """Whether a quote can be the own quote of an event: it has its date, or that was worked out."""
    return (
        bool(event.derive)
        or standing(passage, event.date.value, "date", anchored, event.event.value).found == "whole"
    )


def _increases(before: FoundDate | None, after: FoundDate | None, event: Event) -> Iterator[Problem]:
    if before is None or after is None:
        message = f"`{event.date.value}` and the date before cannot be compared. Write whole dates: 5 May 1921."
    elif earlier(before, after):
        return
    else:
        message = f"`{event.date.value}` is not later than the date before. Put the events in order of their dates."
    yield Problem(event.date.span, "order-not-increasing", message)


def earlier(one: FoundDate, other: FoundDate) -> bool:
    """Whether a date is surely before another: in the parts that both have."""
    for first, second in zip(one.parts, other.parts, strict=True):
        if first != second:
            return 0 < first < second
    return False
