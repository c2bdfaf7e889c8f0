"""Grades one typed answer: the same words, the same date, the same number, another name, a slip of spelling."""

import re

from trainer.exercise import Answer
from trainer.quiz.grading.around import hedged, within, without_aside, without_place_around
from trainer.quiz.grading.dates import grade_date
from trainer.quiz.grading.numbers import grade_number
from trainer.quiz.grading.people import namesakes, same_person, stands_in
from trainer.quiz.grading.together import is_list, same_parts
from trainer.quiz.grading.typos import FORGIVING, INFLECTED, NAMED, distance, has_article, mistakes, transliterated
from trainer.quiz.grading.verdict import Graded, Setting, Verdict
from trainer.quiz.grading.wording import accented, in_figures, joined, loose, spelled_out_letters, words
from trainer.text.dates import WEEKDAYS
from trainer.text.normal import fold
from trainer.text.wordings import wordings

SHORT_DAY = 3
"""Letters of a weekday that name it: Tue."""

OF_A_KIND = ("place", "operation", "group", "organisation")
"""Answer types whose names may begin with the kind of thing that they are: Lake, Operation."""

_MINUS = re.compile(r"\W{0,3}?-\s?[$€£¥]?\d|minus\s", re.IGNORECASE)

LONG = 7
"""Letters of a name from which one vowel more, less or other makes no other name."""

NAMES = ("person", "group", "organisation", "operation", "place")
"""Answer types that are names, which other alphabets' habits write in several ways."""


def grade_written(given: str, answer: Answer, setting: Setting) -> Graded:
    """The verdict on one typed answer; refused where it can be read in two ways."""
    ways = Ways(answer, setting)
    first = _graded(given, ways)
    if _is_right(first) or _another(given, ways):
        return first
    if hedged(given, setting.language):
        return Verdict(right=False)
    for core in dict.fromkeys(_cores(given, ways)):
        verdict = _graded(core, ways)
        if _is_right(verdict):
            return verdict
    return first


def _is_right(graded: Graded) -> bool:
    return isinstance(graded, Verdict) and graded.right


def _cores(given: str, ways: "Ways") -> list[str]:
    """What is left of an answer without all that may stand around it."""
    answer, setting = ways.answer, ways.setting
    names = without_aside(given, ways.own, setting.language)
    if answer.type == "place":
        names = [without_place_around(name, setting) for name in names]
    return [*names, *within(names[0], setting, answer.type)]


class Ways:
    """The wordings of an answer: those that are accepted, and those that the question itself gives.

    A question that asks for one name from another is not answered by that other one.
    """

    def __init__(self, answer: Answer, setting: Setting) -> None:
        self.answer = answer
        self.setting = setting
        language = setting.language
        own = [*wordings(answer.text), *(text for wording in answer.accept for text in wordings(wording))]
        self.own = {loose(text, language) for text in own}
        self.given_away = {
            loose(text, language)
            for text in own
            if text != answer.text and stands_in(words(text, language), setting.stem, language)
        }
        kept = [text for text in own if loose(text, language) not in self.given_away]
        self.main = tuple(text for text in wordings(answer.text) if text in kept)
        kept += self._short_of_kind(kept)
        self.further = tuple(text for text in kept if text not in self.main)

    def _short_of_kind(self, texts: list[str]) -> list[str]:
        """The names without the kind of thing that the question asks for: Örnsjö, asked for a lake."""
        if self.answer.type not in OF_A_KIND:
            return []
        stem = self.setting.stem.split()
        others = {loose(text, self.setting.language) for text in self.others}
        found = []
        for first, _, rest in (text.partition(" ") for text in texts):
            if rest and first.casefold() in stem and loose(rest) not in others:
                found.append(rest)
        return found

    @property
    def accepted(self) -> tuple[str, ...]:
        return (*self.main, *self.further)

    @property
    def others(self) -> list[str]:
        """The other names and answers of the module that are of the same type."""
        language = self.setting.language
        return [text for text in self.setting.peers(self.answer.type) if loose(text, language) not in self.own]


def _graded(given: str, ways: Ways) -> Graded:
    answer, setting = ways.answer, ways.setting
    if _same(given, ways.main, setting):
        return Verdict(right=True)
    if _same(given, ways.further, setting):
        return Verdict(right=True, note=f"also called: {answer.text}")
    if loose(given, setting.language) in ways.given_away:
        return Verdict(right=False, note="that is the name that the question gives")
    measured = grade_date(given, answer.text, setting) or grade_number(given, answer.text, answer.type, setting)
    if measured:
        return measured
    if answer.text in WEEKDAYS:
        return _weekday(given, answer.text, ways)
    return _by_name(given, ways)


def _same(given: str, accepted: tuple[str, ...], setting: Setting) -> bool:
    """Whether the words agree, in loose form, with number words as figures, or joined."""
    language = setting.language
    forms = {loose(given, language), loose(in_figures(given), language)} - {""}
    whole = joined(given, language)
    negative = _is_negative(given)
    for text in (text for text in accepted if negative == _is_negative(text)):
        for way in {text, spelled_out_letters(text)}:
            if forms & {loose(way, language), loose(in_figures(way), language)}:
                return True
            if whole and whole == joined(way, language):
                return True
    return False


def _is_negative(text: str) -> bool:
    """Whether a text begins with a number below zero, whose sign is no punctuation."""
    return bool(_MINUS.match(fold(text)))


def _weekday(given: str, key: str, ways: Ways) -> Verdict:
    """A day of the week, in full, in short, or with a slip that can mean no other day."""
    word = loose(given, ways.setting.language).removesuffix("s")
    if len(word) >= SHORT_DAY and f"{key.casefold()}s".startswith(word):
        return Verdict(right=True, note=key)
    near = [day for day in WEEKDAYS if ways.setting.typos and distance(word, day.casefold(), 1) <= 1]
    if near == [key]:
        return Verdict(right=True, note=f"spelling: {key}")
    return Verdict(right=False, note=_another(given, ways))


def _another(given: str, ways: Ways) -> str:
    """That an answer is another one that the module knows; empty where it is none."""
    same = next((text for text in ways.others if _same(given, (text,), ways.setting)), "")
    return f"{same} is another answer" if same else ""


def _by_name(given: str, ways: Ways) -> Verdict:
    """Right where the words are a form of the name, or its parts, or slips of them, and of no other's."""
    answer, setting = ways.answer, ways.setting
    written = words(given, setting.language)
    if not written:
        return Verdict(right=False)
    if answer.type == "person" and any(sorted(written) == sorted(words(way)) for way in ways.accepted):
        return Verdict(right=True, note=f"in order: {answer.text}")
    note = _another(given, ways)
    if note:
        return Verdict(right=False, note=note)
    if is_list(answer.text, answer.type) and same_parts(given, answer.text, lambda a, b: _fits(a, b, setting)):
        return Verdict(right=True)
    verdict = _by_spelling(given, ways) if setting.typos and answer.type in FORGIVING else Verdict(right=False)
    if not verdict.right and not verdict.note and answer.type == "person":
        return _person(given, ways) or verdict
    return verdict


def _fits(given: str, part: str, setting: Setting) -> bool:
    if _same(given, (part,), setting):
        return True
    return setting.typos and mistakes(words(given), words(part), setting.language) is not None


def _person(given: str, ways: Ways) -> Verdict | None:
    """A person by the family name or initials; None where the words are no such form."""
    setting, answer = ways.setting, ways.answer
    if loose(given, setting.language) in ways.given_away or stands_in(
        words(given, setting.language), setting.stem, setting.language
    ):
        return None
    slips = [found for way in ways.accepted if (found := same_person(given, way, setting)) is not None]
    if not slips or _foreign_letters(given, ways):
        return None
    others = namesakes(given, answer.text, ways.others, setting)
    if others:
        return Verdict(right=False, note=f"that could also be {others[0]}")
    return Verdict(right=True, note=f"spelling: {answer.text}" if min(slips) else f"in full: {answer.text}")


def _is_transliteration(given: str, way: str, ways: Ways) -> bool:
    """Whether two names differ in no more than the habits of transliteration."""
    language = ways.setting.language
    if ways.answer.type not in NAMES:
        return False
    typed, key = words(given, language), words(way, language)
    if not has_article(key):
        if len(typed) != len(key):
            return False
        pairs = zip(typed, key, strict=True)
        return all(one == other or _is_vowel_change(one, other, ways) for one, other in pairs)
    return transliterated(typed) == transliterated(key)


def _is_vowel_change(one: str, other: str, ways: Ways) -> bool:
    """Whether two words of a name differ in how its vowels are written: Hussein, Hossein."""
    from trainer.quiz.grading.lexicon import is_word

    language = ways.setting.language
    if max(len(one), len(other)) >= LONG and _consonants(one) == _consonants(other) and distance(one, other, 1) == 1:
        return not is_word(one, language, common=True)
    if len(other) < 4 or transliterated([one]) != transliterated([other]):
        return False
    return ways.answer.type == "person" or not is_word(one, ways.setting.language)


def _consonants(word: str) -> str:
    return re.sub("[aeiou]", "", word)


def _foreign_letters(given: str, ways: Ways) -> bool:
    """Whether a word holds an accented letter that the answer lacks: who writes Möller does not mean Müller."""
    language = ways.setting.language
    known = {word for way in ways.accepted for word in words(way, language)}
    letters = {letter for way in ways.accepted for letter in accented(way)}
    return any(
        loose(piece, language) not in known and accented(piece) - letters for piece in re.split(r"[\s-]+", given)
    )


def _by_spelling(given: str, ways: Ways) -> Verdict:
    """Right where the mistakes are few, and no other name of the module is as near."""
    setting = ways.setting
    written = words(given, setting.language)
    found = [(edits, text) for text in ways.accepted if (edits := _edits(written, text, ways)) is not None]
    found = found or [(1, way) for way in ways.accepted if _is_transliteration(given, way, ways)]
    if not found or _foreign_letters(given, ways):
        return Verdict(right=False)
    fewest, meant = min(found, key=lambda slip: slip[0])
    rival = next((text for text in ways.others if _as_near(written, text, fewest, ways)), "")
    if rival:
        return Verdict(right=False, note=f"the spelling could also mean {rival}")
    return Verdict(right=True, note=f"spelling: {meant}")


def _edits(written: list[str], text: str, ways: Ways) -> int | None:
    """The slips of spelling."""
    language, answer_type = ways.setting.language, ways.answer.type
    key = words(text, language)
    is_name = answer_type == "person" or (answer_type in NAMES and len(key) == 1)
    return mistakes(written, key, language, plurals=NAMED if is_name else INFLECTED)


def _as_near(written: list[str], text: str, fewest: int, ways: Ways) -> bool:
    edits = _edits(written, text, ways)
    return edits is not None and edits <= fewest
