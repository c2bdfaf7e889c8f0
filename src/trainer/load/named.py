"""What worksheets name: topics, objectives and questions that there must be, and the lists of their classes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from trainer.load.classes import read_class
from trainer.model import Bank, Text
from trainer.problems import Problem
from trainer.reading.fields import did_you_mean
from trainer.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class Named:
    """The names in a worksheet as they are written, each with its place."""

    topics: tuple[Text, ...] = ()
    objectives: tuple[Text, ...] = ()
    questions: tuple[Text, ...] = ()
    class_list: Text | None = None


def check_named(
    named: Iterable[Named], banks: Sequence[Bank], objectives: Iterable[str], problems: list[Problem]
) -> None:
    topics = [bank.topic.value for bank in banks]
    known = list(objectives)
    questions = [question.id.value for bank in banks for question in bank.questions]
    for each in named:
        for topic in each.topics:
            if topic.value not in topics:
                message = f"no bank has the topic `{topic.value}`. The topics are: {', '.join(topics) or 'none'}."
                problems.append(Problem(topic.span, "unknown-topic", message))
        for objective in each.objectives:
            if objective.value not in known:
                message = f"there is no objective `{objective.value}`. The objectives: {', '.join(known) or 'none'}."
                problems.append(Problem(objective.span, "bad-value", message))
        for question in each.questions:
            if question.value not in questions:
                mend = did_you_mean(question.value, questions)
                message = f"no bank has a question `{question.value}`.{mend} Name one that there is, or leave it out."
                problems.append(Problem(question.span, "bad-value", message))


def with_classes(
    folder: str, sheets: Sequence[Worksheet], named: Sequence[Named], problems: list[Problem]
) -> tuple[Worksheet, ...]:
    """The worksheets with the names of their learners."""
    return tuple(
        replace(sheet, learners=read_class(folder, each.class_list, problems)) if each.class_list else sheet
        for sheet, each in zip(sheets, named, strict=True)
    )
