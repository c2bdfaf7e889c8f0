"""What frames a fact: a denial, an intention or somebody's claim that a question leaves out or exchanges."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trainer.model import MatchBody
from trainer.problems import Problem
from trainer.text.clauses import Sentence
from trainer.text.grammar import (
    CLAIMS,
    CONTENDING,
    DENIALS,
    DENIED_ONLY_WITH_VERB,
    DOUBT_ADVERBS,
    DOUBTS,
    INTENTS,
    LIGHT,
    NEGATIONS,
    base,
)
from trainer.text.language import Language
from trainer.text.normal import fold, occurrences
from trainer.text.tokens import Token, breaks
from trainer.trace.anchored import Anchored
from trainer.trace.asked import Asked, asks
from trainer.trace.fit import own_marks, same_verb
from trainer.trace.sentences import Read

_SPEECH = frozenset(
    """according view words opinion eyes quote mention speak ask urge condemn statement accusation
    allegation demand consider account""".split()
)


class Frame(NamedTuple):
    """What a token is under: `kind` is negation, denial, doubt, intention or claim; `by` the tokens of who claims."""

    kind: str
    word: str
    by: tuple[int, int] = (0, 0)
    contends: bool = False


def frames_left_out(anchored: Anchored) -> Iterable[Problem]:
    language = anchored.language
    for question in anchored.module.questions if language else ():
        if isinstance(question.body, MatchBody):
            continue  # a pair of nouns says nothing that could be denied
        for asked in asks(question, anchored, language) if language else ():
            found = list(_left_out(asked, anchored, language)) if language else []
            yield from found[:1]
            if found:
                break


def _left_out(asked: Asked, anchored: Anchored, language: Language) -> Iterator[Problem]:
    own = carried(asked)
    for each, place, sure in places(asked, anchored, language):
        for frame in frames(each.sentence, place):
            if frame.kind == "claim":
                yield from _claim(asked, each, frame, anchored, own, language)
            elif (sure or _meant(frame)) and not own & {"negation", "denial", frame.kind}:
                message = (
                    f"the sentence of the quote says “{frame.word}” of this, and the question leaves it out. "
                    "Ask with it, or ask for something that the sentence says did happen."
                )
                yield Problem(asked.text.span, "frame-left-out", message)


_FALSE = frozenset(("unlike", "false", "untrue", "wrong"))
_PERHAPS = frozenset(("may", "might", "could", "perhaps", "possibly", "probably"))
_MEANT = frozenset(("would", "should", "supposed", "wish", "wished", "aim", "plan", "going", "to"))


def carried(asked: Asked) -> set[str]:
    """The frames that stem and answer have themselves."""
    tokens = asked.read.sentence.tokens
    found: set[str] = set()
    for token in tokens:
        if token.lower in NEGATIONS | _FALSE or token.lower.endswith("n't"):
            found.add("negation")
        if token.base in DENIALS:
            found.add("denial")
        if {token.base, token.lower} & (DOUBTS | _PERHAPS | DOUBT_ADVERBS):
            found.add("doubt")
        if token.base in INTENTS or token.lower in _MEANT:
            found.add("intention")
    stem = asked.question.stem.value.lower().split()
    said = (
        {token.base for token in tokens}
        | {token.lower for token in tokens}
        | {base(word.strip(",.?")) for word in stem}
    )
    if any(word.lower() in NEGATIONS for word in asked.answer.value.split()):
        found.add("negation")
    if said & (CLAIMS | _SPEECH | DENIALS) or asked.question.attribution:
        found.add("claim")
    return found


def places(asked: Asked, anchored: Anchored, language: Language) -> Iterator[tuple[Read, int, bool]]:
    """Where the source says what is asked, and whether that is sure.

    At a verb of the stem in a clause that shares more with it; at the clause that a statement repeats; at the answer.
    """
    verbs = {verb.base for verb in asked.verbs}
    own = own_marks(asked, anchored, language)
    for each in anchored.sentences_of(asked.evidence):
        hit = False
        for place, token in enumerate(each.sentence.tokens):
            if token.kind not in ("verb", "ing") or not any(same_verb(verb, token.base) for verb in verbs):
                continue
            clause = each.clause_marks(each.sentence.clause_of[place], language)
            shared = clause & (asked.marks | own) - {token.mark}
            if len(shared) >= 2 or (shared and token.base in verbs and token.base not in LIGHT):
                hit = True
                yield each, place, True
        if asked.stated and not hit:
            for place in _repeated(asked, each, own, language):
                hit = True
                yield each, place, True
        if not hit:
            spots = [(thing.start, thing.end) for thing in each.things if thing.marks & own] or _spots(asked, each)
            for start, _ in spots:
                place = _governor(each.sentence, start)
                yield each, place, each.sentence.tokens[place].kind == "aux"


def _repeated(asked: Asked, each: Read, own: frozenset[object], language: Language) -> Iterator[int]:
    """The verbs of clauses most of whose words a statement repeats."""
    for number, clause in enumerate(each.sentence.clauses):
        marks = each.clause_marks(number, language)
        if clause.verbs and marks and len(marks & (asked.marks | own)) > 0.6 * len(marks):
            yield clause.verbs[0]


def _spots(asked: Asked, each: Read) -> list[tuple[int, int]]:
    """Where the text of the answer is in a sentence, as tokens."""
    answer = fold(asked.answer.value)
    found = occurrences(each.sentence.text, answer) if answer else []
    return [each.sentence.at(*span) for span in found]


def _governor(sentence: Sentence, place: int) -> int:
    """The verb that a thing after it depends on, or the thing itself."""
    verbs = sentence.clause(place).verbs
    before = [verb for verb in verbs if verb < place]
    if not before and len(verbs) == 1 and sentence.tokens[verbs[0]].kind == "aux" and sentence.negated(verbs[0]):
        return verbs[0]
    return before[-1] if before else place


def frames(sentence: Sentence, place: int) -> list[Frame]:
    """Everything that a token of a sentence stands under."""
    found: list[Frame] = []
    tokens = sentence.tokens
    if tokens[place].kind in ("verb", "ing", "aux"):
        word = sentence.negated(place)
        if word:
            found.append(Frame("negation", word))
        found += _before_infinitive(sentence, place)
    number = sentence.clause_of[place]
    while number >= 0:
        clause = sentence.clauses[number]
        if clause.opens in ("", ",", "and", "but") and breaks(sentence.tokens[clause.tokens[0]]):
            break
        if clause.opens in ("that", "ing", "whether", "and", "but", ",", "of") and clause.parent >= 0:
            found += _of_parent(sentence, clause.parent, clause.tokens[0])
        number = clause.parent
    return list(dict.fromkeys([*found, *_unsure(sentence, place), *_around(sentence, place)]))


def _unsure(sentence: Sentence, place: int) -> list[Frame]:
    """An adverb right before a verb that says that it is not sure: allegedly forged."""
    near = [token for token in sentence.tokens[max(0, place - 3) : place] if token.lower in DOUBT_ADVERBS]
    return [Frame("doubt", near[-1].text)] if near and sentence.tokens[place].kind in ("verb", "ing") else []


def _before_infinitive(sentence: Sentence, place: int) -> list[Frame]:
    """Refused to sign, denied having sent, without firing, planned to build."""
    tokens, found = sentence.tokens, []
    if tokens[place].kind != "ing" and tokens[place - 1].lower != "having" and tokens[place].lower != "having":
        return []
    for before in range(place - 1, max(-1, place - 8), -1):
        token = tokens[before]
        if token.lower == "without":
            found.append(Frame("negation", token.text))
        if token.kind in ("verb", "ing"):
            if token.base in DENIALS:
                found.append(Frame("denial", token.text))
            elif token.base in INTENTS:
                found.append(Frame("intention", token.text))
            elif token.base in ("accuse", "suspect", "blame", "charge"):
                found.append(Frame("claim", token.text, _subject(sentence, before), contends=True))
            break
        if token.kind in ("sub", "wh"):
            break
    return found


def _of_parent(sentence: Sentence, number: int, first: int) -> list[Frame]:
    """The claim or denial that a subordinate clause is the content of."""
    found: list[Frame] = []
    verbs = [verb for verb in sentence.clauses[number].verbs if verb < first]
    if not verbs:
        return []
    token = sentence.tokens[verbs[-1]]
    doubts = [
        other
        for other in sentence.tokens[verbs[-1] : first]
        if other.base in DOUBTS or (other.kind == "word" and other.lower in DOUBTS)
    ]
    if doubts:
        found.append(Frame("doubt", doubts[0].text))
    if token.base in DENIALS - DENIED_ONLY_WITH_VERB and token.base not in ("cancel", "abandon", "oppose"):
        found.append(Frame("denial", token.text))
    elif token.base in CLAIMS and first - verbs[-1] <= 6:
        negated = sentence.negated(verbs[-1])
        if negated:
            found.append(Frame("negation", f"{negated} {token.text}"))
        found.append(Frame("claim", token.text, _subject(sentence, verbs[-1]), token.base in CONTENDING))
    return found


def _around(sentence: Sentence, place: int) -> list[Frame]:
    """According to X, … ; …, X said."""
    tokens = sentence.tokens
    found: list[Frame] = []
    for at, token in enumerate(tokens[:-1]):
        if token.lower == "according" and tokens[at + 1].lower == "to" and not _stopped(tokens, at, place):
            found.append(Frame("claim", "according to", _noun(tokens, at + 2)))
    return [*found, *_trailing(sentence, place)]


def _trailing(sentence: Sentence, place: int) -> Iterator[Frame]:
    """A claim that follows what it is about: “…, the army said on Monday”."""
    for clause in sentence.clauses[-1:]:
        first = clause.tokens[0] if clause.tokens else place
        verb = next((verb for verb in clause.verbs if sentence.tokens[verb].kind == "verb"), None)
        if first <= place or verb is None or sentence.tokens[verb].base not in CLAIMS or clause.tokens[-1] - verb > 4:
            continue
        if breaks(sentence.tokens[first]) and not _stopped(sentence.tokens, place, first):
            contends = sentence.tokens[verb].base in CONTENDING
            yield Frame("claim", sentence.tokens[verb].text, _subject(sentence, verb), contends)


def _stopped(tokens: list[Token], one: int, other: int) -> bool:
    first, last = sorted((one, other))
    return any(
        ";" in token.gap or token.lower in ("but", "while", "whereas") for token in tokens[first + 1 : last + 1]
    )


def _subject(sentence: Sentence, verb: int) -> tuple[int, int]:
    """The tokens before a verb in its clause, or after one that stands first: “…, said the police”."""
    clause = sentence.clause(verb)
    if sentence.passive(verb):
        by = next((place for place in clause.tokens if place > verb and sentence.tokens[place].lower == "by"), None)
        return (0, 0) if by is None else _noun(sentence.tokens, by + 1)
    before = [place for place in clause.tokens if place < verb]
    return (before[0], verb) if before else (verb + 1, clause.tokens[-1] + 1)


def _noun(tokens: list[Token], start: int) -> tuple[int, int]:
    """The noun that begins at a token, with a name in apposition: the returning officer, Helen Voss."""
    end = start
    while (
        end < len(tokens)
        and (end == start or "," not in tokens[end].gap)
        and tokens[end].kind not in ("verb", "aux", "sub", "ing")
        and not (tokens[end].kind == "prep" and end + 1 < len(tokens) and tokens[end + 1].kind == "ing")
    ):
        end += 1
    name = end
    while name < len(tokens) and tokens[name].kind == "name" and (name == end or "," not in tokens[name].gap):
        name += 1
    if end < name < len(tokens) and "," in tokens[name].gap and "," in tokens[end].gap:
        end = name
    return start, end


def _claim(
    asked: Asked, each: Read, frame: Frame, anchored: Anchored, carried: set[str], language: Language
) -> Iterator[Problem]:
    claimant = claimant_of(each, frame.by, language)
    if "claim" in carried:
        told = _claimant_of(asked, anchored, language)
        if told and claimant and not _same_claimant(each, told, anchored, language):
            said = words_of(each, frame.by)
            message = (
                f"the sentence of the quote gives this as said by “{said}”, and the question names somebody else. "
                "Name the claimant that the sentence has."
            )
            yield Problem(asked.text.span, "claimant-exchanged", message)


def _same_claimant(each: Read, told: frozenset[object], anchored: Anchored, language: Language) -> bool:
    """Whether somebody who speaks in the sentence is the claimant of the stem, or may be: a pronoun, a statement."""
    spans = [_subject(each.sentence, n) for n, token in enumerate(each.sentence.tokens) if _speaks(token)]
    tokens = each.sentence.tokens
    spans += [_noun(tokens, n + 2) for n, token in enumerate(tokens) if token.lower == "according"]
    own = told & anchored.cast.keys()
    for span in spans:
        claimant = claimant_of(each, span, language)
        named = claimant & anchored.cast.keys()
        known = _known(claimant, anchored, language)
        alike = bool(own & named) if own and named else bool(_known(told, anchored, language) & known)
        if alike or not claimant or claimant & _PAPERS:
            return True
    return False


_PAPERS = frozenset(("statement", "report", "bulletin", "articl", "letter", "text"))


def _speaks(token: Token) -> bool:
    return token.kind in ("verb", "ing") and token.base in CLAIMS | DENIALS


def _meant(frame: Frame) -> bool:
    """Whether an intention reaches the answer, whatever verb the stem has: promised to finish in four years."""
    return frame.kind == "intention" and base(frame.word.lower()) not in ("offer", "propose", "try", "attempt", "vow")


def words_of(each: Read, span: tuple[int, int]) -> str:
    """The text of some tokens of a sentence."""
    tokens = each.sentence.tokens
    return each.sentence.text[tokens[span[0]].start : tokens[span[1] - 1].end]


def claimant_of(each: Read, span: tuple[int, int], language: Language) -> frozenset[object]:
    """The content words and things of a claimant; empty for a pronoun."""
    inside = [thing for thing in each.things if span[0] <= thing.start and thing.end <= span[1]]
    tokens = each.sentence.tokens[slice(*span)]
    if any(token.kind == "pron" for token in tokens):
        return frozenset()
    own = {token.mark for token in tokens if token.lower not in language.empty and token.kind not in ("aux", "adv")}
    return frozenset(own).union(*(thing.marks for thing in inside))


def _known(claimant: frozenset[object], anchored: Anchored, language: Language) -> frozenset[object]:
    """The claimant with the words of the names and notes of the cast that it means."""
    found = set(claimant)
    for mark in claimant:
        entity = anchored.cast.get(mark) if isinstance(mark, str) else None
        texts = (*entity.names, entity.note.value if entity.note else "") if entity else ()
        found |= {
            word.key for text in texts for word in anchored.words(fold(text)) if word.lower not in language.empty
        }
    return frozenset(found)


def _claimant_of(asked: Asked, anchored: Anchored, language: Language) -> frozenset[object]:
    """Whom the stem names as the one who says so."""
    shown = asked.read
    tokens = shown.sentence.tokens
    for at, token in enumerate(tokens[:-1]):
        if token.lower == "according" and tokens[at + 1].lower == "to":
            return claimant_of(shown, _noun(tokens, at + 2), language)
    given = asked.question.attribution
    if given:
        keys = {word.key for word in anchored.words(fold(given.by.value)) if word.lower not in language.empty}
        ids = {entity.id.value for entity in anchored.bearers(given.by.value)}
        return frozenset(ids or keys)
    if asked.stated:
        for verb, token in enumerate(tokens):
            if token.kind == "verb" and token.base in CLAIMS:
                return claimant_of(shown, _subject(shown.sentence, verb), language)
    return frozenset()
