"""Statements and stems in which every word may stand in the quotes, and which say something else all the same."""

import re
from collections.abc import Iterator
from itertools import pairwise

from trainer.audit.edit import with_answer, with_stem
from trainer.audit.material import COUNTS, MONTHS, Material, texts
from trainer.audit.mutant import Mutant, Mutation
from trainer.model import ChoiceBody, Question, ShortBody, TrueFalseBody

ROLES = Mutation("two names of a true statement exchanged", "saying")
ASKED = Mutation("the name in the stem and the answer exchanged", "saying")
VALUES = Mutation("two numbers or dates of a true statement exchanged", "saying")
DENIED = Mutation("a denial taken out", "saying")
ORDERED = Mutation("a word of order turned round: first, last, before, after", "saying")
QUANTIFIED = Mutation("a quantifier changed: some, most, only, at most", "saying")
CAUSED = Mutation("a cause put in the place of “and” or “when”", "saying")
HEDGED = Mutation("a hedge or bound taken out of a true statement", "saying")
INVENTED = Mutation("something invented put after a name in the stem", "saying")

_MUTUAL = re.compile(r"\b(?:met|meets?|marr\w+|relat\w+|together|both|between|share\w*|equal\w*)\b|^(?:,| and| or) $")
"""Words by which it may be all one who comes first."""
_DATES = rf"\d{{1,2}} (?:{'|'.join(MONTHS)})(?: \d{{4}})?|(?:{'|'.join(MONTHS)})(?: \d{{1,2}})?(?:,? \d{{4}})?"
_VALUE = re.compile(rf"\b(?:{_DATES}|\d[\d,.]*\d|\d|{'|'.join(COUNTS[2:])})\b", re.IGNORECASE)

Words = tuple[tuple[str, str], ...]
DENIALS: Words = (
    (r"\b(?:denie[sd]|den(?:y|ying)) that\b", "said that"),
    (r"\b(?:denie[sd]|deny) having\b", "admitted having"),
    (r"\b(refused|failed|declined)(?= to\b)", "managed"),
    (r"\bunlike\b", "like"),
    (r"\b(?:could|did|does|do|was|were|is|are|has|have|had|will|would)\b( not)\b", ""),
    (r"\bnever\b", "once"),
    (r"\bnone\b", "all"),
    (r"\bneither\b", "each"),
    (r"\bno\b(?= [a-z])(?! more\b| less\b| fewer\b)", "a"),
)
ORDERS: Words = (
    (r"(?:(?<=\bthe )|(?<=\bat )|(?<=\bwas ))first\b", "last"),
    (r"(?:(?<=\bthe )|(?<=\bwas ))last\b", "first"),
    (r"\bbefore\b", "after"),
    (r"\bafter\b", "before"),
    (r"\bearlier\b", "later"),
    (r"\blater\b", "earlier"),
    (r"\bearliest\b", "latest"),
    (r"\bsince\b(?= \d)", "until"),
    (r"\buntil\b", "since"),
)
QUANTIFIERS: Words = (
    (r"\bsome of\b", "all of"),
    (r"\bmost(?= of\b| [a-z]+s\b)", "all"),
    (r"\ball but \w+ of\b", "all of"),
    (r"\bat most\b", "at least"),
    (r"\bat least\b", "at most"),
    (r"\bno more than\b", "no fewer than"),
    (r"\b(more|larger) than\b", "less than"),
    (r"\b(less|fewer) than\b", "more than"),
    (r"\bonly ", ""),
)
CAUSES: Words = (
    (r", and\b| and(?= (?:was|were|had|has|did|called|said)\b)", " because it"),
    (r"\b(?:when|while)\b", "because"),
)
HEDGES: Words = (
    (r"\b(?:about|around|roughly|some|nearly|almost|perhaps|probably) (?=\d)", ""),
    (r"\b(?:probably|perhaps|possibly|reportedly) ", ""),
    (r"\b(?:may|might) have been\b", "was"),
    (r"\b(?:more than|less than|fewer than|at least|at most|up to|over) (?=\d)", "exactly "),
)


def _stated(question: Question) -> bool:
    return isinstance(question.body, TrueFalseBody) and question.body.truth


def _asks(question: Question) -> bool:
    """Whether the words of the stem are all there is to bear out: not so of a statement that is to be false."""
    return not isinstance(question.body, TrueFalseBody) or question.body.truth


def _exchanged(text: str, one: tuple[int, int], other: tuple[int, int]) -> str:
    (a, b), (c, d) = sorted((one, other))
    return text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def roles(question: Question, material: Material) -> Iterator[Mutant]:
    """Who did it put in the place of whom it was done to."""
    if not _stated(question):
        return
    stem = question.stem.value
    found = material.named(stem)
    for (one, first), (other, second) in pairwise(found):
        if first.type == second.type and first.id != second.id:
            same = "both do the same" if _MUTUAL.search(stem[one.end() : other.start()]) else ""
            changed = _exchanged(stem, one.span(), other.span())
            yield Mutant(ROLES, f"{one[0]} ↔ {other[0]}", with_stem(question, changed), same=same)


def asked(question: Question, material: Material) -> Iterator[Mutant]:
    """“Whom did A meet?” B, made into: “Whom did B meet?” A."""
    if not isinstance(question.body, ShortBody | ChoiceBody) or question.derive:
        return
    stem, answer = question.stem.value, texts(question)[0].value
    for match, entity in material.named(stem):
        if entity.type == question.answer_type and not material.same(match[0], answer):
            same = "both do the same" if _MUTUAL.search(stem) else ""
            changed = stem[: match.start()] + answer + stem[match.end() :]
            yield Mutant(
                ASKED, f"{match[0]} ↔ {answer}", with_answer(with_stem(question, changed), 0, match[0]), same=same
            )


def values(question: Question, _material: Material) -> Iterator[Mutant]:
    """Two numbers, or two dates, each in the place of the other."""
    if not _stated(question):
        return
    stem = question.stem.value
    found = list(_VALUE.finditer(stem))
    for one, other in pairwise(found):
        if one[0].casefold() != other[0].casefold() and _is_date(one[0]) == _is_date(other[0]):
            changed = _exchanged(stem, one.span(), other.span())
            yield Mutant(VALUES, f"{one[0]} ↔ {other[0]}", with_stem(question, changed))


def _is_date(text: str) -> bool:
    return any(month in text.casefold() for month in MONTHS)


def denied(question: Question, _material: Material) -> Iterator[Mutant]:
    if _asks(question):
        yield from _reworded(DENIED, question, DENIALS)


def ordered(question: Question, _material: Material) -> Iterator[Mutant]:
    if _asks(question) and question.kind != "order":
        yield from _reworded(ORDERED, question, ORDERS)


def quantified(question: Question, _material: Material) -> Iterator[Mutant]:
    if _stated(question):
        yield from _reworded(QUANTIFIED, question, QUANTIFIERS)


def caused(question: Question, _material: Material) -> Iterator[Mutant]:
    if _stated(question):
        yield from _reworded(CAUSED, question, CAUSES)


def hedged(question: Question, _material: Material) -> Iterator[Mutant]:
    if _stated(question):
        yield from _reworded(HEDGED, question, HEDGES)


def _reworded(mutation: Mutation, question: Question, words: Words) -> Iterator[Mutant]:
    """The first word of the list that stands in the stem, outside of its blanks, changed as the list says."""
    stem = question.stem.value
    for pattern, new in words:
        for match in re.finditer(pattern, stem, re.IGNORECASE):
            if stem.rfind("{{", 0, match.start()) > stem.rfind("}}", 0, match.start()):
                continue
            group = 1 if match.re.groups else 0
            start, end = match.span(group)
            changed = stem[:start] + _cased(new, stem[start:end]) + stem[end:]
            made = f"{match[group].strip()} → {new.strip() or 'nothing'}"
            yield Mutant(mutation, made, with_stem(question, changed[0].upper() + changed[1:]))
            return


def _cased(new: str, old: str) -> str:
    return new.capitalize() if old[:1].isupper() else new


DETAILS = ("a former beekeeper from Uppsala", "the winner of a lottery", "which had twice burned down")


def invented(question: Question, material: Material) -> Iterator[Mutant]:
    """What no source of the module says, told of the first name in the stem by the way."""
    stem = question.stem.value
    for match, entity in material.named(stem)[:1]:
        if stem.rfind("{{", 0, match.start()) > stem.rfind("}}", 0, match.start()):
            continue
        detail = DETAILS[:2][len(stem) % 2] if entity.type == "person" else DETAILS[2]
        changed = f"{stem[: match.end()]}, {detail},{stem[match.end() :]}"
        if stem[match.end() : match.end() + 1] in (" ", "?", "."):
            yield Mutant(INVENTED, f"{match[0]}, {detail}", with_stem(question, changed))
