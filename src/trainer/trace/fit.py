"""Whether the answer fits the stem in its own clause: no rival fits better, and no roles are exchanged."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from trainer.problems import Problem
from trainer.text.clauses import Role
from trainer.text.grammar import BE, CONVERSES, ENGLISH_GRAMMAR, LIGHT, SETS_ASIDE, SYMMETRIC, measure
from trainer.text.language import Language
from trainer.text.normal import fold, occurrences
from trainer.text.tokens import breaks
from trainer.trace.anchored import Anchored
from trainer.trace.asked import Asked, asks, question_roles
from trainer.trace.sentences import Read, Thing
from trainer.trace.wholes import alike

_JOINED = ("and", "but", "", "while", "whereas")
"""What opens a clause that says something else beside the one before."""
MARGIN = 2
"""By how much a rival has to fit better than the answer: two words, or a role."""
_CORE = frozenset(("agent", "patient", "to", "from"))


def fits(anchored: Anchored) -> Iterable[Problem]:
    language = anchored.language
    if language is None:
        return
    for question in anchored.module.questions:
        for asked in asks(question, anchored, language):
            found = [*_exchanged(asked, anchored), *_sides(asked, anchored, language)][:1]
            found = found or list(_rival(asked, anchored, language))
            yield from found
            if found:
                break


def _beside(asked: Asked, anchored: Anchored, language: Language) -> Iterator[Problem]:
    """An answer in a clause that is only joined to the one with the words of the stem, and has none of them."""
    answer = fold(asked.answer.value)
    if asked.stated or not answer or not asked.verbs:
        return
    for each in anchored.sentences_of(asked.evidence):
        sentence = each.sentence
        for span in occurrences(sentence.text, answer):
            start, end = sentence.at(*span)
            number = sentence.clause_of[start] if start < end else 0
            clause = sentence.clauses[number]
            first = sentence.finite(number)
            if first is None or start < first:
                return
            inside = {place for place in clause.tokens if place >= first and not start <= place < end}
            if asked.shares(each.marks_at(inside, language)):
                return
            here = [verb for verb in asked.verbs if any(verb.base == sentence.tokens[place].base for place in inside)]
            there = [
                other
                for place, other in enumerate(sentence.clauses)
                if (other.parent == number and other.opens in _JOINED)
                or (clause.parent == place and clause.opens in _JOINED)
                if any(sentence.tokens[each_].base == verb.base for each_ in other.verbs for verb in asked.verbs)
            ]
            if there and not here:
                message = (
                    f"in the quoted sentence `{asked.answer.value}` is in another clause than the words of the stem. "
                    "Answer with what their clause says, or ask for what this answer is."
                )
                yield Problem(asked.answer.span, "other-clause", message)
                return


def own_marks(asked: Asked, anchored: Anchored, language: Language) -> frozenset[object]:
    """What makes a thing of the source the answer."""
    marks: set[object] = {entity.id.value for entity in anchored.bearers(asked.answer.value)}
    folded = fold(asked.answer.value)
    date = language.date(folded)
    if date:
        return frozenset((("date", date.parts),))
    numbers = language.numbers(folded) if asked.kind in ("number", "phrase") and not marks else []
    return frozenset(marks | {("number", number.value) for number in numbers[:1]})


def _rival(asked: Asked, anchored: Anchored, language: Language) -> Iterator[Problem]:
    own = own_marks(asked, anchored, language)
    if not own:
        yield from _beside(asked, anchored, language)
        return
    if asked.stated and _said_of_pronoun(asked, anchored):
        return
    others = frozenset().union(*(anchored.meaning(text.value).marks for text in asked.others))
    reads = anchored.sentences_of(asked.evidence)
    measured = next((_measure(each, thing) for each in reads for thing in each.things if thing.marks & own), "")
    best_own: float | None = None
    best: tuple[float, Thing, Read] | None = None
    for each in anchored.sentences_of(asked.evidence):
        for thing in each.things:
            if not alike(thing.kind, asked.kind) and not (thing.marks & own):
                continue
            if not thing.marks & own and _measure(each, thing) != measured:
                continue
            score = fit(asked, each, thing, language)
            if thing.marks & own and _untold(asked, each, thing):
                return
            if thing.marks & own:
                best_own = score if best_own is None else max(best_own, score)
            elif (
                thing.label.lower() != "one"
                and not thing.marks & (asked.marks | others)
                and (best is None or score > best[0])
            ):
                best = (score, thing, each)
    if best_own is not None and best and best[0] >= best_own + MARGIN:
        message = (
            f"in the quoted sentence the words of the stem belong to “{best[1].label}”, and "
            f"`{asked.answer.value}` to something else. Answer with what the clause says, or ask for this."
        )
        yield Problem(asked.answer.span, "other-clause", message)


def _measure(each: Read, thing: Thing) -> str:
    """The unit that a number is measured by: no number of years rivals one of votes."""
    tokens = each.sentence.tokens[thing.start : thing.end + 1] if thing.kind == "number" else []
    return next((unit for token in tokens if (unit := measure(token.lower)) and unit not in _SCALES), "")


_SCALES = frozenset("hundred thousand million billion trillion dozen half third quarter".split())


def _said_of_pronoun(asked: Asked, anchored: Anchored) -> bool:
    """Whether the source says it of a pronoun, which may mean the thing of the statement."""
    for each in anchored.sentences_of(asked.evidence):
        for place, token in enumerate(each.sentence.tokens):
            if token.kind == "verb" and any(role.verb == token.base for role in asked.roles):
                before = [n for n in each.sentence.clause(place).tokens if n < place]
                if any(each.sentence.tokens[n].kind == "pron" for n in before):
                    return True
    return False


def _untold(asked: Asked, each: Read, thing: Thing) -> bool:
    """Whether the sentence cannot tell: “up from 450”, or a pronoun that may be the answer does what is asked."""
    tokens = each.sentence.tokens
    before = tokens[thing.start - 1].lower if thing.start else ""
    return asked.stated and thing.kind == "number" and before in ("from", "to")


def outdone(asked: Asked, label: str, anchored: Anchored, language: Language) -> bool:
    """Whether the answer fits the stem better than another thing in the quotes, so that it is no rival."""
    own = own_marks(asked, anchored, language)
    best_own, best = -99.0, -99.0
    for each in anchored.sentences_of(asked.evidence):
        for thing in each.things:
            if thing.marks & own:
                best_own = max(best_own, fit(asked, each, thing, language))
            elif thing.label == label:
                best = max(best, fit(asked, each, thing, language))
    return best_own >= best + 1 and best_own > -99


def fit(asked: Asked, each: Read, thing: Thing, language: Language) -> float:
    """How well a thing of the source answers: words shared with its clause, its role, and what is beside it."""
    sentence = each.sentence
    clause = each.near_marks(sentence.clause_of[thing.start], language) - thing.marks
    clause |= _of_them(each, thing, language)
    score = float(len(asked.marks & clause))
    score += 0.75 * sum(1 for likes_ in asked.likes if likes_ & clause)
    for role in asked.roles if thing.kind not in ("number", "date") else ():
        for other in each.roles(thing):
            if same_verb(role.verb, other.verb):
                score += 2 if role.name == other.name else -2 if conflict(role.name, other.name) else 0
    if thing.kind == "number" and not asked.stated:
        score += 2 if _counted(asked) & _unit(each, thing, language) else 0
    if thing.kind == "number":
        beside = (other for other in each.things if other.marks & asked.marks and nearest(each, other, thing))
        score += sum(2 if 0 <= thing.start - other.end <= 1 else 1 for other in beside)
    score -= 2 * (
        _whole_of_a_part(each, thing) and any(token.lower == "many" for token in asked.read.sentence.tokens)
    )
    return score - 3 * set_aside(each, thing)


def _of_them(each: Read, thing: Thing, language: Language) -> frozenset[object]:
    """What “19 of them” and “of whom six” are of: the clause before."""
    tokens = each.sentence.tokens
    after = [token.lower for token in tokens[thing.end : thing.end + 2]]
    before = [token.lower for token in tokens[max(0, thing.start - 2) : thing.start]]
    number = each.sentence.clause_of[thing.start]
    if number and (after in _PARTS or before in _PARTS):
        verbs = {tokens[verb].mark for verb in each.sentence.clauses[number - 1].verbs}
        return each.clause_marks(number - 1, language) - verbs
    return frozenset()


_PARTS = (["of", "them"], ["of", "these"], ["of", "those"], ["of", "whom"], ["of", "which"])


def _whole_of_a_part(each: Read, thing: Thing) -> bool:
    """Whether a number is that of which another one is a part: the 900 in “17 of 900 files”."""
    tokens = each.sentence.tokens
    place = thing.start - 1
    while place > 0 and tokens[place].kind == "det":
        place -= 1
    return thing.kind == "number" and place > 0 and tokens[place].lower == "of" and tokens[place - 1].kind == "num"


def nearest(each: Read, other: Thing, thing: Thing) -> bool:
    """Whether a thing is the one of its kind that is nearest to another, in one stretch of the sentence."""
    later = each.sentence.tokens[thing.end].lower if thing.end < len(each.sentence.tokens) else ""
    if (
        other.kind == thing.kind
        or _apart(other, thing) > 6
        or later in ("later", "earlier", "ago", "before", "after")
    ):
        return False
    rivals = (rival for rival in each.things if rival.kind == thing.kind and rival is not thing)
    return all(_apart(other, rival) > _apart(other, thing) for rival in rivals)


def _apart(one: Thing, other: Thing) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def set_aside(each: Read, thing: Thing) -> bool:
    """Whether a thing is named as what it is not about: unlike Voss, not by Halden, Lomova's sister."""
    tokens = each.sentence.tokens
    before = [token.lower for token in tokens[max(0, thing.start - 4) : thing.start] if token.kind != "det"]
    owns = thing.end < len(tokens) and tokens[thing.end].gap.startswith("'")
    noun = [token.lower for token in tokens[max(0, thing.start - 3) : thing.start]]
    apart = "not" in noun and all(token.kind != "verb" for token in tokens[max(0, thing.start - 3) : thing.start])
    return owns or " ".join(before[-2:]).endswith(SETS_ASIDE) or apart


def _counted(asked: Asked) -> frozenset[str]:
    tokens = asked.read.sentence.tokens
    at = next((n for n, token in enumerate(tokens) if token.kind == "wh"), len(tokens))
    found: list[str] = []
    for token in tokens[at + 1 : at + 5]:
        if token.kind in ("aux", "verb"):
            break
        found.append(token.mark)
    return frozenset(found)


def _unit(each: Read, thing: Thing, language: Language) -> frozenset[str]:
    """The words right after a number; where there are none, those of the number before it: “174 patients and 96”."""
    after = _after(each, thing, language)
    if after:
        return after
    before = [other for other in each.things if other.kind == "number" and other.end <= thing.start]
    return _after(each, before[-1], language) if before else frozenset()


def _after(each: Read, thing: Thing, language: Language) -> frozenset[str]:
    tokens = each.sentence.tokens[thing.end : thing.end + 2]
    if not tokens or breaks(tokens[0]) or tokens[0].kind in ("prep", "and", "verb", "aux"):
        return frozenset()
    return frozenset(token.mark for token in tokens if token.lower not in language.function)


def same_verb(one: str, other: str) -> bool:
    return one == other or other in ENGLISH_GRAMMAR.synonyms.get(one, ())


def conflict(one: str, other: str) -> bool:
    """Whether a thing cannot be both to one deed."""
    return one != other and one in _CORE and other in _CORE and {one, other} != {"patient", "to"}


def _asked_roles(
    asked: Asked, anchored: Anchored, language: Language
) -> list[tuple[frozenset[object], list[Role], str]]:
    """The things of the stem and the answer, each with its roles there."""
    subjects = {} if asked.stated else question_roles(asked.read.sentence)[1]
    found = [
        (thing.marks, [subjects[thing.start]] if thing.start in subjects else asked.read.roles(thing), thing.label)
        for thing in asked.things
    ]
    own = own_marks(asked, anchored, language)
    return [*found, (own, list(asked.roles), asked.answer.value)] if own else found


def _exchanged(asked: Asked, anchored: Anchored) -> Iterator[Problem]:
    language = anchored.language
    if language is None:
        return
    things = _asked_roles(asked, anchored, language)
    for (one, first, label), (other, second, label2) in combinations(things, 2):
        for here in first:
            for there in second:
                if here.verb == there.verb and here.verb not in SYMMETRIC and conflict(here.name, there.name):
                    for each in anchored.sentences_of(asked.evidence):
                        if _turned(each, one, other, here, there):
                            message = (
                                f"the quoted sentence says it the other way round: `{label}` and `{label2}` have "
                                f"exchanged roles at “{here.verb}”. Ask who did it to whom as the sentence says."
                            )
                            yield Problem(asked.text.span, "roles-exchanged", message)
                            return


def _sides(asked: Asked, anchored: Anchored, language: Language) -> Iterator[Problem]:
    """Who does it and to whom are exchanged in the nouns around a verb: “Oakes blamed the government”."""
    if not asked.stated or asked.answer.value:
        return
    for place, token in enumerate(asked.read.sentence.tokens):
        if token.kind != "verb" or token.base in SYMMETRIC | LIGHT | BE:
            continue
        one, other = around(asked.read, place, language)
        for each in anchored.sentences_of(asked.evidence):
            for at, held in enumerate(each.sentence.tokens):
                if held.kind == "verb" and held.base == token.base:
                    first, second = around(each, at, language)
                    if one & second and other & first and not (one & first or other & second):
                        message = (
                            f"the quoted sentence says it the other way round at “{held.text}”. "
                            "Say who did it to whom as the sentence does."
                        )
                        yield Problem(asked.text.span, "roles-exchanged", message)
                        return


def around(each: Read, verb: int, language: Language) -> tuple[frozenset[object], frozenset[object]]:
    """What is on the doer's and on the other side of a verb in its clause."""
    sentence = each.sentence
    clause = sentence.clause(verb).tokens
    before = each.marks_at({place for place in clause if place < verb}, language)
    after = {place for place in clause if place > verb}
    by = next((place for place in after if sentence.tokens[place].lower == "by"), None)
    if not sentence.passive(verb):
        return before, each.marks_at(after, language)
    return each.marks_at({place for place in after if by is not None and place > by}, language), before


def _turned(each: Read, one: frozenset[object], other: frozenset[object], here: Role, there: Role) -> bool:
    """Whether two things have one another's roles at a verb of the source, and nowhere those of the stem.

    One of them is enough where the other has no such role: “She sold it to Weber” is no sale by Weber.
    """
    first = [role for thing in each.things if thing.marks & one for role in each.roles(thing)]
    second = [role for thing in each.things if thing.marks & other for role in each.roles(thing)]
    if any(_is(role, here) for role in first) or any(_is(role, there) for role in second):
        return False
    for own, wanted, rest in ((first, there, second), (second, here, first)):
        mine = here if wanted is there else there
        for role in own:
            if not _is(role, wanted) or not conflict(role.name, mine.name):
                continue
            held = [each_ for each_ in rest if each_.verb == role.verb and each_.name in _CORE]
            if all(_is(each_, mine) for each_ in held):
                return True
    return any(_otherwise(each, a, b, here, there) for a in first for b in second)


def _is(role: Role, wanted: Role) -> bool:
    """Whether a role of the source is that of the stem, at the same verb or at one that says the same."""
    return role.name == wanted.name and same_verb(wanted.verb, role.verb)


def _otherwise(each: Read, a: Role, b: Role, here: Role, there: Role) -> bool:
    """Whether both roles are exchanged at another verb, which is no converse: gave it to, sold it to."""
    if a.verb != b.verb or CONVERSES.get(here.verb) == a.verb or same_verb(a.verb, here.verb):
        return False
    exchanged = a.name == there.name and b.name == here.name and conflict(a.name, b.name)
    return exchanged and not any(token.base == here.verb for token in each.sentence.tokens)
