"""Rules of aliases: another name of one thing alone, and the source or a person says that it is one."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import takewhile

from trainer.model import Alias, Entity
from trainer.problems import Level, Problem
from trainer.text.normal import fold
from trainer.trace.anchored import Anchored
from trainer.trace.passage import Mention, Passage

UNREVIEWED = "alias-unreviewed"
"""The code of an alias that a person has to accept."""
LIKE = 0.75
"""Likeness of two spellings of one name, such as Jaish al-Adl and Jaish ul-Adl; of other names it is below 0.6."""
_KNOWN = (
    r"(?:(?:also|better|commonly|formerly|previously|popularly|sometimes|often|once|later|then|usually|now|"
    r"who (?:is|was))\s+)*(?:known|called|named|nicknamed|dubbed|styled|referred to|renamed)(?:\s+(?:as|by|to))?|"
    r"alias|a\.?k\.?a\.?|or|(?:was )?born|n[ée]e|"
    r"i\.e\.,?|(?:is|was) (?:an|the) (?:abbreviation|acronym|nickname|alias|short form|short name) (?:of|for)"
)
_LINK = re.compile(
    rf"""\s*(?:[(\[]\s*(?:{_KNOWN})?|,?\s*(?:{_KNOWN})|,\s+the)\s*(?:the|a|an)?\s*["']?\s*""", re.IGNORECASE
)
_AFTER = re.compile(r"""\s*["']?\s*(?:[)\],.;:!?]|$)""")
_WORD_AFTER = re.compile(r"(?:\s+(?:of|de|van|von)\s+|\s+|-)([A-Z][\w'.-]*)")
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady count countess duke duchess baron king queen prince "
    "princess emperor empress pope saint st father mother brother sister bishop archbishop cardinal rabbi imam "
    "sheikh ayatollah president minister premier chancellor governor mayor senator congressman judge justice "
    "ambassador secretary general marshal admiral commodore colonel major captain commander lieutenant sergeant "
    "corporal private inspector constable sheriff coach doctor nurse engineer director chairman chairwoman "
    "chief".split()
)
"""Words that go before a name and are no part of it."""
_SMALL = frozenset("of the and for in on de la le du des und von van der al el".split())


def alias_problems(alias: Alias, entity: Entity, anchored: Anchored) -> Iterator[Problem]:
    """What is wrong with one alias: it stands nowhere, is another's name, or nothing says whose it is."""
    name, passages = alias.name, anchored.passages(alias.evidence)
    if not passages:
        return
    spots = [(passage, spot) for passage in passages for spot in passage.places(name.value)]
    owner = next((each for each in anchored.names[fold(name.value)] if _owns(each, entity, alias)), None)
    if not spots:
        message = (
            f"the alias `{name.value}` stands in no quote of its own. Quote a passage that has it, or remove it."
        )
        yield Problem(name.span, "alias-not-quoted", message)
    elif owner:
        message = f"`{name.value}` is the name of the {owner.type} `{owner.id.value}`. An alias names one thing only."
        yield Problem(name.span, "alias-of-another", message)
    elif larger := _anothers(spots, alias, entity, anchored):
        message = f"the quote has `{name.value}` only as a part of “{larger}”, which is another name. "
        yield Problem(name.span, "alias-of-another", f"{message}Quote a passage that calls {entity.name.value} so.")
    elif _common(alias, entity):
        message = f"`{name.value}` is no name but a common noun, which others bear as well. Remove it."
        yield Problem(name.span, "alias-unlinked", message)
    else:
        yield from _linked(alias, entity, passages, anchored)


def _linked(alias: Alias, entity: Entity, passages: list[Passage], anchored: Anchored) -> Iterator[Problem]:
    own, span = fold(alias.name.value), alias.name.span
    others = [fold(name) for name in entity.names if fold(name) != own]
    part = any(is_part(_bare(own, entity), other) or is_part(other, own) or _initials(own, other) for other in others)
    quotes = [*passages, *anchored.passages(entity.evidence)]
    joined = any(_joined(quote, own, other) for quote in quotes for other in others)
    if not part and not joined and (anchored.language or not _together(quotes, own, others)):
        if not alias.same_as:
            message = (
                f"no quote says that `{alias.name.value}` is `{entity.name.value}`. Quote a passage that does, as in "
                "“X, known as Y” or “X (Y)”; or, where a person has decided that the two are one, say "
                "`same_as: reviewed`."
            )
            yield Problem(span, "alias-unlinked", message)
        else:
            level: Level = "notice" if any(_alike(own, other) for other in others) else "warning"
            said = f"the source does not say that `{alias.name.value}` is `{entity.name.value}`, and"
            yield Problem(span, UNREVIEWED, f"{said} {_ask(anchored)}", level)
        return
    rival = _rival(own, entity, anchored)
    same = rival is not None and fold(rival.name.value) == own
    held = any(passage.spots(other) for passage in passages for other in others)
    if (
        rival
        and not joined
        and not held
        and (same or any(_nearer(passage, rival, entity, anchored) for passage in passages))
    ):
        said = (
            f"`{alias.name.value}` is a name of `{rival.name.value}` as well, which stands nearer to the quote, and"
        )
        yield Problem(span, UNREVIEWED, f"{said} {_ask(anchored)}", "notice" if alias.same_as else "warning")


def _nearer(passage: Passage, rival: Entity, entity: Entity, anchored: Anchored) -> bool:
    """Whether the last whole name before a quote, in its paragraph or the one before, is the rival's."""
    paragraph = anchored.source.paragraphs[max(0, passage.anchor.paragraph - 2)][0]
    for mention in reversed(anchored.sightings):
        start, _ = anchored.source.normal.original(mention.start, mention.end)
        if start < paragraph:
            return False
        whole = anchored.source.normal.text[mention.start : mention.end]
        if mention.start < passage.anchor.at + len(passage.anchor.text) and len(mention.entities) == 1:
            if mention.entities[0] is entity and whole == fold(entity.name.value):
                return False
            if mention.entities[0] is rival and whole == fold(rival.name.value):
                return True
    return False


def _bare(name: str, entity: Entity) -> str:
    """A name without the titles and offices before it, those of the glossary line too."""
    words, note = name.split(), fold(entity.note.value).lower().split() if entity.note else []
    while len(words) > 1 and (words[0].lower().rstrip(".") in _TITLES or words[0].lower() in note):
        words = words[1:]
    return " ".join(words)


def _ask(anchored: Anchored) -> str:
    return f"no person has accepted it yet. Run `trainer review {anchored.module.path}`, which asks for it."


def _owns(other: Entity, entity: Entity, alias: Alias) -> bool:
    same = fold(other.name.value) == fold(alias.name.value)
    return other is not entity and other.type == entity.type and same


def _anothers(spots: list[tuple[Passage, tuple[int, int]]], alias: Alias, entity: Entity, anchored: Anchored) -> str:
    """The larger name, not the entity's, that an alias is a part of wherever it stands; else an empty text."""
    larger, own = "", fold(alias.name.value)
    for passage, spot in spots:
        if any(_joined(passage, own, fold(name)) for name in entity.names if fold(name) != own):
            return ""
        larger = _larger(passage, spot, entity, anchored)
        if not larger:
            return ""
    return larger


def _larger(passage: Passage, spot: tuple[int, int], entity: Entity, anchored: Anchored) -> str:
    for mention in passage.around:
        if mention.start <= spot[0] and spot[1] <= mention.end and not _exactly(mention, spot):
            return "" if entity in mention.entities else passage.window[mention.start : mention.end]
    after = _WORD_AFTER.match(passage.window, spot[1])
    follows = after and any(each.start == after.start(1) for each in passage.around)
    if anchored.language is None or entity.type == "role" or follows:
        return ""
    own = {word for name in entity.names for word in fold(name).split()}
    if after and after[1].removesuffix("'s").rstrip(".'") not in own:
        return passage.window[spot[0] : after.end()]
    return ""


def _exactly(mention: Mention, spot: tuple[int, int]) -> bool:
    return (mention.start, mention.end) == spot


def _common(alias: Alias, entity: Entity) -> bool:
    """Whether an alias has no capital, while the thing has a name of its own; an office may well have none."""
    name = alias.name.value
    return (
        entity.type != "role"
        and name == name.lower() != name.upper()
        and entity.name.value != entity.name.value.lower()
    )


def _joined(passage: Passage, own: str, other: str) -> bool:
    """Whether a quote has the two in brackets, in apposition, or as "X, known as Y"."""
    for first, second in ((own, other), (other, own)):
        for _, end in passage.spots(first):
            link = _LINK.match(passage.window, end)
            at = link.end() if link else -1
            if at >= 0 and passage.window.startswith(second, at) and _AFTER.match(passage.window, at + len(second)):
                return True
            if at >= 0 and passage.window.startswith(second, at) and "," not in passage.window[end:at]:
                return True
    return False


def _together(quotes: Iterable[Passage], own: str, others: list[str]) -> bool:
    """In a language without a table: whether a quote has the alias beside another name."""
    return any(quote.spots(own) and quote.spots(other) for quote in quotes for other in others)


def _rival(own: str, entity: Entity, anchored: Anchored) -> Entity | None:
    """Another entity that the alias may name: it is its name, or a part of the name of one of the same type."""
    for other in anchored.module.entities:
        if other is not entity and any(
            fold(name) == own or (other.type == entity.type and is_part(own, fold(name))) for name in other.names
        ):
            return other
    return None


def is_part(text: str, whole: str) -> bool:
    """Whether each word of a name stands among those of another, in some inflected form."""
    others = set(whole.split())
    return all(any(word == other or _inflects(word, other) for other in others) for word in text.split())


def _inflects(word: str, other: str) -> bool:
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False))
    shared = sum(1 for _ in alike)
    return shared >= 4 and shared >= 0.7 * max(len(word), len(other))


def _initials(one: str, other: str) -> bool:
    """Whether one of two names is made of the first letters of the other, small words given or left out."""
    short, long = sorted((one, other), key=len)
    letters = "".join(char for char in short if char.isalnum())
    words = [word for word in re.split(r"[\s-]+", long) if word]
    ways = (
        "".join(word[0] for word in some) for some in (words, [each for each in words if each.lower() not in _SMALL])
    )
    return len(letters) > 1 and letters.isupper() and any(way.upper() == letters for way in ways)


def _alike(one: str, other: str) -> bool:
    """Whether two names are spellings of one: most of their letters are the same, in their order."""
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio() >= LIKE
