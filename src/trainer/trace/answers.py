"""Rules of answers: each stands in a quote as the whole of a thing of its type."""

from collections.abc import Iterable, Iterator, Sequence

from trainer.kinds.kind import Claim
from trainer.model import MatchBody, Question
from trainer.problems import Problem
from trainer.text.found_date import FoundDate
from trainer.text.normal import fold, occurrences
from trainer.text.numbers import FoundNumber
from trainer.trace.anchored import Anchored
from trainer.trace.lost import without_curly_quotes
from trainer.trace.passage import Mention, Passage
from trainer.trace.wholes import ENTITIES, Standing, a, standing


def answers_stand(anchored: Anchored) -> Iterable[Problem]:
    """Each answer that is not worked out stands in a quote, as the whole of a thing of its type."""
    for question, claim in anchored.claims:
        passages = anchored.passages(claim.evidence)
        if claim.derive is None and passages and not trivial(claim.answer.value, anchored):
            yield from _stands(question, claim, passages, anchored)


def answers_say_something(anchored: Anchored) -> Iterable[Problem]:
    for _, claim in anchored.claims:
        if trivial(claim.answer.value, anchored):
            message = f"`{claim.answer.value}` stands in any passage and is no answer. Answer with the fact itself."
            yield Problem(claim.answer.span, "answer-trivial", message)


def trivial(text: str, anchored: Anchored) -> bool:
    """Whether a text has no letter or figure, or is a bare function word; "US" is none, "us" is."""
    folded = fold(text)
    language = anchored.language
    if not (folded[:1].isalnum() or any(char.isalnum() for char in folded)):
        return True
    shouted = folded.isupper() and len(folded) > 1
    return language is not None and not shouted and all(word in language.trivial for word in folded.lower().split())


def _stands(question: Question, claim: Claim, passages: list[Passage], anchored: Anchored) -> Iterator[Problem]:
    answer = claim.answer
    stem = question.stem.value
    found = [standing(passage, answer.value, claim.type, anchored, stem) for passage in passages]
    whole = [passage for passage, each in zip(passages, found, strict=True) if each.found == "whole"]
    if whole:
        larger = inside_larger(claim, anchored) if isinstance(question.body, MatchBody) else ""
        if larger:
            message = f"`{answer.value}` is only {larger} in the quote. Write the whole of it."
            yield Problem(answer.span, "answer-partial", message)
        if all(_only(passage, answer.value) for passage in whole):
            message = "the quote is nothing but the answer. Quote the clause that says the fact."
            yield Problem(answer.span, "quote-is-answer", message)
        return
    part = next((each for each in found if each.found == "part"), None)
    if part:
        yield Problem(answer.span, "answer-partial", _partial(claim, part))
    elif not _dated_elsewhere(claim, passages, anchored) and len(passages) == len(claim.evidence):
        yield _absent(question, claim, passages, anchored)


def _partial(claim: Claim, part: Standing) -> str:
    whole = f"`{claim.answer.value}` is only a part of “{part.of}” in the quote."
    if claim.type == "quoted":
        return (
            f"`{claim.answer.value}` is not all of a quoted string: “{part.of}”. Answer with all between the marks."
        )
    return f"{whole} Answer with the whole, or say by `derive` how the answer is worked out."


def _only(passage: Passage, answer: str) -> bool:
    return len(passage.anchor.text) < len(answer) + 20 and _bare(passage.anchor.text) == _bare(fold(answer))


def _bare(text: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in text).split())


def _dated_elsewhere(claim: Claim, passages: Sequence[Passage], anchored: Anchored) -> bool:
    """Whether one quote has the day and month of a date and another one its year."""
    date = anchored.language.date(fold(claim.answer.value)) if anchored.language and claim.type == "date" else None
    if date is None or date.year is None or not date.month:
        return False
    dates = [each for passage in passages for each in passage.dates if passage.inside(each)]
    day = any(each.year is None and each.parts[1:] == date.parts[1:] for each in dates)
    year = any(each.year == date.year for each in dates) or any(each.spots(str(date.year)) for each in passages)
    return day and year


def _absent(question: Question, claim: Claim, passages: Sequence[Passage], anchored: Anchored) -> Problem:
    answer = claim.answer
    date = anchored.language.date(fold(answer.value)) if anchored.language and claim.type == "date" else None
    if date and date.year:
        same = (each for passage in passages for each in passage.dates if each.parts[1:] == date.parts[1:])
        if date.month and any(each.year is None for each in same):
            message = f"the quote has no year, the answer has {date.year}. Quote a passage with the year as well."
            return Problem(answer.span, "date-without-year", message)
    where = _where(question, answer.value, anchored)
    return Problem(answer.span, "answer-not-quoted", f"`{answer.value}` stands in no quote of its evidence{where}")


def _where(question: Question, answer: str, anchored: Anchored) -> str:
    """Where the answer stands instead, as a help."""
    folded = fold(answer)
    if any(passage.places(answer) for passage in anchored.passages(question.context)):
        return ", only in `context`, which supports words of the stem. Make that quote a part of `evidence`."
    bare = without_curly_quotes(folded)
    if bare and any(passage.spots(bare) for passage in anchored.passages(question.evidence)):
        return '. It has no quotation marks around it there: YAML’s own are straight ("…"), or left out.'
    entities = anchored.bearers(folded)
    others = [name for entity in entities for name in entity.names if fold(name) != folded]
    for passage in anchored.passages(question.evidence):
        for name in others:
            if passage.spots(fold(name)):
                return f"; it has “{name}”. Answer with that name, or quote a passage with this one."
    text = anchored.source.normal.text
    spots = occurrences(text, folded)
    if spots:
        start, _ = anchored.source.normal.original(*spots[0])
        paragraph = anchored.source.paragraph_of(start)
        return f". It stands in paragraph {paragraph} of the source: quote the passage that answers the stem."
    return ", nor in the source. Answer with the words of the source, or say by `derive` how it is worked out."


def names_are_listed(anchored: Anchored) -> Iterable[Problem]:
    """An answer that is a person, role, group, organisation, operation or place is one of the cast."""
    for _, claim in anchored.claims:
        bearers = anchored.bearers(claim.answer.value)
        if claim.type in ENTITIES and not any(entity.type == claim.type for entity in bearers):
            if bearers:
                said = f"is {a(bearers[0].type)} in entities.yaml. Correct `answer_type`."
            else:
                said = "is no name in entities.yaml. Add it there with its evidence, or correct `answer_type`."
            message = f"the answer is to be {a(claim.type)}, and `{claim.answer.value}` {said}"
            yield Problem(claim.answer.span, "answer-unlisted", message)


def answer_types(anchored: Anchored) -> Iterable[Problem]:
    """A date or number is no name, and a phrase is nothing that a stricter type would check better."""
    for question, claim in anchored.claims:
        value, span = claim.answer.value, claim.answer.span
        kind = anchored.type_of(value)
        if claim.type in ("date", "number") and kind in ENTITIES:
            message = f"the answer is to be {a(claim.type)}, and `{value}` is {a(kind)}. Correct `answer_type`."
            yield Problem(span, "answer-type", message)
        elif claim.type == "phrase" and question.answer_type == "phrase" and claim.derive is None:
            larger = a(kind) if kind != "phrase" else inside_larger(claim, anchored)
            if larger:
                message = f"`{value}` is {larger}. Give it that `answer_type`, whole, so that it is checked as one."
                yield Problem(span, "phrase-answer", message, "warning")


def inside_larger(claim: Claim, anchored: Anchored) -> str:
    """The date, number or name that a phrase is a part of, wherever it stands in the quotes."""
    folded, found = fold(claim.answer.value), ""
    if claim.type != "phrase":
        return ""
    for passage in anchored.passages(claim.evidence):
        things: list[FoundDate | FoundNumber | Mention] = [*passage.dates, *passage.numbers, *passage.mentions]
        for start, end in passage.places(folded):
            around = [each for each in things if each.start <= start and end <= each.end]
            if not around or (around[0].start, around[0].end) == (start, end):
                return ""
            found = f"a part of “{passage.window[around[0].start : around[0].end]}”"
    return found
