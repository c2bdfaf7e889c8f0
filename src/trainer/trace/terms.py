"""Rules of sums and counts: their terms are of one kind, and what the stem says is said of each."""

import re
from collections.abc import Iterable, Iterator, Sequence

from trainer.model import Derive, Question
from trainer.problems import Problem
from trainer.text.language import Language
from trainer.text.normal import fold
from trainer.text.words import content
from trainer.trace.anchored import Anchored
from trainer.trace.counts import Part, clauses
from trainer.trace.derivations import COUNTED, part_standing
from trainer.trace.passage import Passage

_AGAINST = re.compile(r"(?: [^\W\d]+)? (?:to|against|versus|vs\.?) (?:[^\W\d]+ )?", re.IGNORECASE)
_TOTAL = frozenset("all total altogether together combined cast both sum overall".split())
_CLAIM = re.compile(
    r"\b(?:said|says|say|according to|claim(?:s|ed)?|report(?:s|ed)?|told|estimat(?:es|ed)"
    r"|insist(?:s|ed)?|put)\b", re.IGNORECASE
)  # fmt: skip

Place = tuple[Passage, int, int]


def terms(anchored: Anchored) -> Iterable[Problem]:
    """The terms of each sum and count."""
    language = anchored.language
    for question, claim in anchored.claims:
        derive = claim.derive
        if language and derive and derive.op.value in COUNTED:
            places = _places(derive, anchored.passages(claim.evidence), anchored)
            if len(places) == len(derive.all("terms")):
                found = (rule(question, derive, places, anchored, language) for rule in _RULES)
                yield from next((problems for each in found if (problems := list(each))), [])


def _places(derive: Derive, passages: list[Passage], anchored: Anchored) -> list[Place]:
    """Where each term stands, the first place for each that no other one took."""
    taken: list[Place] = []
    for text in derive.all("terms"):
        for passage in passages:
            spots = [(passage, *spot) for spot in part_standing(passage, text.value, anchored).spots]
            free = [spot for spot in spots if spot not in taken]
            if free:
                taken.append(free[0])
                break
    return taken


def _asked(question: Question, anchored: Anchored, language: Language) -> frozenset[str]:
    stem = content(anchored.words(fold(question.stem.value)), language)
    return frozenset(word.key for word in stem if word.lower not in language.categories | _TOTAL)


def _said_of_each(
    question: Question, derive: Derive, places: Sequence[Place], anchored: Anchored, language: Language
) -> Iterator[Problem]:
    """Of terms of one quote: no clause that says nothing of the stem, where another says it.

    A clause that is no more than the term is an item of a list, and has what stands around it. Where the stem has a
    word of its own, it may say in other words what the clause says.
    """
    passage = places[0][0]
    if any(each is not passage for each, _, _ in places):
        return
    asked, parts = _asked(question, anchored, language), clauses(passage, language)
    if not asked or not asked <= frozenset().union(*(part.marks for part in parts), _lower(parts)):
        return
    own = [next(part for part in parts if start < part.end) for _, start, _ in places]
    for text, part, (_, start, end) in zip(derive.all("terms"), own, places, strict=True):
        rest = passage.window[part.start : start] + " " + passage.window[end : part.end]
        alone = not content(anchored.words(rest.strip()), language)
        if alone or asked & (part.marks | _lower([part])):
            continue
        other = next((each for each in parts if each is not part and asked & (each.marks | _lower([each]))), None)
        if other:
            clause = passage.window[part.start : part.end].strip(" ,;.")
            message = f"“{clause}” says nothing of what the stem asks for, so `{text.value}` is no term of it. "
            yield Problem(text.span, "derive-terms", message + "Leave it out, or ask for what is said of all terms.")
            return


def _lower(parts: Iterable[Part]) -> frozenset[str]:
    """The marks of the names in clauses, without what tells a name from a word."""
    return frozenset(mark.lstrip("^") for part in parts for mark in part.marks)


def _no_score(
    question: Question, derive: Derive, places: Sequence[Place], anchored: Anchored, _language: Language
) -> Iterator[Problem]:
    """61 votes to 58 are two sides and no sum, but where the stem asks for all of them."""
    if not _TOTAL.isdisjoint(word.lower for word in anchored.words(fold(question.stem.value))):
        return
    for (passage, _, end), (other, start, _), text in zip(places, places[1:], derive.all("terms")[1:], strict=False):
        if passage is other and _AGAINST.fullmatch(passage.window, end, start):
            message = f"“{passage.window[places[0][1] : places[-1][2]]}” are two sides, and no sum of one thing. "
            yield Problem(text.span, "derive-terms", f"{message}Answer with one of them, or ask for all together.")
            return


def _one_claimant(
    question: Question, derive: Derive, places: Sequence[Place], anchored: Anchored, _language: Language
) -> Iterator[Problem]:
    """Figures that different people claim are not added up, unless the stem names them."""
    named = {entity.id.value for each in anchored.mentions(fold(question.stem.value)) for entity in each.entities}
    seen: list[set[str]] = []
    for text, (passage, start, _) in zip(derive.all("terms"), places, strict=True):
        at = passage.anchor.at - passage.start + start
        sentence = next((each for each in anchored.sentences if _around(each, at)), None)
        if sentence is None or not _CLAIM.search(sentence.anchor.text):
            return
        who = {entity.id.value for mention in sentence.mentions for entity in mention.entities}
        if who and any(other and not other & who for other in seen) and not named & who:
            message = f"`{text.value}` is the figure of another claimant than the term before it. "
            yield Problem(text.span, "derive-terms", f"{message}Answer with one claimant's figure.")
            return
        seen.append(who)


def _around(sentence: Passage, at: int) -> bool:
    return sentence.anchor.at <= at < sentence.anchor.at + len(sentence.anchor.text)


def _counted_by_number(
    question: Question, derive: Derive, places: Sequence[Place], anchored: Anchored, language: Language
) -> Iterator[Problem]:
    """What the quote itself counts with numbers is not counted by names."""
    stem = fold(question.stem.value).lower()
    at = stem.find(language.counting)
    if derive.op.value != "count" or at < 0:
        return
    after = [word for word in anchored.words(fold(question.stem.value)) if word.start >= at + len(language.counting)]
    noun = next((word for word in after if word.lower not in language.function), None)
    own = [next(part for part in clauses(passage, language) if start < part.end) for passage, start, _ in places]
    if noun and all(part.number for part in own) and noun.key in {part.counted for part in own}:
        message = f"the quote counts {noun.text} with a number beside each term. Use `sum` of these numbers."
        yield Problem(derive.op.span, "derive-terms", message)


_RULES = (_no_score, _counted_by_number, _said_of_each, _one_claimant)
