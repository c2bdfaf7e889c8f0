"""Sentences and their clauses, read by plain rules: verbs, who does what, what is denied and who claims it.

No parser and no model: kinds of words come from tables and from their neighbours. A reading is never proof of
anything; the rules use it to find where a question says something else than its sentence.
"""

import re
from functools import cached_property
from typing import NamedTuple

from trainer.text.grammar import (
    BE,
    CLAIMS,
    CLASSIFIERS,
    HAVE,
    INTRANSITIVE,
    PARTICIPLES,
    PARTICLES,
    SUBJECT_PRONOUNS,
)
from trainer.text.language import Language
from trainer.text.splits import Clause, clauses_of, reduced
from trainer.text.tokens import STRONG, Token, breaks, tokens_of

Span = tuple[int, int]

_NO_DENIAL = ("only", "until", "just", "merely", "least", "more", "less", "fewer", "later", "sooner", "longer")
MOST_TOKENS = 200
"""Words of a sentence that are read; a longer one is a list or no prose, and is read so far."""


class Role(NamedTuple):
    """What a thing is to a verb: agent, patient, by, to, from, in, of …; `verb` is its base form."""

    name: str
    verb: str


class Sentence:
    """One sentence or stem, read: tokens, clauses and what each thing in it is to its verb."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.tokens = tokens_of(text, language)[:MOST_TOKENS]
        self.clauses, self.clause_of = clauses_of(self.tokens)

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
        if token.lower in PARTICIPLES and self.clause(verb).opens == "ing" and self.clause(verb).tokens[0] == verb:
            return token.base not in CLAIMS
        if verb and self.tokens[verb - 1].kind == "and":
            return self._passive_goes_on(verb)
        follows = [each for each in self.tokens[verb + 1 : verb + 3] if each.kind != "adv"]
        counted = len(follows) > 1 and follows[1].kind == "num" and self.clause(verb).verbs == [verb]
        by = bool(follows) and follows[0].lower == "by" and not counted
        return by and not _has_subject_right_before(self.tokens, verb)

    def _passive_goes_on(self, verb: int) -> bool:
        """Whether a participle after “and” is as passive as the verb before it: was arrested and charged."""
        follows = self.tokens[verb + 1] if verb + 1 < len(self.tokens) else None
        before = self.clauses[self.clause(verb).parent].verbs
        has_object = follows is not None and follows.kind not in ("prep", "and", "adv") and not breaks(follows)
        if has_object or self.tokens[verb].base in INTRANSITIVE or not before or before[-1] > verb:
            return False
        return self.passive(before[-1])

    def negated(self, verb: int) -> str:
        """The word that denies a verb, or an empty text; “not until May” and “no more than six” deny nothing."""
        clause = self.clause(verb)
        for place in clause.tokens:
            token = self.tokens[place]
            near = verb - 6 <= place <= verb + 1 and not any(place < other < verb for other in clause.verbs)
            unreal = place > 0 and self.tokens[place - 1].lower in ("had", "were") and breaks(self.tokens[place - 1])
            if not near or unreal or not (token.kind == "neg" or token.lower.endswith("n't")):
                continue
            if place > verb and self.tokens[verb].kind != "aux" and token.lower != "no":
                continue
            follows = self.tokens[place + 1].lower if place + 1 < len(self.tokens) else ""
            if token.lower == "no" and follows == "longer" and place < verb:
                return token.text
            later = any(self.tokens[other].lower == "until" for other in clause.tokens if other > place)
            if follows not in _NO_DENIAL and not later:
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
        head = self._attached(start, clause, end)
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
            verb = self.tokens[before[-1]].base
            said = clause.opens and verb in CLAIMS and before[-1] == clause.tokens[0] == start - 1
            return [Role("agent" if said else "patient", verb)]
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
        return follows.kind == "num" or (listed and follows.kind == "prep" and bool(verbs) and verbs[-1] < start)

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
        following = verbs[: 2 if reduced(self.tokens, verbs[0]) else 1]
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

    def _attached(self, start: int, clause: Clause, end: int) -> str:
        """The preposition that a thing depends on; “of” with the noun that it belongs to."""
        own = set(clause.tokens)
        if start and self.tokens[start].kind == "name" and re.fullmatch("[12][0-9]{3}", self.tokens[start - 1].text):
            return ""  # In 1871 Baumann founded …
        closed = end >= len(self.tokens) or breaks(self.tokens[end])
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
                first = place == clause.tokens[0]
                if first and (token.lower == clause.opens or (apposed and not closed)):
                    return ""  # after Varga resigned; In the final, Rossi won
                if token.lower != "of" or place == 0:
                    return token.lower
                if self.tokens[place - 1].lower not in CLASSIFIERS:
                    return f"of {self.tokens[place - 1].key}"
                determined = False
            elif token.kind == "and" and place > 0:
                return self._attached(place - 1, clause, end)
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
