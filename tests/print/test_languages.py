"""Sheets in Persian and Urdu: right to left, in their own digits and letters, accessible."""

import json
from collections.abc import Mapping
from pathlib import Path

import page
import pytest

from papers import printed, text_of
from trainer.compile import compile_module
from trainer.exercise import Course
from trainer.exporters.print.documents import documents
from trainer.exporters.print.press.html import render
from trainer.exporters.print.press.sources import TEMPLATES
from trainer.exporters.print.press.styles import style_sheet
from trainer.exporters.print.words import counted, digits, letter, words
from trainer.load import load
from trainer.trace.anchored import anchor

MODULES = Path(__file__).parent / "modules"


def compiled(name: str) -> Course:
    module, problems = load(str(MODULES / name))
    assert [] == problems
    assert module
    return compile_module(anchor(module))


@pytest.fixture(scope="module")
def persian() -> Mapping[str, bytes]:
    return printed(compiled("persian"))


@pytest.fixture(scope="module")
def urdu() -> Mapping[str, bytes]:
    return printed(compiled("urdu"))


def test_every_page_conforms_to_pdf_ua(persian: Mapping[str, bytes], urdu: Mapping[str, bytes]) -> None:
    for path, data in {**persian, **urdu}.items():
        assert [] == [failure.message for failure in page.validate_pdf_bytes(data, profile="ua1").failures], path


def test_a_persian_sheet_is_in_persian(persian: Mapping[str, bytes]) -> None:
    text = text_of(persian["print/persian-bridge-class-A.pdf"])
    for word in (
        "پل بندر، برگهٔ تمرین",
        "نام",
        "کلاس",
        "تاریخ",
        "چه کسی روبان را برید؟",
        "درست",
        "نادرست",
        "شهردار بندر",
    ):
        assert word in text
    assert "۷ پرسش" in text


def test_an_urdu_key_is_in_urdu(urdu: Mapping[str, bytes]) -> None:
    text = text_of(urdu["print/urdu-bridge-class-A-key.pdf"])
    for word in ("فیتہ کس نے کاٹا؟", "ایڈا براؤن", "پیراگراف", "متن کے مطابق"):
        assert word in text


def test_the_page_is_set_from_right_to_left() -> None:
    document = next(documents(compiled("persian")))
    assert '<html lang="fa" dir="rtl"' in render(document.parts[0], "")
    rules = style_sheet(document.look)
    assert "margin: 19mm 26mm 20mm 18mm" in rules
    assert "@bottom-right { content: element(foot)" in rules


def test_a_reprint_is_numbered_by_paragraph_and_line(persian: Mapping[str, bytes]) -> None:
    text = text_of(persian["print/persian-bridge-guide.pdf"])
    assert "متن منبع، با شمارهٔ بند و سطر" in text
    assert "شرکت کارهای شمالی پل را ساخت" in text


def test_every_language_has_every_word() -> None:
    folder = Path(str(TEMPLATES)) / "words"
    tables = {file.stem: json.loads(file.read_text("utf-8")) for file in folder.glob("*.json")}
    assert {"en", "fa", "ur"} <= tables.keys()
    for name, table in tables.items():
        assert tables["en"].keys() == table.keys(), name
        assert 10 == len(table["digits"])
        assert len(table["letters"].split()) >= 20


def test_a_language_without_words_gets_english_ones() -> None:
    assert words("en") == words("xx-Latn")
    assert words("fa") == words("fa-IR")


def test_numbers_and_letters() -> None:
    assert "۱۲ پرسش" == counted(12, "question", words("fa"))
    assert ("1 point", "0 points") == (counted(1, "point", words("en")), counted(0, "point", words("en")))
    assert "۲۰۲۴" == digits(2024, words("ur"))
    assert ["A", "Z", "A2", "B2"] == [letter(place, words("en")) for place in (0, 25, 26, 27)]
    assert ["الف", "ب", "ج", "د"] == [letter(place, words("fa")) for place in range(4)]
