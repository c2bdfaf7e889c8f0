"""Statements and blanks that copy their sentence, aligned with it word by word: what was exchanged or left out."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from trainer.model import ClozeBody, Question, TrueFalseBody
from trainer.problems import Problem
from trainer.text.grammar import ENGLISH_GRAMMAR, LIGHT, NEGATIONS, measure
from trainer.text.language import Language
from trainer.text.tokens import Token
from trainer.trace.anchored import Anchored
from trainer.trace.asked import Asked, asks
from trainer.trace.sentences import Read

CLOSE = 0.6
"""Share of a statement's words that stand in a row with its sentence, from which on it is its copy."""
NEARLY = 0.75
"""The same share, from which on another word in the place of one of its own says another thing."""
LONGEST = 3
"""Words of a stretch that was exchanged for another."""
_WEAK = NEGATIONS | frozenset(("unlike", "rather"))


def copies(anchored: Anchored) -> Iterable[Problem]:
    language = anchored.language
    for question in anchored.module.questions if language else ():
        if language and isinstance(question.body, TrueFalseBody | ClozeBody) and question.derive is None:
            asked = next(asks(question, anchored, language), None)
            if asked:
                yield from list(_differences(question, asked, anchored, language))[:1]


def _differences(question: Question, asked: Asked, anchored: Anchored, language: Language) -> Iterator[Problem]:
    stem = units(asked.read)
    for each in anchored.sentences_of(asked.evidence):
        held = units(each)
        matcher = SequenceMatcher(None, [key for key, _ in stem], [key for key, _ in held], autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        same = sum(1 for block in blocks for key, token in stem[block.a : block.a + block.size])
        if same < CLOSE * len(stem) or same < 3:
            continue
        for tag, a1, a2, b1, b2 in matcher.get_opcodes():
            said, was = stem[a1:a2], held[b1:b2]
            if tag == "replace" and max(len(said), len(was)) <= LONGEST and _firm(stem, held, a1, a2, b1, b2):
                yield from _replaced(question, said, was, stem, held, same >= NEARLY * len(stem))
            elif tag in ("delete", "insert", "replace"):
                yield from _dropped(question, was, stem, a1, b1, language)


Unit = tuple[object, Token]


def units(shown: Read) -> list[Unit]:
    """The words of a sentence by what their forms share, each thing as one; articles and auxiliaries left out."""
    found: list[Unit] = []
    starts = {thing.start: thing for thing in shown.things}
    place = 0
    tokens = shown.sentence.tokens
    while place < len(tokens):
        thing = starts.get(place)
        token = tokens[place]
        if thing:
            found.append((thing.marks, token._replace(text=thing.label)))
            place = thing.end
            continue
        if token.kind not in ("det", "aux") or token.lower in ("no", "some"):
            found.append((token.mark, token))
        place += 1
    return found


def _firm(stem: list[Unit], held: list[Unit], a1: int, a2: int, b1: int, b2: int) -> bool:
    """Whether equal words stand on both sides of a stretch, or on one and the end of the text on the other."""
    left = a1 > 0 and b1 > 0 and stem[a1 - 1][0] == held[b1 - 1][0]
    right = a2 < len(stem) and b2 < len(held) and stem[a2][0] == held[b2][0]
    return (left or a1 == 0) and (right or a2 == len(stem)) and (left or right)


def _replaced(
    question: Question, said: list[Unit], was: list[Unit], stem: list[Unit], held: list[Unit], nearly: bool
) -> Iterator[Problem]:
    have, asked = {key for key, _ in held}, {key for key, _ in stem}
    new = [unit for unit in said if _tells(unit)]
    old = [unit for unit in was if _tells(unit)]
    if len(new) != len(old) or not new:
        return
    for (key, token), (other, before) in zip(new, old, strict=True):
        if key == other or _alike(token, before):
            continue
        exchanged = key in have and other in asked
        value = isinstance(key, frozenset) and isinstance(other, frozenset) and _kind(key) == _kind(other)
        units_ = measure(token.lower), measure(before.lower)
        other_unit = all(units_) and units_[0] != units_[1]
        other_word = nearly and len(new) == 1 and token.kind == before.kind and token.kind in ("verb", "word")
        other_word = other_word and not {token.base, before.base} & LIGHT and isinstance(question.body, TrueFalseBody)
        if exchanged or value or other_unit or other_word:
            message = (
                f"the sentence of the quote has “{before.text}” where the question has `{token.text}`. "
                "Say what the sentence says, each thing in its place."
            )
            yield Problem(question.stem.span, "statement-exchanged", message)
            return


def _tells(unit: Unit) -> bool:
    key, token = unit
    return isinstance(key, frozenset) or token.kind not in ("prep", "and", "sub", "pron", "adv", "wh")


def _kind(key: object) -> object:
    first = next(iter(key)) if isinstance(key, frozenset) and key else None
    return first[0] if isinstance(first, tuple) else "name"


def _alike(one: Token, other: Token) -> bool:
    return one.mark == other.mark or other.base in ENGLISH_GRAMMAR.synonyms.get(one.base, ())


def _dropped(
    question: Question,
    was: list[Unit],
    stem: list[Unit],
    a1: int,
    b1: int,
    language: Language,
) -> Iterator[Problem]:
    """A negation that stands between words which both texts have, in one of them alone."""
    if not (0 < a1 and 0 < b1):
        return
    asked = {token.lower for _, token in stem}
    for _, token in was:
        if token.lower in _WEAK and len(was) <= LONGEST and not asked & (_WEAK | language.negations):
            message = (
                f"the sentence of the quote says “{token.text}” here, and the question leaves it out. Say it as well."
            )
            yield Problem(question.stem.span, "statement-negation", message)
            return
