"""The line protocol of `--json`: one JSON object a line each way, for programs that drive a quiz.

Version 1; docs/quiz.md describes every object. Keys may be added within a version, none is dropped or changed.
"""

import json
from collections.abc import Callable
from typing import Any

from trainer.exercise import Citation
from trainer.quiz.commands import NAMES
from trainer.quiz.events import (
    Answered,
    Ask,
    Ended,
    Event,
    Flagged,
    Help,
    Hint,
    Notice,
    Overruled,
    Passage,
    Question,
    Record,
    Refused,
    Summary,
    Suspended,
    Undone,
)
from trainer.quiz.session import LONGEST, Session
from trainer.quiz.shown import LETTERS, Shown, answer_text, stem_text

VERSION = 1


def take(session: Session, line: str, now: float) -> list[Event]:
    """What follows from a line of input: `{"answer": text}` or `{"command": word}`."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        data = None
    if isinstance(data, dict):
        answer, word = data.get("answer"), data.get("command")
        if isinstance(answer, str) and word is None:
            return session.answer(answer, now)
        if word in NAMES and answer is None:
            reason = data.get("reason", "")
            return session.command(word, now, reason[:LONGEST] if isinstance(reason, str) else "")
    shape = f'Send {{"answer": "…"}} or {{"command": "…"}} with one of: {", ".join(NAMES)}.'
    return [Refused(shape), *session.waiting]


class JsonView:
    """Writes events as objects. In an exam, what is right is told at the end only."""

    def __init__(self, write: Callable[[str], None], *, exam: bool = False) -> None:
        self._write = write
        self._exam = exam

    def tell(self, name: str, /, **values: Any) -> None:  # noqa: ANN401 - JSON
        self._write(json.dumps({"type": name, **values}) + "\n")

    def show(self, event: Event) -> None:
        """One event, as one object."""
        match event:
            case Question():
                self.tell("question", **_question(event))
            case Ask(wanted, blank, blanks, _, left):
                self.tell("ask", wanted=wanted, blank=blank + 1, blanks=blanks, left=left)
            case Hint(text):
                self.tell("hint", text=text)
            case Notice(text):
                self.tell("notice", text=text)
            case Refused(reason):
                self.tell("refused", reason=reason)
            case Passage(citations):
                self.tell("passage", citations=_citations(citations))
            case Answered():
                self.tell("answered", **self._answered(event))
            case Overruled(record):
                self.tell("overruled", **_place(record), right=record.right)
            case Undone(record):
                self.tell("undone", **_place(record))
            case Flagged(card) | Suspended(card):
                name = "flagged" if isinstance(event, Flagged) else "suspended"
                self.tell(name, module=card.module, id=card.id)
            case Help():
                self.tell("help", commands=NAMES)
            case Ended(summary):
                self.tell("end", **_summary(summary))

    def _answered(self, event: Answered) -> dict[str, Any]:
        record = event.record
        basis = {**_place(record), "given": record.given}
        if self._exam:
            return basis
        return {
            **basis,
            "outcome": record.outcome,
            "right": record.right,
            "notes": event.notes,
            "helped": record.helped,
            "seconds": round(record.seconds, 3),
            "returns": event.returns,
            **_solution(event.shown),
        }


def _place(record: Record) -> dict[str, Any]:
    return {"module": record.card.module, "id": record.card.id, "attempt": record.attempt}


def _question(event: Question) -> dict[str, Any]:
    shown, card = event.shown, event.card
    options = [{"letter": letter, "text": text} for letter, text in zip(_letters(shown), shown.options, strict=False)]
    return {
        "module": card.module,
        "id": card.id,
        "topic": card.topic,
        "kind": card.kind,
        "number": event.number,
        "of": event.total,
        "attempt": event.attempt,
        "stem": stem_text(shown.exercise),
        "items": shown.items,
        "options": options,
        "points": shown.exercise.points,
    }


def _letters(shown: Shown) -> str:
    return "tf" if shown.is_truth else LETTERS


def _solution(shown: Shown) -> dict[str, Any]:
    exercise = shown.exercise
    return {
        "key": shown.key,
        "answer": answer_text(exercise),
        "citations": _citations(exercise.citations),
        "rationale": exercise.rationale,
    }


def _citations(citations: tuple[Citation, ...]) -> list[dict[str, Any]]:
    return [
        {"quote": each.quote, "paragraph": each.paragraph, "line": each.line, "start": each.start, "end": each.end}
        for each in citations
    ]


def _summary(summary: Summary) -> dict[str, Any]:
    values = summary._asdict()
    del values["exam"]
    passed = summary.passed if summary.exam and summary.pass_mark else None
    return {
        **values,
        "percent": summary.percent,
        "passed": passed,
        "misses": [_miss(*miss) for miss in summary.misses],
    }


def _miss(shown: Shown, record: Record) -> dict[str, Any]:
    return {"module": record.card.module, "id": record.card.id, "given": record.given, **_solution(shown)}
