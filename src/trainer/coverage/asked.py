"""What the questions of a module ask: every text that a learner has to find, by question."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from trainer.coverage.moments import dates_in, same_date
from trainer.kinds import KINDS
from trainer.model import Module, Question, ShortBody
from trainer.text.found_date import NONE, FoundDate
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
    def _by_day(self) -> Mapping[tuple[int, int], list[tuple[FoundDate, str]]]:
        """The dates with their questions by month and day, which two notations of one date share."""
        found: dict[tuple[int, int], list[tuple[FoundDate, str]]] = {}
        for text, question in self.answers:
            for date in dates_in(fold(text)):
                found.setdefault(date.parts[1:], []).append((date, question))
        return found

    def by_name(self, forms: Iterable[str]) -> tuple[str, ...]:
        """Ids of the questions whose answer is one of the forms, as a whole."""
        return _once(question for form in forms for question in self._by_text.get(bare(form), ()))

    @cached_property
    def _by_word(self) -> Mapping[str, list[tuple[str, str]]]:
        """The answers, bare, with their questions by each of their words."""
        found: dict[str, list[tuple[str, str]]] = {}
        for text, question in self.answers:
            plain = bare(text)
            for word in set(plain.split()):
                found.setdefault(word, []).append((f" {plain} ", question))
        return found

    def by_words(self, words: str) -> tuple[str, ...]:
        """Ids of the questions whose answer holds the words: “two days after the storm” asks “two days after”."""
        plain = bare(words)
        rarest = max(plain.split(), key=len, default="")
        return _once(question for text, question in self._by_word.get(rarest, ()) if f" {plain} " in text)

    def by_date(self, date: FoundDate) -> tuple[str, ...]:
        """Ids of the questions whose answer gives the date, in any notation; a range may be asked end by end."""
        asking = _once(question for other, question in self._by_day.get(date.parts[1:], ()) if same_date(date, other))
        if asking or date.until == NONE:
            return asking
        first, last = self.by_date(replace(date, until=NONE, hedge="")), self.by_date(replace(date.last, hedge=""))
        return _once((*first, *last)) if first and last else ()


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
        if claim.derive:
            yield from (
                cue.value for cue in claim.derive.all("cue")
            )  # “a day after” is asked by the date it leads to
    if isinstance(question.body, ShortBody):
        yield from (text for pattern in question.body.accept for text in spelled_out(pattern.value))
