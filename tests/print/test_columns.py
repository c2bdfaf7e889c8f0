"""Columns, line breaks and the last page: what fills them, and how much work it is to lay them out."""

from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
from weasyprint.layout import block

from papers import course, exercise, pages_of, printed, text_of, worksheet
from trainer.exercise import Answer, Choose, Exercise, Match, Option, Write
from trainer.exporters.print.editions import EDITIONS as SETTINGS
from trainer.exporters.print.heights import column_starts, together
from trainer.exporters.print.sheet import build_sheet
from trainer.worksheet import EDITIONS

LONG = "a cabinet with seven drawers of oiled walnut, a brass key on a chain and a lamp with a green shade " * 2


def plants(name: str) -> Exercise:
    return exercise(name, f"Match {name}.", Match(tuple((f"plant {n}", f"thing {n}") for n in range(10))), "match")


def writing(count: int) -> tuple[Exercise, ...]:
    return tuple(exercise(f"q{n}", f"Question {n} asks?", Write((Answer("3 May 1932"),))) for n in range(count))


def test_no_edition_takes_much_more_work_to_lay_out_than_the_standard_one(monkeypatch: pytest.MonkeyPatch) -> None:
    made = course(*(plants(f"m{n}") for n in range(3)), worksheets=(worksheet(editions=EDITIONS, answer_sheet=True),))
    printed(made, "-A.pdf")  # fonts and styles are loaded
    lay_out, count = block.block_container_layout, 0

    def counting(*args: Any, **options: Any) -> Any:  # noqa: ANN401
        nonlocal count
        count += 1
        return lay_out(*args, **options)

    monkeypatch.setattr(block, "block_container_layout", counting)
    work: dict[str, int] = {}
    for ending in ("-A.pdf", *(f"-A-{name}.pdf" for name in EDITIONS[1:]), "-A-answers.pdf"):
        count = 0
        printed(made, ending)
        work[ending] = count
    circles = 3 * 10 * 10
    answers = work.pop("-A-answers.pdf")
    assert {} == {ending: done for ending, done in work.items() if done > 2 * work["-A.pdf"]}
    assert answers < 3 * circles


def test_columns_begin_where_their_heights_are_about_equal() -> None:
    assert {2} == column_starts([1, 1, 1, 1], 2, 10)
    assert {1} == column_starts([3, 1, 1, 1], 2, 10)
    assert {2, 4} == column_starts([1] * 6, 3, 10)
    assert frozenset() == column_starts([5, 5, 5, 5], 2, 9), "more than a page"
    assert frozenset() == column_starts([1], 2, 10)


def test_questions_of_a_short_sheet_stand_in_both_columns() -> None:
    sheet = build_sheet(course(*writing(8)), worksheet(), "A", SETTINGS["two-columns"])
    assert {4} == sheet.starts


def test_the_last_question_keeps_the_one_before_only_where_both_are_short() -> None:
    assert together([30, 4, 5])
    assert not together([4, 30])
    assert not together([30, 4])
    assert not together([4])


def test_no_page_is_left_half_empty_for_a_long_last_question() -> None:
    for seed in range(1, 8):
        made = course(*writing(7), plants("m0"), plants("m1"), worksheets=(worksheet(seed=seed),))
        (data,) = printed(made, "-A.pdf").values()
        assert 2 == len(pages_of(data))


def test_line_breaks_of_a_stem_are_kept() -> None:
    stem = "Read this:\n\n- He kept them.\n- He showed them.\n\nWhat did he keep?"
    (data,) = printed(course(exercise("q", stem, Write((Answer("x"),)))), "-A.pdf").values()
    lines = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_bounded().splitlines()
    assert ["- He kept them.", "- He showed them.", "What did he keep?"] == [
        line.strip() for line in lines if "He " in line or "What" in line
    ]


def test_a_long_answer_gets_lines_enough_on_the_sheet_and_on_the_answer_sheet() -> None:
    item = exercise("q", "What did he keep?", Write((Answer(LONG),)))
    sheet = build_sheet(course(item, writing(1)[0]), worksheet(answer_sheet=True), "A")
    by_id = {each.id: each for each in sheet.items}
    assert 5 == by_id["q"].body.count  # type: ignore[union-attr]
    assert 1 == by_id["q0"].body.count  # type: ignore[union-attr]
    assert [("q0", (1,))] == [(reply.item.id, reply.lines) for reply in sheet.replies.short]
    assert [("q", (5,))] == [(reply.item.id, reply.lines) for reply in sheet.replies.long]


def test_an_answer_sheet_has_a_place_for_every_question() -> None:
    for count in (1, 2, 5, 40, 100):
        made = course(*writing(count), plants("m"), worksheets=(worksheet(answer_sheet=True),))
        text = text_of(printed(made, "-answers.pdf")["print/harbour-bridge-class-A-answers.pdf"])
        assert set(map(str, range(1, count + 2))) <= set(text.partition("there is a line.")[2].split()), count


def test_a_question_of_more_than_a_third_of_a_page_may_run_over_and_fills_the_page_before() -> None:
    options = Choose(tuple(Option(f"{LONG} {n}", n == 0) for n in range(10)))
    made = course(*writing(12), exercise("tall", "Which?", options, "choice"))
    for seed in range(1, 5):
        (data,) = printed(replace(made, worksheets=(worksheet(seed=seed),)), "-A.pdf").values()
        first, second = pages_of(data)
        assert ("Which?" in first) & (LONG[:30] in first) & (len(second) > 200), seed
