"""The clauses of a sentence: which words begin one, and where the clause around it goes on."""

import re
from dataclasses import dataclass, field

from trainer.text.grammar import BE, CLAIMS, PARTICIPLES, RELATIVES, SUBORDINATORS
from trainer.text.tokens import Token, breaks

_STOP = re.compile(r"[;:](?=\s)|\s-\s")


@dataclass(slots=True)
class Clause:
    """Tokens of one clause by number, its verbs, and whether it is denied.

    `subject` is the clause whose subject it shares where it has none of its own.
    """

    tokens: list[int] = field(default_factory=list)
    verbs: list[int] = field(default_factory=list)
    opens: str = ""
    parent: int = -1


def clauses_of(tokens: list[Token]) -> tuple[list[Clause], list[int]]:
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
        if breaks(token) and token.base in CLAIMS:
            return False  # was safe, said the mayor
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
        if token.kind in ("aux", "ing") or (token.kind == "verb" and not reduced(tokens, number)):
            return True
    return False


def reduced(tokens: list[Token], place: int) -> bool:
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
        if current.tokens == [place - 1] and tokens[place - 1].kind == "prep":
            return None  # it has begun with its preposition: in which …
        said = token.lower == "that" and tokens[place - 1].base in CLAIMS and place - 1 in current.verbs
        return token.lower if said or _ahead(tokens, place + 1) else None
    if token.lower == "when" and current.verbs and tokens[0].kind != "wh":  # a question is about both together
        return token.lower if _finite_ahead(tokens, place + 1) else None
    if _relative_after_preposition(tokens, place):
        return tokens[place + 1].lower
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


def _relative_after_preposition(tokens: list[Token], place: int) -> bool:
    """Whether a relative clause begins with its preposition: “a letter in which she praised him”."""
    if tokens[place].kind != "prep" or place + 2 >= len(tokens) or tokens[place + 1].lower not in ("which", "whom"):
        return False
    noun = tokens[place - 1].kind in ("word", "name") or "," in tokens[place].gap
    return noun and _finite_ahead(tokens, place + 2)


def _reported(tokens: list[Token], place: int, current: Clause) -> bool:
    """Whether what is claimed begins without a “that”: “Lund said prices would rise”."""
    verb = tokens[place - 1]
    if verb.kind != "verb" or verb.base not in CLAIMS or breaks(tokens[place]) or place - 1 not in current.verbs:
        return False
    if tokens[place].kind not in ("det", "name", "pron", "word", "num"):
        return False
    wanted = 1
    for number in range(place + 1, len(tokens)):
        token = tokens[number]
        if breaks(token) or token.kind == "and":
            return False
        if token.kind in ("sub", "wh") or (token.kind == "prep" and token.lower in SUBORDINATORS):
            wanted += _finite_ahead(tokens, number + 1)
        elif token.kind == "verb" or (token.kind == "aux" and not _main_follows(tokens, number)):
            wanted -= 1
        if not wanted:
            return True
    return False


def _resumed(tokens: list[Token], place: int, found: list[Clause], current: int, opener: str) -> int | None:
    """The clause that goes on after one that was put into it: “X, who taught Y, died”."""
    if opener != ",":
        return None
    above = found[current].parent
    while above >= 0:
        if found[above].opens != "ing" and not any(_finite(tokens[number]) for number in found[above].tokens):
            return above
        above = found[above].parent
    inserted = found[current].opens in (*RELATIVES, "ing")
    return found[current].parent if inserted and not _finite_ahead(tokens, place) else None


def _is_put_in(tokens: list[Token], place: int) -> bool:
    """Whether a participle after a comma is put in between subject and verb: “the alarm, made by X, had failed”."""
    for number, token in enumerate(tokens[place + 1 :], place + 1):
        if _STOP.search(token.gap):
            return False
        after = tokens[number + 1] if token.kind == "adv" and number + 1 < len(tokens) else token
        if "," in token.gap and after.kind in ("verb", "aux"):
            return tokens[place].lower in PARTICIPLES or tokens[place].lower.endswith("ed")
    return False


def _second_verb(tokens: list[Token], place: int, current: Clause) -> bool:
    """Whether a relative clause without commas ends here: “the man who taught Y died”."""
    token = tokens[place]
    if current.opens not in RELATIVES or current.parent < 0 or not _finite(token) or not current.verbs:
        return False
    verb = current.verbs[0]
    own_subject = any(tokens[other].kind in ("name", "word", "pron") for other in current.tokens if other < verb)
    return (
        place > verb + (not own_subject)
        and token.kind in ("verb", "aux")
        and tokens[place - 1].kind not in ("aux", "and", "sub", "adv", "neg")
    )
