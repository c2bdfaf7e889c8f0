"""How the questions of a module stand now, a ledger brought up to date, and what is wrong with an old one."""

from collections.abc import Mapping
from dataclasses import replace

from trainer.digests import digest, listed_at_first, written
from trainer.ledger.book import Change, Ledger, Published, Stand
from trainer.ledger.file import FILE, read
from trainer.load.files import display
from trainer.model import Alias, Entity, Module
from trainer.problems import Problem, Span
from trainer.text.normal import fold
from trainer.text.source import Anchor
from trainer.trace.anchored import Anchored, question_selectors

STALE = "ledger-stale"


FARTHEST = 2_000
"""Characters of the paragraphs before and after a quote that a review holds for, on either side."""


def stands(anchored: Anchored) -> dict[str, Stand]:
    """How each compiled question stands now, without reviews."""
    source = anchored.module.source.actual_sha256
    found: dict[str, Stand] = {}
    for question in anchored.module.questions:
        anchors = anchored.anchors(question_selectors(question))
        spans = tuple((anchor.start, anchor.end) for anchor in anchors)
        read = [_around(anchor, anchored) for anchor in (*anchors, *anchored.anchors(question.context))]
        first = digest(source, str(spans), listed_at_first(question))
        found[question.id.value] = Stand(digest(written(question), *read)[:16], spans, first=first[:16])
    return found


def _around(anchor: Anchor, anchored: Anchored) -> str:
    """A quote's paragraph with those before and after it: what a review holds for, wherever it stands by now."""
    paragraphs, text = anchored.source.paragraphs, anchored.source.original
    first, last = max(0, anchor.paragraph - 2), min(len(paragraphs), anchor.paragraph + 1)
    shown = [
        text[max(start, anchor.start - FARTHEST) : min(end, anchor.end + FARTHEST)]
        for start, end in paragraphs[first:last]
    ]
    return "\n".join(fold(part) for part in shown if part)


def updated(
    old: Ledger, anchored: Anchored, fingerprints: Mapping[str, str], now: int, published: Published | None = None
) -> Ledger:
    """The ledger brought up to date at the time `now`, in seconds since 1970.

    A changed fingerprint gets max(old + 1, now): Anki takes an update only when its time is later.
    """
    questions = {key: _reviewed(stand, old.questions.get(key)) for key, stand in stands(anchored).items()}
    dated = {key: _dated(old.dated.get(key), mark, now) for key, mark in fingerprints.items()}
    known = namings(anchored.module)
    aliases = {key: review for key, review in old.aliases.items() if key in known}
    return Ledger(questions, dated, old.published if published is None else published, aliases)


def namings(module: Module) -> dict[str, tuple[Entity, Alias]]:
    """Every alias with its entity, by the key of its review."""
    return {
        f"{entity.id.value}: {alias.name.value}": (entity, alias)
        for entity in module.entities
        for alias in entity.aliases
    }


def naming_digest(entity: Entity, alias: Alias, anchored: Anchored) -> str:
    """What a review of an alias holds for: both names and the passages around their quotes."""
    read = [_around(anchor, anchored) for anchor in anchored.anchors((*alias.evidence, *entity.evidence))]
    return digest(entity.type, entity.name.value, alias.name.value, *read)[:16]


def _reviewed(stand: Stand, before: Stand | None) -> Stand:
    """The question with its review; one that holds is from now on of the digest that it has now."""
    if before and before.review is None and before.digest == stand.first:
        return replace(stand, digest=stand.first)  # nothing hangs on it, so its line need not change
    kept = replace(stand, review=before.review if before else None)
    return replace(kept, review=replace(kept.review, digest=kept.digest)) if kept.review and kept.reviewed else kept


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
    return before is None or before.digest not in (now.digest, now.first) or before.spans != now.spans
