"""Texts in the loose form in which wordings are compared: what a fair reader would not mark as wrong.

Case, accents, punctuation, hyphens, apostrophes, and articles at the front are no part of an answer.
"""

import re
import unicodedata

from trainer.text.normal import fold
from trainer.text.numbers import find_numbers

ARTICLES = {
    "de": "der die das den dem des ein eine einen einem einer eines",
    "en": "a an the",
    "es": "el la los las un una unos unas",
    "fr": "le la les l un une des",
    "it": "il lo la i gli le l un uno una",
    "nl": "de het een",
    "pt": "o a os as um uma uns umas",
}
"""Articles by language, dropped where they begin an answer."""

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
        "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ـ": "",
    }
)  # fmt: skip
"""Letters that one keyboard has and another writes in its own way; none of them decomposes in Unicode."""

_TWO_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa", "Ø": "Oe"}
)

_ACCENTED = ("LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW")
"""Scripts whose marks can be left out; in others, such as Devanagari, a mark is a vowel."""

_KEPT = frozenset("#%+")
"""Punctuation that tells answers apart: C# is not C."""


def loose(text: str, language: str = "en") -> str:
    """The words of a text in loose form, parted by single spaces."""
    return " ".join(words(text, language))


def words(text: str, language: str = "en") -> list[str]:
    """The words in loose form, without the articles at the front; an article alone stays."""
    found = _tokens(text, language)
    articles = ARTICLES.get(language.split("-")[0], "").split()
    start = 0
    while start < len(found) - 1 and found[start] in articles:
        start += 1
    rest = found[start:]
    if language.startswith("en") and len(rest) > 1:
        rest = [word for word in rest if word != "the"] or rest
    return rest


def joined(text: str, language: str = "en") -> str:
    """The loose form without spaces: "large scale" and "large-scale" are one; digits keep theirs."""
    return re.sub(r"(?<!\d) | (?!\d)", "", loose(text, language))


def in_figures(text: str) -> str:
    """The text with number words as figures and a space before each unit: two children → 2 children."""
    text = fold(text)
    for number in reversed(find_numbers(text)):
        figure = " ".join(part for part in (number.hedge, f"{number.value:.15g}", number.unit) if part)
        text = text[: number.start] + figure + text[number.end :]
    return text


def _tokens(text: str, language: str) -> list[str]:
    text = _without_accents(fold(text).casefold()).translate(_LETTERS).replace("&", " and ")
    text = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)
    text = re.sub(r"\.(?!\d)|(?<!\d)\.", "", text)
    text = text.replace("'", " " if language.startswith(("fr", "it")) else "")
    return "".join(char if _is_kept(char) else " " for char in text).split()


def _is_kept(char: str) -> bool:
    return char in _KEPT or char == "." or unicodedata.category(char)[0] not in "PZC"


def _without_accents(text: str) -> str:
    kept: list[str] = []
    droppable = False
    for char in unicodedata.normalize("NFKD", text):
        if unicodedata.category(char) != "Mn":
            droppable = unicodedata.name(char, "").startswith(_ACCENTED)
        elif droppable:
            continue
        kept.append(_digit(char))
    return unicodedata.normalize("NFC", "".join(kept))


def _digit(char: str) -> str:
    """Decimal digits of any script as ASCII."""
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)


def accented(text: str) -> set[str]:
    """The letters of a text that carry a mark, in lower case."""
    return {char for char in unicodedata.normalize("NFC", text).casefold() if unicodedata.decomposition(char)}


def spelled_out_letters(text: str) -> str:
    """A text with its umlauts and rings as two letters, which keyboards without them write: Müller → Mueller."""
    return unicodedata.normalize("NFC", text).translate(_TWO_LETTERS)
