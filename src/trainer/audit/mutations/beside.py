"""What stands beside the truth: a neighbour's answer, a borrowed quote, a part of the whole, a word too much."""

import re
from collections.abc import Iterator
from dataclasses import replace

from trainer.audit.edit import requoted, retold, with_answer, with_stem
from trainer.audit.material import MONTHS, Material, holds, plain, texts
from trainer.audit.mutant import Mutant, Mutation
from trainer.model import Alias, ChoiceBody, ClozeBody, Entity, Question, Selector, ShortBody, TrueFalseBody

NEIGHBOUR = Mutation("the answer exchanged for a neighbour's of the same sentence", "saying")
BORROWED = Mutation("answer and quote of another question, the own quote as context", "saying")
PART = Mutation("a part of a range, hedge or sign as the answer", "saying")
TRUE = Mutation("a false statement made true by another name or notation", "saying")
RATIONALE = Mutation("a name or number in the rationale that the source does not say so", "saying")
TWIN = Mutation("a second question with the same stem and another answer", "saying")
BORROWED_ALIAS = Mutation("an alias taken from another's name and quote", "saying")

_NUMBERS = re.compile(rf"\b(?:\d{{1,2}} (?:{'|'.join(MONTHS)})(?: \d{{4}})?|\d[\d,.]*\d|\d)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s+[A-Z])[^.!?]*)*[.!?]?")


def neighbour(question: Question, material: Material) -> Iterator[Mutant]:
    """Another name, date or number of the sentence as the answer; the quote is made the whole sentence."""
    if not isinstance(question.body, ShortBody | ChoiceBody) or question.derive or len(question.evidence) != 1:
        return
    answer = texts(question)[0].value
    sentence = _sentence(material.module.source.text, question.evidence[0])
    others = [other for other in _alike(sentence, question.answer_type, material) if not material.same(other, answer)]
    fresh = [other for other in others if plain(other) not in plain(answer) and plain(answer) not in plain(other)]
    for new in material.pick(list(dict.fromkeys(fresh)), 2, question.id.value, NEIGHBOUR.name):
        wider = replace(question, evidence=(requoted(question.evidence[0], sentence),))
        told = replace(question, evidence=wider.evidence) if len(sentence) <= 320 else question
        if holds(told.evidence, new):
            yield Mutant(NEIGHBOUR, f"{answer} → {new}", with_answer(told, 0, new))


def _sentence(source: str, quote: Selector) -> str:
    """The sentence of the source that holds the quote, or the quote where that cannot be told."""
    at = source.find(quote.exact.value)
    for match in _SENTENCE.finditer(source) if at >= 0 and source.count(quote.exact.value) == 1 else ():
        if match.start() <= at and at + len(quote.exact.value) <= match.end() and "\n" not in match[0].strip():
            return match[0].strip().rstrip(".!?")
    return quote.exact.value


def _alike(sentence: str, kind: str, material: Material) -> list[str]:
    if kind in ("date", "number"):
        found = [match[0] for match in _NUMBERS.finditer(sentence)]
        return [text for text in found if (not text.replace(",", "").replace(".", "").isdigit()) == (kind == "date")]
    return [match[0] for match, entity in material.named(sentence) if entity.type == kind]


def borrowed(question: Question, material: Material) -> Iterator[Mutant]:
    """The stem's words are borne out by a context that has nothing to do with the answer."""
    if not isinstance(question.body, ShortBody | ChoiceBody) or question.derive:
        return
    own = {plain(each.exact.value) for each in question.evidence}
    donors = {}
    for other in material.module.questions:
        if isinstance(other.body, ShortBody | ChoiceBody) and not other.derive and other.id != question.id:
            passage = {plain(each.exact.value) for each in other.evidence}
            apart = not any(one in each or each in one for one in own for each in passage)
            alike = other.answer_type == question.answer_type
            if alike and apart and not material.same(texts(other)[0].value, texts(question)[0].value):
                donors[other.id.value] = other
    for name in material.pick(list(donors), 3, question.id.value, BORROWED.name):
        donor = donors[name]
        context = tuple(dict.fromkeys((*question.context, *question.evidence)))
        changed = replace(question, evidence=donor.evidence, context=context, attribution=None)
        answer = texts(donor)[0].value
        yield Mutant(BORROWED, f"{answer}, quoted as in {name}", with_answer(changed, 0, answer))


_BOUND = "about around roughly some nearly almost perhaps over under minus".split()
_BOUNDS = ("more than", "less than", "fewer than", "no more than", "at least", "at most", "up to", "colder than")
_PARTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"between (.+) and .+",
        r"(?:from )?(\d\S*) (?:to|or) \d.*",
        rf"(?:{'|'.join((*_BOUND, *_BOUNDS))}) (.+)",
        r"[-−–](\d.*)",
    )
)


def part(question: Question, _material: Material) -> Iterator[Mutant]:
    """“between 6 and 14 days” answered with 6, “about 60” with 60, “minus 4” with 4."""
    if not isinstance(question.body, ShortBody | ChoiceBody | ClozeBody):
        return
    for number, answer in enumerate(texts(question)):
        match = next(filter(None, (pattern.fullmatch(answer.value) for pattern in _PARTS)), None)
        if match:
            yield Mutant(PART, f"{answer.value} → {match[1]}", with_answer(question, number, match[1]))


def made_true(question: Question, material: Material) -> Iterator[Mutant]:
    """What was made wrong is another name or notation of what the source says."""
    body = question.body
    if not isinstance(body, TrueFalseBody) or body.swap is None:
        return
    was, now = body.swap.was.value, body.swap.now.value
    ids = material.names.get(plain(was), frozenset())
    names = [name for each in material.module.entities if each.id.value in ids for name in each.names if name != was]
    date = re.fullmatch(r"(\d{1,2}) ([A-Z][a-z]+) (\d{4})", was)
    notations = [f"{date[2]} {date[1]}, {date[3]}"] if date else []
    for new in [*names, *notations][:2]:
        if question.stem.value.count(now) == 1:
            swap = replace(body.swap, now=retold(body.swap.now, new))
            changed = replace(question, body=replace(body, swap=swap))
            yield Mutant(TRUE, f"{was} → {new}", with_stem(changed, question.stem.value.replace(now, new)))


def rationale(question: Question, material: Material) -> Iterator[Mutant]:
    """One sentence more: a name of nobody, and a number of nothing, in the source."""
    source = material.module.source.text
    chance = material.chance(question.id.value, RATIONALE.name)
    number = next(text for text in iter(lambda: f"{chance.randrange(1_000, 9_999):,}", "") if text not in source)
    name = next(text for text in ("Harold Quimby", "Ottilie Vance", "Bram Teller") if text not in source)
    for more in (f"It was {name} who had first said so.", f"That had happened {number} times before."):
        yield Mutant(RATIONALE, more, replace(question, rationale=f"{question.rationale} {more}".strip()))


def twin(question: Question, material: Material) -> Iterator[Mutant]:
    """Beside the question itself, the same stem with the answer and the quotes of another question."""
    if not isinstance(question.body, ShortBody) or question.derive:
        return
    donors = {
        other.id.value: other
        for other in material.module.questions
        if isinstance(other.body, ShortBody)
        and not other.derive
        and other.answer_type == question.answer_type
        and not material.same(texts(other)[0].value, texts(question)[0].value)
    }
    for name in material.pick(list(donors), 1, question.id.value, TWIN.name):
        donor = donors[name]
        context = tuple(dict.fromkeys((*question.context, *question.evidence)))
        changed = replace(question, body=donor.body, evidence=donor.evidence, context=context)
        yield Mutant(TWIN, f"{texts(donor)[0].value} beside {texts(question)[0].value}", changed, beside=question)


def alias_borrowed(entity: Entity, material: Material) -> Iterator[Mutant]:
    """A word of another's name, quoted where that other is named."""
    own = {plain(word) for name in entity.names for word in name.split()}
    others = {
        word: each
        for each in material.module.entities
        if each.type == entity.type and each.id != entity.id
        for word in (each.name.value.split()[0], each.name.value.split()[-1])
        if plain(word) not in own and len(word) > 2
    }
    for word in material.pick(list(others), 2, entity.id.value, BORROWED_ALIAS.name):
        alias = Alias(retold(entity.name, word), others[word].evidence, "reviewed")
        yield Mutant(
            BORROWED_ALIAS,
            f"{word} of {others[word].name.value} for {entity.name.value}",
            entity=replace(entity, aliases=(*entity.aliases, alias)),
        )
