"""What a side says, told as a fact or as what another says."""

import re
from collections.abc import Iterator
from dataclasses import replace

from trainer.audit.edit import requoted, with_stem
from trainer.audit.material import Material, holds, texts
from trainer.audit.mutant import Mutant, Mutation
from trainer.model import Question, TrueFalseBody

FACT = Mutation("a claim asked as a fact", "saying")
CUT = Mutation("a claim asked as a fact, and its frame cut off the quote", "saying")
CLAIMANT = Mutation("the claimant exchanged", "saying")

_SAY = r"(?:sa(?:id|ys?)|claim(?:s|ed)|denie[sd]|announced|stated|reported|holds|told [^,?.]+?)"
_OPENING = re.compile(r"^according to (?:the |its |his |her )?[^,]+, *", re.IGNORECASE)
_MIDDLE = re.compile(rf",? (?:according to [^,?.]+?|as [^,?.]+? {_SAY})(?:,|(?=[?.]))", re.IGNORECASE)
_SAID = re.compile(rf"^(?!Wh)(?:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*|The [\w’' -]{{3,40}}?) {_SAY} that ")
_AFTER = re.compile(rf",? {_SAY}\b")
_FRAME = re.compile(
    r"^.*?\b(?:sa(?:id|ys)|claim(?:s|ed)|denie[sd]|announced|stated|told \w+|held|holds|expects?|accus\w+ \w+ of)\b"
    r"(?: that)? ",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"^according to [^,]+, ", re.IGNORECASE)


def fact(question: Question, _material: Material) -> Iterator[Mutant]:
    """The words that say whose claim it is taken out of the stem, with the `attribution`."""
    for stem in _unframed(question):
        yield Mutant(FACT, stem, with_stem(replace(question, attribution=None), stem))


def cut(question: Question, _material: Material) -> Iterator[Mutant]:
    """The same, with a quote that begins after “said that”, “denied that” or “According to X,”."""
    for stem in _unframed(question):
        for place, quote in enumerate(question.evidence):
            for frame in (_ACCORDING, _FRAME):
                match = frame.match(quote.exact.value)
                rest = quote.exact.value[match.end() :] if match else ""
                if len(rest.split()) < 3 or not all(
                    holds([requoted(quote, rest)], each.value) for each in texts(question)
                ):
                    continue
                quotes = (*question.evidence[:place], requoted(quote, rest), *question.evidence[place + 1 :])
                changed = replace(question, evidence=quotes, attribution=None)
                yield Mutant(CUT, f"{stem} | {rest}", with_stem(changed, stem))
                return


def _unframed(question: Question) -> Iterator[str]:
    """The stem without its claimant, if it has one; at most one way of it, and none of what is false anyway."""
    stem = question.stem.value
    if isinstance(question.body, TrueFalseBody) and not question.body.truth:
        return
    for pattern in (_OPENING, _SAID, _MIDDLE):
        rest = pattern.sub("", stem, count=1)
        if rest != stem and len(rest.split()) > 2 and "{{" not in stem[: len(stem) - len(rest)]:
            yield rest[0].upper() + rest[1:]
            return


def claimant(question: Question, material: Material) -> Iterator[Mutant]:
    """Another of the cast made to say it; a quote that names the other is added as context."""
    stem = question.stem.value
    if not any(pattern.search(stem) for pattern in (_OPENING, _SAID, _MIDDLE)):
        return
    names = [(match, entity) for match, entity in material.named(stem) if _says(stem, match)]
    for match, entity in names[:1]:
        others = {
            each.name.value: each
            for each in material.module.entities
            if each.type in ("person", "organisation", "group") and each.id != entity.id
        }
        for new in material.pick(list(others), 2, question.id.value, CLAIMANT.name):
            changed = stem[: match.start()] + new + stem[match.end() :]
            cue = question.attribution and replace(question.attribution, by=others[new].id)
            context = (*question.context, *others[new].evidence)
            known = replace(question, context=context, attribution=cue)
            yield Mutant(CLAIMANT, f"{match[0]} → {new}", with_stem(known, changed))


def _says(stem: str, match: re.Match[str]) -> bool:
    """Whether the name is the one who says so: after “according to”, or before a verb of saying."""
    before, after = stem[: match.start()].casefold(), stem[match.end() :]
    return bool(_AFTER.match(after)) or re.search(r"\baccording to(?: the)? $", before) is not None
