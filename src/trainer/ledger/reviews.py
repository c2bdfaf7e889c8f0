"""Reviews: who accepted a question as it stands, and what falls back to unreviewed."""

from collections.abc import Mapping
from dataclasses import replace

from trainer.ledger.book import Ledger, Review, Stand
from trainer.ledger.file import read
from trainer.ledger.update import stands
from trainer.problems import Problem
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
    review = before.review if before else None
    if review is None:
        return "not reviewed yet"
    note = f", who notes: {review.note}" if review.note else ""
    if review.digest == NOT_ACCEPTED:
        return f"not accepted on {review.at} by {review.by}{note}"
    tail = "" if is_reviewed(ledger, key, stand) else "; question, quote or passage changed since"
    return f"accepted on {review.at} by {review.by}{note}{tail}"


def without_accepted(problems: list[Problem], anchored: Anchored) -> list[Problem]:
    """The problems without those warnings that end when a person has accepted the question."""
    if not any(problem.code in CLEARED_BY_REVIEW for problem in problems):
        return problems
    ledger = read(anchored.module.path, [])
    now = stands(anchored) if ledger else {}
    accepted = {
        claim.answer.span
        for question, claim in anchored.claims
        if ledger and is_reviewed(ledger, question.id.value, now[question.id.value])
    }
    return [problem for problem in problems if problem.code not in CLEARED_BY_REVIEW or problem.span not in accepted]


def unreviewed(anchored: Anchored) -> list[Problem]:
    """An error for each question that nobody has accepted as it stands."""
    problems: list[Problem] = []
    ledger = read(anchored.module.path, problems)
    if ledger is None:
        return problems
    now: Mapping[str, Stand] = stands(anchored)
    for question in anchored.module.questions:
        key = question.id.value
        if not is_reviewed(ledger, key, now[key]):
            message = f"`{key}`: {state(ledger, key, now[key])}. Run `trainer review {anchored.module.path}`."
            problems.append(Problem(question.id.span, "unreviewed", message))
    return problems
