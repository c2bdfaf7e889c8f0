"""A warning where a worksheet has no question that is ready, or fewer than it asks for."""

from papers import course, worksheet
from trainer.exercise import Course, Topic
from trainer.exporters.print.shortfalls import shortfalls

PATH = "m/module.yaml"


def messages(made: Course) -> list[tuple[str, str]]:
    return [(problem.code, problem.message.partition(":")[0]) for problem in shortfalls(made, PATH)]


def test_a_module_of_drafts_alone_is_told() -> None:
    for made in (course(topics=()), course(topics=(Topic("bridge", "The bridge", ()),))):
        (found,) = shortfalls(made, PATH)
        assert ("sheet-empty", "warning", PATH) == (found.code, found.level, found.span.path)
        assert found.message.startswith("nothing is printed: the module has no question that is ready")


def test_a_worksheet_of_a_topic_of_drafts_is_told_and_another_is_not() -> None:
    topics = (*course().topics, Topic("ferry", "The ferry", ()))
    made = course(topics=topics, worksheets=(worksheet(id="ferry", topics=("ferry",)), worksheet()))
    assert [("sheet-empty", "the worksheet `ferry` is not printed")] == messages(made)


def test_a_length_beyond_what_there_is_is_told() -> None:
    made = course(worksheets=(worksheet(length=8), worksheet(id="all", length=7), worksheet(id="none")))
    assert [("sheet-short", "the worksheet `class` has 7 questions and not 8")] == messages(made)
