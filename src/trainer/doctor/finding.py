"""One thing that was looked at."""

from dataclasses import dataclass
from typing import Literal

State = Literal["good", "lacking", "optional"]


@dataclass(frozen=True, slots=True)
class Finding:
    """`lacking` is what the tool needs, `optional` what only a part of it needs; `mend` says what to do."""

    state: State
    what: str
    told: str
    mend: str = ""
