"""A note as it goes into a deck, before any writer: values only."""

import hashlib
from dataclasses import dataclass

from trainer.exporters.anki.notetypes import NoteType

FIRST = 1_577_836_800
"""The `mod` of what the ledger gives no time for, in seconds: the start of 2020. Anki takes any later one."""


@dataclass(frozen=True, slots=True)
class Note:
    """One question: its fields in the order of its type, already HTML; `ords` number its cards, from 0.

    `id` is the identity of the question, `mod` the time of its last change, in seconds since 1970.
    """

    id: str
    guid: str
    mod: int
    type: NoteType
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    ords: tuple[int, ...]

    @property
    def fingerprint(self) -> str:
        """The key of the note type, and a digest over all else that an update brings to a learner."""
        parts = "\x1f".join((*self.fields, repr(self.ords), *self.tags))
        return f"{self.type.key}:{hashlib.sha256(parts.encode()).hexdigest()[:16]}"
