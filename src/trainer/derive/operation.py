"""What every derivation offers: its parameters, and the answer they lead to."""

from collections.abc import Callable
from dataclasses import dataclass

from trainer.model import Derive

Outcome = tuple[str | None, str]
"""The answer that was worked out and an empty text, or None and why there is none."""


@dataclass(frozen=True, slots=True)
class Operation:
    """`steering` maps a parameter that takes one of a few words to these words; all others are quoted."""

    parameters: tuple[str, ...]
    compute: Callable[[Derive, str], Outcome]
    required: tuple[str, ...] = ()
    steering: tuple[tuple[str, tuple[str, ...]], ...] = ()


def value(derive: Derive, name: str) -> str:
    """The one text of a parameter, empty where it is missing."""
    text = derive.one(name)
    return text.value if text else ""
