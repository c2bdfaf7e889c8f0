"""The result file of an exam: who looks at it later can tell which questions were asked, and of which bank."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from trainer.quiz.catalogue import Catalogue
from trainer.quiz.events import Record, Summary
from trainer.quiz.play import Sat
from trainer.quiz.shown import Shown, answer_text, stem_text

FORMAT = 1


def result(sat: Sat, catalogues: Sequence[Catalogue], ended: float) -> bytes:
    """The file's bytes: JSON in UTF-8. Times are UTC; `digest` is that of the compiled module."""
    summary = sat.session.summary()
    asked = {card.module for card in sat.cards}
    data = {
        "format": FORMAT,
        "modules": [
            {"id": each.id, "title": each.title, "digest": each.digest} for each in catalogues if each.id in asked
        ],
        "seed": sat.seed,
        "started": _time(sat.started),
        "ended": _time(ended),
        **_score(summary),
        "questions": [_question(sat.session.first_attempts.get(card.key), *card.key) for card in sat.cards],
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _score(summary: Summary) -> dict[str, Any]:
    return {
        "points": summary.points,
        "possible": summary.possible,
        "percent": summary.percent,
        "pass_mark": summary.pass_mark,
        "passed": summary.passed if summary.pass_mark else None,
        "answered": summary.answered,
        "of": summary.total,
    }


def _question(made: tuple[Record, Shown] | None, module: str, identity: str) -> dict[str, Any]:
    """One question; its answer is told where it was given, so that an open one can be asked again."""
    basis: dict[str, Any] = {"module": module, "id": identity}
    if made is None or made[0].outcome == "skipped":
        return {**basis, "given": None, "right": False}
    record, shown = made
    return {
        **basis,
        "stem": stem_text(shown.exercise),
        "given": record.given,
        "right": record.right,
        "answer": answer_text(shown.exercise),
        "points": shown.exercise.points,
        "seconds": round(record.seconds, 1),
    }


def _time(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")
