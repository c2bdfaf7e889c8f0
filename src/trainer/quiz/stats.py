"""What a history says about a module: what is due and learned, how well it is kept, where it is weakest."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from trainer.quiz.card import Card, Key
from trainer.quiz.catalogue import Catalogue
from trainer.quiz.history.answers import Kept
from trainer.quiz.plan import Day
from trainer.quiz.schedule import Standing

RECENT = 30 * 86_400
"""Seconds back that retention looks."""

ENOUGH = 3
"""Answers from which a topic can be called weak."""

WEAKEST = 3


class Question(NamedTuple):
    """One question: how often it was answered and rightly, when last and when next, in seconds since 1970."""

    card: Card
    answered: int
    right: int
    learned: bool
    last: float | None
    due: float | None


class Group(NamedTuple):
    """A topic or an objective of a module."""

    module: str
    id: str
    title: str
    questions: int
    learned: int
    answered: int
    right: int

    @property
    def share(self) -> float:
        """The share of right answers, 0 to 1."""
        return self.right / self.answered if self.answered else 0.0


class Stats(NamedTuple):
    """`retention` is the share of right answers among repeated questions of the last 30 days, if any.

    `days` counts answers by day, as the number of days since 1970 where the learner is.
    """

    questions: tuple[Question, ...]
    due: int
    due_week: int
    retention: float | None
    topics: tuple[Group, ...]
    objectives: tuple[Group, ...]
    days: Mapping[int, int]

    @property
    def learned(self) -> int:
        return sum(question.learned for question in self.questions)

    @property
    def new(self) -> int:
        return sum(question.due is None for question in self.questions)


def stats(
    catalogues: Sequence[Catalogue],
    answers: Iterable[Kept],
    standings: Mapping[Key, Standing],
    day: Day,
    day_of: Mapping[float, int],
) -> Stats:
    """The statistics at a day; `day_of` gives the learner's day of each answer's time."""
    cards = {card.key: card for catalogue in catalogues for card in catalogue.cards}
    counted = [kept for kept in answers if kept.outcome != "skipped" and (kept.module, kept.question) in cards]
    by_key: dict[Key, list[Kept]] = {}
    for kept in counted:
        by_key.setdefault((kept.module, kept.question), []).append(kept)
    questions = tuple(_question(card, by_key.get(key, []), standings.get(key)) for key, card in cards.items())
    return Stats(
        questions=questions,
        due=_due(questions, day.end),
        due_week=_due(questions, day.end + 6 * 86_400),
        retention=_retention(by_key, day.end - RECENT),
        topics=tuple(_groups(catalogues, questions, "topic")),
        objectives=tuple(_groups(catalogues, questions, "objective")),
        days=Counter(day_of[kept.at] for kept in counted),
    )


def _question(card: Card, answers: Sequence[Kept], standing: Standing | None) -> Question:
    """A question whose right answer has changed is due, and no longer learned."""
    firsts = [kept for kept in answers if kept.attempt == 1]
    changed = standing is not None and standing.answers != card.answers
    learned = bool(firsts) and firsts[-1].right and not changed
    due = None if standing is None else 0.0 if changed else standing.due
    return Question(
        card, len(firsts), sum(kept.right for kept in firsts), learned, answers[-1].at if answers else None, due
    )


def _due(questions: Iterable[Question], end: float) -> int:
    return sum(question.due is not None and question.due < end for question in questions)


def _retention(by_key: Mapping[Key, Sequence[Kept]], since: float) -> float | None:
    """First attempts only, and not the very first meeting, which tests what nobody was taught."""
    repeated = [
        kept
        for answers in by_key.values()
        for kept in [kept for kept in answers if kept.attempt == 1][1:]
        if kept.at >= since
    ]
    return sum(kept.right for kept in repeated) / len(repeated) if repeated else None


def _groups(catalogues: Sequence[Catalogue], questions: Sequence[Question], what: str) -> Iterable[Group]:
    place = Card._fields.index(what)
    mine: dict[tuple[str, str], list[Question]] = {}
    for question in questions:
        mine.setdefault((question.card.module, question.card[place]), []).append(question)
    for catalogue in catalogues:
        for name, title in catalogue.topics if what == "topic" else catalogue.objectives:
            group = mine.get((catalogue.id, name), [])
            if group:
                yield _group(catalogue.id, name, title, group)


def _group(module: str, name: str, title: str, questions: Sequence[Question]) -> Group:
    return Group(
        module,
        name,
        title,
        len(questions),
        sum(question.learned for question in questions),
        sum(question.answered for question in questions),
        sum(question.right for question in questions),
    )


def weakest(groups: Iterable[Group]) -> list[Group]:
    """The groups with the lowest share of right answers, of those with answers enough, the weakest first."""
    weak = [group for group in groups if group.answered >= ENOUGH and group.right < group.answered]
    return sorted(weak, key=lambda group: (group.share, group.module, group.id))[:WEAKEST]
