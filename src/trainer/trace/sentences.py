"""The sentences of a source that quotes stand in, each read once, with the things that are named in them."""

import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from trainer.text.clauses import Role, Sentence, Span
from trainer.text.found_date import FoundDate
from trainer.text.language import Language
from trainer.text.numbers import FoundNumber
from trainer.text.sentence_ends import sentences
from trainer.text.source import Anchor, Source
from trainer.trace.passage import Mention, longest


class Thing(NamedTuple):
    """A name, date or number in a sentence; `start` and `end` are tokens, `marks` what makes two things one."""

    kind: str
    start: int
    end: int
    label: str
    marks: frozenset[object]


@dataclass(frozen=True, eq=False)
class Read:
    """A sentence or a stem with its things; `first` is its offset in the source's normal form, -1 for a stem."""

    sentence: Sentence
    things: tuple[Thing, ...]
    first: int = -1

    def roles(self, thing: Thing) -> list[Role]:
        return self.sentence.roles(thing.start, thing.end)

    @cached_property
    def marks(self) -> frozenset[object]:
        return frozenset().union(*(thing.marks for thing in self.things))

    @cached_property
    def names(self) -> frozenset[str]:
        """The entities that are named in it."""
        return frozenset(mark for mark in self.marks if isinstance(mark, str))

    def clause_marks(self, number: int, language: Language) -> frozenset[object]:
        """The content words of a clause, and the things in it instead of their words."""
        clause = self.sentence.clauses[number]
        inside = [thing for thing in self.things if self.sentence.clause_of[thing.start] == number]
        taken = {place for thing in inside for place in range(thing.start, thing.end)}
        tokens = (self.sentence.tokens[place] for place in clause.tokens if place not in taken)
        own = {token.mark for token in tokens if token.lower not in language.empty}
        return frozenset(own).union(*(thing.marks for thing in inside))

    def near_marks(self, number: int, language: Language) -> frozenset[object]:
        """What a clause speaks of, with the subject of the clause that it continues and what its last thing is."""
        marks, clause = self.clause_marks(number, language), self.sentence.clauses[number]
        if clause.opens in _SHARED and clause.parent >= 0:
            marks |= self._subject(clause.parent, language)
        return marks | self._of_relative(number, language)

    def _subject(self, number: int, language: Language) -> frozenset[object]:
        """What a clause is about: what is before its verb, or else the subject of the clause that it continues."""
        verb, clause = self.sentence.finite(number), self.sentence.clauses[number]
        own = self.marks_at({place for place in clause.tokens if verb is None or place < verb}, language)
        return own if own or clause.parent < 0 else self._subject(clause.parent, language)

    def _of_relative(self, number: int, language: Language) -> frozenset[object]:
        """What a relative clause says of the last thing of a clause, right after it."""
        clauses, clause_of = self.sentence.clauses, self.sentence.clause_of
        at = next((n for n in range(number + 1, len(clauses)) if clauses[n].parent == number), None)
        if (
            at is None
            or clauses[at].opens not in ("who", "which", "that", "whose", "where")
            or not clauses[at].tokens
        ):
            return frozenset()
        inside = {thing.kind for thing in self.things if clause_of[thing.start] == at}
        last = [thing for thing in self.things if clause_of[thing.start] == number][-1:]
        fits = last and last[0].kind not in inside and 0 <= clauses[at].tokens[0] - last[0].end <= 1
        return self.clause_marks(at, language) if fits else frozenset()

    def marks_at(self, places: set[int], language: Language) -> frozenset[object]:
        """The things and content words at some tokens."""
        tokens = (self.sentence.tokens[place] for place in places)
        own = frozenset(token.mark for token in tokens if token.lower not in language.empty)
        return own.union(*(thing.marks for thing in self.things if thing.start in places))


_SHARED = ("and", "but", "then", "or", "ing", "who", "whom", "which", "whose", "where")
"""What opens a clause that speaks of the subject, or of the last thing, of the clause before."""


def spans(source: Source) -> list[Span]:
    """The sentences of all paragraphs, at offsets of the normal form."""
    originals = [piece[1] for piece in source.normal.pieces]
    starts: list[int] = []
    for start, _ in source.paragraphs:
        at = min(bisect.bisect_left(originals, start), len(originals) - 1)
        starts.append(source.normal.pieces[at][0])
    ends = [*starts[1:], len(source.normal.text)]
    return [
        span for start, end in zip(starts, ends, strict=True) for span in sentences(source.normal.text, start, end)
    ]


def around(anchor: Anchor, found: Sequence[Span]) -> list[Span]:
    """The sentences that a quote has a part of."""
    last = anchor.at + len(anchor.text)
    place = max(0, bisect.bisect_right(found, (anchor.at, last)) - 1)
    chosen: list[Span] = []
    for span in found[place:]:
        if span[0] >= last:
            break
        if span[1] > anchor.at:
            chosen.append(span)
    return chosen


def read(
    text: str, mentions: Sequence[Mention], dates: Sequence[FoundDate], language: Language, first: int = -1
) -> Read:
    """A text with its things: names of the cast, dates, and numbers that are no part of either."""
    sentence = Sentence(text, language)
    taken: list[Span] = [(each.start, each.end) for each in mentions]
    taken += [(each.start, each.end) for each in dates]
    numbers = [each for each in language.numbers(text) if not _meets((each.start, each.end), taken)]
    found: list[Thing] = [
        *_names(mentions, sentence),
        *_values("date", dates, sentence),
        *_values("number", numbers, sentence),
    ]
    return Read(sentence, tuple(sorted(found, key=lambda thing: thing.start)), first)


def cut(
    sightings: Sequence[Mention], dates: Sequence[FoundDate], first: int, last: int
) -> tuple[list[Mention], list[FoundDate]]:
    """Names and dates of the source between two offsets, at offsets from the first."""
    names: list[Mention] = []
    for each in sightings[bisect.bisect_left(sightings, (first,)) :]:
        if each.start >= last:
            break
        names.append(Mention(each.start - first, each.end - first, each.entities))
    found: list[FoundDate] = []
    for date in dates[bisect.bisect_left(dates, first, key=_begin) :]:
        if date.start >= last:
            break
        found.append(replace(date, start=date.start - first, end=date.end - first))
    return longest(names), found


def _begin(date: FoundDate) -> int:
    return date.start


def _meets(span: Span, taken: Iterable[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _names(mentions: Iterable[Mention], sentence: Sentence) -> Iterable[Thing]:
    for each in mentions:
        start, end = sentence.at(each.start, each.end)
        if start < end and len(each.entities) == 1:
            entity = each.entities[0]
            label = sentence.text[each.start : each.end]
            yield Thing(entity.type, start, end, label, frozenset((entity.id.value,)))


def _values(kind: str, found: Iterable[FoundDate | FoundNumber], sentence: Sentence) -> Iterable[Thing]:
    for each in found:
        start, end = sentence.at(each.start, each.end)
        if start < end:
            mark: object = each.parts if isinstance(each, FoundDate) else each.value
            yield Thing(kind, start, end, sentence.text[each.start : each.end], frozenset(((kind, mark),)))
