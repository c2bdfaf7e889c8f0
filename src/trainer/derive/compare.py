"""Whether a curator's answer says what a derivation computed."""

from trainer.derive.acronym import PATTERN
from trainer.text.dates import parse_date, weekday_name
from trainer.text.normal import fold
from trainer.text.numbers import parse_number


def same_answer(given: str, computed: str) -> bool:
    """Whether both say the same, in any notation of dates and numbers.

    Of a computed “Full Name (FN)” either side is the answer.
    """
    sides = PATTERN.fullmatch(computed)
    if sides:
        return fold(given) in (sides["full"], sides["short"])
    first, second = parse_date(given), parse_date(computed)
    if first and second:
        agree = not first.weekday or (first.date is not None and weekday_name(first.date) == first.weekday)
        return agree and first.parts == second.parts
    one, other = _whole_number(given), _whole_number(computed)
    if one is not None and other is not None:
        return one == other
    return fold(given).casefold() == fold(computed).casefold()


def _whole_number(text: str) -> float | None:
    found = parse_number(text)
    return found.value if found and found.end == len(text.strip()) and not found.hedge and found.plain else None
