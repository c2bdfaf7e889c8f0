"""The table of cases: what counts as right, what does not, and why."""

import pytest

from trainer.exercise import Answer
from trainer.quiz.grading.verdict import Refusal, Setting, Verdict
from trainer.quiz.grading.written import grade_written

NAMES = {
    "person": ("Anwaar-ul-Haq Kakar", "Kakar", "Jalil Abbas Jilani", "Jilani", "Anna Martin", "Anna Marten"),
    "group": ("Balochistan Liberation Army", "BLA", "Balochistan Liberation Front", "BLF", "Jaish al-Adl"),
    "phrase": ("Tuesday", "Thursday", "northern border", "southern border"),
    "date": ("16 January 2024", "18 January 2024", "2012"),
}
SETTING = Setting(peers=lambda answer_type: NAMES.get(answer_type, ()), stem="When did it happen?")
DATE = Answer("18 January 2024", (), "date")
EARLY = Answer("5 January 2024", (), "date")
YEARS = Setting(peers=lambda _: ("5 May 1999", "16 January 2024"))
KAKAR = Answer("Anwaar-ul-Haq Kakar", ("Kakar",), "person")
MINISTER = Answer("Hossein Amirabdollahian", ("Amirabdollahian",), "person")
BLF = Answer("Balochistan Liberation Front", ("BLF",), "group")

RIGHT = [
    ("case", "ANWAAR-UL-HAQ KAKAR", KAKAR, ""),
    ("white space", "  Anwaar-ul-Haq   Kakar ", KAKAR, ""),
    ("hyphens as spaces", "Anwaar ul Haq Kakar", KAKAR, ""),
    ("other dashes", "Anwaar–ul–Haq Kakar", KAKAR, ""),
    ("accents", "Jaïsh al-Ådl", Answer("Jaish al-Adl", (), "group"), ""),
    ("accents in the key", "Sao Tome", Answer("São Tomé", (), "place"), ""),
    ("letters of one alphabet's own", "Lodz", Answer("Łódź", (), "place"), ""),
    ("an article too many", "the Strait of Hormuz", Answer("Strait of Hormuz", (), "place"), ""),
    ("an article too few", "Gulf", Answer("the Gulf", (), "place"), ""),
    ("an article inside", "Strait of the Hormuz", Answer("Strait of Hormuz", (), "place"), ""),
    ("punctuation", "Foreign Ministry.", Answer("Foreign Ministry", (), "organisation"), ""),
    ("dots of an abbreviation", "U.S.", Answer("US", (), "organisation"), ""),
    ("an apostrophe", "Irans lack of action", Answer("Iran’s lack of action", (), "phrase"), ""),
    ("an ampersand", "peace and stability", Answer("peace & stability", (), "phrase"), ""),
    ("joined words", "largescale", Answer("large-scale", (), "phrase"), ""),
    ("quotation marks", '"safe havens"', Answer("safe havens", (), "quoted"), ""),
    ("an alias", "kakar", KAKAR, "also called: Anwaar-ul-Haq Kakar"),
    ("the family name first", "Kakar, Anwaar-ul-Haq", KAKAR, "in order: Anwaar-ul-Haq Kakar"),
    ("without the part in brackets", "Foreign Office spokesperson", Answer("Foreign Office (FO) spokesperson"), ""),
    ("an optional part left out", "Dawn", Answer("[Operation ]Dawn", (), "operation"), ""),
    ("an optional part given", "Operation Dawn", Answer("[Operation ]Dawn", (), "operation"), ""),
    ("one of two ways", "gray wolf", Answer("{grey|gray} wolf", (), "phrase"), ""),
    ("the ISO notation", "2024-01-18", DATE, ""),
    ("month first", "January 18, 2024", DATE, ""),
    ("an abbreviated month", "18 Jan. 2024", DATE, ""),
    ("an ordinal", "the 18th of January, 2024", DATE, ""),
    ("an ordinal in words", "on the eighteenth of January 2024", DATE, ""),
    ("a weekday that agrees", "Thursday, 18 January 2024", DATE, ""),
    ("hyphens in a date", "18-Jan-2024", DATE, ""),
    ("the year first", "2024 January 18", DATE, ""),
    ("slashes, one reading only", "18/1/2024", DATE, ""),
    ("slashes, month first", "1/18/2024", DATE, ""),
    ("dots", "18.01.2024", DATE, ""),
    ("a year of two figures", "18/1/24", DATE, ""),
    ("a slip in a month", "18 Janury 2024", DATE, ""),
    ("eight figures", "20240118", DATE, ""),
    ("the year goes without saying", "18 January", DATE, ""),
    ("both readings are one", "1/1/2024", Answer("1 January 2024", (), "date"), ""),
    ("a month and year in figures", "01/2024", Answer("January 2024", (), "date"), ""),
    ("a year alone", "in 2012", Answer("2012", (), "date"), ""),
    ("a weekday in short", "Tue", Answer("Tuesday", (), "phrase"), "Tuesday"),
    ("a slip in a weekday", "Tuesdey", Answer("Tuesday", (), "phrase"), "spelling: Tuesday"),
    ("a number in figures", "7", Answer("seven", (), "number"), ""),
    ("a number in words", "twenty-one", Answer("21", (), "number"), ""),
    ("a thousand's comma", "1500", Answer("1,500", (), "number"), ""),
    ("a hedge left out", "900 km", Answer("roughly 900km", (), "number"), ""),
    ("another word for the hedge", "about 900 kilometres", Answer("roughly 900km", (), "number"), ""),
    ("a slip in a number word", "sevn", Answer("seven", (), "number"), ""),
    ("the unit left out", "900", Answer("roughly 900km", (), "number"), ""),
    ("the noun left out", "3", Answer("three women", (), "number"), ""),
    ("a number inside a phrase", "2 children", Answer("two children", (), "phrase"), ""),
    ("figures of another script", "۷", Answer("7", (), "number"), ""),
    ("two slips in a long name", "Hossein Amirabdolahiyan", MINISTER, "spelling: Hossein Amirabdollahian"),
    ("two letters swapped", "Amirabdollahain", MINISTER, "spelling: Amirabdollahian"),
    ("one slip in a name of five letters", "Kakkar", KAKAR, "spelling: Kakar"),
    ("a slip and a missing space", "Jaishaladll", Answer("Jaish al-Adl", (), "group"), "spelling: Jaish al-Adl"),
    (
        "a letter doubled in a short word",
        "Jaish al-Adll",
        Answer("Jaish al-Adl", (), "group"),
        "spelling: Jaish al-Adl",
    ),
    ("Arabic and Persian keyboards", "كابل", Answer("کابل", (), "place"), ""),
]
WRONG = [
    ("another thing", "Davos", KAKAR, ""),
    ("another right-typed answer", "Jilani", KAKAR, "Jilani is another answer"),
    ("another group by one letter", "BLA", BLF, "BLA is another answer"),
    ("a slip in a short name", "BLG", BLF, ""),
    ("a letter doubled in a short form", "BLFF", BLF, ""),
    ("one short word by another in a name", "Embassy of Iraq", Answer("Embassy of Iran", (), "place"), ""),
    ("a slip that could mean another", "Anna Martan", Answer("Anna Martin", (), "person"), "Anna Marten"),
    ("the name of another by one letter", "Anna Marten", Answer("Anna Martin", (), "person"), "is another answer"),
    ("one short word by another", "Iraq", Answer("Iran", (), "place"), ""),
    ("a prefix that turns the sense", "unlawful acts of war", Answer("lawful acts of war", (), "phrase"), ""),
    ("another direction", "southern border", Answer("northern border", (), "phrase"), "is another answer"),
    ("another weekday", "Thursday", Answer("Tuesday", (), "phrase"), "is another answer"),
    ("part of a name", "Hossein", MINISTER, ""),
    ("another day", "17 January 2024", DATE, ""),
    ("another year", "18 January 2023", DATE, ""),
    ("a month for a date", "January 2024", DATE, ""),
    ("a date for a month", "18 January 2024", Answer("January 2024", (), "date"), ""),
    ("a weekday that disagrees", "Friday, 18 January 2024", DATE, "it was a Thursday"),
    ("words for a date", "a Thursday", DATE, ""),
    ("another number", "8", Answer("seven", (), "number"), ""),
    ("a digit more in a name", "Unit 8201", Answer("Unit 8200", (), "group"), ""),
    ("another unit", "900 miles", Answer("roughly 900km", (), "number"), "the unit is not"),
    ("a bound for an estimate", "more than 900 km", Answer("roughly 900km", (), "number"), "more than"),
    ("punctuation that tells apart", "C", Answer("C#", (), "phrase"), ""),
    ("nothing but punctuation", "...", KAKAR, ""),
    ("a vowel sign of another script", "कु", Answer("कि", (), "phrase"), ""),
    ("an article that is the answer", "Vitamin", Answer("Vitamin A", (), "phrase"), ""),
]
REFUSED = [
    ("two readings of a date", "5/1/2024", EARLY, "5 January or 1 May"),
    ("two readings, neither right", "5/3/2024", DATE, "5 March or 3 May"),
    ("two readings without a year", "5/1", EARLY, "5 January or 1 May"),
    ("a date that no calendar has", "32/13/2024", DATE, "no date"),
    ("a number with another noun", "7 goats", Answer("seven", (), "number"), "number alone"),
]


@pytest.mark.parametrize(("why", "given", "answer", "note"), RIGHT, ids=[case[0] for case in RIGHT])
def test_accepts(why: str, given: str, answer: Answer, note: str) -> None:
    assert Verdict(right=True, note=note) == grade_written(given, answer, SETTING), why


@pytest.mark.parametrize(("why", "given", "answer", "note"), WRONG, ids=[case[0] for case in WRONG])
def test_marks_as_wrong(why: str, given: str, answer: Answer, note: str) -> None:
    verdict = grade_written(given, answer, SETTING)
    assert isinstance(verdict, Verdict), why
    assert not verdict.right
    assert note in verdict.note
    assert bool(note) == bool(verdict.note)


@pytest.mark.parametrize(("why", "given", "answer", "reason"), REFUSED, ids=[case[0] for case in REFUSED])
def test_asks_again_for(why: str, given: str, answer: Answer, reason: str) -> None:
    verdict = grade_written(given, answer, SETTING)
    assert isinstance(verdict, Refusal), why
    assert reason in verdict.reason


def test_the_year_is_asked_for_where_the_module_has_several() -> None:
    assert isinstance(grade_written("16 January", Answer("16 January 2024", (), "date"), YEARS), Refusal)


def test_a_year_in_the_stem_goes_without_saying() -> None:
    setting = YEARS._replace(stem="Iran struck on 16 January 2024. When did Pakistan strike?")
    assert Verdict(right=True) == grade_written("18 January", DATE, setting)


def test_tolerance_of_typos_can_be_switched_off() -> None:
    assert Verdict(right=False) == grade_written("Kakkar", KAKAR, SETTING._replace(typos=False))


def test_articles_are_those_of_the_language_of_the_module() -> None:
    wall = Answer("Mauer", (), "phrase")
    assert grade_written("die Mauer", wall, SETTING._replace(language="de")).right  # type: ignore[union-attr]
    assert not grade_written("die Mauer", wall, SETTING).right  # type: ignore[union-attr]
