"""English numbers in running text, each read as one whole: sign, figures or words, scale, range, hedge and unit.

A small grammar, read from left to right at each place where a number can begin. What stands right beside a number and
is no part of the grammar makes both one thing that is only equal to itself: "12.5.1", "B-52", "3-0".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import isfinite

from trainer.text.amounts import Amount, amount_at, begins, clock_at
from trainer.text.hedges import WEAK, hedge_after, hedge_before, meaning_of
from trainer.text.units import Unit, dimension_of, sign_before, smaller_unit_at, unit_at

_SURE = 10
"""Below it, "about two brothers" may well mean two, and "over three days" three; above, the word is a hedge."""
_REACH = 40
"""Characters before a number in which what belongs to it begins."""
_MINUS = re.compile(r"(?:(?<![^\s(\[\"'“~<>$€£¥=])(?:-|\+(?!\d+\s\d))|\b(?:minus|negative)\s)$", re.IGNORECASE)
_BELOW_ZERO = re.compile(r"\sbelow\s(?:zero|freezing)\b", re.IGNORECASE)
_TO = re.compile(r"(?P<dash>\s?-\s?)(?=[\d$€£.])|\s(?P<to>to|or|and|through)\s(?=\S)", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:about\s|roughly\s|some\s)?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s(?:about\s|roughly\s|some\s)?$", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:ros|rise|risen|grew|grow|increas|rais|climb|jump|fell|fall|decreas|drop|declin|sank|sink|shrank|shrink|cut"
    r"|lower|reduc|widen|extend|chang|mov|went|gone|up|down|doubl|lengthen|shorten|promot|switch|expand)\w*\b",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\s?[x×*]\s?(?=[\d.])|\sby\s(?=\d)")
_OLD_MONEY = re.compile(r"\s\d{1,2}s\.?(?:\s\d{1,2}d\.?)?(?!\w)")
_IN = re.compile(r"\sin\s(?=\w)")
_TALLY = re.compile(r"\b(?:by|of|ratio|odds|score|won|beat|lost|voted)\s$", re.IGNORECASE)
_OUT_OF = re.compile(r"\s(?:out\sof|in\severy|of\severy)\s(?=\w)|(?<=\bone)\sin\s(?=\w)", re.IGNORECASE)
_GIVE_OR_TAKE = re.compile(r"\s?(?:±|\+/-|(?<=\s)plus\sor\sminus\s|,?\sgive\sor\stake\s)\s?(?=[\d\w])", re.IGNORECASE)
_AND_UNIT = re.compile(r"(?:,|\sand)?\s(?:and\s)?")
_BESIDE = re.compile(r"[^\s,.;:!?)\]}\"'“”‘’(\[{-]\S*|-[A-Z\d]\S*|[:/]\d\S*|\.\d\S*|'\d\S*|-?'\S+")
_BOUND = r"\s(\[{\"'“”‘’,;:!?"
_JOINED_BEFORE = re.compile(
    rf"(?:[^{_BOUND}]*[A-Z\d][^{_BOUND}]*|(?<!\w)[^\W\d_]{{1,2}})-$|(?:(?<=\s)|(?<=^))[^\w{_BOUND}.#-]+$"
)


@dataclass(frozen=True, slots=True, order=True)
class FoundNumber:
    """A number in a text with all that belongs to it; offsets, end exclusive.

    `hedge` is as written, in lower case ("roughly"); `unit` has one name for all its notations ("km"), and `spelled`
    says whether it stands there as a word. `form` holds what makes it more than one plain number: the end of a range
    ("to 6"), another factor, a time of day, or the whole text of a code ("=12.5.1"); `value` is the first then.
    """

    start: int
    end: int
    value: float
    hedge: str = ""
    unit: str = ""
    form: str = ""
    spelled: bool = False

    @property
    def parts(self) -> tuple[float, str, str, str]:
        """What makes two numbers equal, in any notation."""
        return self.value, meaning_of(self.hedge), self.unit, self.form

    @property
    def code(self) -> bool:
        """Whether it is only equal to itself: "12.5.1", "B-52", "twenty-first"."""
        return self.form.startswith("=")

    @property
    def plain(self) -> bool:
        """Whether it is one number and no more: no range, no code, no time of day."""
        return not self.form


def find_numbers(text: str) -> list[FoundNumber]:
    """Every plain number in the text, in its order."""
    return list(each_number(text))


def each_number(text: str) -> Iterator[FoundNumber]:
    """The same one by one, for those who need not know all."""
    return (number for number in _each(text) if number.plain)


def find_quantities(text: str) -> list[FoundNumber]:
    """Every number in the text, ranges, times and codes too, in its order."""
    return list(_each(text))


def _each(text: str) -> Iterator[FoundNumber]:
    done = 0
    for place in begins(text):
        if place < done:
            continue
        found, done = _number_at(text, place, done)
        if found and isfinite(found.value):
            yield found


def _number_at(text: str, place: int, floor: int) -> tuple[FoundNumber | None, int]:
    """The whole number around a place where one begins, and how far the text is read; nothing left of `floor` is."""
    clock = clock_at(text, place)
    if clock:
        time = _hedged(text, _times(text, FoundNumber(place, clock.end, clock.value, form="time"), floor), floor)
        return time, time.end
    first = amount_at(text, place)
    if first is None:
        return None, place + 1
    found = _counted(text, place, first, floor)
    if text[found.end : found.end + 1].isalnum() and not found.unit:
        return None, found.end
    found = _beside(text, _hedged(text, _joined(text, found, floor), floor), floor)
    return found, found.end


def _times(text: str, first: FoundNumber, floor: int) -> FoundNumber:
    """A time of day with the end of a range: 6:30 to 7:30."""
    gap = _TO.match(text, first.end)
    second = clock_at(text, gap.end()) if gap else None
    before = text[max(floor, first.start - _REACH) : first.start]
    word = (gap["to"] or "-").lower() if gap else ""
    led = _BETWEEN.search(before) if word == "and" else _FROM.search(before)
    if second is None or (word == "and" and not led) or (word == "to" and _CHANGE.search(before)):
        return first
    start = first.start - len(before) + led.start() if led else first.start
    return replace(first, start=start, end=second.end, form=f"time to {second.value:.15g}")


def _counted(text: str, place: int, amount: Amount, floor: int) -> FoundNumber:
    """A number with its sign, its currency and its unit."""
    value, start = amount.value, place
    money = sign_before(text, place)
    name = ""
    if money and money[1] >= floor:
        name, start = money
    minus = _MINUS.search(text, max(floor, start - 10), start)
    if minus:
        value, start = -value if minus[0].strip() != "+" else value, minus.start()
    found = FoundNumber(start, amount.end, value, "", name, amount.form)
    old = _OLD_MONEY.match(text, found.end) if name == "£" else None
    if old:
        return replace(found, end=old.end(), form=old[0].strip())
    unit = unit_at(text, amount.end) if not name else None
    if unit:
        found = _measured(text, found, unit)
    below = _BELOW_ZERO.match(text, found.end)
    return replace(found, value=-found.value, end=below.end()) if below else found


def _measured(text: str, found: FoundNumber, unit: Unit) -> FoundNumber:
    """A number with its unit, and with what follows in smaller units: 5 feet 3 inches, two years and three months."""
    found = replace(found, unit=unit.name, spelled=unit.spelled, end=unit.end)
    while True:
        gap = _AND_UNIT.match(text, found.end)
        more = amount_at(text, gap.end()) if gap else None
        smaller = smaller_unit_at(text, more.end, unit) if more else None
        if more is None or smaller is None:
            return found
        found = replace(found, end=smaller.end, form=f"{found.form} {more.value:.15g} {smaller.name}".strip())
        unit = smaller


def _joined(text: str, found: FoundNumber, floor: int) -> FoundNumber:
    """A number with the second one of a range, a product, a score, a share or a tolerance."""
    if found.code:
        return found
    for sign, joint in (("×", _TIMES), ("of", _OUT_OF), ("±", _GIVE_OR_TAKE)):
        gap = joint.match(text, found.end)
        second = amount_at(text, gap.end()) if gap else None
        if second:
            return _pair(found, sign, _counted(text, gap.end() if gap else 0, second, found.end))
    gap = _TO.match(text, found.end)
    return _range(text, found, gap, floor) if gap else _share(text, found)


def _share(text: str, found: FoundNumber) -> FoundNumber:
    """Two in five: a small number of a greater one that counts no time."""
    gap = _IN.match(text, found.end) if not found.unit and 0 < found.value <= _SURE else None
    second = amount_at(text, gap.end()) if gap else None
    if second is None or not found.value < second.value <= 100 or second.form or unit_at(text, second.end):
        return found
    return replace(found, end=second.end, form=f"of {second.value:.15g}")


def _pair(found: FoundNumber, sign: str, second: FoundNumber) -> FoundNumber:
    """Two numbers as one; of a product with a power of ten the one number that it is."""
    if sign == "×" and second.value >= 10 and f"{second.value:.15g}".strip("0") in ("1", "1e+"):
        return replace(found, value=found.value * second.value, end=second.end, unit=second.unit)
    one = replace(found, end=second.end, form=f"{found.form} {sign} {second.value:.15g}".strip())
    return replace(one, unit=second.unit, spelled=second.spelled) if second.unit and not found.unit else one


def _range(text: str, found: FoundNumber, gap: re.Match[str], floor: int) -> FoundNumber:
    """From one number to another; a fall is no range, and what rose from one to another are two numbers."""
    at, word = gap.end(), (gap["to"] or "-").lower()
    sign = re.compile(r"[$€£¥]\s?").match(text, at)
    amount = amount_at(text, sign.end() if sign else at)
    before = text[max(floor, found.start - _REACH) : found.start]
    led = _BETWEEN.search(before) if word == "and" else _FROM.search(before)
    if amount is None or (word == "and" and not led):
        return found
    second = _counted(text, sign.end() if sign else at, amount, found.end)
    if text[second.end : second.end + 1].isalnum() and not second.unit:
        return found
    first = _alike(found, amount, second)
    rises = second.value > first.value
    change = word == "to" and _CHANGE.search(before)
    tally = word == "to" and found.end - found.start < _SURE and _TALLY.search(before)
    if (
        change
        or (word != "-" and not rises and not tally)
        or (first.unit and second.unit and first.unit != second.unit)
    ):
        return found
    start = found.start - len(before) + led.start() if led else found.start
    told = f"to {second.value:.15g}" if rises and word != "or" else f"{word} {second.value:.15g}"
    return replace(first, start=start, end=second.end, form=told, unit=second.unit or first.unit)


def _alike(found: FoundNumber, amount: Amount, second: FoundNumber) -> FoundNumber:
    """The first number of a range with the scale and the unit that only the second one bears: 4-6 million."""
    if amount.scale > 1 and found.value < 1000:
        found = replace(found, value=found.value * amount.scale)
    return replace(found, spelled=second.spelled) if second.unit and not found.unit else found


def _hedged(text: str, found: FoundNumber, floor: int) -> FoundNumber:
    """A number with the hedge before it or after it."""
    after = hedge_after(text, found.end)
    if after:
        found = replace(found, hedge=after[0], end=after[1])
    before = hedge_before(text, found.start)
    if before is None or before[1] < floor:
        return found
    said, start = before
    if said in WEAK and _may_be_none(said, text[found.start : found.end], found):
        return found
    return replace(found, hedge=f"{said} {found.hedge}".strip(), start=start)


def _may_be_none(said: str, text: str, found: FoundNumber) -> bool:
    """Whether a weak hedge may be none: before a small number in words, or, of "over", before a span of time."""
    words = not any(char.isdigit() for char in text)
    span = dimension_of(found.unit) == "time" and said not in ("about", "around")
    whole = found.value.is_integer()
    return whole and found.value < _SURE and not found.form and (span or (words and not found.unit))


def _beside(text: str, found: FoundNumber, floor: int) -> FoundNumber:
    """What stands right beside a number, without a space, and is no part of the grammar, makes it a code."""
    start, end = found.start, found.end
    after = _BESIDE.match(text, end)
    if after:
        end = end + len(after[0].rstrip(".,;:!?)]}\"'"))
    before = _JOINED_BEFORE.search(text, max(floor, start - _REACH), start)
    if before and not _MINUS.search(text, max(0, start - 10), start):
        start = before.start()
    if (start, end) == (found.start, found.end):
        return found
    return FoundNumber(start, end, found.value, found.hedge, found.unit, f"={text[start:end].lower()}")


@lru_cache(maxsize=65_536)
def only_number(text: str) -> FoundNumber | None:
    """The number, range or time of day that a whole text is, with its hedge and unit; a code is none."""
    found = next(_each(text), None)
    return found if found and not found.code and (found.start, found.end) == (0, len(text)) else None


def parse_number(text: str) -> FoundNumber | None:
    """The number that a text begins with ("three women" is 3), or None."""
    first = next(_each(text.strip()), None)
    return first if first and not first.code and first.start == 0 else None
