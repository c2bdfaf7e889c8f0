"""A long sheet is set in parts, side by side, and bound: page numbers run on, tags are whole, bytes are the same."""

import os
import signal
from io import BytesIO
from typing import Any

import page
import pypdf
import pytest

from papers import course, exercise, pages_of, worksheet
from trainer.exercise import Answer, Course, Write
from trainer.exporters import print as printing
from trainer.exporters.print import sheet
from trainer.exporters.print.press import long, pdf

COUNT, SECTION = 75, 20


@pytest.fixture(autouse=True)
def short_sections(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "LONGEST", 30)
    monkeypatch.setattr(sheet, "SECTION", SECTION)


def long_course() -> Course:
    asked = [exercise(f"q{n}", f"Question {n} (of 5 0 R \\ many) asks?", Write((Answer("x"),))) for n in range(COUNT)]
    return course(*asked, worksheets=(worksheet(marking_table=True),))


def made(ending: str, jobs: int) -> bytes:
    outputs = [output for output in printing.plan(long_course()) if output.path.endswith(ending)]
    ((output, data),) = printing.make(long_course(), outputs, jobs=jobs)
    assert output.digest == printing.digest_of(data)
    return data


@pytest.fixture(scope="module")
def bound() -> dict[str, bytes]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheet, "LONGEST", 30)
        patch.setattr(sheet, "SECTION", SECTION)
        return {ending: made(ending, 2) for ending in ("-A.pdf", "-A-key.pdf")}


def test_page_numbers_run_on_and_the_total_is_that_of_all_parts(bound: dict[str, bytes]) -> None:
    for data in bound.values():
        pages = pages_of(data)
        assert 4 < len(pages)
        for number, text in enumerate(pages, 1):
            assert f"Page {number} of {len(pages)}" in text


def test_every_question_is_there_once_and_in_its_part(bound: dict[str, bytes]) -> None:
    text = " ".join(pages_of(bound["-A.pdf"]))
    assert COUNT == text.count("asks?")
    assert all(f"Question {n} (of 5 0 R \\ many) asks?" in text for n in range(COUNT))
    headings = [f"Questions {start} to {min(start + SECTION - 1, COUNT)}" for start in range(1, COUNT, SECTION)]
    assert all(heading in text for heading in headings)
    assert 1 == text.count("Name Class Date") == text.count("Marking table")


def test_the_bound_document_conforms_to_pdf_ua(bound: dict[str, bytes]) -> None:
    for data in bound.values():
        assert [] == [failure.message for failure in page.validate_pdf_bytes(data, profile="ua1").failures]


def test_the_tags_lead_to_every_page(bound: dict[str, bytes]) -> None:
    reader: Any = pypdf.PdfReader(BytesIO(bound["-A.pdf"]))
    root = reader.trailer["/Root"]["/StructTreeRoot"]
    nums = root["/ParentTree"]["/Nums"]
    assert list(range(len(reader.pages))) == list(nums[::2])
    assert list(range(len(reader.pages))) == [each["/StructParents"] for each in reader.pages]
    elements = [each.get_object() for each in root["/K"][0].get_object()["/K"]]
    assert {each.indirect_reference for each in reader.pages} == {each.raw_get("/Pg") for each in elements}
    assert all(each.raw_get("/P") == root["/K"][0] for each in elements)


def test_alone_or_side_by_side_the_bytes_are_the_same(bound: dict[str, bytes]) -> None:
    assert bound["-A.pdf"] == made("-A.pdf", 1)


def test_a_killed_copy_costs_nothing_but_time(bound: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    here, alone = os.getpid(), pdf.rendered

    def killed(text: str, press: pdf.Press) -> object:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return alone(text, press)

    monkeypatch.setattr(long, "rendered", killed)
    assert bound["-A.pdf"] == made("-A.pdf", 2)


def test_a_sheet_of_ordinary_length_is_one_part() -> None:
    assert 1 == len(sheet.sections(sheet.build_sheet(course(), worksheet(), "A")))
