"""What a text means by itself: whom it names, its answer type, and what makes it equal to another text."""

from collections.abc import Mapping
from typing import NamedTuple

from trainer.model import Entity
from trainer.text.language import Language
from trainer.text.normal import fold
from trainer.text.numbers import FoundNumber
from trainer.text.units import dimension_of


class Meaning(NamedTuple):
    """`marks` are the entity it names, its date or number, and its letters: two texts that share one say the same."""

    bearers: tuple[Entity, ...]
    type: str
    marks: frozenset[object]


def meaning(text: str, names: Mapping[str, tuple[Entity, ...]], language: Language | None) -> Meaning:
    """The meaning of a text; a phrase where nothing tells its type."""
    folded = fold(text)
    bearers = _bearers(folded, names, language)
    date = language.date(folded) if language else None
    number = language.number(folded) if language and not date else None
    marks: set[object] = {folded.casefold()}
    if len(bearers) == 1:
        marks.add(bearers[0].id.value)
    if date:
        marks.add(date.whole)
    if number:
        marks.add(number.parts)
    counted = number is not None and not number.form.startswith("time") and not _span_of_time(number)
    kind = bearers[0].type if bearers else "date" if date else "number" if counted else "phrase"
    return Meaning(bearers, kind, frozenset(marks))


def _span_of_time(number: FoundNumber) -> bool:
    """Whether a number is a length of time in words, "eleven months": a phrase as well as a number."""
    return number.spelled and dimension_of(number.unit) == "time"


def _bearers(folded: str, names: Mapping[str, tuple[Entity, ...]], language: Language | None) -> tuple[Entity, ...]:
    """The entities that a text names, with or without an article before the name."""
    found = names.get(folded, ())
    if found or language is None:
        return found
    first, _, rest = folded.partition(" ")
    return names.get(rest, ()) if first.lower() in language.articles else ()
