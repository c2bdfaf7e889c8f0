"""Derivations of numbers: a sum of quoted numbers, a count of quoted things."""

from itertools import islice
from math import isfinite

from trainer.derive.operation import Operation, Outcome
from trainer.model import Derive
from trainer.text.normal import fold
from trainer.text.numbers import each_number


def _sum(derive: Derive, _evidence: str) -> Outcome:
    total = 0.0
    for term in derive.all("terms"):
        numbers = list(islice(each_number(term.value), 2))
        if len(numbers) != 1:
            return None, f"the term `{term.value}` must hold exactly one number"
        total += numbers[0].value
    if not isfinite(total):
        return None, "the sum is too large to be worked out"
    return f"{total:g}" if total < 10**6 else str(int(total)), ""


def _count(derive: Derive, _evidence: str) -> Outcome:
    terms = [fold(term.value).casefold() for term in derive.all("terms")]
    doubled = next((term for term in terms if terms.count(term) > 1), None)
    return (None, f"the term `{doubled}` is counted twice") if doubled else (str(len(terms)), "")


SUM = Operation(("terms",), _sum, required=("terms",))
COUNT = Operation(("terms",), _count, required=("terms",))
