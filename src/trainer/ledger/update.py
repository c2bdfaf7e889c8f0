"""How the questions of a module stand now, a ledger brought up to date, and what is wrong with an old one."""

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from trainer.ledger.book import Change, Ledger, Stand
from trainer.ledger.file import FILE, read
from trainer.load.files import display
from trainer.model import Question, Text
from trainer.problems import Problem, Span
from trainer.trace.anchored import Anchored, question_selectors

STALE = "ledger-stale"


def stands(anchored: Anchored) -> dict[str, Stand]:
    """How each compiled question stands now, without reviews."""
    source = anchored.module.source.actual_sha256
    found: dict[str, Stand] = {}
    for question in anchored.module.questions:
        anchors = anchored.anchors(question_selectors(question))
        spans = tuple((anchor.start, anchor.end) for anchor in anchors)
        digest = hashlib.sha256(f"{source}\n{spans}\n{_written(question)}".encode()).hexdigest()
        found[question.id.value] = Stand(digest[:16], spans)
    return found


def _written(question: Question) -> str:
    """A question as written, without its places in the file: moving it does not change it."""
    return repr(_plain(question))


def _plain(value: Any) -> Any:  # noqa: ANN401 - any part of a question
    if isinstance(value, Text):
        return value.value
    if isinstance(value, tuple) and not isinstance(value, Span):
        return tuple(_plain(item) for item in value)
    if is_dataclass(value):
        return tuple(_plain(getattr(value, field.name)) for field in fields(value) if field.name != "span")
    return value


def updated(old: Ledger, anchored: Anchored, fingerprints: Mapping[str, str], now: int) -> Ledger:
    """The ledger brought up to date at the time `now`, in seconds since 1970.

    A changed fingerprint gets max(old + 1, now): Anki takes an update only when its time is later.
    """
    questions = {
        key: replace(stand, review=old.questions[key].review if key in old.questions else None)
        for key, stand in stands(anchored).items()
    }
    dated = {key: _dated(old.dated.get(key), digest, now) for key, digest in fingerprints.items()}
    return Ledger(questions, dated)


def _dated(before: Change | None, digest: str, now: int) -> Change:
    if before and before.digest == digest:
        return before
    return Change(digest, max(before.changed + 1, now) if before else now)


def problems(anchored: Anchored) -> list[Problem]:
    """A damaged ledger is an error; one that is behind the banks is said, and `trainer build` mends it."""
    found: list[Problem] = []
    folder = anchored.module.path
    ledger = read(folder, found)
    if ledger is None or ledger == Ledger():
        return found
    now = stands(anchored)
    behind = sum(_differs(ledger.questions.get(key), stand) for key, stand in now.items())
    gone = sum(key not in now for key in ledger.questions)
    if behind or gone:
        message = f"the ledger is behind the banks: {behind} changed, {gone} gone. Run `trainer build`."
        found.append(Problem(Span(display(folder, FILE)), STALE, message, "notice"))
    return found


def _differs(before: Stand | None, now: Stand) -> bool:
    return before is None or (before.digest, before.spans) != (now.digest, now.spans)
