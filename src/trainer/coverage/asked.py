"""What the questions of a module ask: every text that a learner has to find, by question."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from trainer.coverage.moments import Parts, dates_in, same_date
from trainer.kinds import KINDS
from trainer.model import Module, Question, ShortBody
from trainer.text.normal import fold
from trainer.text.wordings import spelled_out


@dataclass(frozen=True)
class Asked:
    """`answers` pairs each answer, further accepted wordings included, with the id of its question."""

    answers: tuple[tuple[str, str], ...]

    @cached_property
    def _by_text(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for text, question in self.answers:
            found.setdefault(bare(text), []).append(question)
        return {text: tuple(dict.fromkeys(questions)) for text, questions in found.items()}

    @cached_property
    def _by_day(self) -> Mapping[tuple[int, int], list[tuple[Parts, str]]]:
        """The dates with their questions by month and day, which two notations of one date share."""
        found: dict[tuple[int, int], list[tuple[Parts, str]]] = {}
        for text, question in self.answers:
            for parts in dates_in(text):
                found.setdefault(parts[1:], []).append((parts, question))
        return found

    def by_name(self, forms: Iterable[str]) -> tuple[str, ...]:
        """Ids of the questions whose answer is one of the forms, as a whole."""
        return _once(question for form in forms for question in self._by_text.get(bare(form), ()))

    def by_date(self, date: Parts) -> tuple[str, ...]:
        """Ids of the questions whose answer gives the date, in any notation."""
        return _once(question for parts, question in self._by_day.get(date[1:], ()) if same_date(date, parts))


def _once(questions: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(questions))


def bare(text: str) -> str:
    """A name for comparison: in normal form, without case, article, quotation marks and possessive."""
    words = fold(text).casefold().strip("\"'.,;:()[] ").removesuffix("'s")
    return words.removeprefix("the ").strip()


def asked(module: Module) -> Asked:
    """The answers of all questions that are compiled; a true statement asks for no name."""
    return Asked(tuple((text, question.id.value) for question in module.questions for text in _answers(question)))


def _answers(question: Question) -> Iterator[str]:
    for claim in KINDS[question.kind].claims(question):
        yield claim.answer.value
    if isinstance(question.body, ShortBody):
        yield from (text for pattern in question.body.accept for text in spelled_out(pattern.value))
