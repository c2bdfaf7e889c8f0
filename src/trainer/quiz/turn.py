"""One question on the screen: what it waits for, and what has been given so far."""

from dataclasses import dataclass, field

from trainer.exercise import Choose, Match, Write
from trainer.quiz.card import Card
from trainer.quiz.events import Ask, Outcome, Record
from trainer.quiz.shown import Shown

HELP = ("", "hint", "passage")
"""Help that was taken, from none to most."""


@dataclass(slots=True)
class Turn:
    """`since` is when the question was put, in seconds; `inputs` holds what was typed, one a blank."""

    card: Card
    shown: Shown
    attempt: int
    since: float
    inputs: list[str] = field(default_factory=list)
    rights: list[bool] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    helped: str = ""

    @property
    def ask(self) -> Ask:
        """What is awaited now."""
        response, shown = self.shown.exercise.response, self.shown
        if isinstance(response, Write):
            return Ask("text", len(self.inputs), shown.blanks)
        if isinstance(response, Choose):
            if shown.is_truth:
                return Ask("truth")
            return Ask("letters" if response.many else "letter", size=len(shown.options))
        return Ask("pairs" if isinstance(response, Match) else "order", size=len(shown.items))

    @property
    def complete(self) -> bool:
        return len(self.inputs) == self.shown.blanks

    def help_with(self, kind: str) -> None:
        """Remembers the most that was taken."""
        self.helped = max(self.helped, kind, key=HELP.index)

    def give(self, text: str, *, right: bool, note: str) -> None:
        """Takes one input; of several blanks each note says which it is about."""
        self.inputs.append(text)
        self.rights.append(right)
        if self.shown.blanks > 1:
            said = f"{'right' if right else 'wrong'}{': ' if note else ''}{note}"
            note = f"blank {len(self.inputs)}, {said}"
        if note:
            self.notes.append(note)

    def record(self, outcome: Outcome, now: float) -> Record:
        """The answer as history keeps it, given at `now`."""
        given = " / ".join(self.inputs)
        return Record(self.card, outcome, self.attempt, given, self.helped, max(0.0, now - self.since))

    def take_back(self) -> None:
        """Forgets the last input."""
        self.inputs.pop()
        self.rights.pop()
        self.notes = [note for note in self.notes if not note.startswith(f"blank {len(self.inputs) + 1},")]
