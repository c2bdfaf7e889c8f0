"""Rules of the cast and of accepted wordings: every name, alias, glossary line and wording is quoted."""

import re
from collections.abc import Iterable, Iterator

from trainer.model import Entity, Question, ShortBody, Text
from trainer.problems import Problem
from trainer.text.normal import fold
from trainer.text.wordings import spelled_out
from trainer.trace.aliases import alias_problems
from trainer.trace.anchored import Anchored
from trainer.trace.passage import Passage
from trainer.trace.statements import unsaid
from trainer.trace.wholes import ENTITIES, same_but_unit, words_of

_DONE = re.compile(r"\w+ed|led|held|won|lost|wrote|built|made|ran|met|took|gave|sold|bought|found|fought|sent|told")
_WITHIN = ("of", "for", "to", "against", "in", "on", "by", "with", "from")


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
            yield from alias_problems(alias, entity, anchored)


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
    elif anchored.language and any(_beside(note, passage, anchored) for passage in anchored.passages(evidence)):
        message = (
            f"the quote says this of something else than the note of `{entity.name.value}` does: what was done to a "
            "thing was not done to what stands after its “of” or “for”. Name the thing itself."
        )
        yield Problem(note.span, "note-not-quoted", message)


def _beside(note: Text, passage: Passage, anchored: Anchored) -> bool:
    """Whether a note takes its object from within another: "led the thieves" from "a hunt for them was led by"."""
    language, own = anchored.language, anchored.words(fold(note.value))
    told = [word for word in own if language and word.lower not in language.empty]
    if language is None or len(told) < 2 or not (told[0] is own[0] and _DONE.fullmatch(told[0].lower)):
        return False
    words = anchored.words(passage.anchor.text)
    verb = next((at for at, word in enumerate(words) if word.key == told[0].key), -1)
    thing = next((at for at, word in enumerate(words) if word.key == told[1].key), -1)
    before = [word.lower for word in words[max(0, thing - 3) : thing] if word.lower not in language.articles]
    passive = verb >= 0 and [word.lower for word in words[verb + 1 : verb + 2]] == ["by"]
    return passive and 0 <= thing < verb and bool(before) and before[-1] in _WITHIN


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
