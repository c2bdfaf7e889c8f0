"""What a page cuts in two and is read as one: words broken at line ends, and sentences with a footer inside."""

import bisect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from trainer.text.normal import Cut, fold, is_word

SOFT = "\u00ad"
_HYPHENS = "-\u2010"
_DASHES = "\u2011\u2012\u2013\u2014\u2015"
"""They stay where a line ends after them: only the line end goes."""
_BROKEN = re.compile(rf"[{_HYPHENS}{_DASHES}][^\S\n]*\n[^\S\n]*(?=\S)")
_SOFTLY = re.compile(rf"(?<=[^\s{SOFT}])\s*{SOFT}[\s{SOFT}]*")
"""Begins where a run of white space and soft hyphens begins, so that a run is tried once."""
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LAST, _FIRST = re.compile(r"[^\W_]+$"), re.compile(r"[^\W_]+")
_LONGEST_WORD = 60
_SENTENCE_ENDS = tuple('.!?…:"”’»)。！？」؟۔।')
_LONG_LINE = 40
"""Characters from which on a line without a stop is no heading."""
_HANGING = frozenset("and or nor to und oder bis et ou y o e en of og och eller".split())
"""What follows a hyphen that stands for a part of the next word: "two- and three-storey houses"."""


class _Place(NamedTuple):
    """A word broken in the original at [start, end), by a character of `_HYPHENS`, of `_DASHES` or a soft hyphen."""

    start: int
    end: int
    sign: str
    before: str
    after: str


def _begin(cut: Cut) -> int:
    return cut.start


@dataclass(frozen=True, slots=True)
class Breaks:
    """What is read otherwise than it stands: `cuts` of the original, in their order.

    `spellings` give for what one may write instead of a broken word how it is read here, both in normal form;
    `left_out` are the texts, in normal form, that are left out inside a sentence.
    """

    cuts: tuple[Cut, ...] = ()
    spellings: Mapping[str, str] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()

    def within(self, start: int, end: int) -> Iterable[Cut]:
        """The cuts between two offsets of the original."""
        first = bisect.bisect_left(self.cuts, start, key=_begin)
        return self.cuts[first : bisect.bisect_left(self.cuts, end, lo=first, key=_begin)]

    def respelled(self, text: str) -> str:
        """A text in normal form with every broken word as it is read in the source."""
        parts = _FIRST.split(text)
        words = _FIRST.findall(text)
        made, number = [parts[0]], 0
        while number < len(words):
            two = f"{words[number]}{parts[number + 1]}{words[number + 1]}" if number + 1 < len(words) else ""
            taken = 2 if two in self.spellings else 1
            made.append(self.spellings.get(two if taken == 2 else words[number], words[number]))
            number += taken
            made.append(parts[number])
        return "".join(made)


def breaks(text: str, ignore: Iterable[str] = (), told: Callable[[], Iterable[str]] = tuple) -> Breaks:
    """What of a source is read as one; `told` are texts of its module, which may show how a word is written."""
    places = [*_softly(text), *_broken(text)]
    footers = _footers(text, ignore)
    if not places and not footers:
        return Breaks()
    at = sorted(footers)
    places = [place for place in places if not _meets(place, at)]
    cuts, left_out = [], set()
    for (start, end), lines in footers.items():
        place = _place(text, start - 1, end)
        if place:
            places.append(place)
            left_out |= lines
        elif _runs_on(text, start, end):
            cuts.append(Cut(start, end, " "))
            left_out |= lines
    known = _Spelling(text, told)
    spellings: dict[str, str] = {}
    for place in places:
        read = known.reading(place)
        if read is not None:
            cuts.append(Cut(place.start, place.end, read))
            spellings.update(_spellings(place, read))
    return Breaks(tuple(sorted(cuts)), spellings, frozenset(left_out))


def _meets(place: _Place, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a break stands at one of the spans, which are in their order."""
    found = bisect.bisect_right(spans, (place.end, place.end)) - 1
    return found >= 0 and place.start < spans[found][1]


def _broken(text: str) -> Iterator[_Place]:
    for start, end in _hyphens(text):
        place = _place(text, start, end)
        if place:
            yield place


def _hyphens(text: str) -> Iterator[tuple[int, int]]:
    """Where a hyphen or dash stands before a line end; of plain text only the hyphens are looked at, for speed."""
    if not text.isascii():
        yield from (match.span() for match in _BROKEN.finditer(text))
        return
    start = text.find("-")
    while start >= 0:
        found = _BROKEN.match(text, start)
        if found:
            yield found.span()
        start = text.find("-", start + 1)


def _softly(text: str) -> Iterable[_Place]:
    """Soft hyphens with white space beside them: the line ended there, whatever stands for its end now."""
    for match in _SOFTLY.finditer(text) if SOFT in text else ():
        start, end = match.span()
        before, after = _beside(text, start, end) if end < len(text) and match[0].strip(SOFT) else ("", "")
        if before and after:
            yield _Place(start, end, SOFT, before, after)


def _place(text: str, start: int, end: int) -> _Place | None:
    """The break whose sign stands at `start`, if a word stands before it and another after it."""
    sign = text[start]
    if sign not in f"{_HYPHENS}{_DASHES}{SOFT}" or start == 0 or end >= len(text):
        return None
    before, after = _beside(text, start, end)
    return _Place(start, end, sign, before, after) if before and after else None


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """The words right before and right after a span; empty where a script without spaces or no word stands there."""
    if not (is_word(text[start - 1]) and is_word(text[end])):
        return "", ""
    before = _LAST.search(text[max(0, start - _LONGEST_WORD) : start])
    after = _FIRST.match(text, end, end + _LONGEST_WORD)
    return (before[0] if before else ""), (after[0] if after else "")


def _spellings(place: _Place, read: str) -> dict[str, str]:
    """What one may write for a broken word, with how it is read."""
    before, after = fold(place.before), fold(place.after)
    signs = ("", "-", "- ", " ") if place.sign == SOFT else ("", "-", "- ")
    made = f"{before}{fold(read)}{after}"
    return {each: made for sign in signs if (each := f"{before}{sign}{after}") != made}


class _Spelling:
    """How broken words are written elsewhere: in the module's texts, else in the source."""

    def __init__(self, text: str, told: Callable[[], Iterable[str]]) -> None:
        self._text, self._told = text, told
        self._known: tuple[frozenset[str], ...] | None = None

    def reading(self, place: _Place) -> str | None:
        """What stands in the place of sign and line end; None where they stay."""
        if place.sign not in _HYPHENS:
            return "" if place.sign == SOFT else place.sign
        before, after = place.before.casefold(), place.after.casefold()
        if before[-1].isdigit() or after[0].isdigit():
            return "-"
        if self._known is None:
            self._known = _words("\n".join(self._told())), _words(self._text)
        for known in self._known:
            whole, apart = f"{before}{after}" in known, f"{before}-{after}" in known
            if whole != apart:
                return "" if whole else "-"
        if after in _HANGING:
            return None
        return "-" if len(before) == 1 or (place.after[0].isupper() and not place.before.isupper()) else ""


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold().replace("\u2010", "-")))


def _footers(text: str, ignore: Iterable[str]) -> dict[tuple[int, int], set[str]]:
    """The runs of lines that are to be ignored, with the white space around them, and what stands in them."""
    wanted = {fold(each) for each in ignore}
    found: dict[tuple[int, int], set[str]] = {}
    lines: set[str] = set()
    start = position = 0
    for line in text.splitlines(keepends=True) if wanted else ():
        folded = fold(line)
        if folded in wanted:
            lines.add(folded)
        elif folded:
            if lines and start:
                found[start, position + len(line) - len(line.lstrip())] = lines
            lines, start = set(), position + len(line.rstrip())
        position += len(line)
    return found


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether a sentence goes on behind a footer: nothing ends before it, and what comes is no heading's text."""
    if text[start - 1] in _SENTENCE_ENDS:
        return False
    long = start - (text.rfind("\n", 0, start) + 1) >= _LONG_LINE
    return long or text[end].islower() or text[end].isdigit()
