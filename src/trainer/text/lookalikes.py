"""Characters that look like others or like nothing: letters of another script in a word, strokes over it, no width.

After Unicode Technical Standard 39, as far as words of one script need it: a Latin word has no Cyrillic letter, and
no Greek one that looks like a Latin one; full-width and mathematical letters do not stand among plain ones.
"""

import re
import unicodedata
from itertools import islice
from typing import NamedTuple

_LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff"
_CYRILLIC = "\u0400-\u052f"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι"
"""Greek letters like Latin ones, but for those that stand in terms, as in TNFα, NF-κB or hν."""
_STYLED = "\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7cb"
_ODD_LATIN = "\u0251\u0261"
_OTHER = f"{_CYRILLIC}{_GREEK}{_STYLED}{_ODD_LATIN}"
_MIXED = re.compile(rf"[{_LATIN}][{_OTHER}]|[{_OTHER}][{_LATIN}]")
_LIKE = f"аеорсухіјѕԁԛԝһӏАВЕКМНОРСТУХІЈЅѴԌ{_GREEK}"
"""Cyrillic and Greek letters that look like Latin ones (confusables.txt of UTS 39)."""
_ALL_LIKE = re.compile(rf"(?<![^\W_])[{_LIKE}]+(?![^\W_])")
_OVERLAID = re.compile("[^\\W_][\u0335-\u0338\u20d2\u20d3\u20d8-\u20da\u20e5\u20e6\u20ea\u20eb]")
_PLAIN = "\x00-\u0589\u1e00-\u1fff\u2010-\u205f"
"""Latin, Greek, Cyrillic, Armenian and punctuation: no character without width has a use among them."""
_BLANK = "\u200b-\u200d\u2060-\u2064\u180e\ufeff"
_WIDTHLESS = re.compile(
    rf"(?<![^{_PLAIN}])(?<![{_BLANK}])[{_BLANK}]++(?![^{_PLAIN}])|[\u115f\u1160\u3164\uffa0](?![\u1100-\u11ff])"
)
MOST = 100
"""Places of one sort that are told of a text."""
_BESIDE, _LONGEST = 3, 40
"""Characters told on each side of one without width, and most of a word on each side of a letter."""


class Sighting(NamedTuple):
    """Where something stands that is not what it looks like: `what` it is, and the word or sign as it is written."""

    start: int
    what: str
    written: str


def mixed(text: str) -> list[Sighting]:
    """The first words of a text with letters of another script among their own, or with strokes over letters."""
    if text.isascii():
        return []
    found: list[Sighting] = []
    for match in islice(_MIXED.finditer(text), MOST):
        word = _around(text, match.start())
        found.append(Sighting(match.start(), f"letters of two scripts ({_odd(word)})", word))
    for match in islice(_OVERLAID.finditer(text), MOST):
        word = _around(text, match.start())
        found.append(Sighting(match.start(), f"a stroke over a letter ({_named(match[0][1])})", word))
    return sorted(found)


def disguised(text: str) -> list[Sighting]:
    """What of a text that was typed is not what it looks like, with characters that nobody sees."""
    if text.isascii():
        return []
    found = mixed(text)
    latin = re.search(f"[{_LATIN}]", text)
    wholes = list(_ALL_LIKE.finditer(text)) if latin else []
    others = re.findall(rf"[{_CYRILLIC}\u0370-\u03ff]", text) if wholes else []
    if len(others) == sum(len(match[0]) for match in wholes):
        found += [Sighting(each.start(), f"no Latin letters ({_named(each[0][0])})", each[0]) for each in wholes]
    for each in islice(_WIDTHLESS.finditer(text), MOST):
        near = text[max(0, each.start() - _BESIDE) : each.end() + _BESIDE]
        found.append(Sighting(each.start(), f"a character that nobody sees ({_named(each[0][0])})", near))
    return sorted(found)


def _around(text: str, at: int) -> str:
    """The word that holds an offset, with the marks on its letters."""
    start, end = at, at
    while start > max(0, at - _LONGEST) and _within(text[start - 1]):
        start -= 1
    while end < min(len(text), at + _LONGEST) and _within(text[end]):
        end += 1
    return text[start:end]


def _within(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char).startswith("M")


def _odd(word: str) -> str:
    """The letter of a word that is of the rarer script."""
    latin = re.findall(f"[{_LATIN}]", word)
    other = re.findall(f"[{_OTHER}]", word)
    return _named(other[0] if len(other) <= len(latin) else latin[0])


def _named(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()
