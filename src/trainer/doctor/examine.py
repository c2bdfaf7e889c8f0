"""All examinations, in one list: a new one is a function and one line here."""

from collections.abc import Callable, Iterable

from trainer.doctor.finding import Finding
from trainer.doctor.packages import packages, python
from trainer.doctor.places import places
from trainer.doctor.printing import printing

EXAMINATIONS: tuple[Callable[[], Iterable[Finding]], ...] = (python, packages, printing, places)


def examine() -> list[Finding]:
    return [finding for examination in EXAMINATIONS for finding in examination()]
