"""Quotes exchanged for those of other questions, and quotes cut."""

from collections.abc import Iterator

from trainer.audit.edit import evidence_of, requoted, with_evidence
from trainer.audit.material import Material, evidence, holds, plain, texts
from trainer.audit.mutant import Mutant, Mutation
from trainer.audit.mutations.answers import VARIANTS
from trainer.model import MatchBody, OrderBody, Question, Selector

SWAPPED = Mutation("quote swapped for another question's", "quote")
CUT = Mutation("quote cut before or after the answer", "quote")


def _parts(question: Question) -> range:
    """The numbers of the parts that have quotes of their own."""
    return range(len(texts(question))) if isinstance(question.body, MatchBody | OrderBody) else range(1)


def swapped(question: Question, material: Material) -> Iterator[Mutant]:
    """The quotes of another question in the place of the right ones."""
    donors = {other.id.value: other for other in material.module.questions if other.id != question.id}
    for number in _parts(question):
        old = evidence_of(question, number)
        for donor in material.pick(list(donors), VARIANTS, question.id.value, SWAPPED.name, str(number)):
            new = tuple(evidence(donors[donor]))[:4]
            if not new or {plain(each.exact.value) for each in new} >= {plain(each.exact.value) for each in old}:
                continue
            same = "the same passage" if _same_passage(old, new) else ""
            yield Mutant(SWAPPED, f"the quotes of {donor}", with_evidence(question, number, new), same=same)


def _same_passage(old: tuple[Selector, ...], new: tuple[Selector, ...]) -> bool:
    """Whether each old quote is a part of a new one, or holds one."""
    pairs = [[(plain(one.exact.value), plain(other.exact.value)) for other in new] for one in old]
    return all(any(one in other or other in one for one, other in row) for row in pairs)


def cut(question: Question, _material: Material) -> Iterator[Mutant]:
    """The part of a quote that holds no answer, or not all that an answer is worked out from."""
    for number in _parts(question):
        quotes = evidence_of(question, number)
        for place, quote in enumerate(quotes):
            for rest in _rests(quote, _needed(question, number)):
                new = (*quotes[:place], requoted(quote, rest), *quotes[place + 1 :])
                if all(holds(new, need) for need in _needed(question, number)):
                    continue
                yield Mutant(CUT, f"{quote.exact.value} → {rest}", with_evidence(question, number, new))


def _needed(question: Question, number: int) -> list[str]:
    """What must stand in the quotes of a part: its answers, or what they are worked out from."""
    derive = question.derive
    if isinstance(question.body, OrderBody):
        derive = question.body.events[number].derive
    if derive:
        return [text.value for name, values in derive.args if name not in ("direction", "part") for text in values]
    answers = [text.value for text in texts(question)]
    return [answers[number]] if isinstance(question.body, MatchBody | OrderBody) else answers


def _rests(quote: Selector, needed: list[str]) -> Iterator[str]:
    """The longer of what stands before and after the first thing needed, if it is a quote of its own."""
    words = quote.exact.value.split()
    for need in needed:
        size = len(need.split())
        for start in range(len(words) - size + 1):
            if plain(need) in plain(" ".join(words[start : start + size])):
                before, after = words[:start], words[start + size :]
                rest = before if len(before) >= len(after) else after
                if len(rest) >= 3:
                    yield " ".join(rest)
                return
