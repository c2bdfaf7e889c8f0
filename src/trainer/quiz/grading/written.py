"""Grades one typed answer: the same words, the same date, the same number, another name, a slip of spelling."""

from trainer.exercise import Answer
from trainer.quiz.grading.dates import grade_date
from trainer.quiz.grading.numbers import grade_number
from trainer.quiz.grading.typos import FORGIVING, mistakes
from trainer.quiz.grading.verdict import Graded, Setting, Verdict
from trainer.quiz.grading.wording import in_figures, joined, loose, words
from trainer.text.dates import WEEKDAYS
from trainer.text.wordings import wordings

SHORT_DAY = 3
"""Letters of a weekday that name it: Tue."""


def grade_written(given: str, answer: Answer, setting: Setting) -> Graded:
    """The verdict on one typed answer; refused where it can be read in two ways."""
    if _same(given, wordings(answer.text), setting):
        return Verdict(right=True)
    further = tuple(text for wording in answer.accept for text in wordings(wording))
    if _same(given, further, setting):
        return Verdict(right=True, note=f"also called: {answer.text}")
    measured = grade_date(given, answer.text, setting) or grade_number(given, answer.text, answer.type, setting)
    if measured:
        return measured
    if _is_weekday(given, answer.text):
        return Verdict(right=True, note=answer.text)
    return _by_spelling(given, answer, (*wordings(answer.text), *further), setting)


def _same(given: str, accepted: tuple[str, ...], setting: Setting) -> bool:
    """Whether the words agree, in loose form, with number words as figures, or joined."""
    language = setting.language
    forms = {loose(given, language), loose(in_figures(given), language)} - {""}
    wanted = {form for text in accepted for form in (loose(text, language), loose(in_figures(text), language))}
    if forms & wanted:
        return True
    whole = joined(given, language)
    return bool(whole) and whole in {joined(text, language) for text in accepted}


def _is_weekday(given: str, key: str) -> bool:
    short = loose(given)
    return key in WEEKDAYS and len(short) >= SHORT_DAY and key.casefold().startswith(short)


def _by_spelling(given: str, answer: Answer, accepted: tuple[str, ...], setting: Setting) -> Verdict:
    """Right where the mistakes are few, and no other name of the module is as near."""
    written = words(given, setting.language)
    ways = [(words(text, setting.language), text) for text in accepted]
    if answer.type == "person" and any(sorted(written) == sorted(way) for way, _ in ways):
        return Verdict(right=True, note=f"in order: {answer.text}")
    own = {loose(text, setting.language) for text in accepted}
    others = [text for text in setting.peers(answer.type) if loose(text, setting.language) not in own]
    same = next((text for text in others if _same(given, (text,), setting)), "")
    if same:
        return Verdict(right=False, note=f"{same} is another answer")
    if not (setting.typos and answer.type in FORGIVING and written):
        return Verdict(right=False)
    slips = [(edits, text) for way, text in ways if (edits := mistakes(written, way)) is not None]
    if not slips:
        return Verdict(right=False)
    fewest, meant = min(slips, key=lambda slip: slip[0])
    rival = next((text for text in others if _as_near(written, text, fewest, setting)), "")
    if rival:
        return Verdict(right=False, note=f"the spelling could also mean {rival}")
    return Verdict(right=True, note=f"spelling: {meant}")


def _as_near(written: list[str], text: str, fewest: int, setting: Setting) -> bool:
    edits = mistakes(written, words(text, setting.language))
    return edits is not None and edits <= fewest
