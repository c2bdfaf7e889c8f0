"""Courses for tests without any file: a few exercises of each kind, or as many as are wanted."""

from collections.abc import Iterable
from dataclasses import replace

from trainer.exercise import Answer, Blank, Choose, Citation, Course, Exercise, Match, Option, Order, Topic, Write

CITATION = Citation("The bridge opened on 3 May 1932", 1, 1, 0, 31, ((21, 31),))
PLAIN = Exercise(
    id="plain",
    kind="short",
    topic="bridges",
    stem=("On what date did the bridge open?",),
    response=Write((Answer("3 May 1932", type="date"),)),
    answer_type="date",
    citations=(CITATION,),
    rationale="It opened in spring.",
    objective="dates",
)


def short(stem: str, answer: str, *accept: str, answer_type: str = "phrase", identity: str = "short") -> Exercise:
    response = Write((Answer(answer, accept, answer_type),))
    return replace(PLAIN, id=identity, stem=(stem,), response=response, answer_type=answer_type)


def choice(stem: str, *options: str, right: int = 1, identity: str = "choice") -> Exercise:
    """The first options are right; with more than one it is a question of several choices."""
    response = Choose(tuple(Option(text, at < right) for at, text in enumerate(options)), many=right > 1)
    kind = "multi" if right > 1 else "choice"
    return replace(PLAIN, id=identity, kind=kind, stem=(stem,), response=response, answer_type="phrase")


def true_false(stem: str, truth: bool, *correction: str, identity: str = "true-false") -> Exercise:
    response = Choose((Option("True", truth), Option("False", not truth)))
    made = (correction[0], correction[1]) if correction else None
    return replace(PLAIN, id=identity, kind="true-false", stem=(stem,), response=response, correction=made)


def cloze(*parts: str, together: bool = False, identity: str = "cloze") -> Exercise:
    """Texts and blanks by turns, beginning with a text."""
    stem: list[str | Blank] = [Blank(at // 2) if at % 2 else part for at, part in enumerate(parts)]
    response = Write(tuple(Answer(part) for part in parts[1::2]), together)
    return replace(PLAIN, id=identity, kind="cloze", stem=tuple(stem), response=response)


def match(stem: str, *pairs: tuple[str, str], identity: str = "match") -> Exercise:
    return replace(PLAIN, id=identity, kind="match", stem=(stem,), response=Match(pairs))


def order(stem: str, *events: tuple[str, str], identity: str = "order") -> Exercise:
    return replace(PLAIN, id=identity, kind="order", stem=(stem,), response=Order(events))


def course(exercises: Iterable[Exercise], *, title: str = "Bridges", language: str = "en") -> Course:
    topic = Topic("bridges", "On bridges", tuple(exercises))
    return Course("bridges", title, language, "A bridge for the harbour", "0" * 64, (topic,))
