"""Words that turn a question into another one: order, quantity, contraries and causes need evidence of their own."""

from collections.abc import Iterable, Iterator

from trainer.model import MatchBody, OrderBody
from trainer.problems import Problem
from trainer.text.grammar import CAUSES, CONVERSES, ENGLISH_GRAMMAR, KIN, LIGHT
from trainer.text.language import Language
from trainer.text.normal import fold, occurrences
from trainer.text.tokens import Token
from trainer.trace.anchored import Anchored, question_selectors
from trainer.trace.asked import Asked, asks
from trainer.trace.sentences import Read

_ENDS = frozenset("first second third fourth last final next later earlier then former latter".split())
_RELATIVE = frozenset("first earliest initially original originally last latest final finally".split())
"""Words that a reader may work out: they need evidence only where the sentence has another of them."""
_QUANTITIES = frozenset("all most half every each both".split())
_LIGHT = frozenset("again twice double before after then once both always next since".split())
"""Words of order with other uses, which the rules of contrasts and of dates look after."""


def turns(anchored: Anchored) -> Iterable[Problem]:
    language = anchored.language
    for question in anchored.module.questions if language else ():
        if isinstance(question.body, MatchBody | OrderBody) or language is None:
            continue
        asked = next(asks(question, anchored, language), None)
        if asked is None:
            continue
        selectors = (*question_selectors(question), *question.context)
        held = anchored.sentences_of(selectors)
        if any(anchored.anchor(each) is None for each in selectors):
            continue
        found = [
            *_kin(asked, held),
            *_order(asked, held),
            *_contraries(asked, held, language),
            *_cause(asked, anchored),
        ]
        yield from found[:1]


def _order(asked: Asked, held: list[Read]) -> Iterator[Problem]:
    order = ENGLISH_GRAMMAR.order
    said = {token.lower for each in held for token in each.sentence.tokens}
    inside = {place for thing in asked.things for place in range(thing.start, thing.end)}
    tokens = asked.read.sentence.tokens
    for place, token in enumerate(tokens):
        group = order.get(token.lower, frozenset())
        other = _other_quantity(tokens, place, held) if token.lower in _QUANTITIES else ""
        if other:
            message = (
                f"the stem says `{token.text}` where the sentence of the quote says “{other}”. Say what it says."
            )
            yield Problem(asked.text.span, "turning-word", message)
            return
        if (
            not group
            or said & group
            or token.lower in _LIGHT | _QUANTITIES
            or place in inside
            or _framing(tokens, place)
        ):
            continue
        if token in asked.verbs:
            continue
        if token.lower in _RELATIVE and not said & _ENDS - group:
            continue
        message = (
            f"no sentence of the quotes says `{token.text}`, which makes the question another one. "
            "Ask without it, or quote the passage that says it."
        )
        yield Problem(asked.text.span, "turning-word", message)
        return


def _other_quantity(tokens: list[Token], place: int, held: list[Read]) -> str:
    """What the sentences have before the noun of a quantity, where that is always another one: all, most students."""
    noun = next((token for token in tokens[place + 1 : place + 5] if token.kind in ("word", "name")), None)
    if noun is None:
        return ""
    found = ""
    for each in held:
        row = each.sentence.tokens
        for at, token in enumerate(row):
            if token.mark == noun.mark:
                before = [one.lower for one in row[max(0, at - 4) : at]]
                if tokens[place].lower in before:
                    return ""
                found = next((one for one in before if one in _QUANTITIES), found)
    return found


def _framing(tokens: list[Token], place: int) -> bool:
    """In all, at all, what first name; “who first thought of” asks for a beginning and needs no word for it."""
    if tokens[place].lower == "first" and place + 1 < len(tokens) and tokens[place + 1].kind == "verb":
        return True
    if tokens[place].lower == "all" and place and tokens[place - 1].lower in ("of", "in", "at", "after", "above"):
        return True
    if tokens[place].lower == "last" and any(token.lower == "since" for token in tokens[:place]):
        return True
    after = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    before = tokens[place - 1].lower if place else ""
    return after in ("name", "names", "word", "words") or before in ("in", "at")


def _contraries(asked: Asked, held: list[Read], language: Language) -> Iterator[Problem]:
    """A verb of the stem has its contrary in the sentence, and not itself."""
    opposites, synonyms = ENGLISH_GRAMMAR.opposites, ENGLISH_GRAMMAR.synonyms
    said = {token.base for each in held for token in each.sentence.tokens}
    for token in (verb for verb in asked.verbs if verb.base not in LIGHT):
        contrary = opposites.get(token.base, frozenset()) & said - {CONVERSES.get(token.base)} - LIGHT
        contrary = frozenset(word for word in contrary if _beside(word, asked, held, language))
        if contrary and token.base not in said and not synonyms.get(token.base, frozenset()) & said - contrary:
            other = min(contrary)
            message = (
                f"the stem says `{token.text}` where the sentence of the quote says “{other}”. "
                "Ask by its word, or quote the passage that has yours."
            )
            yield Problem(asked.text.span, "contrary-word", message)


def _beside(verb: str, asked: Asked, held: list[Read], language: Language) -> bool:
    """Whether a clause with a verb speaks of something else that the stem has too."""
    for each in held:
        for place, token in enumerate(each.sentence.tokens):
            if token.base == verb:
                clause = each.near_marks(each.sentence.clause_of[place], language)
                if (clause - {token.mark}) & asked.marks:
                    return True
    return False


def _kin(asked: Asked, held: list[Read]) -> Iterator[Problem]:
    """Which brother of the mate, of his cousin: the sentence has another word of kin, and not that of the stem."""
    said = {token.lower for each in held for token in each.sentence.tokens}
    for token in asked.read.sentence.tokens:
        other = sorted(said & KIN - {token.lower})
        if token.lower in KIN and token.lower not in said and other:
            message = (
                f"the stem says `{token.text}` where the sentence of the quote says “{other[0]}”. "
                "Ask by its word, or quote the passage that has yours."
            )
            yield Problem(asked.text.span, "contrary-word", message)
            return


def _cause(asked: Asked, anchored: Anchored) -> Iterator[Problem]:
    """“Why” needs a sentence that joins the answer to what it is a cause or purpose of."""
    if not any(token.lower == "why" for token in asked.read.sentence.tokens[:8]) or asked.stated:
        return
    answer, told = fold(asked.answer.value), False
    for each in anchored.sentences_of(asked.evidence):
        tokens = each.sentence.tokens
        told = told or any(verb.base == token.base for verb in asked.verbs for token in tokens)
        for span in occurrences(each.sentence.text, answer) or occurrences(
            each.sentence.text, answer[:1].swapcase() + answer[1:]
        ):
            start, end = each.sentence.at(*span)
            beside = [*range(max(0, start - 5), min(len(tokens), start + 2)), *range(end, min(len(tokens), end + 4))]
            if any(_joins(tokens, place) for place in beside):
                return
    if not told:
        return  # a cause may be a sentence of its own
    message = (
        "the stem asks why, and no word of the quoted sentence joins the answer to a cause or a purpose. "
        "Ask what the sentence says."
    )
    yield Problem(asked.text.span, "cause-not-quoted", message)


def _joins(tokens: list[Token], place: int) -> bool:
    token = tokens[place]
    purpose = token.lower == "to" and place + 1 < len(tokens) and tokens[place + 1].kind == "ing"
    return token.lower in CAUSES or purpose
