"""The source gives a statement as a side’s claim, and the question gives it as a fact.

Where the quote itself contends (claims, alleges, accuses …), whatever is asked of it; where it only reports
(said, according to …), what is contested in any conflict: casualties, blame, labels.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trainer.model import MatchBody, OrderBody, Selector
from trainer.problems import Level, Span
from trainer.style.item import Item
from trainer.style.reporting import attributes, contending, telling_of
from trainer.style.rule import Finding, Setting
from trainer.style.words import AnyCase, telling, unquoted
from trainer.text.normal import fold

ID = "unattributed-claim"
LEVEL: Level = "error"
SOURCE = "BBC Editorial Guidelines, 4.3.12 and 11.4: attribute claims and casualty figures in a conflict"
ENGLISH = True

CONTESTED = AnyCase(
    r"""(?<![\w-])(?: kill\w* | dead | deaths? | die[sd]? | dying | injur\w+ | wounded | wounding | casualt\w+ | hurt
    | victims? | responsib\w+ | guilty | guilt | faults? | blam\w+ | violat\w+ | breach\w* | illegal\w* | unlawful\w*
    | unprovoked | crimes? | criminals? | tortur\w+ | terror\w* | aggress\w+ | shelter(?:ed|ing) | hideouts?
    | sanctuar\w+ | havens? | sabotag\w+ | fraud\w* | rigg\w+ | corrupt\w* | brib\w+ | abus\w+ | genocid\w*
    | massacr\w+ | atrocit\w+ | murder\w* | assassinat\w+ | poison\w* | massacres | lied | stole\w*
    )(?![\w-])"""
)
"""What sides of a conflict dispute: who died, who is to blame, who is what."""

_SIDES = re.compile(
    r"\b(?:officials?|government|ministry|ministers?|army|military|forces|police|party|rebels?|union|opposition"
    r"|authorities|intelligence|militia|spokes\w+)\b",
    re.IGNORECASE,
)
LEAST_REPORTED = 4
"""Words after a cue; with fewer it trails what it reports, as in “…, the army said on Monday”."""
_BELIEF = re.compile(r"believe|suspect", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:.!?\"]|\b(?:and|that|which|who|while|but)\b")
_POSSESSIVE = re.compile(r"[\w-]+(?:'s|s')(?!\w)")
_SENTENCE_END = re.compile(r"[.!?][\"']*\s+(?=[\"']?[A-Z])")


@dataclass(frozen=True, slots=True)
class _Part:
    """What a learner is made to affirm, and the quotes for it."""

    span: Span
    stem: str
    answers: str
    quotes: tuple[Selector, ...]


def check(item: Item, setting: Setting) -> Iterable[Finding]:
    if item.question.attribution:
        return  # a traceability rule holds the stem against the claimant that is given
    for part in _parts(item):
        said = next((said for selector in part.quotes for said in _claims(selector, part, setting)), None)
        if said and not _named(part, said):
            yield (
                part.span,
                f"the source gives this as a claim (“{said.strip()}”), and the question as a fact. "
                "Say in the stem who claims it (According to …), and add `attribution: {by: …, cue: …}`.",
            )


def _parts(item: Item) -> Iterator[_Part]:
    body, stem = item.question.body, item.stem
    if isinstance(body, OrderBody):
        yield from (_Part(event.event.span, stem, event.event.value, event.evidence) for event in body.events)
    elif isinstance(body, MatchBody):
        for pair in body.pairs:
            yield _Part(pair.left.span, stem, f"{pair.left.value} {pair.right.value}", pair.evidence)
    else:
        yield _Part(item.span, stem, " ".join(key.value for key in item.keys), item.question.evidence)


def _claims(selector: Selector, part: _Part, setting: Setting) -> Iterator[str]:
    """The words “who says” of each claim that the quote makes or stands under."""
    quote = fold(selector.exact.value)
    contested = CONTESTED.search(f"{unquoted(part.stem)} {part.answers}") is not None
    plain = unquoted(quote)
    for cue in contending.finditer(plain):
        if _governs(cue, plain, part.answers):
            yield _around(plain, cue)
    for cue in telling_of.finditer(quote):
        words = _around(quote, cue)
        if (contested or (_BELIEF.match(cue[0]) and _SIDES.search(words))) and _governs(cue, quote, part.answers):
            yield words
    if contested:
        yield from _over(selector, setting)


def _governs(cue: re.Match[str], quote: str, answers: str) -> bool:
    """Whether the answer may be part of what the cue reports: it comes after, or the cue trails (“…”, X said).

    “The group was founded in 2012, and officials claim that …” reports nothing of 2012.
    """
    answer = fold(answers)
    at = quote.rfind(answer) if answer else -1
    trails = len(re.split(r"[,;:.!?]", quote[cue.end() :], maxsplit=1)[0].split()) < LEAST_REPORTED
    return at < 0 or at > cue.start() or trails


def _over(selector: Selector, setting: Setting) -> Iterator[str]:
    """Claims that the sentence makes before the quote begins, so that the quote is part of them."""
    anchor = setting.anchored.anchor(selector)
    if anchor is None:
        return
    source = setting.anchored.source
    first, _ = source.paragraphs[anchor.paragraph - 1]
    before = fold(source.original[first : anchor.start + 1])
    sentence = _SENTENCE_END.split(before)[-1][:-1]
    for pattern in (contending, telling_of):
        yield from (_around(sentence, cue) for cue in pattern.finditer(sentence))


def _around(text: str, cue: re.Match[str]) -> str:
    """The clause of the cue up to it, which holds the subject; after “according to”, what follows."""
    if cue[0].casefold().startswith("according"):
        return cue[0] + _CLAUSE.split(text[cue.end() :].lstrip(), maxsplit=1)[0].join((" ", ""))
    before = [part for part in _CLAUSE.split(text[: cue.start()]) if part.strip()]
    return f"{before[-1].strip() if before else ''} {cue[0]}"


def _named(part: _Part, said: str) -> bool:
    """Whether the stem attributes, or stem or answer name the one who says so."""
    shown = f"{part.stem} {part.answers}"
    sayer = telling(_POSSESSIVE.sub(" ", said))
    return attributes(shown) or bool(set(sayer) & set(telling(shown)))
