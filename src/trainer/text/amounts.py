"""English amounts: figures in every notation, number words, fractions, scales, and the time of day."""

import re
from collections.abc import Iterator
from decimal import Decimal
from math import inf
from typing import NamedTuple

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {
    "hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12,
    "score": 20,
}  # fmt: skip
_SHORT = {"bn": 10**9, "tn": 10**12, "mn": 10**6, "mln": 10**6}
_MONEY = {"k": 1_000, "m": 10**6, "b": 10**9}
"""Short scales that are sure beside a currency alone: £6.4m, but 5m is a length."""
_VALUES = {
    **{word: value for value, word in enumerate(_ONES)},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
}
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth "
    "seventieth eightieth ninetieth hundredth thousandth"
).split()
_GLYPHS = {
    "¼": (1, 4), "½": (1, 2), "¾": (3, 4), "⅐": (1, 7), "⅑": (1, 9), "⅒": (1, 10), "⅓": (1, 3), "⅔": (2, 3),
    "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8),
    "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_HIGH = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")

_WORD = "|".join(sorted([*_VALUES, *_SCALES], key=len, reverse=True))
_ALONE = "|".join(sorted({*_VALUES, *_SCALES} - {"dozen", "score"}, key=len, reverse=True))
_PART = "|".join(f"{part}s?" if part != "half" else "half|halves" for part in _PARTS)
_GLYPH = "".join(_GLYPHS)
_MANY = "tens|dozens|scores|hundreds|thousands|millions|billions|trillions"
_HOSTS = re.compile(rf"(?:{_MANY})(?:\sof\s(?:{_MANY}))+(?![^\W_])", re.IGNORECASE)
_BEGIN = re.compile(
    rf"\d|[{_GLYPH}]|(?<![\w.])\.(?=\d)|(?<![^\W_])(?:(?:{_ALONE})(?![^\W_])|half(?![^\W_])"
    rf"|an?\s(?=(?:hundred|thousand|million|billion|trillion|dozen|half|{_PART})(?![^\W_]))"
    rf"|(?:{_MANY})\sof\s(?=(?:{_MANY})(?![^\W_]))|quarter\s(?=(?:past|to|of)\s))",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"(?P<code>\d+(?:\.\d+){2,20}|(?:(?=0)|(?<=\+))\d{2,6}(?:[ -]\d{2,6}){1,4}(?!\d))"
    r"|(?P<groups>\d{1,3}(?:,\d{3}){1,20}(?:\.\d+)?|\d{1,2}(?:,\d{2}){1,9},\d{3}|\d{1,3}(?:'\d{3}){1,20}"
    r"|[1-9]\d{0,2}(?: \d{3}){1,20}(?! ?\d)(?:\.\d+)?)(?!\d|,\d)"
    r"|(?P<comma>\d+,\d+)(?![\d,])"
    r"|(?P<plain>\d+(?:\.\d+)?|\.\d+)"
)
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,20}")
_UNSURE = re.compile(r"\d{1,3}\.\d\d0")
"""Ten thousand in one country, ten in another."""
_RAISED = re.compile(r"[⁰¹²³⁴-⁹⁻]+|\^-?\d{1,3}|\s(?:squared|cubed)(?!\w)|\sto\sthe\spower\s(?:of\s)?\d{1,3}(?!\d)")
_SLASH = re.compile(r"\s?[/⁄]\s?(?P<bottom>\d{1,3})(?![\d/⁄]|\.\d)")
_MIXED = re.compile(rf"(?:[\s-]?(?P<glyph>[{_GLYPH}])|[\s-](?P<top>\d{{1,2}})[/⁄](?P<bottom>\d{{1,3}})(?![\d/]))")
_FIRST = re.compile(rf"(?:an?\s)?(?P<word>{_WORD})(?![^\W_])", re.IGNORECASE)
_NEXT = re.compile(rf"[\s-](?P<and>and\s)?(?P<word>{_WORD})(?![^\W_])", re.IGNORECASE)
_POINT = re.compile(rf"\spoint((?:\s(?:{'|'.join(_ONES[:10])}))+)(?![^\W_])", re.IGNORECASE)
_AND_PART = re.compile(
    rf"(?:\s|-)and(?:\s|-)(?:(?P<one>an?|one)(?:\s|-)|(?P<many>{'|'.join(_ONES[2:])})(?:\s|-))(?P<part>{_PART})"
    r"(?![^\W_])", re.IGNORECASE
)  # fmt: skip
_OF_PART = re.compile(rf"[\s-](?P<part>{_PART})(?![^\W_])", re.IGNORECASE)
_A_PART = re.compile(
    rf"(?:an?\s)?(?P<part>{_PART})(?=\s(?:of|an?|the|one|more|less|as|higher|lower|larger|smaller)(?![^\W_])|-|$)"
    r"|half(?=\s|$)|(?:an?\s)half(?![^\W_])",
    re.IGNORECASE,
)
_OF_SCALE = re.compile(
    r"\s(?:of\s)?an?\s(?P<scale>hundred|thousand|million|billion|trillion|dozen)(?![^\W_])", re.IGNORECASE
)
_SCALE = re.compile(rf"[\s-]?(?P<scale>{'|'.join([*_SCALES, *_SHORT])})s?(?![^\W_])", re.IGNORECASE)
_MONEY_SCALE = re.compile(r"\s?(?P<scale>[kmb])(?!\w)", re.IGNORECASE)
_ORDINAL_END = re.compile(rf"(?:[\s-](?:and\s)?)(?:{'|'.join(_ORDINALS)})(?![^\W_])", re.IGNORECASE)

_NOON = r"(?:[\s]?(?P<noon>[ap])\.?\s?m(?:\.(?!\w)|\b))"
_CLOCK = re.compile(
    rf"(?:(?P<hour>[01]?\d|2[0-4])(?::(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:]){_NOON}?"
    rf"|\.(?P<dotted>[0-5]\d){_NOON.replace('noon', 'noon2')}"
    rf"|{_NOON.replace('noon', 'noon3')}|\s(?:o'clock|noon|midnight)"
    r"|(?<=\bat\s\d)\sin\sthe\s(?:morning|afternoon|evening)|(?<=\bat\s\d\d)\sin\sthe\s(?:morning|afternoon|evening)))"
    r"(?:\s(?:hours|hrs)\b)?", re.IGNORECASE
)  # fmt: skip
_HOUR_WORD = "|".join(_ONES[1:13])
_PAST = re.compile(
    rf"(?:(?P<half>half)|(?:a\s)?(?P<quarter>quarter)|(?P<few>{_WORD}|\d{{1,2}})(?:\sminutes)?)\s(?P<way>past|to)\s"
    rf"(?P<hour>{_HOUR_WORD}|noon|midnight|\d{{1,2}})(?![\w-]){_NOON}?", re.IGNORECASE
)  # fmt: skip
_WORD_CLOCK = re.compile(
    rf"(?P<hour>{_HOUR_WORD})\s(?:o'clock{_NOON}?|{_NOON.replace('noon', 'noon2')})", re.IGNORECASE
)


class Amount(NamedTuple):
    """A bare amount: its value, where it ends, its scale; `form` is "time", or "=" and the text of a code."""

    value: float
    end: int
    scale: int = 1
    form: str = ""


def begins(text: str) -> Iterator[int]:
    """Every place where an amount may begin."""
    return (match.start() for match in _BEGIN.finditer(text))


def amount_at(text: str, place: int) -> Amount | None:
    """The amount that begins at a place, or None."""
    if place and text[place - 1].isalnum():
        return None
    figures = _FIGURES.match(text, place)
    if figures:
        return _scaled(text, place, _of_figures(text, figures))
    if text[place : place + 1] in _GLYPHS:
        top, bottom = _GLYPHS[text[place]]
        return _scaled(text, place, Amount(top / bottom, place + 1))
    hosts = _HOSTS.match(text, place)
    if hosts:
        return Amount(1.0, hosts.end(), 1, f"={hosts[0].lower()}")
    part = _A_PART.match(text, place)
    if part:
        return _fraction(text, 1, part["part"] or "half", part.end())
    return _of_words(text, place)


def _of_figures(text: str, found: re.Match[str]) -> Amount:
    end, written = found.end(), found[0]
    if found["code"]:
        groups = _POINTS.fullmatch(written)
        return (
            Amount(float(written.replace(".", "")), end)
            if groups
            else Amount(float(re.split("[. -]", written)[0]), end, 1, f"={written}")
        )
    if found["comma"]:
        return Amount(float(written.replace(",", ".")), end, 1, f"={written}")
    value = float(re.sub(r"[,' ]", "", written))
    form = f"={written}" if _UNSURE.fullmatch(written) else ""
    raised = _RAISED.match(text, end)
    if raised:
        return _power(value, raised)
    mixed = _MIXED.match(text, end)
    if mixed and "." not in written:
        top, bottom = _GLYPHS[mixed["glyph"]] if mixed["glyph"] else (int(mixed["top"]), int(mixed["bottom"]))
        return Amount(value + top / bottom, mixed.end()) if bottom else Amount(value, end)
    slash = _SLASH.match(text, end)
    if slash and found["plain"] and int(slash["bottom"]) > 1 and value <= 999:
        return Amount(value / int(slash["bottom"]), slash.end())
    return Amount(value, end, 1, form)


def _power(value: float, raised: re.Match[str]) -> Amount:
    told = raised[0].replace("squared", "2").replace("cubed", "3").split()[-1]
    exponent = int(told.lstrip("^").translate(_HIGH).strip("-") or 0)
    try:
        return Amount(value ** (-exponent if "-" in raised[0] or "⁻" in raised[0] else exponent), raised.end())
    except (OverflowError, ZeroDivisionError):
        return Amount(inf, raised.end())


def _scaled(text: str, place: int, amount: Amount) -> Amount:
    """An amount with the scale after it: 2.5 million, 12 dozen, beside a currency 6.4m."""
    scale, end = 1, amount.end
    for _ in range(3):
        found = _SCALE.match(text, end)
        if found is None:
            break
        word = _plain(found["scale"])
        scale, end = scale * (_SCALES.get(word) or _SHORT[word]), found.end()
    if scale == 1 and text[max(0, place - 2) : place].strip()[-1:] in tuple("$€£¥₹₽"):
        money = _MONEY_SCALE.match(text, end)
        if money:
            scale, end = _MONEY[_plain(money["scale"])], money.end()
    if scale == 1:
        half = _AND_PART.match(text, end) if not amount.form else None
        return Amount(amount.value + _share(half), half.end()) if half else amount
    value = float(Decimal(repr(amount.value)) * scale) if amount.value < inf else inf
    return Amount(value, end, scale, amount.form)


def _of_words(text: str, place: int) -> Amount | None:
    words, end = _words_at(text, place)
    if not words:
        return None
    value, scale = _word_value(words), _SCALES.get(words[-1], 1)
    again = _NEXT.match(text, end)
    if again and not again["and"] and 10 <= value < 100 and 10 <= _VALUES.get(_plain(again["word"]), 0):
        return _year_in_words(text, place, again)
    part = _OF_PART.match(text, end)
    if part and value < 100 and (part["part"].lower().endswith("s") or value == 1):
        return _fraction(text, value, part["part"], part.end())
    ordinal = _ORDINAL_END.match(text, end)
    if ordinal and words[-1] in (*_TENS, *_SCALES):
        return Amount(value, ordinal.end(), 1, f"={text[place : ordinal.end()].lower()}")
    point = _POINT.match(text, end)
    if point:
        figures = "".join(str(_VALUES[_plain(word)]) for word in point[1].split())
        return _scaled(text, place, Amount(float(f"{value:.0f}.{figures}"), point.end()))
    half = _AND_PART.match(text, end)
    if half:
        return _scaled(text, place, Amount(value + _share(half) * scale, half.end()))
    return Amount(value, end, scale)


def _year_in_words(text: str, place: int, again: re.Match[str]) -> Amount:
    """Nineteen eighty-four: not the sum, and equal to itself alone."""
    _, end = _words_at(text, again.start("word"))
    return Amount(_word_value(_words_at(text, place)[0]), end, 1, f"={text[place:end].lower()}")


def _words_at(text: str, place: int) -> tuple[list[str], int]:
    """The number words that are one number, from a place on, and where they end."""
    found = _FIRST.match(text, place)
    words: list[str] = []
    end = place
    while found:
        words.append(_plain(found["word"]))
        end = found.end()
        found = _NEXT.match(text, end)
        if found and not _goes_on(words[-1], _plain(found["word"]), found["and"] is not None):
            break
    return words, end


def _goes_on(word: str, after: str, joined: bool) -> bool:
    """Whether a number word goes on the number of the one before it: twenty one, hundred and five, five thousand."""
    if after in _SCALES:
        return not joined
    if word in _SCALES:
        return _VALUES[after] < _SCALES[word]
    return not joined and word in _TENS and 0 < _VALUES[after] < 10


def _plain(word: str) -> str:
    """A number word in lower case; letters that only look or sort like others become those: ſix."""
    return word.casefold().replace("\u0131", "i").replace("\u0307", "")


def _share(found: re.Match[str]) -> float:
    top = 1 if found["one"] else _VALUES[_plain(found["many"])]
    return top / _PARTS[_singular(found["part"])]


def _singular(part: str) -> str:
    lower = _plain(part)
    return "half" if lower.startswith("hal") else lower.rstrip("s")


def _fraction(text: str, top: float, part: str, end: int) -> Amount:
    """So many parts of one, or of a scale: three quarters, half a million."""
    value = top / _PARTS[_singular(part)]
    scale = _OF_SCALE.match(text, end)
    if scale:
        return Amount(value * _SCALES[_plain(scale["scale"])], scale.end())
    return Amount(value, end)


def _word_value(words: list[str]) -> float:
    total = part = 0
    for word in words:
        scale = _SCALES.get(word)
        if scale is None:
            part += _VALUES[word]
        elif scale <= 100:
            part = max(part, 1) * scale
        else:
            total, part = total + max(part, 1) * scale, 0
    try:
        return float(total + part)
    except OverflowError:  # a hundred hundred hundred …
        return inf


def clock_at(text: str, place: int) -> Amount | None:
    """The time of day that begins at a place, its value in minutes after midnight: 6:30 p.m., half past three."""
    found = _CLOCK.match(text, place)
    if found and not text[max(0, place - 1) : place].isalnum():
        noon = found["noon"] or found["noon2"] or found["noon3"]
        return _minutes(int(found["hour"]), int(found["minute"] or found["dotted"] or 0), noon, found.end())
    past = _PAST.match(text, place)
    if past:
        return _past(past)
    words = _WORD_CLOCK.match(text, place)
    return (
        _minutes(_VALUES[_plain(words["hour"])], 0, words["noon"] or words["noon2"], words.end()) if words else None
    )


def _past(found: re.Match[str]) -> Amount | None:
    hour = {"noon": 12, "midnight": 24}.get(found["hour"].lower()) or _small(found["hour"])
    few = 30 if found["half"] else 15 if found["quarter"] else _small(found["few"])
    if not 0 < few < 60 or not 0 < hour <= 24 or (found["half"] and found["way"].lower() == "to"):
        return None
    if found["way"].lower() == "to":
        surely = found["quarter"] or found["noon"] or few > hour
        if not surely or not (found["quarter"] or few in (5, 10, 20, 25)):
            return None
        hour, few = hour - 1, 60 - few
    return _minutes(hour, few, found["noon"], found.end())


def _small(word: str) -> int:
    return int(word) if word.isdigit() else _VALUES.get(_plain(word), 0)


def _minutes(hour: int, minute: int, noon: str | None, end: int) -> Amount | None:
    if noon:
        hour = hour % 12 + (12 if noon.lower() == "p" else 0)
    return Amount(hour * 60 + minute, end, 1, "time") if hour * 60 + minute <= 24 * 60 else None
