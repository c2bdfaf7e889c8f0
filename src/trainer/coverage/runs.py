"""Runs of capitalised words in English text: where names may stand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from trainer.coverage.page import Page, Span, Taken
from trainer.coverage.words import ABBREVIATED, FUNCTION
from trainer.text.dates import WEEKDAYS
from trainer.text.found_date import MONTHS

_WORD = re.compile(r"[A-Z\u00c0-\u00de\u0100-\u017f]\w*(?:(?:[-&]|'(?!s\b))\w+)*(?P<own>'s\b|'(?!\w))?")
_PREFIX = re.compile(r"(?<![\w'-])[a-z]{1,3}[-']$")
"""What may stand in lower case at the beginning of a name: al-, d'."""
_PARTICLES = "of|of the|for the|al|bin|bint|da|de|de la|del|della|der|di|du|el|ibn|la|le|van|van de[nr]|von|von der"
_JOINER = re.compile(rf" (?:(?:{_PARTICLES}) )?")
_OPENING = re.compile(r"(?:^|[.!?:;]['\")\]]*|[-*•|])\s*[\"'(\[]*$|(?:^|[\s(\[])[\"']+$")
_CALENDAR = frozenset((*MONTHS, *WEEKDAYS, *(f"{day}s" for day in WEEKDAYS), "I", "A"))
_STOPPED = re.compile(r"([^\W\d_]+)\. $")
_LONG = re.compile(r"[^\W\d_][\w'-]{3,}")
MOST_CAPITALS = 100_000
"""Words with a capital that are looked at: those of a long book."""
MOST_WORDS = 7
"""A longer run is a heading in title case, not a name."""


@dataclass(frozen=True, slots=True)
class Word:
    """A capitalised word; `opens` when its sentence or quotation begins with it."""

    text: str
    start: int
    end: int
    opens: bool
    owns: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Words that may be one name, and whether the name must be doubted for want of a capital mid-sentence."""

    words: tuple[Word, ...]

    @property
    def span(self) -> Span:
        return self.words[0].start, self.words[-1].end


def find_words(page: Page, taken: Taken) -> list[Word]:
    """Every capitalised word outside of dates, ignored text and headings; words such as “The” are none."""
    matches = [
        match
        for match in islice(_WORD.finditer(page.text), MOST_CAPITALS)
        if match[0].lower() not in FUNCTION and not taken.meets(match.span()) and not page.ignored.meets(match.span())
    ]
    headings = Taken(_headings(page, matches))
    words = (_word(page, match) for match in matches if not headings.meets(match.span()))
    return [word for word in words if word and word.text not in _CALENDAR]


def _word(page: Page, match: re.Match[str]) -> Word | None:
    """The word, with a prefix in lower case; None for a capital inside of a word."""
    start, end = match.start(), match.start("own") if match["own"] else match.end()
    before = page.text[start - 1 : start]
    if before in ("-", "'"):
        prefix = _PREFIX.search(page.before(start, 6))
        if before == "-" and prefix is None:
            return None
        start -= len(prefix[0]) if prefix else 0
    elif before.isalnum() or before == "_":
        return None
    owns = match["own"] == "'s"  # the Founders' Cup is one name
    return Word(page.text[start:end], start, end, _opens(page, start), owns)


def _opens(page: Page, start: int) -> bool:
    if start > 1 and page.text[start - 1] == " " and page.text[start - 2].isalnum():
        return start == page.paragraph(start)[0]
    before = page.before(start, 12)
    if not before.strip():
        return True
    word = _STOPPED.search(before)
    if word and (word[1].lower() in ABBREVIATED or (len(word[1]) == 1 and word[1].isupper())):
        return False
    return bool(_OPENING.search(before))


def _headings(page: Page, words: Iterable[re.Match[str]]) -> Iterator[Span]:
    """Short paragraphs in title case or capitals, without a full stop at the end."""
    counted: dict[Span, int] = {}
    for word in words:
        if word.end() - word.start() > 3:
            paragraph = page.paragraph(word.start())
            counted[paragraph] = counted.get(paragraph, 0) + 1
    for (start, end), capitals in counted.items():
        text = page.text[start:end].strip()
        if len(text) > 160 or text.endswith((".", '."', "!", '!"')):
            continue
        long = [word for word in _LONG.findall(text) if word.lower() not in FUNCTION]
        if capitals > 1 and capitals >= 0.6 * len(long):
            yield start, end


def join_words(page: Page, words: list[Word]) -> list[Run]:
    """Neighbouring words as one run, each without a common word that only opens the sentence."""
    inner = frozenset(word.text for word in words if not word.opens)
    runs: list[Run] = []
    current: list[Word] = []
    for word in words:
        if current and not _joined(page, current[-1], word):
            runs += _run(page, current, inner)
            current = []
        current.append(word)
    return runs + _run(page, current, inner)


def _joined(page: Page, left: Word, right: Word) -> bool:
    gap = page.text[left.end : right.start].removeprefix("'")
    if left.owns or right.opens:
        return False
    if gap == ". ":
        return len(left.text) == 1 or left.text.lower() in ABBREVIATED
    return bool(_JOINER.fullmatch(gap)) and left.text.lower() not in FUNCTION


def _run(page: Page, words: list[Word], inner: frozenset[str]) -> list[Run]:
    if words and words[0].opens and not _is_name(page, words, inner):
        words = words[1:]
    while words and words[0].text.lower() in FUNCTION:
        words = words[1:]
    return [Run(tuple(words))] if words and len(words) <= MOST_WORDS else []


def _is_name(page: Page, words: list[Word], inner: frozenset[str]) -> bool:
    """Whether the first word of a sentence belongs to a name."""
    first = words[0].text
    if first.lower() in FUNCTION:
        return False
    if first in inner or (first.isupper() and len(first) > 1):
        return True
    return len(words) > 1 and first.lower() not in page.lower and not first.endswith(("ly", "ing", "ed"))
