"""The rule of attributed claims: a quote says that somebody claims it, and the question says who."""

from collections.abc import Iterable

from trainer.model import Attribution, Question
from trainer.problems import Problem
from trainer.text.normal import fold
from trainer.text.words import content
from trainer.trace.anchored import Anchored, claims, question_selectors
from trainer.trace.passage import Passage


def attributions(anchored: Anchored) -> Iterable[Problem]:
    for question in anchored.module.questions:
        given = question.attribution
        passages = anchored.passages(question_selectors(question)) if given else []
        if given is None or not passages:
            continue
        if not any(passage.places(given.cue.value) for passage in passages):
            message = f"the cue `{given.cue.value}` stands in no quote. Quote the words that attribute the claim."
            yield Problem(given.cue.span, "cue-not-quoted", message)
        if not _names_claimant(question, given, anchored):
            message = f"the question does not say that {given.by.value} claims this. Begin with “According to …”."
            yield Problem(question.stem.span, "claimant-unnamed", message)
        quotes = [*passages, *anchored.passages(question.context)]
        if not _is_quoted(given, quotes, anchored):
            message = f"no quote names {given.by.value}. Quote the passage that says whose claim this is."
            yield Problem(given.by.span, "claimant-not-quoted", message, "warning")


def _is_quoted(given: Attribution, quotes: list[Passage], anchored: Anchored) -> bool:
    """Whether a quote has a word of the claimant's names or glossary line; the article's author need not be named."""
    language = anchored.language
    entities = anchored.bearers(given.by.value)
    notes = (entity.note.value for entity in entities if entity.note)
    names = (name for entity in entities for name in entity.names)
    own = [word for text in (given.by.value, *names, *notes) for word in anchored.words(fold(text))]
    telling = content(own, language) if language else []
    return not telling or any(word.key in quote.keys for word in telling for quote in quotes)


def _names_claimant(question: Question, given: Attribution, anchored: Anchored) -> bool:
    """Whether stem or answers have a word of the claimant's names, or the noun of the glossary line."""
    said = fold(" ".join((question.stem.value, *(claim.answer.value for claim in claims(question)))))
    entities = anchored.bearers(given.by.value)
    names = [given.by.value, *(name for entity in entities for name in entity.names)]
    language = anchored.language
    if language is None:
        return any(word[:4].casefold() in said.casefold() for name in names for word in fold(name).split())
    notes = " ".join(entity.note.value for entity in entities if entity.note)
    nouns = [word.key for word in content(anchored.words(fold(notes)), language) if word.text.islower()]
    told = {word.key for word in anchored.words(said)}
    own = (word for name in names for word in anchored.words(fold(name)))
    return any(key in told for key in nouns) or any(
        word.key in told for word in own if word.lower not in language.trivial
    )
