"""What may stand around a right answer: a lead-in, words of the question, a title, the kind of thing that it is."""

import re
from collections.abc import Iterator

from trainer.quiz.grading.people import TITLES
from trainer.quiz.grading.verdict import Setting
from trainer.quiz.grading.wording import loose, words
from trainer.text.numbers import find_numbers

DENIALS = frozenset("or not no isnt wasnt werent neither nor never".split())
"""Words with which an answer leaves a choice, or says what it is not."""

LEADS = frozenset(
    "a an the it its he she his her they them their this that these those there i we you is was were are be been "
    "being would will has had have did do does in on at by from of for to into onto upon with during near as "
    "because due called named known titled answer think thought believe guess suppose reckon say so maybe perhaps "
    "probably presumably surely certainly definitely clearly please just simply must should im hes shes theyre "
    "thats here mean means stand stands translate translates also became become took place happened occurred went "
    "lay lies stood someone who which what where when".split()
)
"""Words of a whole sentence around an answer, and of a guess at it."""

KINDS = {
    "person": TITLES,
    "group": frozenset("group organisation organization movement militants".split()),
    "organisation": frozenset("organisation organization company".split()),
    "operation": frozenset("operation mission".split()),
    "place": frozenset("city town village region province state country area district island republic".split()),
    "number": frozenset("people persons in all altogether total of them times".split()),
    "date": frozenset("year day date month in the of".split()),
}
"""Words that name the kind of thing an answer is, and may stand beside it."""

TURNING = frozenset(
    "not no never nor neither none nobody nothing without except unless isnt wasnt arent werent didnt dont or "
    "than more less fewer least most over under above below about around roughly nearly almost approximately "
    "before after until since between but instead rather half quarter".split()
)
"""Words that change what an answer says; where one stands beside it, it is another answer."""

SHORTEST = 3
"""Letters that are left of a word without its ending."""

MOST = 10
"""Words before an answer, and after it, that are looked at."""


def within(given: str, setting: Setting, answer_type: str) -> Iterator[str]:
    """The parts of an answer that all else may be left out around, the longest first; never the whole."""
    pieces = given.split()
    before = _removable(pieces[:-1], setting, answer_type)
    counted = setting._replace(stem="") if answer_type == "number" else setting  # what is counted is no aside
    after = _removable(pieces[:0:-1], counted, answer_type)
    cuts = [(start, end) for start in range(before + 1) for end in range(after + 1) if start + end < len(pieces)]
    for start, end in sorted(cuts, key=sum)[1:]:
        yield " ".join(pieces[start : len(pieces) - end]).strip(" ,;:")


def _removable(pieces: list[str], setting: Setting, answer_type: str) -> int:
    """How many of the first pieces may be left out."""
    stem = {_base(word) for word in words(setting.stem, setting.language)} - TURNING
    rivals = {loose(name, setting.language) for name in setting.peers(answer_type)}
    kinds = KINDS.get(answer_type, frozenset())
    count = 0
    for piece in pieces[:MOST]:
        found = loose(piece, setting.language).split()
        if not all(word not in TURNING and (word in LEADS or word in kinds or _base(word) in stem) for word in found):
            break
        number = re.search(r"\d", piece) or find_numbers(piece)
        if " ".join(found) in rivals or (number and (answer_type in ("date", "number") or not set(found) <= stem)):
            break
        count += 1
    return count


def _base(word: str) -> str:
    """A word without the ending that tells opened from open and boats from boat."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word.removesuffix(ending)
    return word


def hedged(given: str, language: str) -> bool:
    """Whether an answer leaves the choice between two, or denies one."""
    found = loose(given, language).split()
    return bool(DENIALS & set(found) or re.search(r"\w\s*/\s*[^\W\d]|\d{3}\s*/\s*\d{3}", given[:1000]))


def without_place_around(given: str, setting: Setting) -> str:
    """A place without the larger one that it lies in, where the question names that: Nordvik, Iceland."""
    match = re.fullmatch(r"(.+?)(?:,\s*|\s+in\s+|,\s*in\s+)([^,]+)", given[:1000])
    around = loose(match[2], setting.language) if match else ""
    there = f" {loose(setting.stem, setting.language)} "
    return match[1] if match and around and f" {around} " in there else given


def without_aside(given: str, own: set[str], language: str) -> list[str]:
    """The two names of an answer that gives one of its own in brackets, Nordvik Seabird Trust (NST), else itself."""
    match = re.fullmatch(r"(.+?)\s*[(\[]([^()\[\]]+)[)\]]\W*", given.strip()[:1000])
    if match is None:
        return [given]
    first, second = (loose(part, language) for part in match.groups())
    return [match[1], match[2]] if first in own and second in own else [given]
