"""What a person types at a terminal, before it counts: no paste of several lines and no stray Enter is an answer."""

from dataclasses import dataclass

from trainer.quiz.events import Event, Notice
from trainer.quiz.session import Session

SEVERAL = "Several lines came at once, and none of them was taken. Type one answer."
NOTHING = "Nothing is typed. Press Enter once more to see the answer, which counts as missed."
NOTHING_IN_EXAM = "Nothing is typed. Press Enter once more to come back to it later."


@dataclass(slots=True)
class Typed:
    """Hands lines on to a session; the first of two empty ones is only asked about."""

    exam: bool = False
    _sure: bool = False

    def take(self, session: Session, line: str, now: float) -> list[Event]:
        """What follows from a line."""
        if "\n" in line or "\r" in line:
            self._sure = False
            return [Notice(SEVERAL), *session.waiting]
        if not line.strip() and not self._sure and session.asking:
            self._sure = True
            return [Notice(NOTHING_IN_EXAM if self.exam else NOTHING), *session.waiting]
        self._sure = False
        return session.take(line, now)
