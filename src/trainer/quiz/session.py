"""A sitting as a state machine: lines go in, events come out; no clock, no file, no terminal."""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from trainer.exercise import Exercise
from trainer.quiz.card import Card, Key
from trainer.quiz.commands import argument, command
from trainer.quiz.events import (
    Answered,
    Ask,
    Ended,
    Event,
    Flagged,
    Help,
    Hint,
    Notice,
    Outcome,
    Overruled,
    Passage,
    Question,
    Record,
    Refused,
    Summary,
    Suspended,
    Undone,
)
from trainer.quiz.queue import Queue
from trainer.quiz.shown import Shown, show
from trainer.quiz.tally import Tally
from trainer.quiz.turn import Turn

if TYPE_CHECKING:
    from trainer.quiz.grading.verdict import Setting

TRIES = 3
"""How often a question is asked in one sitting until it is answered right."""

LONGEST = 1_000
"""Characters of an answer that are looked at."""

NOT_IN_EXAM = "Not in an exam. Type an answer, s to come back to it later, or q to hand in."
NOTHING_YET = "There is no answer yet."
NOT_KEPT = "That is kept in the history, and this quiz keeps none."


class Rules(NamedTuple):
    """How a sitting goes. `patient`: an input that cannot be graded is asked for again and does not count.

    `pass_mark` of an exam is the percentage of points that passes; 0 for none. `last_word`: the last answer can be
    taken back or overruled even where it was right. `kept`: there is a history for marks on questions.
    """

    seed: int = 0
    exam: bool = False
    patient: bool = True
    pass_mark: int = 0
    last_word: bool = False
    kept: bool = True


class Bench(NamedTuple):
    """Where questions come from: the exercise of a card, and what its grading depends on."""

    exercise: Callable[[Card], Exercise]
    setting: Callable[[Card, Exercise], "Setting"]


class Session:
    """One sitting over some cards. `begin`, then `take` each line, `stop` to end early."""

    def __init__(self, cards: Collection[Card], bench: Bench, rules: Rules) -> None:
        self._cards = cards
        self._bench = bench
        self._rules = rules
        self._exercise = lru_cache(maxsize=256)(bench.exercise)
        self._queue = Queue(cards, self._spoils)
        self._tally = Tally(len(cards))
        self._attempts: dict[Key, int] = {}
        self._put_off: set[Key] = set()
        self._turn: Turn | None = None
        self._last: tuple[Record, Shown] | None = None
        self.over = False

    def begin(self, now: float) -> list[Event]:
        """The first question. Times are in seconds, from any start."""
        return self._next(now)

    @property
    def waiting(self) -> list[Event]:
        """What is awaited, to be said again."""
        return [self._turn.ask] if self._turn else [] if self.over else [Ask("last-word")]

    @property
    def asking(self) -> bool:
        """Whether a question is put, and no last word awaited."""
        return self._turn is not None

    @property
    def first_attempts(self) -> Mapping[Key, tuple[Record, Shown]]:
        return self._tally.records

    def take(self, line: str, now: float) -> list[Event]:
        """What follows from one line of input, a command or an answer."""
        word = command(line, self._turn)
        return self.command(word, now, argument(line)) if word else self.answer(line, now)

    def answer(self, text: str, now: float) -> list[Event]:
        """What follows from an answer, taken as it is."""
        if self._turn is None:
            return self.stop()
        storable = text[:LONGEST].encode("utf-8", "replace").decode("utf-8")
        given = " ".join(storable.split())
        return self._answer(self._turn, given, now) if given else self.command("reveal", now)

    def command(self, word: str, now: float, words: str = "") -> list[Event]:
        """What follows from a command, one of `commands.NAMES`; `words` are what was said with it."""
        turn = self._turn
        if word == "help":
            return [Help(), *self.waiting]
        if word == "undo":
            return self._undo(now)
        if turn is None:  # all is asked; only the last answer can still be overruled
            return self._overrule(now) if word == "overrule" and self._last else self.stop()
        if self._rules.exam and word in ("hint", "passage", "overrule"):
            return [Notice(NOT_IN_EXAM), turn.ask]
        match word:
            case "hint":
                return self._hint(turn)
            case "passage":
                turn.help_with("passage")
                return [Passage(turn.shown.exercise.citations), turn.ask]
            case "overrule":
                return self._overrule(now)
            case "flag" | "suspend" if not self._rules.kept:
                return [Notice(NOT_KEPT), turn.ask]
            case "flag":
                return [Flagged(turn.card, words), turn.ask]
            case "suspend":
                return [Suspended(turn.card), *self._finish(turn, "skipped", now)]
            case "reveal" if not self._rules.exam:
                return self._finish(turn, "revealed", now)
            case "skip" | "reveal":
                return self._skip(turn, now)
        return self.stop()

    def time_up(self, typed: str, now: float, reason: str) -> list[Event]:
        """The end when the time has passed; what is typed by then is taken where it can be graded."""
        answered: list[Event] = []
        if self._turn and typed.strip() and not command(typed, self._turn):
            answered = [event for event in self.answer(typed, now) if isinstance(event, Answered)]
            self.over = False
        return [*answered, *self.stop(reason)]

    def stop(self, reason: str = "") -> list[Event]:
        """The end, with the score so far."""
        if self.over:
            return []
        self.over = True
        return [Ended(self.summary(reason))]

    def summary(self, reason: str = "") -> Summary:
        """The score so far; an exam is measured against all its questions."""
        if not self._rules.exam:
            return self._tally.summary(reason)
        possible = sum(self._bench.exercise(card).points for card in self._cards)
        return self._tally.summary(reason, possible, self._rules.pass_mark)

    def restore(self, records: Iterable[Record]) -> None:
        """Goes on after a break: takes the answers that were already given as given."""
        known = {(record.card.key, record.attempt): record for record in records}
        pending: list[Card] = []
        while known:
            card = self._queue.take()
            if card is None:
                break
            attempt = self._attempts.get(card.key, 0) + 1
            record = known.pop((card.key, attempt), None)
            if record:
                self._attempts[card.key] = attempt
                self._settle(record, self._shown(card))
            else:
                pending.append(card)
        self._queue.put_back(pending)

    def _next(self, now: float) -> list[Event]:
        card = self._queue.take()
        if card is None:
            self._turn = None
            return [Ask("last-word")] if self._has_last_word() else self.stop()
        return self._put(card, now)

    def _put(self, card: Card, now: float, helped: str = "") -> list[Event]:
        attempt = self._attempts.get(card.key, 0) + 1
        self._turn = Turn(card, self._shown(card), attempt, now, helped=helped)
        number = self._tally.asked + (attempt == 1)
        return [Question(card, self._turn.shown, number, len(self._cards), attempt), self._turn.ask]

    def _spoils(self, one: Card, other: Card) -> bool:
        """Whether what is told of one card gives the other away."""
        from trainer.quiz.spoilers import gives_away

        return gives_away(self._exercise(one), self._exercise(other))

    def _has_last_word(self) -> bool:
        """Whether the last answer of all can still be overruled or taken back."""
        if self._last is None or self._rules.exam:
            return False
        record = self._last[0]
        return self._rules.last_word or not (record.right or record.outcome == "skipped")

    def _shown(self, card: Card) -> Shown:
        return show(self._exercise(card), self._rules.seed)

    def _hint(self, turn: Turn) -> list[Event]:
        from trainer.quiz.hints import hint

        turn.help_with("hint")
        return [Hint(hint(turn.shown, len(turn.inputs))), turn.ask]

    def _answer(self, turn: Turn, given: str, now: float) -> list[Event]:
        from trainer.quiz.grading import grade_all
        from trainer.quiz.grading.verdict import Refusal

        setting = self._bench.setting(turn.card, turn.shown.exercise)
        for text, verdict in grade_all(turn.shown, given, setting, len(turn.inputs)):
            if not isinstance(verdict, Refusal):
                turn.give(text, right=verdict.right, note=verdict.note)
            elif self._rules.patient:
                return [Refused(verdict.reason), turn.ask]
            else:
                turn.give(text, right=False, note=verdict.reason)
        if not turn.complete:
            return [turn.ask]
        return self._finish(turn, "right" if all(turn.rights) else "wrong", now)

    def _skip(self, turn: Turn, now: float) -> list[Event]:
        """Leaves a question out; in an exam it is asked once more at the end."""
        if self._rules.exam and turn.card.key not in self._put_off:
            self._put_off.add(turn.card.key)
            self._queue.put_last(turn.card)
            return [Notice("It comes again at the end."), *self._next(now)]
        return self._finish(turn, "skipped", now)

    def _finish(self, turn: Turn, outcome: Outcome, now: float) -> list[Event]:
        record = turn.record(outcome, now)
        self._attempts[turn.card.key] = turn.attempt
        returns = self._settle(record, turn.shown)
        return [Answered(record, turn.shown, tuple(turn.notes), returns), *self._next(now)]

    def _settle(self, record: Record, shown: Shown) -> bool:
        """Counts an answer; true where the question comes back."""
        self._last = (record, shown)
        self._tally.add(record, shown)
        missed = not record.right and record.outcome != "skipped"
        returns = missed and not self._rules.exam and record.attempt < TRIES
        if returns:
            self._queue.bring_back(record.card)
        return returns

    def _overrule(self, now: float) -> list[Event]:
        """Turns the last verdict: right after all, and it need not come back; or only guessed, and it does."""
        if self._last is None or self._last[0].outcome == "skipped":
            return [Notice(NOTHING_YET), *self.waiting]
        before, shown = self._last
        record = before._replace(overruled=not before.overruled)
        self._last = (record, shown)
        self._tally.add(record, shown)
        self._queue.drop(record.card)
        if not record.right and record.attempt < TRIES:
            self._queue.bring_back(record.card)
        if self._turn is None or (self._turn.card.key == record.card.key and record.right):
            return [Overruled(record, shown), *(self._after_all(now) if self._turn is None else self._next(now))]
        return [Overruled(record, shown), self._turn.ask]

    def _after_all(self, now: float) -> list[Event]:
        """What follows on the last word: the question that comes back, if one does, else the end."""
        card = self._queue.take()
        return self._put(card, now) if card else self.stop()

    def _undo(self, now: float) -> list[Event]:
        """Takes back the last blank of a question, or else the last answer, and asks it again."""
        turn = self._turn
        if turn and turn.inputs:
            turn.take_back()
            return [Notice("Taken back."), turn.ask]
        if self._last is None:
            return [Notice("There is no answer to take back."), *self.waiting]
        (record, shown), self._last = self._last, None
        self._tally.remove(record)
        self._queue.drop(record.card)
        self._attempts[record.card.key] = record.attempt - 1
        if turn and turn.card.key != record.card.key:
            self._queue.put_back([turn.card])
        helped = record.helped or ("" if self._rules.exam else "hint")  # the right answer has been seen
        return [Undone(record, shown), *self._put(record.card, now, helped)]
