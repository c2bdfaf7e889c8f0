"""Rules of true-false statements: a true one says what its quotes say; a false one, but for its one swap."""

from collections.abc import Iterable, Iterator

from trainer.model import Question, Swap, TrueFalseBody
from trainer.problems import Problem
from trainer.text.likes import likes
from trainer.text.normal import fold, occurrences
from trainer.text.overlap import overlap
from trainer.text.words import Word, content, negations
from trainer.trace.anchored import Anchored
from trainer.trace.passage import Passage
from trainer.trace.wholes import ENTITIES, a, alike

LEAST_FOREIGN = 1 / 3
"""Share of a statement's words that may be its author's own."""


def statements(anchored: Anchored) -> Iterable[Problem]:
    for question in anchored.module.questions:
        body = question.body
        if not isinstance(body, TrueFalseBody):
            continue
        passages = anchored.passages(question.evidence)
        stem = fold(question.stem.value)
        if body.swap:
            yield from _swap(body.swap, stem, passages, anchored)
            if not swapped_in(stem, body.swap):
                continue
            stem = swapped_back(stem, body.swap)
            yield from _repeated(body.swap, stem, passages)
        if passages and len(passages) == len(question.evidence):
            yield from _said(question, stem, passages, anchored)
            yield from _denied(question, stem, passages, anchored)


def swapped_in(stem: str, swap: Swap) -> bool:
    """Whether a stem in normal form has what was made wrong, once."""
    return len(_spots(stem, fold(swap.now.value))) == 1


def swapped_back(stem: str, swap: Swap) -> str:
    """The true statement that a false one was made from, in normal form."""
    start, end = _spots(stem, fold(swap.now.value))[0]
    return f"{stem[:start]}{fold(swap.was.value)}{stem[end:]}"


def _spots(text: str, part: str) -> list[tuple[int, int]]:
    return occurrences(text, part) or occurrences(text, part[:1].swapcase() + part[1:])


def _swap(swap: Swap, stem: str, passages: list[Passage], anchored: Anchored) -> Iterator[Problem]:
    was, now = swap.was.value, swap.now.value
    if not swapped_in(stem, swap):
        places = len(_spots(stem, fold(now)))
        said = "does not stand in the stem" if not places else f"stands {places} times in the stem"
        message = f"`{now}` {said}. `to` is the one thing in the stem that was made wrong, once and whole."
        yield Problem(swap.now.span, "swap-missing", message)
    if anchored.meaning(was).marks & anchored.meaning(now).marks:
        message = f"`{now}` says the same as `{was}`, so the statement is true. Swap in something else."
        yield Problem(swap.now.span, "swap-same", message)
    kinds = anchored.type_of(was), anchored.type_of(now)
    if not alike(*kinds) and "phrase" not in kinds:
        message = f"`{was}` is {a(kinds[0])}, and `{now}` {a(kinds[1])}. Swap a thing for another of its type."
        yield Problem(swap.now.span, "swap-type", message)
    elif kinds[1] in ENTITIES and kinds[0] == "phrase" and (larger := _larger(was, passages)):
        message = f"`{was}` is only a part of “{larger}”. Swap the whole of it."
        yield Problem(swap.was.span, "answer-partial", message)
    if any(_outside(passage.places(now), passage.places(was)) for passage in passages):
        message = (
            f"`{now}` stands in the evidence, so the statement may be true. Swap in another, or shorten the quote."
        )
        yield Problem(swap.now.span, "swap-quoted", message)


def _outside(spots: list[tuple[int, int]], others: list[tuple[int, int]]) -> bool:
    """Whether one of the spots is no part of another: "between" stands in "but not between" by itself."""
    return any(not any(start <= first and last <= end for start, end in others) for first, last in spots)


def _larger(text: str, passages: list[Passage]) -> str:
    """The name that a text is a part of wherever it stands in the quotes."""
    found = ""
    for passage in passages:
        for start, end in passage.places(text):
            around = [each for each in passage.mentions if each.start <= start and end <= each.end]
            if not around:
                return ""
            found = passage.window[around[0].start : around[0].end]
    return found


def _repeated(swap: Swap, stem: str, passages: list[Passage]) -> Iterator[Problem]:
    """Put back, `from` stands in the statement no more often than in the quotes."""
    was = fold(swap.was.value)
    held = sum(len(passage.places(was)) for passage in passages)
    if 0 < held < len(_spots(stem, was)):
        message = (
            f"put back, `{swap.was.value}` stands in the statement more often than in the quotes. Correct `swap`."
        )
        yield Problem(swap.was.span, "swap-repeated", message)


def _said(question: Question, stem: str, passages: list[Passage], anchored: Anchored) -> Iterator[Problem]:
    """Every word of the statement, but those that speak of no subject, stands in a quote in some form.

    In a language without a table half of the words do.
    """
    found, number = overlap(stem, [each.anchor.text for each in passages]) if anchored.language is None else (0, 0)
    if 2 * found < number:
        message = (
            f"the evidence has {found} of the statement's {number} longer words. Quote the passage that says it."
        )
        yield Problem(question.stem.span, "statement-not-quoted", message)
    lost = _foreign(stem, question, passages, anchored)
    if lost:
        listed = ", ".join(f"`{word.text}`" for word in lost)
        message = f"the evidence does not say {listed}. Keep to its words, or quote the passage that has them."
        yield Problem(question.stem.span, "statement-not-quoted", message)


def _foreign(stem: str, question: Question, passages: list[Passage], anchored: Anchored) -> list[Word]:
    """Words that the quoted sentences and the context lack, where they are too many to be a paraphrase.

    A word that the source has elsewhere counts whole, one that is nowhere in it half: a teacher may say it otherwise.
    """
    language = anchored.language
    if language is None:
        return []
    selectors = (*question.evidence, *question.context)
    evidence = anchored.sentences_of(question.evidence)
    own = keys = frozenset().union(*(each.sentence.keys for each in evidence))
    shown = anchored.reading(stem, language).sentence
    main = next((shown.tokens[verb].start for verb in shown.clauses[0].verbs), 0)
    if any(token.kind == "pron" for each in evidence for token in each.sentence.tokens):
        keys = keys.union(*(each.sentence.keys for each in anchored.sentences_of(question.context)))
    near, names = anchored.near(question.evidence), anchored.named_before(selectors)
    named = [each for each in anchored.mentions(stem) if any(entity.id.value in names for entity in each.entities)]
    lost = [
        word
        for word in unsaid(stem, passages, anchored)
        if not (word.key in keys and (word.start < main or word.key in own))
        and not likes(word.lower) & keys
        and word.lower not in language.categories
        and not any(each.start <= word.start and word.end <= each.end for each in named)
    ]
    weight = sum(1.0 if word.key in anchored.vocabulary and word.key not in near else 0.5 for word in lost)
    told = content(anchored.words(stem), language)
    return lost if weight >= LEAST_FOREIGN * len(told) else []


def _denied(question: Question, stem: str, passages: list[Passage], anchored: Anchored) -> Iterator[Problem]:
    """A statement does not leave out the negation of what it says: "not to return" is not "to return"."""
    language = anchored.language
    said = anchored.words(stem)
    if language is None or negations((word.lower for word in said), language):
        return
    keys = {word.key for word in said if word.lower not in language.function}
    for passage in passages:
        for place, word in enumerate(passage.words):
            after = passage.words[place + 1 : place + 5]
            back = passage.words[place - 1 : place] if place else []
            denies = negations((word,), language) and not {"only", "until", "more", "less", "fewer"} & set(after)
            denies = denies and not {"though", "but", "and", "although", "if", "or"} & set(back)
            denied = next((each for each in after if each not in language.function), "") if denies else ""
            if denied and language.key(denied) in keys:
                message = (
                    f"the quote says “{word} … {denied}”, and the statement leaves the negation out. Say it as well."
                )
                yield Problem(question.stem.span, "statement-negation", message)
                return


def unsaid(stem: str, passages: list[Passage], anchored: Anchored) -> list[Word]:
    """Content words of a text in normal form that no passage has, nor a name that says the same."""
    language = anchored.language
    if language is None:
        return []
    keys = frozenset().union(*(passage.keys for passage in passages))
    held = {id(entity) for passage in passages for mention in passage.mentions for entity in mention.entities}
    named = [mention for mention in anchored.mentions(stem) if any(id(entity) in held for entity in mention.entities)]
    return [
        word
        for word in content(anchored.words(stem), language)
        if word.key not in keys and not any(each.start <= word.start and word.end <= each.end for each in named)
    ]
