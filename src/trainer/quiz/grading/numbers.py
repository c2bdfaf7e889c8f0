"""Numbers as learners write them: figures, words, ranges, fractions, times; with or without unit and "roughly"."""

import re
from typing import NamedTuple

from trainer.quiz.grading.lexicon import is_word
from trainer.quiz.grading.typos import distance
from trainer.quiz.grading.verdict import Graded, Refusal, Setting, Verdict
from trainer.quiz.grading.wording import words
from trainer.text.hedges import hedge_before, meaning_of
from trainer.text.normal import fold
from trainer.text.numbers import find_quantities
from trainer.text.units import EXACT, dimension_of, names_of, unit_at

ALONE = Refusal("Type the number alone.")
NUMBER_WORDS = (
    "three four five seven eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
    "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion"
).split()
"""Number words in which a slip is mended, where it can mean no other and is no word itself."""

_EXACTLY = re.compile(r"^(?:exactly|precisely) ", re.IGNORECASE)
_LEAD = re.compile(r"^(?:the |only |just |a total of |an? (?=\d))+", re.IGNORECASE)
_PART = re.compile(r"^(?:an? )?(half|quarter|third|fifth|sixth|eighth|tenth)(?= of\b|$)", re.IGNORECASE)
_CODE = {"usd": "$", "eur": "€", "gbp": "£", "jpy": "¥", "inr": "₹"}
_CODE_AFTER = re.compile(r"^([\d.,]+\s?[a-z]*)\s(usd|eur|gbp|jpy|inr)$", re.IGNORECASE)
_CODES = re.compile(r"^(usd|eur|gbp|jpy|inr)\s?(?=\d)", re.IGNORECASE)
_COMMA = re.compile(r"(?<![\d,.])(\d+),(\d{1,2})(?![\d,])")
_HUNDRED = 100
_DEGREES = "°"


class Quantity(NamedTuple):
    """A quantity with what its hedge comes to, its unit, its form (a range, a time), and the words that follow."""

    value: float
    hedge: str
    unit: str
    form: str
    rest: tuple[str, ...]
    said: str = ""
    """The hedge as it was written."""


def quantity(text: str, language: str = "en", *, mended: bool = False) -> Quantity | None:
    """The quantity that a text is: one number, range or time, at its front."""
    text = _tidied(text)
    if mended:
        text = re.sub(r"[^\W\d_]{4,}", lambda match: _mended(match[0]), text)
    found = find_quantities(text)
    if len(found) != 1 or found[0].code:
        return None
    number = found[0]
    start, said = number.start, number.hedge
    before = hedge_before(text, start) if start and not said else None
    if before:
        said, start = before
    if start:
        return None
    rest = tuple(words(text[number.end :], language))
    return Quantity(round(number.value, 9), meaning_of(said), number.unit, number.form, rest, said)


def _tidied(text: str) -> str:
    """In the notations that the text’s own reader knows: 12,5 % is 12.5 %, and USD 3 million is $3 million."""
    text = _LEAD.sub("", " ".join(fold(text).strip(" .,;!\"'").split()))
    text = _CODE_AFTER.sub(r"\2 \1", re.sub("per-cent", "percent", text, flags=re.IGNORECASE))
    text = _CODES.sub(lambda match: _CODE[match[1].lower()], text)
    return _PART.sub(r"one \1", _COMMA.sub(r"\1.\2", text))


def _mended(word: str) -> str:
    small = word.casefold()
    near = [known for known in NUMBER_WORDS if distance(small, known, 1) == 1]
    return near[0] if len(near) == 1 and small not in NUMBER_WORDS and not is_word(small) else word


def grade_number(given: str, key: str, answer_type: str, setting: Setting) -> Graded | None:
    """Whether both are the same quantity, or None where the key is none.

    The key's hedge, unit and noun may be left out, and never be exchanged for others.
    """
    wanted = quantity(key, setting.language)
    if wanted is None or (answer_type != "number" and wanted.rest):
        return None
    exactly = _EXACTLY.match(given.strip())
    given = given.strip()[exactly.end() :] if exactly else given
    found = quantity(given, setting.language, mended=setting.typos)
    if found is None and wanted.form.startswith("to "):
        found = quantity(f"between {given}", setting.language, mended=setting.typos)
    if found is None or (exactly and wanted.hedge):
        return Verdict(right=False)
    found = _in_unit(found, wanted)
    if (found.value, found.form) != (wanted.value, wanted.form):
        return Verdict(right=False)
    return _unit(found, wanted, setting) or _hedge(found, wanted) or _noun(found, wanted, setting)


def _in_unit(found: Quantity, wanted: Quantity) -> Quantity:
    """A quantity in the unit of the right one, where both are of one dimension, or a share and a percentage."""
    if found.unit == wanted.unit or found.form:
        return found
    if wanted.unit == "%" and not found.unit and abs(found.value) < 1:
        return found._replace(value=round(_HUNDRED * found.value, 9), unit="%")
    if found.unit == "%" and not wanted.unit and abs(wanted.value) < 1:
        return found._replace(value=round(found.value / _HUNDRED, 9), unit="")
    dimension = dimension_of(wanted.unit)
    if not dimension or dimension != dimension_of(found.unit) or dimension in ("money", "heat", "share"):
        return found
    one, other = unit_at(f" {found.unit}", 0), unit_at(f" {wanted.unit}", 0)
    ratio = one.size / other.size if one and other else 0
    exact = f"{ratio:.6e}".startswith("1.000000e")  # sizes of other units than the metric ones are rough
    return found._replace(value=round(found.value * ratio, 9), unit=wanted.unit) if exact else found


def _unit(found: Quantity, wanted: Quantity, setting: Setting) -> Graded | None:
    if not found.unit or found.unit == wanted.unit:
        return None
    if found.unit == _DEGREES and wanted.unit.startswith(_DEGREES):
        return None
    if wanted.unit or found.unit in EXACT:
        return Verdict(right=False, note="the number is right, the unit is not")
    stem = set(words(setting.stem, setting.language))
    return None if any(set(name.split()) <= stem for name in names_of(found.unit)) else ALONE


def _hedge(found: Quantity, wanted: Quantity) -> Verdict | None:
    """A hedge that is not the right one's; "nearly" and "roughly" may stand for each other."""
    if found.hedge in ("", wanted.hedge) or (found.hedge[0] == "~" and wanted.hedge[:1] == "~"):
        return None
    return Verdict(right=False, note=f"“{found.said}” is not what the source says")


def _noun(found: Quantity, wanted: Quantity, setting: Setting) -> Graded:
    """Right where the noun is the right one, of the question, or none; wrong where it is another of the passage."""
    stem = set(words(setting.stem, setting.language))
    if not found.rest or found.rest == wanted.rest or (set(found.rest) <= stem and not _half(found, setting)):
        return Verdict(right=True)
    if set(found.rest) <= set(words(setting.quotes, setting.language)) - stem:
        return Verdict(right=False, note=f"the number is right, but not of {' '.join(found.rest)}")
    return ALONE


def _half(found: Quantity, setting: Setting) -> bool:
    """Whether the noun is one of two that the question counts together: women, asked for women and children."""
    stem = " ".join(words(setting.stem, setting.language))
    pairs = re.findall(r"(?=\b(\w+) and (\w+))", stem)
    return any((one in found.rest) != (other in found.rest) for one, other in pairs)
