"""The words of a sentence with the kind of each: verb, preposition, name …, by tables and by their neighbours."""

import re
from itertools import pairwise
from typing import Literal, NamedTuple

from trainer.text.grammar import (
    AMBIGUOUS,
    AUXILIARIES,
    BASES,
    CLAIMS,
    COORDINATORS,
    DETERMINERS,
    FORMS,
    MODALS,
    NEGATIONS,
    PARTICIPLES,
    PAST,
    PREPOSITIONS,
    PRONOUNS,
    QUESTION_WORDS,
)
from trainer.text.language import Language
from trainer.text.words import words

Kind = Literal["det", "pron", "prep", "and", "sub", "wh", "aux", "neg", "verb", "ing", "adv", "num", "name", "word"]
"""`ing` stands for infinitives as well: a verb that is not finite."""

STRONG = re.compile(r"[;:](?=\s)|[()]|\s-\s")
"""What separates two stretches of a sentence more than a comma does."""


class Token(NamedTuple):
    """A word of a sentence; offsets into its text, `gap` what is between the word before and this one."""

    text: str
    lower: str
    key: str
    base: str
    start: int
    end: int
    gap: str
    kind: Kind

    @property
    def mark(self) -> str:
        """What its forms have in common: of a verb the base form, of another word the key of the language."""
        return self.base if self.lower in FORMS else self.key


def breaks(token: Token) -> bool:
    return "," in token.gap or STRONG.search(token.gap) is not None


def tokens_of(text: str, language: Language) -> list[Token]:
    """The words of a text with what kind each is, as far as its neighbours tell."""
    found: list[Token] = []
    last = 0
    for word in words(text, language):
        gap = text[last : word.start]
        kind = _kind(word.text, word.lower, gap, found, language)
        found.append(
            Token(word.text, word.lower, word.key, FORMS.get(word.lower, word.key), word.start, word.end, gap, kind)
        )
        last = word.end
    return _coordinated(_promoted(_after_numbers(_infinitives(_fronted(found)))))


def _kind(text: str, lower: str, gap: str, before: list[Token], language: Language) -> Kind:
    table = _by_table(text, lower, before)
    if table:
        return table
    if text[:1].isdigit() or language.number(lower):
        return "num"
    opens = not before or before[-1].text[-1:] in ".!?" or '"' in gap
    if text[:1].isupper() and not opens:
        return "name"
    if text[:1].isupper() and lower not in FORMS:
        return "name" if lower not in language.empty and not lower.endswith("ly") else "word"
    return _verbal(lower, gap, before)


def _by_table(text: str, lower: str, before: list[Token]) -> Kind | None:
    if lower == "that":
        return "sub" if before and before[-1].kind not in ("prep", "and") else "det"
    if lower in MODALS and before and before[-1].lower in _BEFORE_NOUNS:
        return "word"  # the will, his might
    if lower in AUXILIARIES:
        return "aux" if text != "May" or not before else "name"
    if lower in NEGATIONS or lower.endswith("n't"):
        return "neg"
    if lower in QUESTION_WORDS:
        return "wh"
    if lower in DETERMINERS:
        return "det"
    if lower in PRONOUNS:
        return "pron"
    if lower in ("yet", "so") and before and before[-1].kind in ("aux", "neg"):
        return "adv"
    if lower in COORDINATORS and lower not in ("while", "then"):
        return "and"
    if lower in ("because", "although", "though", "if", "unless", "whether", "while", "whereas"):
        return "sub"
    if lower in PREPOSITIONS:
        return "prep"
    return "adv" if (lower.endswith("ly") and len(lower) > 4 and lower not in FORMS) or lower in _ADVERBS else None


_BEFORE_NOUNS = frozenset("a an the his its our their your my".split())
_NO_ONE = frozenset("nobody none nothing".split())
_ADVERBS = frozenset(
    """also already again always ever still just only even later then once soon twice together now here there thus
    often longer
    sometimes almost nearly about first last instead too very much away back down out up off over""".split()
)


def _verbal(lower: str, gap: str, before: list[Token]) -> Kind:
    """Whether a word in lower case is a verb, by its form and the word before it."""
    if gap == "-" or (lower.startswith("un") and lower not in FORMS):
        return "word"  # state-controlled, unprovoked
    last = before[-1] if before else None
    if lower.endswith("ing") and lower in FORMS:
        return "ing" if last is None or last.kind != "det" else "word"
    past = lower in PAST or lower in PARTICIPLES or (lower.endswith("ed") and len(lower) > 4)
    back = [token for token in before[-4:] if token.kind not in ("adv", "neg")]
    after_aux = bool(back) and back[-1].kind == "aux"
    if after_aux:
        return "verb" if past or lower in BASES or lower in FORMS else "word"
    if last is not None and last.kind == "and" and any(token.kind in ("verb", "aux") for token in before):
        third = lower.endswith("s") and lower in FORMS and lower not in BASES
        if third:
            return "verb"
    if not past or last is None:
        return "word"
    if last.kind == "det" or (last.kind in ("prep", "num") and "," not in gap):
        return "word"
    subject = last.kind in ("name", "pron", "word", "and") or last.lower in _NO_ONE
    if lower in AMBIGUOUS and not subject and "," not in gap:
        return "word"
    return "verb"


def _fronted(tokens: list[Token]) -> list[Token]:
    """A participle that begins a sentence before a comma: “Born in Riga, Ozols studied law”."""
    if len(tokens) < 4 or tokens[0].kind not in ("word", "name") or tokens[1].kind not in ("prep", "adv"):
        return tokens
    if tokens[0].lower in PARTICIPLES and tokens[0].lower not in BASES:
        comma = next((place for place, token in enumerate(tokens) if breaks(token)), len(tokens))
        if any(token.kind in ("verb", "aux") for token in tokens[comma:]):
            tokens[0] = tokens[0]._replace(kind="verb")
    return tokens


def _coordinated(tokens: list[Token]) -> list[Token]:
    """After “and” or “but” a second verb in the present that has an object: “splits the sugar and releases heat”."""
    present = False
    for place, (token, after) in enumerate(pairwise(tokens)):
        if token.kind == "verb":
            present = _third_person(token)
        joined = present and place > 0 and tokens[place - 1].kind == "and" and not breaks(token)
        if joined and token.kind == "word" and _third_person(token) and after.kind in _OBJECTS and not breaks(after):
            tokens[place] = token._replace(kind="verb")
    return tokens


_OBJECTS = ("det", "name", "pron", "num", "adv", "word")


def _third_person(token: Token) -> bool:
    return token.lower.endswith("s") and token.lower in FORMS and token.lower not in BASES


def _infinitives(tokens: list[Token]) -> list[Token]:
    """“to” before the base of a verb makes it one."""
    for place, (token, after) in enumerate(pairwise(tokens)):
        if token.lower == "to" and after.lower in BASES and after.kind in ("word", "verb") and after.text.islower():
            tokens[place] = token._replace(kind="adv")
            tokens[place + 1] = after._replace(kind="ing")
    return tokens


def _after_numbers(tokens: list[Token]) -> list[Token]:
    """A past form right after a number is a verb where no noun follows it: “12 drowned in the bay”."""
    for place, (token, after) in enumerate(pairwise(tokens)):
        follows = tokens[place + 2] if place + 2 < len(tokens) else None
        past = after.lower in PAST or after.lower in PARTICIPLES or after.lower.endswith("ed")
        if token.kind == "num" and after.kind == "word" and past and (follows is None or follows.kind in _ENDS):
            tokens[place + 1] = after._replace(kind="verb")
    return tokens


_ENDS = ("prep", "det", "and", "adv", "sub", "wh")


def _promoted(tokens: list[Token]) -> list[Token]:
    """In a stretch without a verb, a word that may be one in the present is one: “critics say”, “the firm plans”."""
    begun = 0
    for place in range(1, len(tokens) + 1):
        if place == len(tokens) or breaks(tokens[place]) or tokens[place].kind in ("sub", "wh"):
            _promote(tokens, begun, place)
            begun = place
    return tokens


def _promote(tokens: list[Token], start: int, end: int) -> None:
    stretch = range(start, end)
    first = next((place for place in stretch if tokens[place].kind in ("verb", "aux")), None)
    if first is not None:
        if tokens[first].base in CLAIMS and first + 1 < end:
            _promote(tokens, first + 1, end)
        return
    for place in stretch:
        token, last = tokens[place], tokens[place - 1] if place else None
        if token.kind != "word" or token.lower not in FORMS or last is None or (place == start and breaks(token)):
            continue
        if last.kind == "wh" and place > 1 and tokens[place - 2].kind == "prep":
            continue  # on which date
        relative = tokens[start].kind in ("wh", "sub")
        plural = token.lower in BASES and (
            last.kind == "pron" or relative or any(one.lower.endswith("s") for one in tokens[start:place])
        )
        third = token.lower.endswith("s") and token.lower not in BASES
        if (third or plural) and last.kind in ("name", "word", "pron", "wh", "adv"):
            tokens[place] = token._replace(kind="verb")
            if token.base in CLAIMS and place + 1 < end:
                _promote(tokens, place + 1, end)
            return
