"""Reviews: who accepted a question as it stands, and what falls back to unreviewed."""

from collections.abc import Mapping
from dataclasses import replace

from trainer.ledger.book import Ledger, Review, Stand
from trainer.ledger.file import read
from trainer.ledger.update import naming_digest, namings, stands
from trainer.model import Alias, Entity
from trainer.problems import Problem
from trainer.trace.aliases import UNREVIEWED as ALIAS
from trainer.trace.aliases import alias_problems
from trainer.trace.anchored import Anchored
from trainer.trace.rules import CLEARED_BY_REVIEW

NOT_ACCEPTED = ""
"""The digest of a review that only left a note: no question has it."""


def with_review(ledger: Ledger, key: str, stand: Stand, review: Review) -> Ledger:
    """The ledger with the review of one question, which stands as given."""
    return replace(ledger, questions={**ledger.questions, key: replace(stand, review=review)})


def is_reviewed(ledger: Ledger, key: str, stand: Stand) -> bool:
    """Whether a person accepted the question as it stands now, with its quotes and what stands around them."""
    before = ledger.questions.get(key)
    return before is not None and replace(stand, review=before.review).reviewed


def state(ledger: Ledger, key: str, stand: Stand) -> str:
    """What a person is told of the review of a question: who, when, and what was noted."""
    before = ledger.questions.get(key)
    return _told(before.review if before else None, holds=is_reviewed(ledger, key, stand))


def naming_state(ledger: Ledger, key: str, digest: str) -> str:
    """The same of an alias, whose digest is given."""
    review = ledger.aliases.get(key)
    return _told(review, holds=review is not None and review.digest == digest)


def _told(review: Review | None, *, holds: bool) -> str:
    if review is None:
        return "not reviewed yet"
    note = f", who notes: {review.note}" if review.note else ""
    if review.digest == NOT_ACCEPTED:
        return f"not accepted on {review.at} by {review.by}{note}"
    tail = "" if holds else "; question, quote or passage changed since"
    return f"accepted on {review.at} by {review.by}{note}{tail}"


def with_naming(ledger: Ledger, key: str, review: Review) -> Ledger:
    """The ledger with the review of one alias."""
    return replace(ledger, aliases={**ledger.aliases, key: review})


def doubtful(anchored: Anchored) -> dict[str, tuple[Entity, Alias]]:
    """The aliases that the source does not bear out by itself, by the key of their review: a person accepts each."""
    return {
        key: (entity, alias)
        for key, (entity, alias) in namings(anchored.module).items()
        if any(problem.code == ALIAS for problem in alias_problems(alias, entity, anchored))
    }


def accepted_namings(ledger: Ledger, anchored: Anchored) -> set[str]:
    """The keys of those aliases that a person has accepted, as they stand now."""
    return {
        key
        for key, (entity, alias) in namings(anchored.module).items()
        if key in ledger.aliases and ledger.aliases[key].digest == naming_digest(entity, alias, anchored)
    }


def without_accepted(problems: list[Problem], anchored: Anchored) -> list[Problem]:
    """The problems without those warnings that end when a person has accepted the question or the alias."""
    if not any(problem.code in (*CLEARED_BY_REVIEW, ALIAS) for problem in problems):
        return problems
    ledger = read(anchored.module.path, [])
    if ledger is None:
        return problems
    now = stands(anchored)
    answers = {
        claim.answer.span
        for question, claim in anchored.claims
        if is_reviewed(ledger, question.id.value, now[question.id.value])
    }
    known = namings(anchored.module)
    names = {known[key][1].name.span for key in accepted_namings(ledger, anchored)}
    return [
        problem
        for problem in problems
        if (problem.code not in CLEARED_BY_REVIEW or problem.span not in answers)
        and (problem.code != ALIAS or problem.span not in names)
    ]


def unreviewed(anchored: Anchored) -> list[Problem]:
    """An error for each question that nobody has accepted as it stands, and for each alias that needs it."""
    problems: list[Problem] = []
    ledger = read(anchored.module.path, problems)
    if ledger is None:
        return problems
    now: Mapping[str, Stand] = stands(anchored)
    run = f"Run `trainer review {anchored.module.path}`."
    for question in anchored.module.questions:
        key = question.id.value
        if not is_reviewed(ledger, key, now[key]):
            message = f"`{key}`: {state(ledger, key, now[key])}. {run}"
            problems.append(Problem(question.id.span, "unreviewed", message))
    accepted = accepted_namings(ledger, anchored)
    for key, (entity, alias) in doubtful(anchored).items():
        if key not in accepted:
            told = naming_state(ledger, key, naming_digest(entity, alias, anchored))
            message = f"the alias `{alias.name.value}` of {entity.id.value}: {told}. {run}"
            problems.append(Problem(alias.name.span, "unreviewed", message))
    return problems
