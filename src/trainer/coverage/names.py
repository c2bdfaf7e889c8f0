"""The names that the source itself shows, listed in entities.yaml or not; one name is of one kind in all the text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from trainer.coverage.forms import SURNAME_HEADS
from trainer.coverage.heads import COMMERCIAL, GROUP_HEADS, ORGANISATION_HEADS
from trainer.coverage.page import Page, Span, Taken
from trainer.coverage.runs import find_words, join_words, outside
from trainer.coverage.sighting import Sighting, sight

_SHORT_FORM = re.compile(r" \(['\"]?([A-Z][A-Za-z&]{1,9})['\"]?\)")
_LONGEST = 12
"""Words of a full name before its short form, connecting words included."""
_OUTRIGHT = 7.0
"""What speaks for a kind that the text says outright."""
_PLAIN = 8.0
"""What must be exceeded for a person of whom the text says nothing outright."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name with every place where it or a part of it stands; `forms` all name the same."""

    kind: str
    label: str
    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    sure: bool


MOST_SHORT_FORMS = 2_000
"""Short forms of a source that are looked at: some for each of its pages, and no end of them for nobody."""

MOST_NAMES = 10_000
"""Names that are looked at: those of a long book."""


@dataclass(slots=True)
class _Entry:
    """All sightings of one row of words, and what they tell together."""

    words: tuple[str, ...]
    seen: list[Sighting] = field(default_factory=list)
    weights: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    outright: set[str] = field(default_factory=set)
    short: str = ""

    def add(self, one: Sighting) -> None:
        self.seen.append(one)
        for kind, weight, outright in one.clues:
            self.weights[kind] += weight
            if outright:
                self.outright.add(kind)

    def join(self, other: "_Entry") -> None:
        """Takes over the sightings of a part of the name; they speak for its own kind where it has one."""
        self.seen += other.seen
        kind = self.kind
        for each, weight in other.weights.items():
            if kind in ("name", each):
                self.weights[each] += weight
        self.outright |= other.outright

    @property
    def kind(self) -> str:
        best = max(self.weights, key=lambda kind: (self.weights[kind], kind), default="")
        return best if best and self.weights[best] >= 2 else "name"

    @property
    def lone(self) -> bool:
        """Whether custom alone may write it with a capital, wherever it stands."""
        return all(one.lone for one in self.seen)

    @property
    def key(self) -> str:
        return _key(self.words)


def find_names(
    page: Page, spans: Iterable[Span], named: Iterable[Span], places: Iterable[Span], listed: Iterable[str]
) -> list[Name]:
    """Names that stand outside of all these spans, those that are parts of `listed` names left out.

    `named` are people, groups and operations: one word beside such a name, as a title, is no name. `places` may be
    parts of longer names: Ashford Courant.
    """
    beside, within = Taken(named), Taken(places)
    taken = Taken((*spans, *beside.spans))
    defined = dict(_definitions(page, taken))
    words = find_words(page, Taken((*taken.spans, *(one.span for one in defined))))
    runs = (part for run in islice(join_words(page, words), MOST_NAMES) for part in outside(run, within))
    found = (one for run in runs for one in sight(page, run))
    sightings = [one for one in found if not _leftover(one, beside)]
    known = Parts(listed)
    entries = _entries([one for one in (*defined, *sightings) if not known.hold(one)])
    for one, short in defined.items():
        if one.words in entries:
            entries[one.words].short = short
    return _named(page, entries)


def _key(words: Sequence[str]) -> str:
    return f" {' '.join(words)} ".casefold()


def _definitions(page: Page, taken: Taken) -> Iterator[tuple[Sighting, str]]:
    """Each “Full Name (FN)” whose initials agree, with its short form."""
    for match in islice(_SHORT_FORM.finditer(page.text), MOST_SHORT_FORMS):
        words = page.before(match.start(), 160).rstrip("'\"").split()[-_LONGEST:]
        full = _spelled_out(words, match[1].upper().replace("&", ""))
        if not full:
            continue
        end = match.start() - (page.text[match.start() - 1] in "'\"")
        text = " ".join(full)
        span = end - len(text), end
        if not taken.meets(span) and not page.ignored.meets(span):
            last = full[-1].lower()
            kind = "group" if last in GROUP_HEADS - ORGANISATION_HEADS else "organisation"
            known = last in GROUP_HEADS | ORGANISATION_HEADS
            yield Sighting(tuple(full), span, text, ((kind, 14, known),), article=True), match[1]


def _spelled_out(words: Sequence[str], short: str) -> Sequence[str]:
    """The last words that begin with these letters, small words between; empty where they do not."""
    letters = ""
    for first in range(len(words) - 1, -1, -1):
        own = "".join(part[0] for part in words[first].split("-") if part[:1].isupper())
        letters = own + letters
        if letters == short and words[first][:1].isupper():
            return words[first:]
        if len(letters) > len(short):
            break
    return _by_syllables(words, short)


def _by_syllables(words: Sequence[str], short: str) -> Sequence[str]:
    """The words whose initials stand in this order in a short form that takes further letters: Interpol, NaMiK."""
    if len(short) < 4:
        return ()
    for first in range(len(words) - 1, -1, -1):
        capitals = [word[0].upper() for word in words[first:] if word[:1].isupper()]
        if len(capitals) < 2 or not words[first][:1].isupper() or words[first][0] != short[0]:
            continue
        letters = iter(short)
        rest = iter("".join(words[first:]).upper())
        if all(each in letters for each in capitals) and all(each in rest for each in short):
            return words[first:]
    return ()


def _leftover(found: Sighting, taken: Taken) -> bool:
    """Whether one word is left over beside a listed name: Ambassador beside Ada Lovelace."""
    return len(found.words) == 1 and not found.titled and taken.touches(found.span)


class Parts:
    """The listed names in all their parts."""

    def __init__(self, names: Iterable[str]) -> None:
        listed = [name.split() for name in names]
        self._rows = {row for words in listed for row in _rows(words)}
        self._families = {_key(words[-1:]) for words in listed}

    def hold(self, one: Sighting) -> bool:
        """Whether it is a part of a listed name, or a family: the Curies."""
        if _key(one.words) in self._rows:
            return True
        return len(one.words) == 1 and _key([one.words[0].removesuffix("s")]) in self._families


def _rows(words: Sequence[str]) -> Iterator[str]:
    """Every row of neighbouring words, as keys."""
    for first in range(len(words)):
        for last in range(first + 1, min(len(words), first + _LONGEST) + 1):
            yield _key(words[first:last])


def _entries(sightings: Iterable[Sighting]) -> dict[tuple[str, ...], _Entry]:
    """The sightings by their words; a short form stands with the full name."""
    entries: dict[tuple[str, ...], _Entry] = {}
    for one in sightings:
        entries.setdefault(one.words, _Entry(one.words)).add(one)
    return entries


def _named(page: Page, entries: dict[tuple[str, ...], _Entry]) -> list[Name]:
    wholes: list[_Entry] = []
    index = _Index()
    for entry in sorted(entries.values(), key=lambda each: (-len(each.words), each.seen[0].span)):
        home = index.home(entry)
        if home is not None:
            home.join(entry)
        elif not entry.lone:
            wholes.append(entry)
            index.add(entry)
    _side_by_side(page, wholes)
    _in_front(wholes)
    return sorted((name for entry in wholes for name in _name(entry)), key=lambda name: name.spans)


class _Index:
    """Whole names by what may stand for them: a surname, a first word, a head with “the”, a short form."""

    def __init__(self) -> None:
        self._lasts: dict[str, list[_Entry]] = defaultdict(list)
        self._firsts: dict[str, list[_Entry]] = defaultdict(list)
        self._rows: dict[str, _Entry] = {}
        self._shorts: dict[str, _Entry] = {}

    def add(self, entry: _Entry) -> None:
        self._lasts[entry.words[-1].casefold()].append(entry)
        self._firsts[entry.words[0].casefold()].append(entry)
        if entry.short:
            self._shorts[entry.short.casefold()] = entry
        for row in _rows(entry.words):
            self._rows.setdefault(row, entry)

    def home(self, part: _Entry) -> _Entry | None:
        """The longer name that a shorter one stands for, or None for a name of its own."""
        words = part.words
        if any(one.titled for one in part.seen):
            whole = self._rows.get(_key(part.seen[0].whole.split()))
            if whole is not None and whole.kind not in ("person", "name"):
                return whole  # the Queen Mary is a ship wherever it stands
        short = self._shorts.get(words[0].casefold()) if len(words) == 1 else None
        if short:
            return short
        if len(words) > 1:
            longer = self._rows.get(part.key)
            return longer if longer is not None and _may_stand_for(part, longer) else None
        return self._of_one_word(part, words[0].casefold())

    def _of_one_word(self, part: _Entry, word: str) -> _Entry | None:
        people = [each for each in self._lasts.get(word, ()) if each.kind == "person" or _by_surname(each, part)]
        if (people and part.kind not in ("place", "operation")) or (people and _doubtful(part)):
            return _nearest(people, part)
        if people and max(part.weights.get(kind, 0) for kind in ("place", "operation")) < 9:
            return _nearest(people, part)
        firsts: Sequence[_Entry] = self._firsts.get(word, ())
        titled = [each for each in firsts if each.kind == "person"]
        if titled and (part.kind in ("person", "name") or _doubtful(part)):
            return _nearest(titled, part)
        if part.kind == "person" and not part.lone and any(one.titled for one in part.seen):
            return None
        lasts: Sequence[_Entry] = self._lasts.get(word, ())
        for each in (*firsts, *lasts):
            if _may_stand_for(part, each):
                return each
        return None


def _by_surname(whole: _Entry, part: _Entry) -> bool:
    """Whether a name that ends as a place does is a person's, for its last word alone does what people do."""
    last = whole.words[-1].casefold()
    acts = part.weights.get("person", 0) >= 3 and not any(one.article for one in part.seen)
    if not acts or last not in SURNAME_HEADS or len(whole.words) > 3 or any(one.article for one in whole.seen):
        return False
    whole.weights["person"] += 8
    return whole.kind == "person"


def _doubtful(part: _Entry) -> bool:
    return max(part.weights.values(), default=0) < 4


def _may_stand_for(part: _Entry, whole: _Entry) -> bool:
    """Whether a part of a name that is no person's stands for all of it: Brown & Lowe, the Council, Anstey."""
    kind, last = whole.kind, whole.words[-1].casefold().rstrip(".")
    if len(part.words) > 1:
        return kind != "person" or part.kind in ("person", "name")
    word = part.words[0].casefold()
    if kind in ("organisation", "group", "operation"):
        if any(one.article for one in part.seen) and word in (last, whole.words[0].casefold()) and part.lone:
            return True
        if kind == "group" and word == whole.words[0].casefold() and any(one.article for one in part.seen):
            return part.weights.get("place", 0) < 3
        company = last in COMMERCIAL or " & " in whole.seen[0].text
        return (
            company and word == whole.words[0].casefold() and part.kind in ("organisation", "name", "group", "person")
        )
    if kind == "place":
        return part.kind in ("place", "name") and not part.lone
    return kind in ("name", "thing") and not part.lone and part.kind in ("name", kind)


def _nearest(entries: Sequence[_Entry], part: _Entry) -> _Entry:
    """The name that was told last before the part stands first, else the first of all."""
    at = part.seen[0].span[0]
    before = [each for each in entries if each.seen[0].span[0] < at]
    if not before:
        return entries[0]
    return max(before, key=lambda each: max(one.span[0] for one in each.seen if one.span[0] < at))


def _side_by_side(page: Page, entries: Sequence[_Entry]) -> None:
    """Names of a list are of one kind: in Ashford, Selwick and Verne."""
    at = {one.span[0]: entry for entry in entries for one in entry.seen}
    ends = {one.span[1]: entry for entry in entries for one in entry.seen}
    for end, left in ends.items():
        for joiner in (" and ", ", ", " or ", ", and "):
            if not page.text.startswith(joiner, end):
                continue
            right = at.get(end + len(joiner)) or at.get(
                end + len(joiner) + 4 if page.text.startswith("the ", end + len(joiner)) else -1
            )
            if right is None or right is left:
                continue
            for one, other in ((left, right), (right, left)):
                best = one.kind
                if best in ("place", "person", "organisation") and one.weights[best] >= 5 and _doubtful(other):
                    other.weights[best] += 2.5


def _in_front(entries: Sequence[_Entry]) -> None:
    """A word that begins the names of bodies is a place: the Tavel of the Tavel Rivers Board; not of Tavel Ltd."""
    bodies = (entry.words for entry in entries if entry.kind in ("organisation", "group", "operation", "place"))
    firsts = {words[0] for words in bodies if len(words) > 1 and words[-1].casefold().rstrip(".") not in COMMERCIAL}
    for entry in entries:
        if len(entry.words) == 1 and entry.words[0] in firsts:
            entry.weights["place"] += 3


def _name(entry: _Entry) -> Iterator[Name]:
    kind = entry.kind
    if kind == "thing":
        return
    if kind in ("name", "person") and _surname_alone(entry):
        kind = "person"
        entry.weights[kind] += 4
        entry.outright.add(kind)
    head = entry.seen[0]
    weight = entry.weights.get(kind, 0.0)
    second = max((each for other, each in entry.weights.items() if other != kind), default=0.0)
    sure = kind in entry.outright and weight >= _OUTRIGHT and weight - second >= 2
    sure = sure or (kind == "person" and weight > _PLAIN and weight - second >= 3)
    further = (form for one in entry.seen for form in (one.label, one.whole) if form)
    forms = (head.label, *([entry.short] if entry.short else []), *further)
    spans = tuple(sorted(one.span for one in entry.seen))
    yield Name(kind, head.label, tuple(dict.fromkeys(forms)), spans, sure)


def _surname_alone(entry: _Entry) -> bool:
    """Whether the last word of a name without an article stands alone elsewhere: Ada Lovelace, Lovelace."""
    bare = [one for one in entry.seen if not one.article]
    return len(entry.words) > 1 and any(one.words == entry.words[-1:] for one in bare)
