"""Answers changed a little: a digit, a month, a number, a word of a name."""

import re
from collections.abc import Callable, Iterator

from trainer.audit.edit import with_answer
from trainer.audit.material import COUNTS, MONTHS, Material, texts
from trainer.audit.mutant import Mutant, Mutation
from trainer.audit.mutations.answers import VARIANTS
from trainer.model import Question

DIGIT = Mutation("one digit of a date or number changed", "answer")
MONTH = Mutation("the month of a date changed", "answer")
NUMBER = Mutation("a number word changed", "answer")
DROPPED = Mutation("a word of a name dropped", "answer")
ADDED = Mutation("a word added to a name", "answer")

NAMES = ("person", "role", "group", "organisation", "operation", "place")
Change = Callable[[str, Question, Material], list[str]]


def _made(mutation: Mutation, change: Change, question: Question, material: Material) -> Iterator[Mutant]:
    for number, old in enumerate(texts(question)):
        changed = [new for new in dict.fromkeys(change(old.value, question, material)) if new != old.value]
        for new in material.pick(changed, VARIANTS, question.id.value, mutation.name, str(number)):
            same = "another name or notation of the same" if material.same(old.value, new) else ""
            yield Mutant(mutation, f"{old.value} → {new}", with_answer(question, number, new), same=same)


def digits_changed(text: str, chance: int) -> list[str]:
    """The text with one digit another, for each of its digits."""
    found = []
    for match in re.finditer(r"\d", text):
        new = str((int(match[0]) + 1 + chance % 8) % 10)
        found.append(text[: match.start()] + new + text[match.end() :])
    return found


def months_changed(text: str) -> list[str]:
    """The text with its month each of the eleven others."""
    for month in MONTHS:
        if re.search(rf"\b{month}\b", text, re.IGNORECASE):
            return [
                re.sub(rf"\b{month}\b", other.capitalize(), text, flags=re.IGNORECASE)
                for other in MONTHS
                if other != month
            ]
    return []


def digit(question: Question, material: Material) -> Iterator[Mutant]:
    chance = material.chance(question.id.value, DIGIT.name).randrange(8)
    yield from _made(DIGIT, lambda text, _question, _material: digits_changed(text, chance), question, material)


def month(question: Question, material: Material) -> Iterator[Mutant]:
    yield from _made(MONTH, lambda text, _question, _material: months_changed(text), question, material)


def numbers_changed(text: str) -> list[str]:
    """The text with one number word two others."""
    words = [match for match in re.finditer(r"[a-z]+", text) if match[0] in COUNTS[1:]]
    return [
        text[: word.start()] + COUNTS[1 + (COUNTS.index(word[0]) + step) % 12] + text[word.end() :]
        for word in words
        for step in (0, 2)
    ]


def number(question: Question, material: Material) -> Iterator[Mutant]:
    yield from _made(NUMBER, lambda text, _question, _material: numbers_changed(text), question, material)


def word_dropped(question: Question, material: Material) -> Iterator[Mutant]:
    yield from _made(DROPPED, _fewer, question, material)


def _fewer(text: str, question: Question, _material: Material) -> list[str]:
    words = text.split()
    if question.answer_type not in NAMES or len(words) < 2:
        return []
    return [" ".join(words[:place] + words[place + 1 :]) for place in range(len(words))]


def word_added(question: Question, material: Material) -> Iterator[Mutant]:
    yield from _made(ADDED, _more, question, material)


def _more(text: str, question: Question, material: Material) -> list[str]:
    if question.answer_type not in NAMES:
        return []
    pool = sorted({word for other in material.others(question, text) for word in other.split()} - set(text.split()))
    words = material.pick(pool, VARIANTS, question.id.value, "words", text)
    return [f"{text} {word}" for word in words] + [f"{word} {text}" for word in words[:1]]
