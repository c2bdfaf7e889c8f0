"""What stands on the pages, read back with a PDF reader."""

import re
from dataclasses import replace
from io import BytesIO

import page
import pypdf
import pytest

from papers import course, exercise, one_of_each_kind, pages_of, printed, text_of, worksheet
from trainer.exercise import Answer, Course, Write
from trainer.exporters.print.sheet import build_sheet

DATES = {"work begins": "1 May 1926", "a storm": "7 June 1930", "the ribbon is cut": "3 May 1932"}
SHEET, KEY = "print/harbour-bridge-class-A.pdf", "print/harbour-bridge-class-A-key.pdf"


def test_a_sheet_asks_for_name_class_and_date_and_gives_the_points(bridge: dict[str, bytes]) -> None:
    text = text_of(bridge[SHEET])
    assert (
        "Bridge test Form A · 7 questions · 10 points Source: A bridge for the harbour Name Class Date Points / 10"
        in text
    )
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


def test_events_have_their_numbers_in_the_order_of_the_sheet(bridge: dict[str, bytes]) -> None:
    """Each event of the sheet, top down, with the number that a learner writes beside it."""
    asked, key = text_of(bridge[SHEET]), text_of(bridge[KEY])
    numbers = {"work begins": 1, "a storm": 2, "the ribbon is cut": 3}
    shown = re.findall("([ABC]) (work begins|a storm|the ribbon is cut)", asked)
    assert 3 == len(shown)
    assert " ".join(f"{numbers[event]} {letter} {event} {DATES[event]}" for letter, event in shown) in key
    assert ", ".join(f"{letter} {numbers[event]}" for letter, event in shown) in key.partition("at a glance")[2]


def test_a_key_gives_all_answers_at_a_glance(bridge: dict[str, bytes]) -> None:
    table = text_of(bridge[KEY]).partition("Answers at a glance")[2].partition("Where several answers")[0]
    assert "– " not in table
    assert 2 == table.count("3 May 1932")
    assert "B A D C" in table


def test_a_key_tells_how_parts_of_an_answer_count(bridge: dict[str, bytes]) -> None:
    text = text_of(bridge[KEY])
    assert "Where several answers are right, a question counts only with all of them and no other." in text
    assert "Pairs: each right pair counts an equal share of the points." in text
    assert "Order: a question counts only where every number is right." in text
    (plain,) = printed(course(one_of_each_kind()[0]), "-key.pdf").values()
    assert "counts" not in text_of(plain)


def test_a_match_counts_a_point_for_each_pair_unless_told_otherwise() -> None:
    match = one_of_each_kind()[5]
    for item, sheet, points in (
        (match, worksheet(), 4),
        (replace(match, points=2), worksheet(), 2),
        (match, worksheet(point_per_pair=False), 1),
    ):
        assert str(points) == build_sheet(course(item), sheet, "A").total


def test_an_answer_sheet_and_its_key_refer_to_the_numbers_of_the_left_side() -> None:
    made = course(one_of_each_kind()[5], worksheets=(worksheet(answer_sheet=True),))
    texts = {path.partition("bridge-")[2][:-4]: text_of(data) for path, data in printed(made).items()}
    assert "1Ada Brown 2Noor Khan" in texts["class-A"].replace("1 A", "1A").replace("2 N", "2N")
    assert "1 B, 2 A, 3 D, 4 C" in texts["class-A-key"]
    assert "1 Ada Brown – B task A" in texts["class-A-key"]


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
