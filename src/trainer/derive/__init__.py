"""Worked-out answers: a new operation is a function here, one line below, its test and its section in the docs."""

from trainer.derive.acronym import ACRONYM
from trainer.derive.dates import DATE_PARTS, DATE_SHIFT
from trainer.derive.operation import Operation, Outcome
from trainer.derive.quantities import COUNT, SUM
from trainer.model import Derive, Text

OPERATIONS: dict[str, Operation] = {
    "date-shift": DATE_SHIFT,
    "date-parts": DATE_PARTS,
    "sum": SUM,
    "count": COUNT,
    "acronym": ACRONYM,
}


def quoted(derive: Derive) -> tuple[Text, ...]:
    """The parameters that must stand in a quote."""
    steering = {name for name, _ in OPERATIONS[derive.op.value].steering}
    return tuple(text for name, texts in derive.args if name not in steering for text in texts)


def recompute(derive: Derive, evidence: str) -> Outcome:
    """The answer that the operation gives, or None and why it gives none.

    `evidence` is all quotes in normal form, for the operations that read a pattern in them.
    """
    return OPERATIONS[derive.op.value].compute(derive, evidence)
