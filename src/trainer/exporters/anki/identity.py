"""What a deck, its notes and their tags are known by, for good: every learner's progress hangs on these."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator

from trainer.exercise import Exercise

_NOT_IN_TAG = re.compile(r"[^\w-]+")
_BEFORE_2020 = 1_400_000_000_000
_ROOM = 150_000_000_000


def nfc(text: str) -> str:
    """The text as Anki stores it: its importer composes what arrives decomposed."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _hash(*parts: str) -> bytes:
    return hashlib.sha256("\x1f".join(parts).encode()).digest()


def guid(course_id: str, exercise_id: str) -> str:
    """The identity of a note over all collections: of module and question id, never of the text."""
    return _hash("note", course_id, exercise_id).hex()[:20]


def deck_id(course_id: str, topic: str = "") -> int:
    """The id of a deck, below 2**53 so that JavaScript can hold it, above what a clock gives (2**41 ms)."""
    return (1 << 52) + int.from_bytes(_hash("deck", course_id, topic)[:6], "big")


def first_row_id(course_id: str) -> int:
    """Where ids of notes and cards begin: a time in ms between 2014 and 2019, apart for each module.

    Anki shows a note's id as the time when it was made, and moves it on if the collection has it already.
    """
    return _BEFORE_2020 + int.from_bytes(_hash("rows", course_id)[:8], "big") % _ROOM


def deck_part(title: str) -> str:
    """One level of a deck's name; `::` in a title would begin another level."""
    return nfc(re.sub(r"\s+", " ", re.sub(r":{2,}", ":", title)).strip().strip(":").strip())


def tags(course_id: str, exercise: Exercise, *, retired: bool) -> tuple[str, ...]:
    """Tags as a tree under the module: topic, kind, level, objective; sorted as Anki sorts them."""
    return tuple(sorted(f"{course_id}::{part}" for part in _tag_parts(exercise, retired=retired)))


def _tag_parts(exercise: Exercise, *, retired: bool) -> Iterator[str]:
    yield f"topic::{exercise.topic}"
    yield f"kind::{exercise.kind}"
    yield f"level::{exercise.level}"
    if exercise.objective:
        yield f"objective::{_NOT_IN_TAG.sub('-', nfc(exercise.objective))}"
    if retired:
        yield "retired"
