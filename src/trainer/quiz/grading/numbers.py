"""Numbers as learners write them: figures or words, with or without the unit and "roughly"."""

from typing import NamedTuple

from trainer.quiz.grading.verdict import Graded, Refusal, Setting, Verdict
from trainer.quiz.grading.wording import words
from trainer.text.hedges import meaning_of
from trainer.text.normal import fold
from trainer.text.numbers import find_numbers
from trainer.text.units import EXACT, names_of

_ROUGHLY = ("roughly", "approximately", "about", "around", "nearly", "almost", "some", "circa")


class Quantity(NamedTuple):
    """A number with its hedge in one of its forms, its unit, and the words that follow, in loose form."""

    value: float
    hedge: str
    unit: str
    rest: tuple[str, ...]


def quantity(text: str, language: str = "en") -> Quantity | None:
    """The quantity that a text is: one number, at its front."""
    text = " ".join(fold(text).strip(" .,;!\"'").split())
    lead = text.casefold()
    for word in ("the ", "only ", "just ", "a "):
        if lead.startswith(word) and find_numbers(text[len(word) :])[:1]:
            text = text[len(word) :]
            break
    found = find_numbers(text)
    if len(found) != 1 or found[0].start != 0:
        return None
    number = found[0]
    hedge = "roughly" if number.hedge in _ROUGHLY or meaning_of(number.hedge) == "~" else number.hedge
    return Quantity(number.value, hedge, number.unit, tuple(words(text[number.end :], language)))


def grade_number(given: str, key: str, answer_type: str, setting: Setting) -> Graded | None:
    """Whether both are the same quantity, or None where the key is none.

    The key's hedge, unit and noun may be left out, and never be exchanged for others.
    """
    wanted = quantity(key, setting.language)
    if wanted is None or (answer_type != "number" and wanted.rest):
        return None
    found = quantity(given, setting.language)
    if found is None:
        return Verdict(right=False)
    if found.value != wanted.value:
        return Verdict(right=False)
    if found.unit and not wanted.unit and found.unit not in EXACT:
        if not any(set(name.split()) <= set(words(setting.stem, setting.language)) for name in names_of(found.unit)):
            return Refusal("Type the number alone.")
    elif found.unit and found.unit != wanted.unit:
        return Verdict(right=False, note="the number is right, the unit is not")
    if found.hedge not in ("", wanted.hedge, "roughly") or (
        found.hedge == "roughly" and wanted.hedge not in ("", "roughly")
    ):
        return Verdict(right=False, note=f"“{found.hedge}” is not what the source says")
    if found.rest and found.rest != wanted.rest and not set(found.rest) <= set(words(setting.stem, setting.language)):
        return Refusal("Type the number alone.")
    return Verdict(right=True)
