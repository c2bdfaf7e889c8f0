"""What is said of whom: the sentences of the evidence bear the predicate, and the one of whom the stem says it.

`context` supplies who and when. What happened is said by the evidence itself, of the subject that its clause has.
"""

from collections.abc import Iterable, Iterator

from trainer.model import MatchBody, OrderBody, TrueFalseBody
from trainer.problems import Problem
from trainer.text.clauses import Role, Sentence
from trainer.text.grammar import CLAIMS, LIGHT, SPECIFIC_ROLES, SYMMETRIC
from trainer.text.language import Language
from trainer.text.likes import likes
from trainer.text.normal import fold
from trainer.trace.anchored import Anchored
from trainer.trace.asked import Asked, asks, question_roles
from trainer.trace.fit import own_marks
from trainer.trace.sentences import Read, Thing

_ACTORS = ("person", "group", "organisation")
_CORE = ("agent", "patient")


def predicates(anchored: Anchored) -> Iterable[Problem]:
    language = anchored.language
    for question in anchored.module.questions if language else ():
        if language is None or isinstance(question.body, OrderBody | MatchBody):
            continue
        for asked in asks(question, anchored, language):
            found = [
                *_borrowed(asked, anchored),
                *_of_another(asked, anchored, language),
                *_role(asked, anchored, language),
            ]
            yield from found[:1]
            if found:
                break


def _borrowed(asked: Asked, anchored: Anchored) -> Iterator[Problem]:
    """No verb of what is asked is in the sentences of the evidence, while the context has one."""
    question = asked.question
    if not question.context or isinstance(question.body, TrueFalseBody):
        return
    evidence, context = anchored.sentences_of(question.evidence), anchored.sentences_of(question.context)
    held = frozenset(token.base for each in evidence for token in each.sentence.tokens)
    keys = frozenset(token.key for each in evidence for token in each.sentence.tokens)
    others = frozenset(token.base for each in context for token in each.sentence.tokens)
    verbs = [verb for verb in asked.verbs if verb.base not in CLAIMS | LIGHT]
    if any(verb.base in held or verb.key in keys or likes(verb.lower) & keys for verb in verbs):
        return
    borrowed = [verb for verb in verbs if verb.base in others]
    if borrowed:
        words = ", ".join(f"`{verb.text}`" for verb in borrowed)
        message = (
            f"only the context says {words}; the evidence says something else. `context` supplies who and when: "
            "quote as evidence the passage that says what is asked."
        )
        yield Problem(asked.text.span, "predicate-not-quoted", message)


def _of_another(asked: Asked, anchored: Anchored, language: Language) -> Iterator[Problem]:
    """The clause with the verb of the stem has another subject than the stem, or one that cannot be meant."""
    subjects = {} if asked.stated else question_roles(asked.read.sentence)[1]
    for thing in asked.things:
        if thing.kind not in _ACTORS:
            continue
        roles = [subjects[thing.start]] if thing.start in subjects else asked.read.roles(thing)
        for role in roles:
            if role.name in _CORE and role.verb not in SYMMETRIC | CLAIMS:
                yield from _checked(asked, thing, role, anchored, language)


def _checked(asked: Asked, thing: Thing, role: Role, anchored: Anchored, language: Language) -> Iterator[Problem]:
    reads = anchored.sentences_of(asked.question.evidence)
    if any(thing.marks & other.marks for each in reads for other in each.things if role in each.roles(other)):
        return
    if any(thing.marks & other.marks and not each.roles(other) for each in reads for other in each.things):
        return  # what it is to the verb cannot be told
    own = own_marks(asked, anchored, language)
    for each in reads:
        for place, token in enumerate(each.sentence.tokens):
            if (
                token.kind not in ("verb", "ing")
                or token.base != role.verb
                or (each.sentence.passive(place) and role.name == "agent")
            ):
                continue
            before = anchored.named_up_to(each.first + token.start)
            others = [
                other
                for other in each.things
                if other.kind in _ACTORS and not other.marks & (thing.marks | own) and role in each.roles(other)
            ]
            subject = _subject(each.sentence, place)
            if others and role.name == _side(each.sentence, place) and not _beside(each, thing, others[0]):
                told = others[0].label
            elif (
                subject
                and role.name == _side(each.sentence, place)
                and not thing.marks & before
                and not _noted(thing, subject, anchored)
            ):
                told = subject
            else:
                continue
            message = (
                f"the clause speaks of “{told}”, and the stem says it of “{thing.label}”, not named before. "
                "Name whom the clause speaks of, or quote the passage that says it of this one."
            )
            yield Problem(asked.text.span, "subject-exchanged", message)
            return


def _beside(each: Read, thing: Thing, other: Thing) -> bool:
    """Whether the sentence joins both by “and”, or sets one in apposition to the other."""
    own = [mine for mine in each.things if mine.marks & thing.marks]
    return any(
        0 <= max(mine.start, other.start) - min(mine.end, other.end) <= 3
        and not any(
            token.kind in ("verb", "prep")
            for token in each.sentence.tokens[min(mine.end, other.end) : max(mine.start, other.start)]
        )
        for mine in own
    )


def _side(sentence: Sentence, verb: int) -> str:
    return "patient" if sentence.passive(verb) else "agent"


def _subject(sentence: Sentence, verb: int) -> str:
    """The words before a verb in its clause, a pronoun or a noun with its article; empty where there is a name."""
    tokens = [sentence.tokens[place] for place in sentence.clause(verb).tokens if place < verb]
    core = [token for token in tokens if token.kind not in ("adv", "aux", "neg", "and", "num")]
    while core and core[0].kind in ("prep", "sub"):
        at = next((n for n, token in enumerate(core) if "," in token.gap and n), None)
        pron = next((n for n, token in enumerate(core) if token.kind == "pron"), None)
        cut = at if at is not None else pron
        if cut is None:
            return ""
        core = core[cut:]
    if not core or any(token.kind in ("name", "wh", "sub") for token in core) or len(core) > 4:
        return ""
    if core[-1].kind == "pron" and core[-1].lower in ("he", "she", "they", "it"):
        return core[-1].text
    return " ".join(token.text for token in core) if core[0].kind == "det" and core[0].lower == "the" else ""


def _noted(thing: Thing, subject: str, anchored: Anchored) -> bool:
    """Whether a noun of the subject is in a name or the note of the thing."""
    words = {word.key for word in anchored.words(fold(subject))}
    for mark in thing.marks:
        entity = anchored.cast.get(mark) if isinstance(mark, str) else None
        texts = (*entity.names, entity.note.value if entity.note else "") if entity else ()
        for text in texts:
            if words & {word.key for word in anchored.words(fold(text))} - {"the"}:
                return True
    near = anchored.reads_of(thing.marks)
    return any(words & each.sentence.keys - {"the"} for each in near)


def _role(asked: Asked, anchored: Anchored, language: Language) -> Iterator[Problem]:
    """“Which general …?” of a minister: the source says the office of the stem near the name of the answer."""
    if asked.stated or asked.kind != "person":
        return
    tokens = asked.read.sentence.tokens
    at = next((n for n, token in enumerate(tokens) if token.kind == "wh" and token.lower in ("which", "what")), None)
    if at is None:
        return
    for token in tokens[at + 1 : at + 6]:
        if token.kind in ("aux", "verb", "prep", "wh", "sub") or "," in token.gap:
            return
        if token.lower in SPECIFIC_ROLES:
            marks = own_marks(asked, anchored, language)
            near = anchored.reads_of(marks)
            keys = frozenset().union(*(each.sentence.keys for each in near))
            notes = {
                word.key
                for entity in anchored.bearers(asked.answer.value)
                if entity.note
                for word in anchored.words(fold(entity.note.value))
            }
            if near and token.key not in keys | notes and not likes(token.lower) & (keys | notes):
                message = (
                    f"no sentence of the source that names `{asked.answer.value}` says `{token.text}`. "
                    "Ask for the office or trade that the source gives."
                )
                yield Problem(asked.text.span, "role-not-quoted", message)
            return
