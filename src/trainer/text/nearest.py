"""The passage of a source that is most like a quote that no longer stands in it."""

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from trainer.text.normal import NO_SPACES, fold
from trainer.text.source import Anchor, Source, anchor_at, within_one_paragraph

LEAST = 0.80
"""Lowest likeness that is worth showing (difflib's ratio); one digit changed in a date still scores 0.99."""

_TRIED = 4
"""Places that are compared letter by letter: those with the most words in the right distance."""
_SLACK = 2
"""Words by which a place may be longer or shorter than the quote, at either end."""
_TOKEN = re.compile(rf"[{NO_SPACES}]|[^\W{NO_SPACES}]+")

_BRACKETS = (("(", ")"), ("[", "]"), ("{", "}"))

EFFORT = 8_000_000
"""Pairs of equal letters that are compared for one source: hundreds of lost sentences, a few of one letter."""

Token = tuple[str, int, int]


def tokens(text: str) -> list[Token]:
    """The words of a text with their offsets; where words are not spaced, every character."""
    return [(match[0], *match.span()) for match in _TOKEN.finditer(text)]


class Finder:
    """One source, its words indexed once for any number of lost quotes, until so much effort is spent."""

    def __init__(self, source: Source) -> None:
        self._effort = EFFORT
        self._source = source
        self._tokens = tokens(source.normal.text)
        self._at: Mapping[str, list[int]] = _index(self._tokens)

    def nearest(self, quote: str, least: float = LEAST) -> tuple[Anchor, float] | None:
        """The most similar passage of one paragraph and its likeness, 0 to 1; None below `least`."""
        folded = fold(quote)
        wanted = tokens(folded)
        if not wanted or self._effort < 0:
            return None
        best: tuple[float, Anchor] | None = None
        sides = folded[: wanted[0][1]], folded[wanted[-1][2] :]
        for start, end in self._candidates(wanted):
            anchor = self._anchor(start, end, *sides)
            self._effort -= _effort(folded, anchor.text)
            if self._effort < 0:
                break
            likeness = _likeness(folded, anchor.text)
            if within_one_paragraph(self._source, anchor) and (best is None or likeness > best[0]):
                best = (likeness, anchor)
        return (best[1], best[0]) if best and best[0] >= least else None

    def _candidates(self, wanted: list[Token]) -> Iterable[tuple[int, int]]:
        """Spans of words around the places where most words of the quote stand in their distance."""
        votes: Counter[int] = Counter()
        for number, (word, _, _) in enumerate(wanted):
            for place in self._at.get(word, ()):
                votes[place - number] += 1
        last = len(self._tokens)
        for start, _ in sorted(votes.items(), key=lambda item: (-item[1], item[0]))[:_TRIED]:
            for begin in range(start - _SLACK, start + _SLACK + 1):
                for end in range(start + len(wanted) - _SLACK, start + len(wanted) + _SLACK + 1):
                    if 0 <= begin < end <= last:
                        yield begin, end

    def _anchor(self, start: int, end: int, before: str, after: str) -> Anchor:
        """The words from one to another, with the signs that the quote has before and after its own.

        A bracket that is opened inside and closed right behind is closed inside too, and the other way round.
        """
        text = self._source.normal.text
        first, last = self._tokens[start][1], self._tokens[end - 1][2]
        while before and first > 0 and text[first - 1] == before[-1]:
            first, before = first - 1, before[:-1]
        while after and text.startswith(after[0], last):
            last, after = last + 1, after[1:]
        for opening, closing in _BRACKETS:
            inside = text.count(opening, first, last) - text.count(closing, first, last)
            if inside == 1 and text.startswith(closing, last):
                last += 1
            elif inside == -1 and first > 0 and text[first - 1] == opening:
                first -= 1
        return anchor_at(self._source, first, last)


def _index(found: list[Token]) -> Mapping[str, list[int]]:
    at: defaultdict[str, list[int]] = defaultdict(list)
    for number, (word, _, _) in enumerate(found):
        at[word].append(number)
    return {word: places for word, places in at.items() if len(places) <= 60}


def _effort(one: str, other: str) -> int:
    letters = Counter(one)
    return sum(number * letters[letter] for letter, number in Counter(other).items())


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()
