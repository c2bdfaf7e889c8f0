"""The dates that the source names: those that a calendar holds, and those that need a day or a year to count from."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from trainer.coverage.heads import LAW_HEADS
from trainer.coverage.page import Page, Span, Taken
from trainer.text.dates import WEEKDAYS, find_dates, whole_date
from trainer.text.found_date import MONTHS, NONE, FoundDate
from trainer.text.spans import find_spans

MOST_RELATIVE = 20_000
"""Relative dates of a source that are looked at: those of a long book."""
_UNITS = (
    "second|minute|hour|day|night|weekend|week|fortnight|month|season|quarter|year|decade|century|centurie|generation"
)
_PARTS_OF_DAY = "morning|afternoon|evening|night"
_SEASONS = "spring|summer|autumn|winter"
_NAMED = "|".join((_SEASONS, "fall", *WEEKDAYS, *MONTHS))
_MONTH = "|".join(MONTHS)
_SMALL = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    "|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_NUMBER = (
    rf"(?:{_SMALL})(?:-(?:{_SMALL}|one))?|an?|one|several|some|many|a few|a couple of|half an?|a hundred|\d{{1,4}}"
)
_PERIODS = rf"(?:(?:{_NUMBER}) )?(?:(?:{_UNITS})s?(?: and a half)?)"
_FEAST = (
    r"(?:Easter|Christmas|Whitsun|Whitsuntide|Pentecost|Michaelmas|Candlemas|Lammas|Martinmas|Ascension|Epiphany|Advent"
    r"|Lent|Ramadan|Eid|Passover|Purim|Hanukkah|Diwali|Holi|Nowruz|Thanksgiving|Halloween|Hallowe'en|Hogmanay"
    r"|Midsummer|Midwinter|Mardi Gras|Twelfth|Boxing|Lady|(?:Chinese |Lunar )?New Year(?:'s)?|All Saints'|All Souls'"
    r"|Good|Ash|Palm|Shrove|Maundy|Corpus"
    r"|(?:Independence|Armistice|Remembrance|Victory|Labou?r|Bastille|May|Memorial|Veterans|Anzac)(?= Day| Sunday))"
    r"(?: (?:Christi|Day|Eve|Night|Week|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday))?"
)
_ONLY_WITH_DAY = frozenset("Twelfth Boxing Lady Good Ash Palm Shrove Maundy Corpus".split())
_FEASTS = re.compile(rf"\b(?P<feast>{_FEAST})(?:,? (?:of |in )?(?P<year>1\d{{3}}|20\d{{2}}))?(?!\w)(?! [A-Z])")
_PART = r"(?:(?:early|mid|late)[- ]|the (?:beginning|start|middle|end|close|(?:first|last) (?:week|days|half)) of )"
_MAY_BE_A_RATIO = re.compile(r"\d:\d\d")
_BEFORE_TIME = frozenset("about after and around at before between by from since till to until".split())
_BEFORE_FEAST = frozenset("after at before by every from last next on over since that this until".split())
_MONTHS = re.compile(
    rf"(?<![\w-])(?:(?P<part>{_PART})|(?P<led>(?:in|by|since|until|till|from|to|and|between|of|during|after|before|every"
    rf"|each|through|or|last|next|this|that|late|early) ))?(?P<month>{_MONTH})\b(?!-)(?! [A-Z])",
)
_RELATIVE = re.compile(
    rf"\b(?:yesterday|tomorrow|tonight|today"
    rf"|(?:(?:earlier|later|early|late) )?(?:this|last|next|that|(?:the|that) same"
    rf"|the (?:following|previous|next|preceding|coming)) (?:(?:{_UNITS})s?|{_PARTS_OF_DAY}|{_NAMED})"
    rf"|coming (?:{_UNITS})s?"
    rf"|(?:long|shortly|soon|immediately|moments?|some time) (?:before|after|afterwards?|thereafter|later|earlier)"
    rf"|{_PERIODS} (?:later|earlier|ago|afterwards?|beforehand|previously|before(?! \w+ing\b)|after)"
    rf"|within (?:the (?:{_UNITS})|(?:an? )?(?:{_UNITS})s? of)"
    rf"|the (?:{_UNITS}|{_PARTS_OF_DAY}) (?:after|before)"
    rf"|(?:in|by|since|until|till) (?:the )?(?:early |late |following |next |previous )?(?:{_SEASONS})"
    rf"|a generation (?:later|ago|before)"
    rf")\b(?!-)",
    re.IGNORECASE,
)
_HOUR = rf"(?:[01]?\d|2[0-4]|one|{'|'.join(_SMALL.split('|')[:11])}|noon|midnight)"
_MINUTES = rf"(?:(?:{_SMALL})(?:-(?:one|{'|'.join(_SMALL.split('|')[:8])}))?|[1-5]?\d)"
_NOON = r"(?:[ap]\.\s?m\.|[ap]m\b|o'clock\b)"
_TIMES = re.compile(
    rf"(?<![\w.,:])(?:(?:about|around|(?:shortly|just) (?:before|after)|nearly|exactly|almost) )?(?:"
    rf"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])(?: ?{_NOON}| ?h(?:rs|ours)?\b)?"
    rf"|(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)? ?{_NOON}"
    rf"|(?:[01]?\d|2[0-4])\.[0-5]\d(?:-(?:[01]?\d|2[0-4])\.[0-5]\d| ?h(?:rs|ours)?\b)"
    rf"|(?<=\bat )(?:[01]?\d|2[0-4])\.[0-5]\d(?=[,;)]|\. [A-Z]|\.$| (?:on|that|the|when|and|he|she|they|it|every)\b)"
    rf"|{_HOUR} o'clock|(?:a )?quarter (?:past|to|after|before) {_HOUR}|half[- ]past {_HOUR}"
    rf"|{_MINUTES} (?:minutes? )?(?:past|to) (?:{_HOUR})(?= in the (?:morning|afternoon|evening)|[,.;]| o'clock)"
    rf"|(?<=\bat )(?:{_SMALL}) (?:to|past) {_HOUR}\b"
    rf"|{_MINUTES} minutes? (?:past|to|before|after) {_HOUR}"
    rf"|(?:(?<=\bat )|(?<=\bby )|(?<=\bbefore )|(?<=\bafter )|(?<=\buntil ))(?:noon|midnight|midday)"
    rf")",
    re.IGNORECASE,
)
_GOES_ON = (
    "and|as|at|but|by|for|from|had|has|he|her|his|in|is|it|its|of|on|or|she|so|that|the|their|they|to|until|was|were|when"
    "|where|which|while|who|with|without|would|could|did|does|a|an|after|before"
)
_BARE_YEAR = re.compile(
    rf"(?<![\w'-])(?P<before>[\w'-]{{1,12}}) (?P<year>1\d{{3}}|20\d{{2}})(?!,\d|\.\d| \d{{3}}\b|%)"
    rf"(?=[.,;:)\]\"'!?-]{{0,4}}(?:$|\s(?:[A-Z\"'(]|(?:{_GOES_ON})\b))|[-.,;:)\]])"
)
_LEADS_YEAR = frozenset("of as than for on to by since autumn spring summer winter fall".split())
_AMOUNTS = re.compile(
    r"\b(?:total|number|sum|population|crowd|cost|price|height|altitude|depth|length|distance|average|maximum|minimum|score"
    r"|team|group|fleet|army|force|value|rate|speed|gauge|width|edition|audience|capacity|profit|loss|reward|fine|more|less"
    r"|fewer|up|close) (?:of|to|than|for)$"
)
_LAW = "|".join(word.title() for word in sorted(LAW_HEADS))
_TREATY = "Accords?|Agreement|Constitution|Convention|Declaration|Pact|Protocol|Treaty"
_EVENT = "Award|Championships?|Charter|Conference|Cup|Exhibition|Games|Olympics|Plan|Prize|Report"
_IN_NAMES = re.compile(
    rf"\b[A-Z][\w'-]{{0,30}}\)? (?:{_LAW}|{_TREATY}),? (?:of )?(?P<behind>1\d{{3}}|20\d{{2}})\b(?![-/])"
    rf"|(?<![\w.,-])(?P<front>1\d{{3}}|20\d{{2}}) (?:[A-Z][\w'-]{{0,30}} ){{0,4}}(?:{_LAW}|{_TREATY}|{_EVENT})\b"
)
_WIDER = frozenset(
    """
    early mid middle late later beginning start end close turn eve spring summer autumn fall winter christmas easter
    half quarter decade: century: centuries: millennium: millennia: first second third fourth last latter days weeks
    """.split()
)
"""Words of a hedge that make another date of it."""


_POINTING = re.compile(rf"(?:that|(?:the|that) same) (?:(?:{_UNITS})s?|{_PARTS_OF_DAY})", re.IGNORECASE)
"""What only points at a date told before: that night."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date with all its places; `date` is None where it is only relative, and `named` where a name holds it."""

    label: str
    date: FoundDate | None
    spans: tuple[Span, ...]
    named: bool = False

    @property
    def pointing(self) -> bool:
        """Whether it only points at a date told before, so that nothing can be asked: that night."""
        return self.date is None and _POINTING.fullmatch(self.label) is not None


def find_moments(page: Page, dates: Iterable[FoundDate]) -> list[Moment]:
    """Calendar dates by their first place, then years in names, then relative ones; `dates` are all of the page."""
    names = list(_years_in_names(page))
    held = Taken(names)
    calendar = [each for each in _calendar(page, dates) if not held.meets((each.start, each.end))]
    places: dict[object, list[FoundDate]] = {}
    for date in sorted(calendar, key=lambda each: each.start):
        places.setdefault(identity(date), []).append(date)
    found = [_moment(page, same) for same in places.values()]
    taken = Taken([*names, *((each.start, each.end) for each in calendar)])
    years: dict[str, list[Span]] = {}
    for span in names:
        years.setdefault(_text(page, span), []).append(span)
    inside = [Moment(label, None, tuple(spans), named=True) for label, spans in years.items()]
    return [*found, *inside, *_relative(page, taken)]


def _moment(page: Page, same: list[FoundDate]) -> Moment:
    spans = tuple((each.start, each.end) for each in same)
    return Moment(_text(page, spans[0]), same[0], spans)


def _text(page: Page, span: Span) -> str:
    return page.text[span[0] : span[1]]


def _calendar(page: Page, dates: Iterable[FoundDate]) -> Iterator[FoundDate]:
    """Dates with a year or a day, decades and centuries, feasts of a year, and years that only the sentence tells."""
    found = list(dates)
    taken = Taken((each.start, each.end) for each in found)
    found += [each for each in find_spans(page.text) if not taken.meets((each.start, each.end))]
    taken = Taken((each.start, each.end) for each in found)
    for match in _FEASTS.finditer(page.text):
        if match["year"] and _is_feast(match):
            found = [each for each in found if each.end <= match.start() or each.start >= match.end()]
            found.append(FoundDate(*match.span(), 0, 0, int(match["year"]), hedge=match["feast"].lower()))
    taken = Taken((each.start, each.end) for each in found)
    found += [each for each in _bare_years(page) if not taken.meets((each.start, each.end))]
    return (each for each in found if not page.ignored.meets((each.start, each.end)))


def _is_feast(match: re.Match[str]) -> bool:
    first, *day = match["feast"].split(" ")
    return bool(day) or first not in _ONLY_WITH_DAY


def _bare_years(page: Page) -> Iterator[FoundDate]:
    """Years behind “of” and the like, where no number is counted: a box of 1763, as early as 1836."""
    for match in islice(_BARE_YEAR.finditer(page.text), MOST_RELATIVE):
        if match["before"].lower() in _LEADS_YEAR and not _AMOUNTS.search(
            page.before(match.start("year"), 40).rstrip()
        ):
            yield FoundDate(*match.span("year"), 0, 0, int(match["year"]))


def _years_in_names(page: Page) -> Iterator[Span]:
    """The 1907 Convention, the Reservoirs Act 1974."""
    for match in islice(_IN_NAMES.finditer(page.text), MOST_RELATIVE):
        group = "behind" if match["behind"] else "front"
        if not page.ignored.meets(match.span(group)):
            yield match.span(group)


def _relative(page: Page, taken: Taken) -> Iterator[Moment]:
    """Each wording once, with all its places."""
    spans: dict[str, list[Span]] = {}
    for pattern in (_TIMES, _RELATIVE, _FEASTS, _MONTHS):
        here: list[Span] = []
        for match in islice(pattern.finditer(page.text), MOST_RELATIVE):
            span = match.span()
            if taken.meets(span) or page.ignored.meets(span) or not _counts(page, match):
                continue
            here.append(span)
            spans.setdefault(match[0].lower(), []).append(span)
        taken = Taken([*taken.spans, *here])
    for places in sorted(spans.values()):
        yield Moment(_text(page, places[0]), None, tuple(places))


def _counts(page: Page, match: re.Match[str]) -> bool:
    """Whether a match is a date at all: the month of May, and not Theresa May."""
    if match.re is _FEASTS:
        return not match["year"] and _is_feast(match) and _dated(page, match)
    if match.re is _MONTHS:
        return bool(match["part"] or match["led"])
    if match.re is _TIMES and _MAY_BE_A_RATIO.fullmatch(match[0]):
        return _after_word(page, match.start(), _BEFORE_TIME)
    return True


def _dated(page: Page, match: re.Match[str]) -> bool:
    """Whether the word before a feast speaks of time: at Easter, and not Easter eggs."""
    return _after_word(page, match.start(), _BEFORE_FEAST)


def _after_word(page: Page, start: int, words: frozenset[str]) -> bool:
    before = page.before(start, 12).lower().split()
    return bool(before) and before[-1] in words


def identity(date: FoundDate) -> object:
    """What tells one date from another: its parts, its end, and the part of a year that is meant."""
    return date.parts, date.until, _part(date)


def _part(date: FoundDate) -> str:
    """The hedge of a date where it makes another date of it: early, spring; not “about”."""
    words = date.hedge.split(" ")
    return date.hedge if any(word in _WIDER for word in words) or date.parts == NONE else ""


def dates_in(answer: str) -> list[FoundDate]:
    """The dates that an answer gives; four digits alone are a year."""
    whole = whole_date(answer)
    return [whole] if whole else [*find_dates(answer), *find_spans(answer)]


def same_date(one: FoundDate, other: FoundDate) -> bool:
    """Whether both may be one date: day and month agree, and so does the year where both have it."""
    if one.until != other.until or _part(one) != _part(other) or one.parts[1:] != other.parts[1:]:
        return False
    return one.parts[0] == other.parts[0] or (0 in (one.parts[0], other.parts[0]) and one.day != 0)
