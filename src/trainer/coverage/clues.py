"""What the text before and behind a name tells of its kind, each as a weight."""

import re
from collections.abc import Iterator

from trainer.coverage.beside import (
    ADVERBS,
    AT,
    BUYS,
    CALLED,
    DOINGS,
    IN_THE,
    LEAVES,
    MADE,
    MEMBERS,
    MOVES,
    PERSON_OF,
    ROLE_ENDS,
    SHIP_OF,
    SMALL,
    STAFF,
    WAS,
    WITH,
)
from trainer.coverage.forms import Clue
from trainer.coverage.heads import (
    AFTER_PLACE,
    FIRST_OF_ORGANISATION,
    GROUP_NOUNS,
    OF_PLACE,
    OPERATION_NOUNS,
    ORGANISATION_HEADS,
    ORGANISATION_NOUNS,
    OWNED_BY_PLACE,
    PLACE_NOUNS,
    THING_NOUNS,
)
from trainer.coverage.people import DEEDS, KIN, LED, OWNED, ROLES, SOUGHT, TITLES

_OFFICES = TITLES - frozenset(
    """
    col don fr gen lance major master miss private rear sen sig st
    """.split()
)
_NOUNS: dict[str, str] = {
    **dict.fromkeys(PLACE_NOUNS, "place"),
    **dict.fromkeys(ORGANISATION_NOUNS, "organisation"),
    **dict.fromkeys(GROUP_NOUNS, "group"),
    **dict.fromkeys(OPERATION_NOUNS, "operation"),
    **dict.fromkeys(THING_NOUNS, "thing"),
    **dict.fromkeys(ROLES | _OFFICES, "person"),
}
_DETERMINER = re.compile(r"(?<![\w'-])(?:an?|the|his|her|its|their|my|our|another|[\w.-]+'s?) ", re.IGNORECASE)
_MEANWHILE = "now|then|today|later|once|also|himself|herself|itself|still|already|perhaps"
_APPOSED = re.compile(
    rf"['\"]?(?:,| -| \()['\"]? ?(?:(?:{_MEANWHILE}) )*"
    r"(?P<article>(?:an?|the|his|her|its|their|one of (?:the|its|his|her|their)|[\w.-]{1,40}'s?) )?"
    r"(?P<noun>[^,.;:()\"|]{2,80})"
)
_OF_BOTH = frozenset(
    """
    auctioneer brewer broker builder competitor contractor developer distributor employer grocer importer landlord
    printer producer publisher shipbuilder wholesaler
    """.split()
)
"""Nouns that name a person as well as a firm."""
_AGED = re.compile(r",? aged \d")
_AGE = re.compile(r",? (?:now |then )?\d{1,3}(?=[,.;)]| and\b)")
_YEARS = re.compile(r" \((?:born|died|d\.|b\.|c\.|\d{3,4}-(?:\d|\)))")
_WHO = re.compile(r",? (who|whom|whose|which)\b")
_HELPING = (
    "also|had|has|have|later|then|once|now|never|ever|always|would|could|will|himself|herself|itself|soon|only|often"
    "|even|still|not|did|does"
)
_NEXT = re.compile(rf"['\"]? (?:(?:{_HELPING}) )*([a-z][\w'-]*)(?: ([a-z][\w-]*))?")
_PRONOUN = re.compile(r"[^.!?]{0,200}[.!?]['\"]? (?:He|She)\b")
_SAME = re.compile(r"[^.!?;]{0,90}\b(?:his|her|he|she|himself|herself)\b")
_FAR = re.compile(r",? (?:some |about |nearly )?[\d,.]+ (?:km|kilometres|kilometers|miles|mi|m)\b")
_WIND = "north|south|east|west|north-?east|north-?west|south-?east|south-?west"
_FROM = re.compile(rf"\b(?:km|kilometres|kilometers|miles|mi) (?:away )?(?:from|to|of|off|(?:{_WIND}) of) $")
_BEHIND: dict[str, Clue] = {
    **dict.fromkeys(
        "sailed sank docked capsized foundered steamed drifted anchored moored".split(), ("operation", 4, False)
    ),
    **dict.fromkeys("operation plan scheme project treaty accord offensive".split(), ("operation", 6, False)),
    **dict.fromkeys(
        "bank company museum newspaper firm agency factory hospital school brewery".split(),
        ("organisation", 6, False),
    ),
    **dict.fromkeys(AFTER_PLACE, ("place", 6, False)),
    **dict.fromkeys(("lies", "lay"), ("place", 3, False)),
    "government": ("place", 5, False),
    **dict.fromkeys(PLACE_NOUNS, ("place", 6, True)),
    **dict.fromkeys(THING_NOUNS, ("thing", 8, False)),
    **dict.fromkeys(GROUP_NOUNS, ("group", 7, True)),
}
"""The first word in lower case behind it."""
_QUOTED = re.compile(r"[\"'(]+$")
_TWO = re.compile(r"(?:([\w'-]+)(,?) )?([\w'-]+)(,?) $")
_OF_SOMEBODY = re.compile(r"[^\W\d_a-z][\w'-]* of $")
_WHERE = re.compile(r",? where\b")
_BETWEEN = re.compile(r"\bbetween (?:[A-Z][\w'-]* ){0,2}(?:and )?$")
_DATELINE = re.compile(r"(?:, [\w ,.]{3,24})? (?:\([\w ]+\) )?- ")
_YEAR_BEHIND = re.compile(r"['\"]? \((?:1\d{3}|20\d{2})\)")

_BODY_WORDS = FIRST_OF_ORGANISATION | ORGANISATION_HEADS | ORGANISATION_NOUNS


def noun_kind(noun: str) -> str:
    """What a common noun, in lower case, is the name of; empty for no kind."""
    kind = _NOUNS.get(noun, "")
    if not kind and noun.endswith("s"):
        kind = _NOUNS.get(noun[:-1], "") or (_NOUNS.get(noun[:-2], "") if noun.endswith("es") else "")
    return kind or ("person" if noun.endswith(ROLE_ENDS) else "")


def before_clues(before: str, after: str, *, single: bool) -> Iterator[Clue]:
    """What the words before a name say."""
    bare = _QUOTED.sub("", before)
    if before.endswith(" (") and any(word.lower() in _BODY_WORDS for word in bare.split()[-7:]):
        yield "organisation", 8, False
    near = _TWO.search(bare)
    if near is None:
        if not bare and _DATELINE.match(after):
            yield "place", 9, True
        return
    if _YEAR_BEHIND.match(after) and near[3] in ("in", "In", "book", "novel", "his", "her", "their", "called"):
        yield "thing", 9, False
        return
    second, comma, first, stop = near[1] or "", near[2], near[3], near[4]
    word = first.lower()
    if stop:
        yield from _apposed_before(bare, after)
        return
    kind = noun_kind(word) if first.islower() or "-" in first else ""
    if word in _OF_BOTH:
        yield "organisation", 5, False
        yield "person", 3, False
    elif kind:
        weight = 11.0 if kind != "place" else 7.0
        yield kind, weight, kind in ("person", "group", "place")
    elif word in KIN:
        yield "person", 7, True
    yield from _by_preposition(bare, second.lower(), word, single=single)
    if word in CALLED or word in ("itself", "themselves", "himself", "herself", "as"):
        yield from _by_calling(bare, word, second.lower())
    if word == "the" and comma:
        yield from _apposed_before(bare.removesuffix("the ").removesuffix("The "), after)
    if word == "the" and not comma:
        yield from _with_article(bare, second.lower())


def _with_article(bare: str, before: str) -> Iterator[Clue]:
    yield "person", -4, False
    if before in IN_THE:
        yield "place", IN_THE[before], False
    elif before in ("aboard", "boarded"):
        yield "operation", 7, False
    elif before == "on":
        yield "operation", 1, False
    elif before in ("itself", "themselves"):
        yield "group", 9, True
    elif before == "of":
        whose = bare.rsplit(" ", 4)[-4:-3] if bare.count(" ") > 3 else []
        yield from _of(whose[0].lower() if whose else "", single=True)
    elif before in CALLED:
        yield from _by_calling(bare.removesuffix("the "), before, "")


def _by_preposition(bare: str, second: str, word: str, *, single: bool) -> Iterator[Clue]:
    if word == "of":
        yield from _of(second, single=single)
        if _OF_SOMEBODY.search(bare):
            yield "place", 6, False
    elif word == "by":
        yield "person", 5 if second in LED else 1, False
        if second in MADE:
            yield "organisation", 3, False
    elif (word in ("to", "from", "into") and second in MOVES) or (word == "for" and second in LEAVES):
        yield "place", 5, False
    elif single and word in ("for", "against"):
        yield "organisation", 2, False
    elif word in SOUGHT or (word == "with" and second in WITH):
        yield "person", 3, False
    elif word in BUYS or (word == "over" and second in ("take", "taken", "takes", "taking", "took")):
        yield "organisation", 4, False
    elif word == "aboard":
        yield "operation", 7, False
    elif word in ("mr", "mrs"):
        yield "person", 9, True
    elif word in AT:
        yield (
            "place",
            AT[word] if single or word not in ("to", "from", "left", "over", "through") else AT[word] / 2,
            AT[word] > 5,
        )
    if word in ("between", "and") and single and _BETWEEN.search(bare):
        yield "place", 3, False
    if word in ("from", "to", "of", "off") and _FROM.search(bare):
        yield "place", 6, True


def _of(whose: str, *, single: bool) -> Iterator[Clue]:
    """What the word before “of” says of what follows."""
    kind = noun_kind(whose)
    if whose in SHIP_OF:
        yield "operation", 5, False
    elif whose in PERSON_OF:
        yield "person", 4, False
    elif whose in MEMBERS:
        yield "group", 4, False
    elif whose in OF_PLACE or kind == "place":
        yield "place", 8 if single else 5, True
    elif whose in STAFF:
        yield "organisation", 3, False


def _by_calling(bare: str, word: str, second: str) -> Iterator[Clue]:
    """The kind of what is called so: the last noun that is of a kind in the sentence so far."""
    if word == "as" and second != "known":
        return
    if word in ("itself", "themselves"):
        yield "group", 9, True
        return
    if word in ("himself", "herself"):
        yield "person", 8, True
        return
    sentence = re.split(r"[.!?;]", bare)[-1]
    nouns = [each for each in re.findall(r"[a-z][\w-]+", sentence) if each not in CALLED]
    for noun in reversed(nouns):
        if noun in DOINGS or noun.removesuffix("s") in DOINGS:
            yield "operation", 9, True
            return
        kind = noun_kind(noun)
        if kind:
            yield kind, 8, kind in ("person", "group", "place")
            return


def _apposed_before(bare: str, after: str) -> Iterator[Clue]:
    """“his secretary, Ada Brown, …”: the head of the phrase before the comma."""
    if after[:1] not in (",", ".", ";", ")", "") and not re.match(r" (?:and|was|were|who|-)\b|\"", after):
        return
    clause = re.split(r"[,.;:()!?\"]", bare.rstrip(", "))[-1]
    kinds = [_phrase_kind(clause[each.end() :]) for each in _DETERMINER.finditer(clause)]
    kind = "person" if "person" in kinds[:1] else next((each for each in reversed(kinds) if each), "")
    if kind:
        yield kind, 7, kind in ("person", "group")


def _phrase_kind(phrase: str) -> str:
    """The kind of a noun phrase without its article: “former teacher of geometry” is a person."""
    words: list[str] = []
    for word in phrase.split():
        if word in SMALL and words:
            break
        words.append(word)
    for word in reversed(words[-3:]):
        kind = noun_kind(word.lower()) if word.islower() or word.lower() in ROLES | _OFFICES else ""
        if kind:
            return kind
        if word not in ADVERBS and not word.endswith(("ed", "ing", "ly", "er", "old")):
            return ""
    return ""


def after_clues(after: str, *, owns: bool, article: bool, single: bool) -> Iterator[Clue]:
    """What the words behind a name say."""
    if owns:
        owned = re.match(r"'s? (?:[\w-]+ )?([a-z][\w-]*)", after)
        first = re.match(r"'s? ([a-z][\w-]*)", after)
        nouns = {each[1] for each in (owned, first) if each}
        if nouns & OWNED:
            yield "person", 5, False
        if nouns & OWNED_BY_PLACE:
            yield "place", 3, False
        return
    if _AGED.match(after):
        yield "person", 4, False
    elif _AGE.match(after) or _YEARS.match(after):
        yield "person", 8, True
    apposed = _APPOSED.match(after)
    if apposed:
        yield from _apposed_after(apposed["article"] or "", apposed["noun"])
    who = _WHO.match(after)
    if who:
        if who[1] == "which":
            yield "person", -4, False
        else:
            yield ("group", 3, False) if article else ("person", 5, True)
    if _WHERE.match(after):
        yield "place", 7, False
    if _FAR.match(after):
        yield "place", 6, False
    yield from _followed(after, article=article, single=single)
    if not article and _PRONOUN.match(after):
        yield "person", 2, False
    if not article and _SAME.match(after):
        yield "person", 2, False


def _apposed_after(article: str, noun: str) -> Iterator[Clue]:
    kind = _phrase_kind(noun)
    if kind == "person" and _plural(noun):
        yield "organisation", 4, False  # Kronstad, champions in 1958
        return
    if not article:
        first = noun.split(" ")[0]
        if first in ROLES or first in KIN or (kind == "person" and len(noun.split(" ")) < 6):
            yield "person", 6, True
        return
    if kind:
        yield kind, 8, kind in ("person", "group")


def _plural(phrase: str) -> bool:
    """Whether the first noun of a kind in a phrase is the plural of one."""
    for word in phrase.split()[:4]:
        if noun_kind(word):
            return word not in ROLES and word not in KIN and word.endswith("s")
    return False


def _followed(after: str, *, article: bool, single: bool) -> Iterator[Clue]:
    """What the first words in lower case behind it say."""
    follows = _NEXT.match(after)
    if follows is None:
        return
    word, then = follows[1], follows[2] or ""
    if word in _BEHIND:
        yield _BEHIND[word]
    elif word in ("was", "were", "is"):
        if then in WAS:
            yield WAS[then]
    elif word in DEEDS and not article:
        yield "person", 3 if single else 4, True
