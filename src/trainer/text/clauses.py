"""Sentences and their clauses, read by plain rules: verbs, who does what, what is denied and who claims it.

No parser and no model: kinds of words come from tables and from their neighbours. A reading is never proof of
anything; the rules use it to find where a question says something else than its sentence.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from trainer.text.grammar import (
    BE,
    CLAIMS,
    CLASSIFIERS,
    HAVE,
    PARTICIPLES,
    PARTICLES,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from trainer.text.language import Language
from trainer.text.tokens import STRONG, Token, breaks, tokens_of

Span = tuple[int, int]

_ABBREVIATED = frozenset(
    """mr mrs ms dr prof sir st no vol fig gen col lt sgt capt maj cmdr adm rev hon pres gov sen rep jr sr inc ltd co
    corp vs etc al cf ca approx est jan feb mar apr jun jul aug sept sep oct nov dec ft mt art sec op ed""".split()
)
_END = re.compile(r"(?:(?<![.\s])([^\W\d_]*)[.]|[!?…])[\"')\]]{0,3}\s+(?=[\"'(\[]{0,3}[^\W_])")
"""A stop, what closes after it, and the beginning of another sentence; group 1 is the word before a full stop."""
_STOP = re.compile(r"[;:](?=\s)|\s-\s")
_NO_DENIAL = ("only", "until", "just", "merely", "least", "more", "less", "fewer", "later", "sooner", "longer")
MOST_TOKENS = 200
"""Words of a sentence that are read; a longer one is a list or no prose, and is read so far."""


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Spans of the sentences of a paragraph, end exclusive, without the white space between them."""
    end = len(text) if end is None else end
    found: list[Span] = []
    begun = start
    for match in _END.finditer(text, start, end):
        word, follows = match[1], text[match.end() : match.end() + 2].lstrip("\"'([")
        if (
            word is not None
            and (word.lower() in _ABBREVIATED or (len(word) == 1 and word.isupper()) or not follows[:1].isupper())
            and not (follows[:1].isdigit() and word.lower() not in _ABBREVIATED and len(word) > 1)
        ):
            continue
        found.append((begun, match.start() + len(match[0].rstrip())))
        begun = match.end()
    if text[begun:end].strip():
        found.append((begun, begun + len(text[begun:end].rstrip())))
    return found


@dataclass(slots=True)
class Clause:
    """Tokens of one clause by number, its verbs, and whether it is denied.

    `subject` is the clause whose subject it shares where it has none of its own.
    """

    tokens: list[int] = field(default_factory=list)
    verbs: list[int] = field(default_factory=list)
    opens: str = ""
    parent: int = -1


class Role(NamedTuple):
    """What a thing is to a verb: agent, patient, by, to, from, in, of …; `verb` is its base form."""

    name: str
    verb: str


class Sentence:
    """One sentence or stem, read: tokens, clauses and what each thing in it is to its verb."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.tokens = tokens_of(text, language)[:MOST_TOKENS]
        self.clauses, self.clause_of = _clauses(self.tokens)

    def at(self, start: int, end: int) -> Span:
        """The tokens that lie within two offsets of the text, as numbers, end exclusive."""
        inside = [n for n, token in enumerate(self.tokens) if token.start < end and start < token.end]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)

    def clause(self, token: int) -> Clause:
        return self.clauses[self.clause_of[token]]

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(token.key for token in self.tokens)

    def finite(self, number: int) -> int | None:
        """The first verb of a clause that is no infinitive, by number of its token."""
        return next((verb for verb in self.clauses[number].verbs if self.tokens[verb].kind == "verb"), None)

    def passive(self, verb: int) -> bool:
        """Whether a verb is passive: a participle after a form of “be”, or without one before “by”."""
        token = self.tokens[verb]
        if not (token.lower in PARTICIPLES or token.lower.endswith("ed")):
            return False
        for place in range(verb - 1, max(-1, verb - 7), -1):
            before = self.tokens[place]
            if before.lower in BE:
                return True
            if before.lower in HAVE or before.kind in ("prep", "and", "sub", "wh") or breaks(self.tokens[place + 1]):
                break
        follows = self.tokens[verb + 1 : verb + 2]
        return bool(follows) and follows[0].lower == "by" and not _has_subject_right_before(self.tokens, verb)

    def negated(self, verb: int) -> str:
        """The word that denies a verb, or an empty text; “not until May” and “no more than six” deny nothing."""
        clause = self.clause(verb)
        for place in clause.tokens:
            token = self.tokens[place]
            near = verb - 6 <= place <= verb + 1 and not any(place < other < verb for other in clause.verbs)
            unreal = place > 0 and self.tokens[place - 1].lower in ("had", "were") and breaks(self.tokens[place - 1])
            if not near or unreal or not (token.kind == "neg" or token.lower.endswith("n't")):
                continue
            if place > verb and self.tokens[verb].kind != "aux":
                continue
            follows = self.tokens[place + 1].lower if place + 1 < len(self.tokens) else ""
            later = any(self.tokens[other].lower == "until" for other in clause.tokens if other > place)
            if follows not in _NO_DENIAL and not later and not (token.lower == "no" and place < verb - 3):
                return token.text
        return ""

    def roles(self, start: int, end: int) -> list[Role]:
        """What the thing at these tokens is to the verbs of its clause, and of a relative clause about it."""
        if start >= end:
            return []
        return [*self._own_roles(start, end), *self._relative_roles(end)]

    def _own_roles(self, start: int, end: int) -> list[Role]:
        clause = self.clause(start)
        if self._owns(end) or self._gapped(start, end):
            return []
        head = self._attached(start, clause)
        verbs = [verb for verb in clause.verbs if not start <= verb < end]
        before = [verb for verb in verbs if verb < start]
        after = [verb for verb in verbs if verb >= end]
        if head.startswith("of "):
            return [Role("of", head[3:])]
        if head and before:
            return [self._prepositional(head, before[-1])]
        if head:
            return [Role(head, self.tokens[after[0]].base)] if after and head != "by" else []
        if before:
            return [Role("patient", self.tokens[before[-1]].base)]
        return [
            Role("patient" if self.passive(verb) else "agent", self.tokens[verb].base)
            for verb in self._shared(clause, after)
        ]

    def _owns(self, end: int) -> bool:
        """Whether a possessive ending follows: Lomova's sister is not Lomova."""
        after = self.tokens[end].gap if end < len(self.tokens) else ""
        return after.startswith("'")

    def _gapped(self, start: int, end: int) -> bool:
        """Whether the verb is left out before it: “A has 174 patients and B 96”."""
        before = [place for place in range(start - 1, max(-1, start - 4), -1) if self.tokens[place].kind != "det"][:1]
        follows = self.tokens[end] if end < len(self.tokens) else None
        joined = bool(before) and (self.tokens[before[0]].kind == "and" or "," in self.tokens[before[0] + 1].gap)
        if not joined or follows is None or breaks(follows):
            return False
        listed = "," in self.tokens[before[0] + 1].gap
        verbs = self.clause(start).verbs
        return follows.kind == "num" or (listed and follows.lower == "as" and bool(verbs) and verbs[-1] < start)

    def _relative_roles(self, end: int) -> list[Role]:
        """What a thing is in the clause that begins right after it with who, whom, which or that."""
        if end >= len(self.tokens):
            return []
        token = self.tokens[end]
        if token.kind not in ("wh", "sub") or token.lower not in ("who", "whom", "which", "that"):
            return []
        clause = self.clause(end)
        if not clause.verbs or clause.tokens[0] != end:
            return []
        verb = clause.verbs[0]
        subject = all(
            self.tokens[place].kind in ("aux", "adv", "neg") for place in clause.tokens if end < place < verb
        )
        if token.lower == "whom" or not subject:
            return [Role("patient", self.tokens[verb].base)]
        return [Role("patient" if self.passive(verb) else "agent", self.tokens[verb].base)]

    def _prepositional(self, preposition: str, verb: int) -> Role:
        if preposition == "by" and self.passive(verb):
            return Role("agent", self.tokens[verb].base)
        return Role(preposition, self.tokens[verb].base)

    def _shared(self, clause: Clause, verbs: list[int]) -> list[int]:
        """The verbs of a subject before them: its clause's, and those of clauses without a subject of their own."""
        if not verbs:
            return []
        number = self.clause_of[clause.tokens[0]]
        following = [verbs[0]]
        for other in self.clauses[number + 1 :]:
            if other.opens in ("and", "but", "then", "or") and other.verbs and self._bare(other):
                following.append(other.verbs[0])
            elif other.opens in ("and", "but", "then", "or", ""):
                break
        return following

    def _bare(self, clause: Clause) -> bool:
        """Whether a clause begins with its verb, so that its subject is that of the one before."""
        first = [place for place in clause.tokens if self.tokens[place].kind not in ("and", "adv", "aux", "neg")]
        return bool(first) and first[0] == clause.verbs[0]

    def _attached(self, start: int, clause: Clause) -> str:
        """The preposition that a thing depends on; “of” with the noun that it belongs to."""
        own = set(clause.tokens)
        place, determined, apposed = start - 1, False, False
        while place >= 0 and place in own and start - place <= 10:
            token, gap = self.tokens[place], self.tokens[place + 1].gap
            if STRONG.search(gap) or (determined and token.kind not in ("prep", "and") and "," not in gap):
                return ""
            if "," in gap:
                if apposed or place + 1 < start - 3 or token.kind not in ("word", "name"):
                    return ""
                apposed, determined = True, False
            determined = determined or token.kind == "det"
            if token.kind == "prep" and not self._particle(place):
                if token.lower != "of" or place == 0:
                    return token.lower
                if self.tokens[place - 1].lower not in CLASSIFIERS:
                    return f"of {self.tokens[place - 1].key}"
                determined = False
            elif token.kind == "and" and place > 0:
                return self._attached(place - 1, clause)
            elif token.kind in ("verb", "ing", "aux", "sub", "wh", "pron", "prep"):
                return ""
            place -= 1
        return ""

    def _particle(self, place: int) -> bool:
        """Whether a preposition belongs to the verb before it: took over, set up, turned down."""
        before = self.tokens[place - 1] if place else None
        return self.tokens[place].lower in PARTICLES and before is not None and before.kind in ("verb", "ing")


def _has_subject_right_before(tokens: list[Token], verb: int) -> bool:
    return verb > 0 and tokens[verb - 1].kind == "pron" and tokens[verb - 1].lower in SUBJECT_PRONOUNS


def _clauses(tokens: list[Token]) -> tuple[list[Clause], list[int]]:
    """The clauses in their order, and for each token the number of its clause."""
    found = [Clause()]
    where: list[int] = []
    current = 0
    for place, token in enumerate(tokens):
        opener = _opens(tokens, place, found[current])
        if opener is not None:
            resumed = _resumed(tokens, place, found, current, opener)
            if resumed is not None:
                current = resumed
            else:
                found.append(Clause(opens=opener, parent=current))
                current = len(found) - 1
        elif _second_verb(tokens, place, found[current]):
            current = found[current].parent
        found[current].tokens.append(place)
        if token.kind in ("verb", "ing") or (token.kind == "aux" and not _main_follows(tokens, place)):
            found[current].verbs.append(place)
        where.append(current)
    return found, where


def _main_follows(tokens: list[Token], place: int) -> bool:
    """Whether the verb of an auxiliary comes: was *built*, did not *return*; else the auxiliary is the verb."""
    for token in tokens[place + 1 : place + 8]:
        if token.kind in ("verb", "aux") or (token.kind == "ing" and tokens[place].lower in BE):
            return True
        if token.kind in ("sub", "wh", "and", "prep") or breaks(token):
            return False
    return False


def _finite(token: Token) -> bool:
    return token.kind in ("verb", "aux")


def _ahead(tokens: list[Token], place: int) -> bool:
    """Whether a verb comes before the stretch ends at a comma, a stop or another clause."""
    for number, token in enumerate(tokens[place:], place):
        if number > place and (breaks(token) or token.kind in ("sub", "wh", "and")):
            return False
        if token.kind in ("aux", "ing") or (token.kind == "verb" and not _reduced(tokens, number)):
            return True
    return False


def _reduced(tokens: list[Token], place: int) -> bool:
    """Whether a participle stands for a relative clause: “sanctuaries enjoyed by rebels”."""
    return place + 1 < len(tokens) and tokens[place + 1].lower == "by" and tokens[place - 1].kind in ("word", "name")


def _finite_ahead(tokens: list[Token], place: int) -> bool:
    for number, token in enumerate(tokens[place:], place):
        if number > place and (breaks(token) or token.kind in ("sub", "wh", "and")):
            return False
        if _finite(token):
            return True
    return False


def _opens(tokens: list[Token], place: int, current: Clause) -> str | None:
    """What opens a new clause at a token, or None."""
    token = tokens[place]
    if place == 0 or not current.tokens:
        return None
    if _STOP.search(token.gap):
        return ""
    inserted = current.parent >= 0 and current.opens in (*RELATIVES, "ing", *SUBORDINATORS)
    if "," in token.gap and inserted and token.kind in ("verb", "aux", "adv"):
        return ","
    if token.kind == "and":
        return token.lower if current.verbs and _ahead(tokens, place + 1) else None
    if token.kind == "sub" or (token.kind == "wh" and token.lower in RELATIVES):
        return token.lower if _ahead(tokens, place + 1) else None
    if token.lower in SUBORDINATORS and token.kind == "prep" and _finite_ahead(tokens, place + 1):
        return token.lower
    if _reported(tokens, place, current):
        return "that"
    if "," in token.gap or "(" in token.gap or ")" in token.gap:
        if token.kind == "ing" or (token.kind == "verb" and (current.verbs or _is_put_in(tokens, place))):
            return "ing"
        if current.verbs and _finite_ahead(tokens, place):
            return ","
        if inserted:
            return ","
    return None


def _reported(tokens: list[Token], place: int, current: Clause) -> bool:
    """Whether what is claimed begins without a “that”: “Lund said prices would rise”."""
    verb = tokens[place - 1]
    if verb.kind != "verb" or verb.base not in CLAIMS or breaks(tokens[place]) or place - 1 not in current.verbs:
        return False
    if tokens[place].kind not in ("det", "name", "pron", "word", "num"):
        return False
    for number in range(place + 1, len(tokens)):
        if breaks(tokens[number]) or tokens[number].kind == "and":
            return False
        if _finite(tokens[number]):
            return True
    return False


def _resumed(tokens: list[Token], place: int, found: list[Clause], current: int, opener: str) -> int | None:
    """The clause that goes on after one that was put into it: “X, who taught Y, died”."""
    if opener != ",":
        return None
    above = found[current].parent
    while above >= 0:
        if found[above].opens != "ing" and not any(_finite(tokens[verb]) for verb in found[above].verbs):
            return above
        above = found[above].parent
    inserted = found[current].opens in (*RELATIVES, "ing")
    return found[current].parent if inserted and not _finite_ahead(tokens, place) else None


def _is_put_in(tokens: list[Token], place: int) -> bool:
    """Whether a participle after a comma is put in between subject and verb: “the alarm, made by X, had failed”."""
    for _number, token in enumerate(tokens[place + 1 :], place + 1):
        if _STOP.search(token.gap):
            return False
        if "," in token.gap and token.kind in ("verb", "aux"):
            return tokens[place].lower in PARTICIPLES or tokens[place].lower.endswith("ed")
    return False


def _second_verb(tokens: list[Token], place: int, current: Clause) -> bool:
    """Whether a relative clause without commas ends here: “the man who taught Y died”."""
    token = tokens[place]
    if current.opens not in RELATIVES or current.parent < 0 or not _finite(token) or not current.verbs:
        return False
    verb = current.verbs[0]
    return (
        place > verb + 1
        and token.kind in ("verb", "aux")
        and tokens[place - 1].kind not in ("aux", "and", "sub", "adv", "neg")
    )
