"""What stands on the pages, read back with a PDF reader."""

from dataclasses import replace
from io import BytesIO

import page
import pypdf
import pytest

from papers import course, exercise, one_of_each_kind, pages_of, printed, text_of, worksheet
from trainer.exercise import Answer, Course, Write

SHEET, KEY = "print/harbour-bridge-class-A.pdf", "print/harbour-bridge-class-A-key.pdf"


def test_a_sheet_asks_for_name_class_and_date_and_gives_the_points(bridge: dict[str, bytes]) -> None:
    text = text_of(bridge[SHEET])
    assert "Bridge test Form A · 7 questions · 7 points Name Class Date Points / 7" in text
    assert "The Harbour Bridge · Form A · seed 1 · " in text
    assert "Page 1 of " in text


def test_a_sheet_asks_every_question_and_answers_none(bridge: dict[str, bytes]) -> None:
    text = text_of(bridge[SHEET])
    for item in one_of_each_kind():
        assert str(item.stem[0]).strip() in text
    for told in ("3 May 1932", "May 3, 1932", "The source says", "The ribbon was cut that day"):
        assert told not in text


def test_a_key_gives_each_answer_with_quote_and_paragraph(bridge: dict[str, bytes]) -> None:
    text = text_of(bridge[KEY])
    assert 7 == text.count("The Harbour Bridge opened on 3 May 1932 paragraph 1")
    assert "Also right: May 3, 1932" in text
    assert "B False The source says: 1932, not 1931" in text
    assert "Ada Brown – " in text


def test_the_order_of_events_stands_with_its_dates(bridge: dict[str, bytes]) -> None:
    text = text_of(bridge[KEY])
    places = [text.index(date) for date in ("1 May 1926 2", "7 June 1930 3", "the ribbon is cut 3 May 1932")]
    assert sorted(places) == places


def test_sheet_and_key_share_a_version(bridge: dict[str, bytes]) -> None:
    versions = {text_of(bridge[path]).split("seed 1 · ")[1][:8] for path in (SHEET, KEY)}
    assert 1 == len(versions)


@pytest.mark.parametrize("path", [SHEET, KEY])
def test_pages_conform_to_pdf_ua(bridge: dict[str, bytes], path: str) -> None:
    report = page.validate_pdf_bytes(bridge[path], profile="ua1")
    assert [] == [failure.message for failure in report.failures]


def test_paper_is_a4_or_letter() -> None:
    for paper, size in (("a4", (595, 842)), ("letter", (612, 792))):
        (data,) = printed(course(worksheets=(worksheet(paper=paper),)), "-A.pdf").values()
        box = pypdf.PdfReader(BytesIO(data)).pages[0].mediabox
        assert size == (round(box.width), round(box.height))


def test_no_question_is_split_over_pages() -> None:
    stem = "word " * 60
    many = [exercise(f"q{n}", f"BEGIN{n} {stem} END{n}.", Write((Answer("x"),))) for n in range(1, 40)]
    (data,) = printed(course(*many), "-A.pdf").values()
    pages = pages_of(data)
    assert 4 < len(pages)
    for n in range(1, 40):
        assert [f"END{n}." in text for text in pages] == [f"BEGIN{n} " in text for text in pages]


def test_the_shipped_worksheets_are_whole_and_accessible(shipped: dict[str, bytes], shipped_course: Course) -> None:
    for path, data in shipped.items():
        assert [] == [failure.message for failure in page.validate_pdf_bytes(data, profile="ua1").failures], path
    full = text_of(shipped["print/iran-pakistan-2024-full-A-key.pdf"])
    squeezed = full.replace(" ", "")
    for item in shipped_course.exercises:
        for citation in item.citations:
            assert "".join(citation.quote.split()) in squeezed, item.id


def test_a_large_number_of_points_is_told() -> None:
    first = replace(one_of_each_kind()[0], points=3)
    (data,) = printed(course(first), "-A.pdf").values()
    assert "1 question · 3 points" in text_of(data)
    assert "(3 points)" in text_of(data)
