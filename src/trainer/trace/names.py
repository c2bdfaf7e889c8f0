"""Rules of the cast and of accepted wordings: every name, alias, glossary line and wording is quoted."""

import itertools
from collections.abc import Iterable, Iterator

from trainer.model import Alias, Entity, Question, ShortBody, Text
from trainer.problems import Problem
from trainer.text.normal import fold
from trainer.text.wordings import spelled_out
from trainer.trace.anchored import Anchored
from trainer.trace.passage import Passage
from trainer.trace.statements import unsaid
from trainer.trace.wholes import ENTITIES, same_but_unit, words_of


def cast(anchored: Anchored) -> Iterable[Problem]:
    """Each name stands in its evidence, and what a glossary line says as well."""
    for entity in anchored.module.entities:
        passages = anchored.passages(entity.evidence)
        if passages and not _named(passages, entity.name):
            message = f"`{entity.name.value}` stands in no quote of its evidence. Write the name as the source does."
            yield Problem(entity.name.span, "name-not-quoted", message)
        if entity.note and passages:
            yield from _note(entity, entity.note, anchored)
        for alias in entity.aliases:
            yield from _alias(alias, entity, anchored)


def _named(passages: list[Passage], name: Text) -> bool:
    return any(passage.places(name.value) for passage in passages)


def _note(entity: Entity, note: Text, anchored: Anchored) -> Iterator[Problem]:
    """The words of a glossary line stand in the quotes of the entity or of its aliases."""
    evidence = (*entity.evidence, *(selector for alias in entity.aliases for selector in alias.evidence))
    lost = unsaid(fold(note.value), anchored.passages(evidence), anchored)
    if lost:
        listed = ", ".join(f"`{word.text}`" for word in lost)
        message = (
            f"no quote of `{entity.name.value}` has {listed}. Keep to their words, or quote a passage that has it."
        )
        yield Problem(note.span, "note-not-quoted", message)


def _alias(alias: Alias, entity: Entity, anchored: Anchored) -> Iterator[Problem]:
    name, passages = alias.name, anchored.passages(alias.evidence)
    if not passages:
        return
    if not _named(passages, name):
        message = (
            f"the alias `{name.value}` stands in no quote of its own. Quote a passage that has it, or remove it."
        )
        yield Problem(name.span, "alias-not-quoted", message)
    bearers = anchored.names[fold(name.value)]
    owner = next((each for each in bearers if each is not entity and _owns(each, entity, name)), None)
    if owner:
        message = f"`{name.value}` is the name of the {owner.type} `{owner.id.value}`. An alias names one thing only."
        yield Problem(name.span, "alias-of-another", message)
    elif _named(passages, name) and not alias.same_as and not _linked(alias, entity, passages, anchored):
        message = (
            f"no quote says that `{name.value}` is `{entity.name.value}`. Quote a passage that has both, "
            "or, where a person has decided that the two are one, say `same_as: reviewed`."
        )
        yield Problem(name.span, "alias-unlinked", message, "warning")


def _owns(other: Entity, entity: Entity, name: Text) -> bool:
    return other.type == entity.type and fold(other.name.value) == fold(name.value)


def _linked(alias: Alias, entity: Entity, passages: list[Passage], anchored: Anchored) -> bool:
    """Whether an alias is a part of another name of its entity or holds one, or a quote has both."""
    own = fold(alias.name.value)
    others = [fold(name) for name in entity.names if fold(name) != own]
    words = set(own.split())
    if any(_within(words, set(other.split())) or _within(set(other.split()), words) for other in others):
        return True
    quotes = [*passages, *anchored.passages(entity.evidence)]
    return any(quote.spots(own) and quote.spots(other) for quote in quotes for other in others)


def _within(words: set[str], others: set[str]) -> bool:
    """Whether each word stands among others, in some inflected form."""
    return all(any(word == other or _inflects(word, other) for other in others) for word in words)


def _inflects(word: str, other: str) -> bool:
    alike = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False))
    shared = sum(1 for _ in alike)
    return shared >= 4 and shared >= 0.7 * max(len(word), len(other))


def _means_another(wording: str, answer: str, stem: str, anchored: Anchored) -> bool:
    """Whether a wording is a name, date or number, and not that of the answer.

    A number may lack its unit, and its hedge only where the stem has it.
    """
    language = anchored.language
    said = language.number(fold(wording)) if language and not language.date(fold(wording)) else None
    if said and language:
        right = language.numbers(fold(answer))
        return bool(right) and not any(same_but_unit(each, said, words_of(stem)) for each in right)
    return anchored.type_of(wording) in (*ENTITIES, "date")


def accepted(anchored: Anchored) -> Iterable[Problem]:
    """A further accepted wording is the answer in another notation or under another name, or it is quoted."""
    for question in anchored.module.questions:
        body = question.body
        if not isinstance(body, ShortBody) or not body.accept:
            continue
        passages = anchored.passages(question.evidence)
        for wording in body.accept:
            for text in spelled_out(wording.value):
                yield from _accepted(Text(text, wording.span), question, body.answer.value, passages, anchored)


def _accepted(
    wording: Text, question: Question, right: str, passages: list[Passage], anchored: Anchored
) -> Iterable[Problem]:
    """What is wrong with one wording, its optional parts given or left out."""
    if anchored.meaning(wording.value).marks & anchored.meaning(right).marks:
        return
    if _means_another(wording.value, right, question.stem.value, anchored):
        message = f"`{wording.value}` says another thing than the answer `{right}`. Remove it."
        yield Problem(wording.span, "accept-other", message)
    elif passages and not _named(passages, wording):
        message = f"the wording `{wording.value}` stands in no quote. Quote a passage that has it, or remove it."
        yield Problem(wording.span, "accept-not-quoted", message)
