"""Rules of worked-out answers: their parts stand in the quotes, and they lead to the answer."""

from collections.abc import Iterable, Iterator

from trainer.derive import quoted, recompute
from trainer.derive.compare import same_answer
from trainer.model import Derive, Text
from trainer.problems import Problem
from trainer.text.dates import parse_date, written
from trainer.text.normal import fold
from trainer.trace.anchored import Anchored
from trainer.trace.passage import Passage
from trainer.trace.wholes import Standing, standing

COUNTED = ("sum", "count")


def derivations(anchored: Anchored) -> Iterable[Problem]:
    """Each part of a derivation is quoted whole, and the answer is what they lead to."""
    for _, claim in anchored.claims:
        derive = claim.derive
        passages = anchored.passages(claim.evidence)
        if derive and passages:
            lost = list(_unquoted(derive, passages, anchored))
            yield from lost
            if not lost and derive.op.value in COUNTED:
                yield from _counted_twice(derive, passages, anchored)
            yield from _leads_to(derive, claim.answer, passages)


def _unquoted(derive: Derive, passages: list[Passage], anchored: Anchored) -> Iterator[Problem]:
    for text in quoted(derive):
        found = [part_standing(passage, text.value, anchored) for passage in passages]
        if any(each.found == "whole" for each in found) or _is_year_of(text, passages):
            continue
        part = next((each.of for each in found if each.found == "part"), "")
        said = f"is only a part of “{part}” there" if part else "stands in no quote of the evidence"
        message = f"`{text.value}` {said}. Every part of `derive` is taken from the quotes, whole."
        yield Problem(text.span, "derive-not-quoted", message)


def part_standing(passage: Passage, text: str, anchored: Anchored) -> Standing:
    """How a part of a derivation stands in a quote: as a whole of what it is, "three women" or "a day after" too."""
    kind = anchored.type_of(text)
    return standing(passage, text, "number" if kind == "phrase" else kind, anchored)


def _is_year_of(text: Text, passages: list[Passage]) -> bool:
    """Whether a text is the year of a date in the quotes."""
    years = {str(date.year) for passage in passages for date in passage.dates if passage.inside(date)}
    return fold(text.value) in years


def _counted_twice(derive: Derive, passages: list[Passage], anchored: Anchored) -> Iterator[Problem]:
    """Each term is another place of the quotes, and no part of another term."""
    taken: list[tuple[int, int]] = []
    for text in sorted(derive.all("terms"), key=lambda term: -len(term.value)):
        places = [
            (passage.anchor.at - passage.start + start, passage.anchor.at - passage.start + end)
            for passage in passages
            for start, end in part_standing(passage, text.value, anchored).spots
        ]
        free = [place for place in places if not any(place[0] < end and start < place[1] for start, end in taken)]
        if free:
            taken.append(free[0])
        else:
            message = f"`{text.value}` stands in the quotes only where another term stands. Each thing counts once."
            yield Problem(text.span, "derive-twice", message)


def _leads_to(derive: Derive, answer: Text, passages: list[Passage]) -> Iterator[Problem]:
    computed, why = recompute(derive, " ".join(passage.anchor.text for passage in passages))
    if computed is None:
        message = f"the answer cannot be worked out: {why}. Correct `derive`."
        yield Problem(derive.op.span, "derive-failed", message)
    elif not same_answer(answer.value, computed):
        date = parse_date(computed)
        shown = written(date.date) if date and date.date else computed
        message = f"`{derive.op.value}` leads to {shown}, not to `{answer.value}`. Correct the answer or `derive`."
        yield Problem(answer.span, "derive-wrong", message)
