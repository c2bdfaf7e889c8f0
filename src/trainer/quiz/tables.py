"""Statistics for programs: one JSON object, or one CSV row a question."""

import csv
import io
import json
from datetime import UTC, datetime
from typing import Any

from trainer.quiz.stats import Group, Question, Stats, weakest

COLUMNS = ("module", "question", "topic", "objective", "kind", "answered", "right", "learned", "last", "due")


def as_json(stats: Stats) -> str:
    """All numbers; times are UTC in ISO 8601, shares 0 to 1, and `answers_by_day` counts by date."""
    data = {
        "questions": len(stats.questions),
        "learned": stats.learned,
        "new": stats.new,
        "due": stats.due,
        "due_week": stats.due_week,
        "retention": stats.retention,
        "topics": [_group(group) for group in stats.topics],
        "objectives": [_group(group) for group in stats.objectives],
        "weakest_topics": [group.id for group in weakest(stats.topics)],
        "weakest_objectives": [group.id for group in weakest(stats.objectives)],
        "answers_by_day": {_day(day): count for day, count in sorted(stats.days.items())},
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_csv(stats: Stats) -> str:
    """A header and a row a question, in the order of the module. No cell can be taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(question) for question in stats.questions)
    return out.getvalue()


def _group(group: Group) -> dict[str, Any]:
    return {**group._asdict(), "share": round(group.share, 4) if group.answered else None}


def _row(question: Question) -> list[str | int]:
    card = question.card
    learned = "yes" if question.learned else "no"
    names = [_safe(name) for name in (card.module, card.id, card.topic, card.objective, card.kind)]
    return [*names, question.answered, question.right, learned, _time(question.last), _time(question.due)]


def _safe(text: str) -> str:
    """A text that a spreadsheet shows and does not compute (OWASP, "CSV Injection")."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _time(at: float | None) -> str:
    return "" if at is None else datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")


def _day(day: int) -> str:
    return datetime.fromtimestamp(day * 86_400, UTC).date().isoformat()
