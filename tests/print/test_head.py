"""What stands at the head of a sheet: school, source, time, and what learners are told."""

from papers import course, one_of_each_kind, pages_of, printed, text_of, worksheet
from trainer.exercise import Course
from trainer.worksheet import Worksheet

SOURCE = "A bridge for the harbour, J. Doe, 4 May 1932, https://example.org/bridge"


def sourced(sheet: Worksheet) -> Course:
    return course(
        worksheets=(sheet,),
        source_author="J. Doe",
        source_published="4 May 1932",
        source_url="https://example.org/bridge",
    )


def test_sheet_key_and_guide_name_the_source_so_that_it_can_be_found() -> None:
    for path, data in printed(sourced(worksheet())).items():
        assert f"Source: {SOURCE}" in text_of(data), path


def test_a_sheet_tells_to_read_the_source_only_where_that_is_wanted() -> None:
    for wanted in (True, False):
        (data,) = printed(sourced(worksheet(read_source=wanted)), "-A.pdf").values()
        assert wanted == ("Read the source before you begin." in text_of(data))


def test_a_sheet_with_an_answer_sheet_says_where_answers_go() -> None:
    for wanted in (True, False):
        (data,) = printed(course(worksheets=(worksheet(answer_sheet=wanted),)), "-A.pdf").values()
        assert wanted == ("Answer on the answer sheet" in text_of(data))


def test_school_time_and_instructions_stand_before_the_first_question() -> None:
    sheet = worksheet(school="Weir Street School", minutes=45, instructions="No dictionaries.\nGood luck!")
    (data,) = printed(course(worksheets=(sheet,)), "-A.pdf").values()
    head = pages_of(data)[0].partition(" 1 ")[0] + pages_of(data)[0].partition(" 1 ")[2]
    for words in ("Weir Street School Bridge test", "10 points · 45 minutes", "No dictionaries. Good luck!"):
        assert words in head
    assert head.index("Good luck!") < min(head.index(str(item.stem[0]).strip()) for item in one_of_each_kind())
