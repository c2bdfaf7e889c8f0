"""Where texts stand in other questions: what one question may give away of another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trainer.model import ClozeBody, TrueFalseBody
from trainer.style.item import BLANK, Item
from trainer.style.words import subject, words


class Context(NamedTuple):
    """A stem or an option that a learner reads, and its words in a row."""

    item: Item
    text: str
    words: tuple[str, ...]

    @property
    def subject(self) -> frozenset[str]:
        """What it is about."""
        return frozenset(subject(self.text))


class Contexts:
    """All that learners read in some questions, found by the words of a key."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._all = [context for item in items for context in _contexts(item)]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._rows: dict[int, str] = {}
        for number, context in enumerate(self._all):
            for word in set(context.words):
                self._places[word].append(number)

    def holding(self, text: str) -> Iterator[Context]:
        """Every context that holds the words of the text in a row, in the order of the module."""
        row = words(text)
        places = sorted((self._places.get(word, []) for word in row), key=len)
        found = set(places[0]).intersection(*places[1:]) if places else set()
        sought = f" {' '.join(row)} "
        return (self._all[number] for number in sorted(found) if sought in self._row(number))

    def _row(self, number: int) -> str:
        if number not in self._rows:
            self._rows[number] = f" {' '.join(self._all[number].words)} "
        return self._rows[number]


def _contexts(item: Item) -> Iterator[Context]:
    if isinstance(item.question.body, TrueFalseBody) and not item.question.body.truth:
        return  # what a false statement says is not so
    hidden = isinstance(item.question.body, ClozeBody)
    shown = () if hidden or item.question.kind == "short" else item.options
    for text in (item.stem.replace(BLANK, " "), *(option.value for option in shown)):
        yield Context(item, text, words(text))
