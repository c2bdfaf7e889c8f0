"""Whether a sentence of the source bears out what a question calls wrong: every word of it, in its order.

No rule here knows what a sentence means. A false statement or a distractor is told only where one sentence has all
of its words and things, in the order in which the question or its evidence has them, with nothing of the same type
between.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from trainer.text.language import Language
from trainer.text.words import negations
from trainer.trace.anchored import Anchored
from trainer.trace.listed import listed
from trainer.trace.passage import Passage
from trainer.trace.saying import Said, said_in
from trainer.trace.wholes import alike

Mark = tuple[str, object]
_HOLDING = frozenset(
    "is are was were be been being become became becomes has have had do does did hold held holds serve served "
    "serves works worked work act acted name named call called known".split()
)
"""Words that only join somebody to an office: was, became, served as."""
_DENYING = frozenset(
    "deny denies denied denying refuse refused refuses reject rejected rejects false falsely".split()
)
_TITLE = r"(?:[A-Z][\w.'-]*\s+){0,2}"
_LINK = r"(?:is|was|became|becomes|remained|served|serves|serving|appointed|elected|named|made)\b[^,;:.]{0,40}?"


@dataclass(frozen=True)
class Sentences:
    """The sentences of a source with their words and things, found by those."""

    anchored: Anchored

    @cached_property
    def all(self) -> list[tuple[Passage, list[Said]]]:
        return [(each, said_in(each, self.anchored)) for each in self.anchored.sentences]

    @cached_property
    def _places(self) -> dict[Mark, set[int]]:
        found: dict[Mark, set[int]] = {}
        for number, (_, told) in enumerate(self.all):
            for each in told:
                for mark in held(each):
                    found.setdefault(mark, set()).add(number)
        return found

    def holding(self, needed: Iterable[Said]) -> Iterator[tuple[Passage, list[Said]]]:
        """The sentences that have all of some words and things, in the order of the source."""
        sets = [self._places.get((each.kind, each.mark), set()) for each in needed]
        found = set.intersection(*sorted(sets, key=len)) if sets else set()
        return (self.all[number] for number in sorted(found))


def held(each: Said) -> Iterator[Mark]:
    """What a word or thing of a sentence answers to: a date also to its month and its year."""
    yield each.kind, each.mark
    if each.kind == "date" and isinstance(each.mark, tuple) and isinstance(each.mark[0], int):  # no range, no hedge
        year, month, _ = each.mark
        if year:
            yield "date", (year, month, 0)
            yield "date", (year, 0, 0)


def telling(told: Sequence[Said], language: Language) -> list[Said]:
    """What a sentence must have to say the same: all but words that only join, or name a kind of thing."""
    return [
        each
        for each in told
        if each.kind
        or each.lower in language.contrasts
        or (each.lower not in language.empty and each.lower not in language.categories)
    ]


def bears_out(needed: Sequence[Said], wrong: Said, told: list[Said], language: Language) -> bool:
    """Whether a sentence has the needed words and things in their order, close enough and with nothing between.

    Dates and places may stand anywhere. `wrong` is the one of the needed that is called wrong.
    """
    fixed = [each for each in needed if each.kind not in ("date", "place") or each is wrong]
    free = [each for each in needed if each.kind in ("date", "place") and each is not wrong]
    spots = in_order(fixed if wrong.kind != "date" else [each for each in fixed if each is not wrong], told)
    if spots is None:
        return False
    spots += [each for one in free for each in _spots(one, told)[:1]]
    spots += _spots(wrong, told)[:1] if wrong.kind == "date" else []
    if not spots:
        return False
    first, last = min(each.start for each in spots), max(each.end for each in spots)
    within = [each for each in told if first <= each.start and each.end <= last]
    others = (each for each in within if each.kind and alike(each.kind, wrong.kind or "phrase"))
    if any(not any((one.kind, one.mark) in held(each) for one in needed) for each in others):
        return False
    return not _denied(told, needed, language)


def in_order(needed: Sequence[Said], told: Sequence[Said]) -> list[Said] | None:
    """Where the needed stand in a sentence one after the other, or None; of several such places the shortest."""
    best: list[Said] | None = None
    for at, each in enumerate(told):
        if needed and (needed[0].kind, needed[0].mark) in held(each):
            row = _row(needed, told[at:])
            if row and (best is None or row[-1].end - row[0].start < best[-1].end - best[0].start):
                best = row
    return best if needed else []


def _row(needed: Sequence[Said], told: Sequence[Said]) -> list[Said] | None:
    row: list[Said] = []
    rest = iter(told)
    for one in needed:
        spot = next((each for each in rest if (one.kind, one.mark) in held(each)), None)
        if spot is None:
            return None
        row.append(spot)
    return row


def _spots(one: Said, told: Sequence[Said]) -> list[Said]:
    return [each for each in told if (one.kind, one.mark) in held(each)]


def _denied(told: Sequence[Said], needed: Sequence[Said], language: Language) -> bool:
    """Whether a sentence denies or doubts where the question does not."""
    ours, theirs = ({each.lower for each in some} for some in (needed, told))
    return bool(negations(theirs - ours, language)) or bool((theirs - ours) & _DENYING)


def holds_office(wrong: Said, words: Sequence[Said], passage: Passage, told: Sequence[Said]) -> bool:
    """Whether a sentence gives someone an office: Minister Ada Krantz; Ada Krantz, the minister; … as Minister."""
    spots = [each for each in told if (each.kind, each.mark) == (wrong.kind, wrong.mark)]
    offices = [each for word in words for each in _spots(word, told)]
    if len(offices) < len(words) or not words:
        return False
    window = passage.window
    for spot in spots:
        for office in offices:
            if re.fullmatch(rf"\s+{_TITLE}", window[office.end : spot.start]):
                return True
            between = window[spot.end : office.start] if spot.end < office.start else ""
            if re.fullmatch(r",\s+(?:(?:the|a|an|its|then)\s+)?(?:[\w-]+\s+){0,2}", between) or re.search(
                rf"^\s+{_LINK}$", between
            ):
                return True
            if re.fullmatch(r"[^,;:.]{1,80}\bas\s+(?:(?:the|a|an)\s+)?(?:[\w-]+\s+){0,2}", between):
                return True
    return False


def only_office(needed: Sequence[Said]) -> list[Said]:
    """The words of a stem that asks only for an office; none where it asks for anything else."""
    words = [each for each in needed if not each.kind and each.lower not in _HOLDING]
    things = [each for each in needed if each.kind]
    return words if len(words) == 1 and not things else []


def beside(wrong: Said, right: Sequence[Said], passage: Passage, told: list[Said]) -> bool:
    """Whether a sentence names a wrong thing in one list with a right one."""
    spots = [each for each in told if (wrong.kind, wrong.mark) in held(each)]
    rights = [each for one in right for each in told if (one.kind, one.mark) in held(each)]
    things = [each for each in told if each.kind]
    return any(listed(passage, spot, other, things) for spot in spots for other in rights if spot is not other)
