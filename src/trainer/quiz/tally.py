"""The score of a sitting: first attempts count, later ones are for practice."""

from collections.abc import Mapping

from trainer.quiz.card import Key
from trainer.quiz.events import Miss, Record, Summary
from trainer.quiz.shown import Shown


class Tally:
    """Collects what became of each question."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._first: dict[Key, tuple[Record, Shown]] = {}

    @property
    def asked(self) -> int:
        """Questions that have had their first attempt, skipped ones included."""
        return len(self._first)

    @property
    def records(self) -> Mapping[Key, tuple[Record, Shown]]:
        """First attempts in the order in which they were made."""
        return self._first

    def add(self, record: Record, shown: Shown) -> None:
        """Counts a first attempt, or replaces it by the same one overruled."""
        if record.attempt == 1:
            self._first[record.card.key] = (record, shown)

    def remove(self, record: Record) -> None:
        """Forgets a first attempt that was taken back."""
        if record.attempt == 1:
            self._first.pop(record.card.key, None)

    def summary(self, reason: str = "", possible: int | None = None, pass_mark: int = 0) -> Summary:
        """The score so far; `possible` points are those of the questions that were answered, unless given."""
        answered = [(record, shown) for record, shown in self._first.values() if record.outcome != "skipped"]
        right = [(record, shown) for record, shown in answered if record.right]
        reached = sum(shown.exercise.points for _, shown in answered)
        return Summary(
            total=self._total,
            answered=len(answered),
            right=len(right),
            skipped=len(self._first) - len(answered),
            points=sum(shown.exercise.points for _, shown in right),
            possible=reached if possible is None else possible,
            misses=tuple(Miss(shown, record) for record, shown in answered if not record.right),
            reason=reason,
            exam=possible is not None,
            pass_mark=pass_mark,
        )
