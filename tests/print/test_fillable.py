"""A sheet to fill on the screen, filled: boxes are clicked and fields are read as a reader of PDFs does it."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from papers import course, printed, worksheet
from trainer.exercise import Course


def fillable(made: Course) -> bytes:
    sheet = worksheet(editions=("fillable",))
    (data,) = printed(replace(made, worksheets=(sheet,)), "-fillable.pdf").values()
    return data


@pytest.fixture(scope="module")
def english() -> bytes:
    return fillable(course())


def fields(data: bytes) -> dict[str, Any]:
    return dict(pypdf.PdfReader(BytesIO(data)).get_fields() or {})


def widgets(data: bytes) -> Iterator[tuple[int, Any]]:
    """Each field of a page with the number of the page, from 0."""
    pages: Any = pypdf.PdfReader(BytesIO(data)).pages
    for number, page in enumerate(pages):
        yield from ((number, annotation.get_object()) for annotation in page.get("/Annots", ()))


def spots(data: bytes, name: str) -> list[tuple[int, float, float]]:
    """The middle of each button of a field: page, from 0, and points from the left and from below."""
    found = []
    for number, widget in widgets(data):
        owner = widget if "/T" in widget else widget["/Parent"]
        if owner["/T"] == name:
            left, top, right, bottom = map(float, widget["/Rect"])
            found.append((number, (left + right) / 2, (top + bottom) / 2))
    return found


def clicked(data: bytes, *at: tuple[int, float, float]) -> bytes:
    """The PDF after a click on each spot of a page."""
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    form: Any = document.formenv
    for number, x, y in at:
        page = document[number]
        pdfium.FORM_OnMouseMove(form, page, 0, x, y)
        pdfium.FORM_OnLButtonDown(form, page, 0, x, y)
        pdfium.FORM_OnLButtonUp(form, page, 0, x, y)
    pdfium.FORM_ForceToKillFocus(form)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def ticked(data: bytes) -> set[str]:
    """The names of the boxes that are on, and of the questions with the letter that is chosen."""
    found = set()
    for name, field in fields(data).items():
        if field.get("/FT") != "/Btn" or field.get("/V", "/Off") == "/Off":
            continue
        chosen = field.get("/Opt")
        found.add(f"{name}: {chosen[int(str(field['/V'])[1:])]}" if chosen else name)
    return found


def boxes_of(data: bytes) -> list[str]:
    """The names of the boxes of the one question with several right answers."""
    return [name for name, field in fields(data).items() if field.get("/FT") == "/Btn" and "/Kids" not in field]


def test_a_click_ticks_one_box_and_no_other(english: bytes) -> None:
    boxes = boxes_of(english)
    assert 4 == len(boxes)
    for name in boxes:
        (spot,) = spots(english, name)
        assert {name} == ticked(clicked(english, spot))


def test_several_boxes_of_a_question_are_ticked_together_and_a_second_click_takes_a_tick_away(english: bytes) -> None:
    one, two, *_ = boxes_of(english)
    ((first,), (second,)) = spots(english, one), spots(english, two)
    assert {one, two} == ticked(clicked(english, first, second))
    assert {two} == ticked(clicked(english, first, second, first))


def test_of_the_circles_of_a_question_one_is_filled(english: bytes) -> None:
    circles = [name for name, field in fields(english).items() if "/Kids" in field]
    assert 2 == len(circles)
    for name in circles:
        first, second, *_ = spots(english, name)
        assert {f"{name}: A"} == ticked(clicked(english, first))
        assert {f"{name}: B"} == ticked(clicked(english, first, second))


def test_every_field_has_a_name_of_its_own_that_people_understand(english: bytes) -> None:
    root: Any = pypdf.PdfReader(BytesIO(english)).trailer["/Root"]
    names = [field.get_object()["/T"] for field in root["/AcroForm"]["/Fields"]]
    assert len(names) == len(set(names)) == len(fields(english))
    assert {"Name", "Class", "Date"} <= set(names)
    assert all(name.startswith("Question ") for name in set(names) - {"Name", "Class", "Date"})


def test_a_screen_reader_hears_question_letter_and_text_of_a_button(english: bytes) -> None:
    heard = [widget.get("/TU") for _, widget in widgets(english)]
    number = boxes_of(english)[0].split(",")[0]
    assert any(name.startswith(f"{number}, A: ") for name in heard)
    assert any(name.endswith(": the ribbon is cut") for name in heard)
    assert any(name.endswith(", Ada Brown") for name in heard)


def test_fields_are_named_in_the_language_of_the_module() -> None:
    assert {"نام", "پرسش ۱"} <= {name.split("،")[0].split(",")[0] for name in fields(fillable(course(language="fa")))}
