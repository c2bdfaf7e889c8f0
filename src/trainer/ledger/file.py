"""The file form of a ledger: reading it, and the text to write. Nothing here writes."""

import json
import os
from collections.abc import Iterable, Mapping
from typing import Any

from trainer.ledger.book import Change, Ledger, Review, Stand
from trainer.load.files import decode, display, inside, read_bytes
from trainer.model import Text
from trainer.problems import Problem, Span

FILE = "ledger.json"
FORMAT = 1
MAX_SECONDS = 2**32
"""Latest time of a change, in seconds since 1970 (the year 2106): beyond it a note could never update."""


def read(folder: str, problems: list[Problem]) -> Ledger | None:
    """The ledger of a folder, an empty one where there is none yet, or None where it is damaged."""
    path = display(folder, FILE)
    if not os.path.lexists(path):
        return Ledger()
    real = inside(folder, Text(FILE, Span(path)), problems)
    data = None if real is None else read_bytes(real, Span(path), FILE, problems)
    text = None if data is None else decode(data, path, problems)
    if text is None:
        return None
    try:
        return _parsed(json.loads(text.replace(",\n}", "\n}")))  # a comma that was left where a line was deleted
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        message = (
            "the ledger is damaged. Restore it from your version control; "
            "or delete it, and all questions count as changed now and unreviewed."
        )
        problems.append(Problem(Span(path), "ledger-damaged", message))
        return None


def _parsed(data: Any) -> Ledger:  # noqa: ANN401 - JSON from a file has no type yet
    if data["format"] != FORMAT:
        raise ValueError(data["format"])
    questions = {
        key: Stand(str(entry["digest"]), _spans(entry["spans"]), _review(entry.get("review")))
        for key, entry in data["questions"].items()
    }
    dated = {key: Change(str(entry[0]), _seconds(entry[1])) for key, entry in data["dated"].items()}
    published = {key: tuple(map(str, parts)) for key, parts in data.get("published", {}).items()}
    aliases = {key: _read_review(entry) for key, entry in data.get("aliases", {}).items()}
    return Ledger(questions, dated, published, aliases)


def _spans(pairs: Iterable[Any]) -> tuple[tuple[int, int], ...]:
    return tuple((int(start), int(end)) for start, end in pairs)


def _seconds(number: Any) -> int:  # noqa: ANN401
    if not isinstance(number, int) or not 0 <= number <= MAX_SECONDS:
        raise ValueError(number)
    return number


def _review(entry: Any) -> Review | None:  # noqa: ANN401
    return None if entry is None else _read_review(entry)


def _read_review(entry: Any) -> Review:  # noqa: ANN401
    return Review(str(entry["by"]), str(entry["at"]), str(entry["digest"]), str(entry["note"]))


def render(ledger: Ledger) -> str:
    """The text of the file: one line an entry, so that a change of one question is one line of a diff."""
    questions = {key: _entry(stand) for key, stand in ledger.questions.items()}
    dated = {key: [change.digest, change.changed] for key, change in ledger.dated.items()}
    aliases = {key: _written(review) for key, review in ledger.aliases.items()}
    parts = [f'"format": {FORMAT}', f'"questions": {_lines(questions)}', f'"dated": {_lines(dated)}']
    if ledger.published:
        parts.append(f'"published": {_lines(ledger.published)}')
    if aliases:
        parts.append(f'"aliases": {_lines(aliases)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(entries: Mapping[str, Any]) -> str:
    lines = [f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in entries.items()]
    return "{\n" + ",\n".join(lines) + "\n}" if lines else "{}"


def _entry(stand: Stand) -> dict[str, Any]:
    data: dict[str, Any] = {"digest": stand.digest, "spans": stand.spans}
    if stand.review:
        data["review"] = _written(stand.review)
    return data


def _written(review: Review) -> dict[str, str]:
    return {"by": review.by, "at": review.at, "digest": review.digest, "note": review.note}
