"""What a question asks, read: the sentence it is asked in, the thing that answers, and what that is to the verb."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from trainer.derive import quoted
from trainer.model import (
    ChoiceBody,
    ClozeBody,
    MatchBody,
    MultiBody,
    OrderBody,
    Question,
    Selector,
    ShortBody,
    Text,
    TrueFalseBody,
)
from trainer.text.clauses import Role, Sentence
from trainer.text.grammar import BASES, BE, DO, HAVE, MODALS, PARTICIPLES
from trainer.text.language import Language
from trainer.text.likes import likes
from trainer.text.normal import fold
from trainer.text.tokens import Token
from trainer.trace.anchored import Anchored
from trainer.trace.sentences import Read, Thing
from trainer.trace.statements import swapped_back, swapped_in


@dataclass(frozen=True)
class Asked:
    """One thing asked: `read` is the stem or statement, `roles` what the answer is in it.

    `others` are further right answers; `things` the things of the stem but for the answer. `stated` says that the
    text is a statement with the answer in it, and not a question.
    """

    question: Question
    text: Text
    answer: Text
    kind: str
    read: Read
    things: tuple[Thing, ...]
    roles: tuple[Role, ...]
    marks: frozenset[object]
    evidence: tuple[Selector, ...]
    others: tuple[Text, ...] = ()
    stated: bool = False

    @cached_property
    def likes(self) -> list[frozenset[str]]:
        """For each content word of the stem the keys of words that may stand for it, without its own."""
        found = (likes(token.lower) - {token.key, token.mark} for token in self.read.sentence.tokens)
        return [each for each in found if each]

    def shares(self, marks: frozenset[object]) -> bool:
        """Whether the stem has one of these words or things, or a word that may stand for one."""
        return bool(self.marks & marks) or any(each & marks for each in self.likes)

    @cached_property
    def verbs(self) -> list[Token]:
        """The verbs of the stem, that of an inverted question included."""
        tokens = self.read.sentence.tokens
        inverted = inverted_verb(self.read.sentence)
        return [
            token
            for place, token in enumerate(tokens)
            if (token.kind in ("verb", "ing") or place == inverted) and token.lower not in BE | HAVE | DO
        ]


def asks(question: Question, anchored: Anchored, language: Language) -> Iterator[Asked]:
    """Everything that a question asks, one thing after the other; worked-out answers have rules of their own."""
    body, stem = question.body, question.stem
    if question.derive is not None:
        return
    if isinstance(body, ShortBody | ChoiceBody):
        yield _wh(question, stem, body.answer, question.answer_type, question.evidence, (), anchored, language)
    elif isinstance(body, MultiBody):
        for answer in body.answers:
            rest = tuple(each for each in body.answers if each is not answer)
            yield _wh(question, stem, answer, question.answer_type, question.evidence, rest, anchored, language)
    elif isinstance(body, ClozeBody):
        yield from _filled(question, body, anchored, language)
    elif isinstance(body, TrueFalseBody):
        text = fold(stem.value)
        if body.swap and not swapped_in(text, body.swap):
            return
        yield from _stated(question, swapped_back(text, body.swap) if body.swap else text, anchored, language)
    elif isinstance(body, OrderBody):
        for event in body.events:
            if event.derive is None:
                yield _wh(question, event.event, event.date, "date", event.evidence, (), anchored, language)
    elif isinstance(body, MatchBody):
        for pair in body.pairs:
            kind = anchored.type_of(pair.right.value)
            yield _wh(question, pair.left, pair.right, kind, pair.evidence, (), anchored, language)


def worked_out(question: Question, anchored: Anchored, language: Language) -> Iterator[Asked]:
    """What a question with a worked-out answer asks: each part that the answer was worked out from."""
    for part in quoted(question.derive) if question.derive else ():
        yield _wh(question, question.stem, part, "phrase", question.evidence, (), anchored, language)


def _wh(
    question: Question,
    text: Text,
    answer: Text,
    kind: str,
    evidence: tuple[Selector, ...],
    others: tuple[Text, ...],
    anchored: Anchored,
    language: Language,
) -> Asked:
    shown = anchored.reading(fold(text.value), language)
    roles, _ = question_roles(shown.sentence)
    marks = marks_of(shown, shown.things, language, framed(shown.sentence))
    return Asked(question, text, answer, kind, shown, shown.things, tuple(roles), marks, evidence, others)


def _filled(question: Question, body: ClozeBody, anchored: Anchored, language: Language) -> Iterator[Asked]:
    pieces = [body.parts[0]]
    places: list[tuple[int, int]] = []
    for blank, part in zip(body.blanks, body.parts[1:], strict=True):
        before = len("".join(pieces))
        places.append((before, before + len(blank.value)))
        pieces += [blank.value, part]
    whole = "".join(pieces)
    if fold(whole) != whole:
        return
    shown = anchored.reading(whole, language)
    for blank, (start, end) in zip(body.blanks, places, strict=True):
        span = shown.sentence.at(start, end)
        rest = tuple(thing for thing in shown.things if not (thing.start < span[1] and span[0] < thing.end))
        kind = anchored.type_of(blank.value) if question.answer_type == "phrase" else question.answer_type
        marks = marks_of(shown, rest, language, span)
        roles = tuple(shown.sentence.roles(*span))
        yield Asked(
            question, question.stem, blank, kind, shown, rest, roles, marks, question.evidence, (), stated=True
        )


def _stated(question: Question, text: str, anchored: Anchored, language: Language) -> Iterator[Asked]:
    shown = anchored.reading(text, language)
    whole = Text("", question.stem.span)
    frame = framed(shown.sentence)
    marks = marks_of(shown, shown.things, language)
    yield Asked(
        question, question.stem, whole, "phrase", shown, shown.things, (), marks, question.evidence, (), stated=True
    )
    for thing in (each for each in shown.things if each.start >= frame[1]):
        rest = tuple(each for each in shown.things if each is not thing and each.start >= frame[1])
        answer = Text(thing.label, question.stem.span)
        marks = clause_of(shown, rest, language, (thing.start, thing.end))
        roles = tuple(shown.roles(thing))
        yield Asked(
            question, question.stem, answer, thing.kind, shown, rest, roles, marks, question.evidence, (), stated=True
        )


def marks_of(
    shown: Read, things: tuple[Thing, ...], language: Language, without: tuple[int, int] = (0, 0)
) -> frozenset[object]:
    """The content words of a stem by their keys, and its things instead of theirs."""
    things = tuple(thing for thing in things if not without[0] <= thing.start < without[1])
    taken = {place for thing in things for place in range(thing.start, thing.end)} | set(range(*without))
    tokens = (token for place, token in enumerate(shown.sentence.tokens) if place not in taken)
    own = {token.mark for token in tokens if token.lower not in language.empty}
    return frozenset(own).union(*(thing.marks for thing in things))


def clause_of(shown: Read, things: tuple[Thing, ...], language: Language, own: tuple[int, int]) -> frozenset[object]:
    """The same of the clause alone that a thing of a statement is in."""
    marks = marks_of(shown, things, language, own)
    number = shown.sentence.clause_of[own[0]]
    clause = shown.near_marks(number, language)
    return marks & clause if len(clause) > 1 else marks


def framed(sentence: Sentence) -> tuple[int, int]:
    """The tokens of an “According to …,” at the beginning of a stem: they say who claims, and not what."""
    tokens = sentence.tokens
    if not (len(tokens) > 2 and tokens[0].lower == "according"):
        return 0, 0
    return 0, next((place for place, token in enumerate(tokens) if place and "," in token.gap), 0)


def question_roles(sentence: Sentence) -> tuple[list[Role], dict[int, Role]]:
    """What the thing asked for is to the verb of a question; and the subject after its auxiliary, by token."""
    tokens = sentence.tokens
    at = next((n for n, token in enumerate(tokens) if token.kind == "wh" and token.lower != "that"), None)
    if at is None:
        return [], {}
    if _in_place(sentence, at):
        return sentence.roles(at, at + 1), {}
    before = tokens[at - 1].lower if at and tokens[at - 1].kind == "prep" and not tokens[at].gap.strip() else ""
    aux = next((n for n in range(at + 1, len(tokens)) if tokens[n].kind in ("aux", "verb", "neg")), None)
    if aux is None:
        return [], {}
    owner = tokens[at].lower == "whose"
    adverbial = tokens[at].lower in ("when", "where", "why") or (tokens[at].lower == "how" and aux == at + 1)
    verb = _inverted(sentence, aux)
    if verb is None:  # the thing asked for is the subject
        main = _main(sentence, aux)
        if adverbial or main is None:
            return [], {}
        passive = sentence.passive(main)
        return ([] if owner else [Role("patient" if passive else "agent", tokens[main].base)]), {}
    passive = _participle(tokens[verb].lower) and any(token.lower in BE for token in tokens[aux:verb])
    base = tokens[verb].lower if tokens[aux].lower in DO else tokens[verb].base
    subjects = {n: Role("patient" if passive else "agent", base) for n in range(aux + 1, verb)}
    if before:
        return [Role("agent" if before == "by" and passive else before, base)], subjects
    last = tokens[-1]
    if adverbial or owner:
        return [], subjects
    if last.kind == "prep" and len(tokens) - 1 > verb:
        return [Role("agent" if last.lower == "by" and passive else last.lower, base)], subjects
    return ([] if passive else [Role("patient", base)]), subjects


def _in_place(sentence: Sentence, at: int) -> bool:
    """Whether a question word stands where its answer would: “Rossi defeated whom?”."""
    clause = sentence.clause(at)
    return clause.tokens[0] < at and any(verb < at for verb in clause.verbs)


def inverted_verb(sentence: Sentence) -> int | None:
    """The token of the verb of a question whose subject stands between it and its auxiliary."""
    tokens = sentence.tokens
    at = next((n for n, token in enumerate(tokens) if token.kind == "wh" and token.lower != "that"), None)
    if at is None:
        return None
    aux = next((n for n in range(at + 1, len(tokens)) if tokens[n].kind in ("aux", "verb", "neg")), None)
    return None if aux is None else _inverted(sentence, aux)


def _participle(lower: str) -> bool:
    return lower in PARTICIPLES or lower.endswith("ed")


def _main(sentence: Sentence, place: int) -> int | None:
    """The verb that a row of auxiliaries leads to."""
    tokens = sentence.tokens
    for number in range(place, min(len(tokens), place + 6)):
        if tokens[number].kind == "verb" or (tokens[number].kind == "ing" and number > place):
            return number
        if tokens[number].kind not in ("aux", "neg", "adv"):
            break
    return None


def _inverted(sentence: Sentence, aux: int) -> int | None:
    """The verb of a question whose subject is between it and its auxiliary, or None without such a subject."""
    tokens = sentence.tokens
    if tokens[aux].kind != "aux" or aux + 1 >= len(tokens):
        return None
    if tokens[aux + 1].kind in ("verb", "neg", "adv", "aux", "ing"):
        return None
    does = tokens[aux].lower in DO | MODALS
    best: int | None = None
    last: int | None = None
    for number in range(aux + 2, len(tokens)):
        token = tokens[number]
        if token.kind in ("sub", "wh") or ("," in token.gap and number > aux + 8):
            break
        free = token.text.islower() and tokens[number - 1].kind not in ("det", "prep", "num")
        if does and free and token.kind == "word":
            last = number if last is None or number == last + 1 else last
        fits = (does and token.lower in BASES) or (not does and _participle(token.lower))
        if fits and free and token.kind != "aux":
            best = number
            follows = tokens[number + 1] if number + 1 < len(tokens) else None
            again = follows is not None and does and follows.lower in BASES and follows.kind != "prep"
            if not again:
                break
    return best if best is not None else last
