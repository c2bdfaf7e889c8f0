"""Runs of capitalised words in English text: where names may stand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from trainer.coverage.gazetteer import PLACES
from trainer.coverage.heads import (
    BODIES,
    COMPANY_ENDS,
    FIELDS,
    FIRST_OF_GROUP,
    FIRST_OF_OPERATION,
    FIRST_OF_ORGANISATION,
    GROUP_HEADS,
    LAW_HEADS,
    OPERATION_HEADS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    THING_HEADS,
)
from trainer.coverage.page import Page, Span, Taken
from trainer.coverage.people import EPITHETS, PARTICLES, ROLES, TITLES
from trainer.coverage.words import ABBREVIATED, DEMONYMS, FUNCTION, IN_NAMES, NO_NAMES
from trainer.text.dates import WEEKDAYS
from trainer.text.found_date import MONTHS

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1eff"
_WORD = re.compile(rf"(?:[A-Z](?:\.[A-Z])+\b\.?|[{_UPPER}]\w*(?:(?:[-&/]|'(?!s\b))\w+)*)(?P<own>'s\b|'(?!\w))?")
_PREFIX = re.compile(r"(?<![\w'-])[a-z]{1,3}[-']$")
"""What may stand in lower case at the beginning of a name: al-, d'."""
_TAIL = re.compile(
    r"-(?:affiliated|allied|backed|based|born|bound|bred|built|controlled|designed|educated|era|funded|held|inspired|led|like"
    r"|linked|made|occupied|owned|registered|ruled|run|speaking|sponsored|style|trained)$"
)
"""What makes an adjective of a name: Norway-born."""
_OPENING = re.compile(r"(?:^|[.!?:;]['\")\]]*|[-*•|])\s*[\"'(\[]*$|(?:^|[\s(\[])[\"']+$")
_DATELINE = re.compile(r"^[A-Z][A-Z ,.'-]{2,40}(?:, [\w ,.]{3,24})? (?:\([\w ]+\) )?-+ $")
_CALENDAR = frozenset((*MONTHS, *WEEKDAYS, *(f"{day}s" for day in WEEKDAYS), "I", "A"))
_NO_START = frozenset("_°$€£#@%+")
_STOPPED = re.compile(r"([^\W\d_]+)\. $")
_LONG = re.compile(r"[^\W\d_][\w'-]{3,}")
MOST_CAPITALS = 100_000
"""Words with a capital that are looked at: those of a long book."""
MOST_WORDS = 8
"""A longer run is a heading in title case, not a name."""

_FIRM = frozenset("bros brothers co company daughters partners sons".split())
_OF = frozenset((" of ", " of the "))
_FOR = frozenset((" for ", " for the ", " on ", " against ", " against the "))
_TAKES_OF = (
    (FIRST_OF_ORGANISATION | FIRST_OF_GROUP | FIRST_OF_OPERATION | GROUP_HEADS | ORGANISATION_HEADS)
    | (OPERATION_HEADS | THING_HEADS)
    | frozenset(
        """
    bay cape city county duchy gulf house isle isles island islands kingdom mount port point province
    republic rock sea state straits strait tower vale valley horn acts
    """.split()
    )
)
"""Words before “of” that begin a name."""
_OFFICES = TITLES | ROLES
_FIELD_OFFICES = frozenset(
    """
    attorney chancellor chief commissioner director head minister professor representative secretary
    """.split()
)
"""Offices that name their field: Minister of Trade; not Bishop of Ely."""
_OF_OR_FOR = re.compile(r" (?:of|for) ")
_NO_FIELD = _OFFICES - GROUP_HEADS - _FIELD_OFFICES
_BODY_HEADS = ORGANISATION_HEADS | GROUP_HEADS | OPERATION_HEADS | THING_HEADS
HEADS = _BODY_HEADS | PLACE_HEADS
"""Words that say at the end of a name what it names."""
_STRICT = FUNCTION - IN_NAMES
_LAW_PART = re.compile(
    rf" \([^()]{{2,60}}\) (?:[A-Z][\w-]+ ){{0,2}}(?:{'|'.join(word.title() for word in sorted(LAW_HEADS))})\b"
)
_NUMBERED = re.compile(
    r"(?:^|[\s\"'(])((?:\d{1,3}(?:st|nd|rd|th)|1\d{3}|20\d{2})(?: and [1-9]\d{0,2}(?:st|nd|rd|th))?) $"
)
_YEAR = re.compile(r",? (?:of )?(?:1\d{3}|20\d{2})\b(?![-/])")
_WORK_BEHIND = re.compile(r"['\"]? \((?:1\d{3}|20\d{2})\)")
_BEGINNING = "|".join(sorted(PARTICLES - frozenset("la den ten tot der".split())))
_TO_PARTICLE = re.compile(rf"(?<![\w'-])((?:{_BEGINNING})(?: (?:den|der|het|la|las|los|t))?) $")


@dataclass(frozen=True, slots=True)
class Word:
    """A capitalised word; `opens` when its sentence or quotation begins with it, `owns` when 's follows."""

    text: str
    start: int
    end: int
    opens: bool
    owns: bool

    @property
    def low(self) -> str:
        return self.text.lower().rstrip(".")


@dataclass(frozen=True, slots=True)
class Run:
    """Words that may be one name; `start` and `end` with numbers and particles that belong to it."""

    words: tuple[Word, ...]
    start: int
    end: int

    @property
    def span(self) -> Span:
        return self.start, self.end


def find_words(page: Page, taken: Taken) -> list[Word]:
    """Every capitalised word outside of dates, ignored text and headings; words such as “The” are none."""
    matches = [
        match
        for match in islice(_WORD.finditer(page.text), MOST_CAPITALS)
        if match[0][0].isupper() and not taken.meets(match.span()) and not page.ignored.meets(match.span())
    ]
    headings = Taken(_headings(page, matches))
    words = (_word(page, match) for match in matches if not headings.meets(match.span()))
    return [
        word for word in words if word and (_initial(page, word) or not _only_opens(word, named=_named(page, word)))
    ]


def _initial(page: Page, word: Word) -> bool:
    """Whether a letter stands for a given name: A. Brown."""
    return len(word.text) == 1 and page.text[word.end : word.end + 2] == ". " and not word.opens


def _named(page: Page, word: Word) -> bool:
    """Whether a day or a month stands in a name: the Wednesday Circle."""
    behind = page.text[word.end : word.end + 2]
    return page.before(word.start, 4).lower() == "the " and behind[:1] == " " and behind[1:].isupper()


def _only_opens(word: Word, *, named: bool) -> bool:
    low = word.text.lower()
    if word.text in _CALENDAR:
        return not named
    return low in _STRICT and not (word.text.isupper() and len(low) > 2)


def _word(page: Page, match: re.Match[str]) -> Word | None:
    """The word, with a prefix in lower case; None for a capital inside of a word."""
    start, end = match.start(), match.start("own") if match["own"] else match.end()
    before = page.text[start - 1 : start]
    if before in ("-", "'"):
        prefix = _PREFIX.search(page.before(start, 6))
        if before == "-" and prefix is None and page.text[start - 2 : start - 1].strip():
            return None
        start -= len(prefix[0]) if prefix else 0
    elif before.isalnum() or before in _NO_START:
        return None
    tail = _TAIL.search(page.text, start, end) if page.text.find("-", start, end) > 0 else None
    if tail:
        end = tail.start()
    owns = match["own"] == "'s"  # the Founders' Cup is one name
    return Word(page.text[start:end], start, end, _opens(page, start), owns)


def _opens(page: Page, start: int) -> bool:
    if start > 1 and page.text[start - 1] == " " and page.text[start - 2].isalnum():
        return start == page.paragraph(start)[0]
    before = page.before(start, 60)
    if not before.strip() or _DATELINE.search(before):
        return True
    word = _STOPPED.search(before)
    if word and (word[1].lower() in ABBREVIATED or (len(word[1]) == 1 and word[1].isupper())):
        return False
    return bool(_OPENING.search(before[-12:]))


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


def join_words(page: Page, words: list[Word]) -> Iterator[Run]:
    """Neighbouring words as one run, each without a common word that only opens the sentence."""
    inner = frozenset(word.text for word in words if not word.opens)
    current: list[Word] = []
    for place, word in enumerate(words):
        after = words[place + 1] if place + 1 < len(words) else None
        if current and (len(current) > 4 * MOST_WORDS or not _joined(page, current, word, after)):
            yield from _run(page, current, inner)
            current = []
        current.append(word)
    yield from _run(page, current, inner)


def _joined(page: Page, run: list[Word], right: Word, after: Word | None) -> bool:
    left = run[-1]
    gap = page.text[left.end : right.start]
    if left.owns:
        return gap == "'s " and not right.opens and _possessive(page, run, right, after)
    gap = gap.removeprefix("'")
    if right.opens or len(gap) > 20:
        return False
    if gap in (" ", " & "):
        return True
    if gap == ". ":
        single = len(left.text) == 1 or (left.low in ABBREVIATED and left.low not in COMPANY_ENDS)
        return single or right.low in COMPANY_ENDS
    if gap == " and " and len(run) == 1 and _WORK_BEHIND.match(page.text, right.end):
        return page.before(left.start, 4).endswith((" in ", "In "))
    if gap in (", ", " and ", "., "):
        return _firm(page, gap, right, after) or (gap == " and " and _two_fields(page, run, right, after))
    if gap in _OF:
        return _takes_of(page, run)
    if gap in _FOR:
        return any(word.low in _TAKES_OF or word.low in TITLES for word in run)
    if gap == " (":
        return bool(_LAW_PART.match(page.text, left.end, left.end + 100))
    if gap == ") ":
        return "(" in page.text[run[0].end : left.start]
    if gap == " the ":
        return len(run) == 1 and right.low in EPITHETS
    return all(part in PARTICLES for part in gap.split())


def _firm(page: Page, gap: str, right: Word, after: Word | None) -> bool:
    """Whether a name goes on behind a comma or “and”: Hall, Sons & Co."""
    if right.low in COMPANY_ENDS or (gap == " and " and right.low in _FIRM):
        return True
    return gap == ", " and after is not None and page.text[right.end : after.start] == " & "


def _two_fields(page: Page, run: list[Word], right: Word, after: Word | None) -> bool:
    """Whether “and” joins two fields of one body: School of Physics and Chemistry; not Bank of Oslo and Ada."""
    fields = run[0].low in FIRST_OF_ORGANISATION or (len(run) > 2 and run[-2].low in FIRST_OF_ORGANISATION)
    if not fields or len(run) < 2 or not _OF_OR_FOR.search(page.text[run[0].end : run[-1].start]):
        return False
    more = after is not None and page.text[right.end : after.start] in (" ", " of ")
    known = {run[-1].text, right.text} & (PLACES | BODIES)
    return (
        not more and not known and not place_like(run[-1].text) and right.low in FIELDS | page.lower | {run[-1].low}
    )


def _possessive(page: Page, run: list[Word], right: Word, after: Word | None) -> bool:
    """Whether 's stands inside a name: Cooper's Lane, St Mary's Bridge, the Women's Union."""
    owner, last = run[-1].text, right
    if after and page.text[right.end : after.start] == " ":
        last = after
    if run[0].text in ("St", "Saint") or (run[0].text == "St." and len(run) == 2):
        return True
    if last.low not in HEADS or owner in PLACES or owner.lower() in DEMONYMS or owner.isupper():
        return False
    if owner in page.owners or len(run) > 1:
        return False
    return owner.lower() not in TITLES or last.low in PLACE_HEADS or last.low in ORGANISATION_HEADS


def _takes_of(page: Page, run: list[Word]) -> bool:
    """Whether “of” goes on with the name: University of, Sons of, Hugh of; not Colonel Brown of."""
    last = run[-1]
    if len(run) > 1 and last.low in ("house", "tower", "port", "city", "county"):
        return False
    of_a_field = last.low in FIELDS and any(word.low in FIRST_OF_ORGANISATION for word in run[:-1])
    if last.low in _TAKES_OF or of_a_field:
        return last.text not in PLACES and last.low not in _NO_FIELD
    if last.low in _FIELD_OFFICES:
        return True
    if len(run) > 1 and not (len(run) == 2 and run[0].low in TITLES):
        return False
    if page.before(last.start, 4).lower() == "the " and not last.low.endswith("s"):
        return False  # the Guildhall of Exeter; but Hugh of Lincoln
    common = last.low in _OFFICES or last.low in NO_NAMES or last.low in DEMONYMS or last.low in page.lower
    return not common and last.text not in PLACES and not place_like(last.text) and not last.text.isupper()


_PLACE_ENDS = tuple(
    """
    abad berg borg borough bourne bridge brook brück burg burgh bury by caster cester chester cliff combe
    cot dal dale dorf fell field fiord fjord fjell ford furt gate grad gorod hall ham hampton hausen haven
    havn heim hithe holm hurst ingen keld kirk lands land leigh ley loch marsh mere minster mond moor mouth
    münde ness nitz pol polis pool port pur quay rode sand sea shaw shire stad stadt stan stead stein stoke
    stow sund thorpe thwaite ton vik ville wald wall water weir well wich wick wood worth
    """.split()
)


def place_like(word: str) -> bool:
    """Whether a word ends as the names of towns do: Ashford, Ludwigshafen."""
    return len(word) > 5 and word.lower().endswith(_PLACE_ENDS)


def _run(page: Page, words: list[Word], inner: frozenset[str]) -> Iterator[Run]:
    while words and words[0].opens and not _is_name(page, words, inner):
        words = words[1:]
    while words and words[-1].low in _STRICT:
        words = words[:-1]
    if words and len(words) <= MOST_WORDS:
        yield Run(tuple(words), _begin(page, words), _end(page, words))


def outside(run: Run, places: Taken) -> Iterator[Run]:
    """The run, where it is more than the places in it: Ashford Courant; else its words outside of them."""
    if not places.meets(run.span):
        yield run
        return
    words = run.words
    last = words[-1].low
    if last in _BODY_HEADS or any(word.low in _TAKES_OF for word in words[:-1]):
        if not all(places.meets((word.start, word.end)) for word in words):
            yield run
        return
    kept = [word for word in words if not places.meets((word.start, word.end))]
    if kept:
        start = run.start if kept[0] is words[0] else kept[0].start
        yield Run(tuple(kept), start, run.end if kept[-1] is words[-1] else kept[-1].end)


def _begin(page: Page, words: list[Word]) -> int:
    """Where the name begins, a number or a particle in front included: 4th Engineer Battalion, ter Horst."""
    start, last = words[0].start, words[-1].low
    before = page.before(start, 24)
    number = _NUMBERED.search(before) if any(map(str.isdigit, before)) else None
    if number and (last in _BODY_HEADS or last in NO_NAMES):
        return start - len(before) + number.start(1)
    particle = _TO_PARTICLE.search(before)
    return start - len(before) + particle.start(1) if particle else start


def _end(page: Page, words: list[Word]) -> int:
    """Where it ends, the year of a law included: Carriage Act 1864."""
    end = words[-1].end
    if words[-1].low in ("bros", "co", "corp", "inc", "ltd") and page.text[end : end + 1] == ".":
        return end + 1
    year = _YEAR.match(page.text, end) if words[-1].low in OPERATION_HEADS and len(words) > 1 else None
    return year.end() if year else end


def _people(low: str) -> bool:
    """Whether a word is a trade in the plural."""
    return low.endswith("s") and low[:-1] in ROLES and low not in FIRST_OF_GROUP


def _is_name(page: Page, words: list[Word], inner: frozenset[str]) -> bool:
    """Whether the first word of a sentence belongs to a name."""
    first = words[0].text
    if len(words) > 1 and page.text[words[0].end : words[1].start] in _OF and _people(words[0].low):
        return False  # Shareholders of Kestrel voted
    if first in inner or first in PLACES or first in BODIES:
        return True
    if first.lower() in FUNCTION:
        return False
    if first.isupper() and len(first) > 1:
        return True
    if len(words) == 1:
        return words[0].owns and first.lower() not in page.lower
    return first.lower() not in page.lower and not first.endswith(("ly", "ing", "ed"))
