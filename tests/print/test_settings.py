"""Every edition with ordinary, many and very long questions: nothing is split, cut off or laid over another."""

from collections.abc import Iterator
from dataclasses import replace

import page
import pypdfium2
import pytest

from papers import CITATION, course, exercise, one_of_each_kind, pages_of, printed, text_of, worksheet
from trainer.exercise import Answer, Blank, Choose, Entry, Exercise, Match, Option, Order, Write
from trainer.exporters.print.editions import EDITIONS
from trainer.worksheet import EDITIONS as NAMES

TITLE = "the Honourable Commissioner Extraordinary for the Maintenance of Harbour Bridges and Ferries Bartholomew "
WORD = "Lopadotemachoselachogaleokranioleipsanodrimhypotrimmatosilphiokarabomelitokatakechymenokichlepikossyphophatto"
ACCESSIBLE = [name for name in NAMES if name != "fillable"]


def long_questions() -> tuple[Exercise, ...]:
    five = tuple(Option(f"{TITLE}{n}", n == 0) for n in range(5))
    return (
        exercise("stem", f"{TITLE * 5}?", Write((Answer(TITLE * 2),))),
        exercise("options", f"Which? {WORD * 2}", Choose(five), "choice"),
        exercise("word", "Which?", Choose((Option(WORD, True), Option("x", False), Option("y", False))), "choice"),
        exercise("wide", "Which?", Choose(tuple(Option("W" * n, n == 8) for n in range(8, 12))), "choice"),
        exercise("gaps", (TITLE, Blank(0), TITLE, Blank(1), "."), Write((Answer(TITLE), Answer("x"))), "cloze"),
        exercise(
            "pairs", "Match", Match(tuple((f"{TITLE}{n}", f"{WORD[:40]}{TITLE}{n}") for n in range(4))), "match"
        ),
        exercise("events", "Order", Order(tuple((f"{TITLE}{n}", f"{n + 1} May 1932") for n in range(4))), "order"),
        exercise("ten", "Ten", Match(tuple((f"left {n}", f"right {n}") for n in range(10))), "match"),
        exercise("ranks", "Ten", Order(tuple((f"event {n}", f"{n + 1} May 1932") for n in range(10))), "order"),
    )


def boxes(data: bytes) -> Iterator[tuple[str, float, float, float, float, float, float]]:
    """Each character that shows, with left, bottom, right, top and the size of its page."""
    for sheet in pypdfium2.PdfDocument(data):
        text = sheet.get_textpage()
        for place in range(text.count_chars()):
            char = text.get_text_range(place, 1)
            if char.strip():
                yield (char, *text.get_charbox(place), *sheet.get_size())


@pytest.fixture(scope="module")
def lengthy() -> dict[str, bytes]:
    sheet = worksheet(
        title=TITLE * 2, editions=NAMES, answer_sheet=True, word_bank=True, marking_table=True, forms=("A",)
    )
    names = (Entry("x", "person", TITLE, TITLE * 2, (TITLE, WORD), (CITATION,)),)
    made = course(
        *long_questions(), title=TITLE * 3, source_title=TITLE * 2, worksheets=(sheet,), glossary=names,
        objectives=(("bridge", TITLE * 3),),
    )  # fmt: skip
    return dict(printed(made))


def test_there_is_an_edition_for_each_name() -> None:
    assert list(NAMES) == list(EDITIONS)


def test_no_letter_leaves_the_page(lengthy: dict[str, bytes]) -> None:
    for path, data in lengthy.items():
        for char, left, bottom, right, top, width, height in boxes(data):
            assert 20 < left < right < width - 20, (path, char)
            assert 12 < bottom < top < height - 20, (path, char)


def test_no_letter_is_laid_over_another(lengthy: dict[str, bytes]) -> None:
    for path, data in lengthy.items():
        for sheet in pypdfium2.PdfDocument(data):
            text = sheet.get_textpage()
            centres = [
                (round((box[0] + box[2]) / 2), round((box[1] + box[3]) / 2))
                for place in range(text.count_chars())
                if text.get_text_range(place, 1).strip()
                for box in [text.get_charbox(place)]
            ]
            assert len(centres) - len(set(centres)) <= len(centres) * 0.02, path


def test_long_questions_stay_accessible(lengthy: dict[str, bytes]) -> None:
    for path, data in lengthy.items():
        if "fillable" not in path:
            assert [] == [failure.message for failure in page.validate_pdf_bytes(data, profile="ua1").failures], path


@pytest.mark.parametrize("name", NAMES)
def test_no_question_of_any_kind_is_split(name: str) -> None:
    """Each question is between its own marks; its last part stands on the page of its stem."""
    asked = [marked(item, f"{number:03}") for number in range(6) for item in one_of_each_kind()]
    sheet = worksheet(editions=(name,))
    (data,) = printed(course(*asked, worksheets=(sheet,)), *endings(name)).values()
    pages = pages_of(data)
    assert 2 <= len(pages)
    for item in asked:
        token = item.id.rpartition("-")[2]
        holding = [number for number, text in enumerate(pages) if f"{item.kind.upper()}{token}" in text]
        assert 1 == len(holding), item.id


def endings(name: str) -> tuple[str, ...]:
    return ("-A.pdf",) if name == "standard" else (f"-A-{name}.pdf",)


def marked(item: Exercise, token: str) -> Exercise:
    """The question with a mark in its stem and in each of its parts."""
    word = f"{item.kind.upper()}{token}"
    match item.response:
        case Match(pairs=pairs):
            response: object = Match(tuple((f"{left} {word}", f"{right} {word}") for left, right in pairs))
        case Order(events=events):
            response = Order(tuple((f"{event} {word}", date) for event, date in events))
        case Choose(options=options, many=many) if item.kind != "true-false":
            response = Choose(tuple(Option(f"{o.text} {word}", o.right) for o in options), many)
        case _:
            response = item.response
    stem = (f"{word} ", *item.stem, f" {word}")
    return replace(item, id=f"{item.id}-{token}", stem=stem, response=response)  # type: ignore[arg-type]


def test_three_questions_fill_one_page_and_none_stands_alone_at_the_end() -> None:
    (few,) = printed(course(*one_of_each_kind()[:3]), "-A.pdf").values()
    assert 1 == len(pages_of(few))
    for count in range(11, 18):
        asked = [exercise(f"q{n}", f"Question {n} asks?", Write((Answer("x"),))) for n in range(count)]
        (data,) = printed(course(*asked), "-A.pdf").values()
        assert pages_of(data)[-1].count("asks?") != 1, count


def test_large_print_has_nothing_below_18_points() -> None:
    (data,) = printed(course(worksheets=(worksheet(editions=("large-print",)),)), "-large-print.pdf").values()
    document = pypdfium2.PdfDocument(data)
    sizes = {
        round(obj.get_font_size() * abs(obj.get_matrix().d), 1)
        for sheet in document
        for obj in sheet.get_objects()
        if isinstance(obj, pypdfium2.PdfTextObj)
    }
    assert 18.0 == min(sizes)


def test_a_fillable_sheet_has_a_field_for_each_answer() -> None:
    import io

    import pypdf

    (data,) = printed(course(worksheets=(worksheet(editions=("fillable",)),)), "-fillable.pdf").values()
    fields = pypdf.PdfReader(io.BytesIO(data)).get_fields() or {}
    assert {"Name", "Class", "Date"} <= fields.keys()
    kinds = [field.get("/FT") for field in fields.values()]
    assert kinds.count("/Btn") >= 3
    assert kinds.count("/Tx") >= 3 + 1 + 1 + 4 + 3


def test_an_answer_sheet_has_letters_for_each_question() -> None:
    (data,) = printed(course(worksheets=(worksheet(answer_sheet=True),)), "-answers.pdf").values()
    text = text_of(data)
    assert "Answer sheet" in text
    assert text.count("A B C D") >= 2 + 4


def test_a_word_bank_holds_the_answers_to_be_written_and_no_others() -> None:
    (data,) = printed(course(worksheets=(worksheet(word_bank=True),)), "-A.pdf").values()
    bank = text_of(data).partition("Word bank")[2].partition(" 1 ")[0]
    assert "3 May 1932" == bank.strip()


def test_a_marking_table_adds_up() -> None:
    asked = [replace(item, points=n) for n, item in enumerate(one_of_each_kind(), 1)]
    (data,) = printed(course(*asked, worksheets=(worksheet(marking_table=True),)), "-A.pdf").values()
    table = text_of(data).partition("Marking table")[2]
    assert "No. 1 2 3 4 5 6 7 Total" in table
    points = table.partition("Points ")[2].split()[:8]
    assert [1, 2, 3, 4, 5, 6, 7] == sorted(map(int, points[:7]))
    assert "28" == points[7]


def test_a_brief_key_has_numbers_and_no_questions() -> None:
    (data,) = printed(course(worksheets=(worksheet(key="brief"),)), "-key.pdf").values()
    text = text_of(data)
    assert "When did the bridge open?" not in text
    assert "3 May 1932 Also right: May 3, 1932 paragraph 1" in text
    assert "The ribbon was cut that day." not in text
    assert "The Harbour Bridge opened on" not in text


def test_room_to_write_can_be_set() -> None:
    quoted = replace(one_of_each_kind()[0], answer_type="quoted")
    worked_out = replace(one_of_each_kind()[0], derived=True)
    for item, sheet, lines in (
        (one_of_each_kind()[0], worksheet(), 1),
        (quoted, worksheet(), 2),
        (worked_out, worksheet(), 2),
        (quoted, worksheet(lines=5), 5),
    ):
        from trainer.exporters.print.sheet import build_sheet

        (shown,) = build_sheet(course(item), sheet, "A").items
        assert lines == shown.body.count  # type: ignore[union-attr]


def test_a_class_set_numbers_the_pages_of_each_part() -> None:
    sheet = worksheet(forms=("A", "B"), answer_sheet=True, class_set=True)
    (data,) = printed(course(worksheets=(sheet,)), "-set.pdf").values()
    pages = pages_of(data)
    assert ["Form A", "Form A", "Form B", "Form B"] == [f"Form {text.split('Form ')[1][0]}" for text in pages[:4]]
    assert all("Page 1 of" in text for text in pages[:4])
    assert "Answer key" in pages[4]
    assert [] == page.validate_pdf_bytes(data, profile="ua1").failures
