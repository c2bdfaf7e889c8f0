"""A class on paper: a sheet a learner with a draw of its own, and all keys, in one file each."""

from dataclasses import replace

import page

from papers import course, exercise, one_of_each_kind, pages_of, printed, text_of, worksheet
from trainer.exercise import Answer, Course, Topic, Write
from trainer.exporters import print as printing
from trainer.exporters.print.learners import LETTERS, coded
from trainer.exporters.print.selection import chosen
from trainer.exporters.print.sheet import build_sheet
from trainer.worksheet import Draw, Worksheet

NAMES = ("Ann Lee", "Bo Reed", "Ann Lee", "Noor Khan")


def asked(name: str, count: int, **changes: str) -> Topic:
    items = (exercise(f"{name}-{n}", f"{name} {n} asks?", Write((Answer("x"),))) for n in range(count))
    return Topic(name, name, tuple(replace(item, topic=name, **changes) for item in items))  # type: ignore[arg-type]


def pooled(**changes: object) -> Course:
    topics = (asked("dates", 20, objective="when"), asked("people", 10, objective="who", level="apply"))
    return course(topics=topics, worksheets=(worksheet(learners=NAMES, length=6, **changes),))


def ids(made: Course, learner: str = "") -> list[str]:
    return [item.id for item in chosen(made, made.worksheets[0], learner)]


def test_each_learner_has_a_sheet_and_a_key_under_one_code() -> None:
    made = pooled()
    files = printed(made, "-class.pdf", "-class-keys.pdf")
    assert ["print/harbour-bridge-class-class.pdf", "print/harbour-bridge-class-class-keys.pdf"] == list(files)
    sheets, keys = (pages_of(data) for data in files.values())
    codes = dict.fromkeys(code for _, code in coded(made.worksheets[0]))
    assert len(NAMES) == len(codes) == len(sheets) == len(keys)
    for (name, code), sheet, key in zip(coded(made.worksheets[0]), sheets, keys, strict=True):
        assert f"Name {name} Class" in sheet
        assert f"Answer key, {name} · Form {code}" in key
        version = build_sheet(made, made.worksheets[0], code, learner=name).version
        assert f"{name} · The Harbour Bridge · Form {code} · seed 1 · {version}" in sheet
        assert f"{name} · The Harbour Bridge · Form {code} · seed 1 · {version}" in key


def test_the_name_stands_on_every_page_of_a_set() -> None:
    made = pooled()
    made = replace(made, worksheets=(replace(made.worksheets[0], length=30),))
    (data,) = printed(made, "-class.pdf").values()
    pages = pages_of(data)
    assert len(NAMES) < len(pages)
    assert all(any(f"{name} · The Harbour Bridge" in text for name in NAMES) for text in pages)
    assert len(NAMES) == sum("Page 1 of" in text for text in pages)


def test_learners_draw_and_order_for_themselves_and_always_alike() -> None:
    made = pooled()
    draws = [tuple(ids(made, code)) for _, code in coded(made.worksheets[0])]
    assert {6} == {len(draw) for draw in draws}
    assert len(NAMES) == len(set(draws))
    assert draws == [tuple(ids(pooled(), code)) for _, code in coded(pooled().worksheets[0])]


def test_a_learner_who_joins_changes_no_other_code() -> None:
    before = dict(coded(worksheet(learners=("Bo Reed", "Noor Khan"))))
    after = dict(coded(worksheet(learners=("Ann Lee", "Bo Reed", "Cy Ito", "Noor Khan"))))
    assert before == {name: after[name] for name in before}


def test_four_hundred_learners_of_one_name_have_codes_that_differ_and_cannot_be_misread() -> None:
    codes = [code for _, code in coded(worksheet(learners=("Ann Lee",) * 400))]
    assert 400 == len(set(codes))
    assert set("".join(codes)) <= set(LETTERS)


def test_an_answer_sheet_follows_each_sheet() -> None:
    (data,) = printed(pooled(answer_sheet=True), "-class.pdf").values()
    pages = pages_of(data)
    assert [False, True] * len(NAMES) == ["Fill the circle" in text for text in pages]


def test_the_files_of_a_class_conform_to_pdf_ua_and_are_named_for_the_class() -> None:
    for data in printed(pooled(answer_sheet=True), "-class.pdf", "-class-keys.pdf").values():
        assert [] == [failure.message for failure in page.validate_pdf_bytes(data, profile="ua1").failures]


def test_a_key_of_a_class_is_brief_and_that_of_a_form_is_not() -> None:
    files = printed(pooled(), "-keys.pdf", "-A-key.pdf")
    assert "asks?" not in text_of(files["print/harbour-bridge-class-class-keys.pdf"])
    assert "asks?" in text_of(files["print/harbour-bridge-class-A-key.pdf"])


def test_no_class_no_file() -> None:
    plain = course(worksheets=(worksheet(),))
    assert not [output.path for output in printing.plan(plain) if "class.pdf" in output.path]
    empty = course(topics=(), worksheets=(worksheet(learners=NAMES),))
    assert not [output.path for output in printing.plan(empty) if "class.pdf" in output.path]


def drawn(*draws: Draw, **changes: object) -> list[str]:
    sheet: Worksheet = worksheet(draw=draws, **changes)
    return [item.id for item in chosen(pooled(), sheet)]


def test_a_draw_takes_so_many_of_a_topic_an_objective_and_a_level() -> None:
    found = drawn(Draw(3, topic="dates"), Draw(4, objective="who"))
    assert (3, 4) == tuple(sum(name.startswith(topic) for name in found) for topic in ("dates", "people"))
    assert 2 == len(drawn(Draw(2, level="apply")))
    assert [] == drawn(Draw(2, topic="dates", level="apply"))
    assert found == drawn(Draw(3, topic="dates"), Draw(4, objective="who"))
    assert found != drawn(Draw(3, topic="dates"), Draw(4, objective="who"), seed=2)


def test_two_draws_from_the_same_questions_take_none_twice() -> None:
    assert 10 == len(set(drawn(Draw(6, topic="people"), Draw(6, level="apply"))))


def test_what_is_excluded_is_never_asked() -> None:
    rest = one_of_each_kind()[1:]
    sheet = worksheet(exclude=("opening",))
    assert [item.id for item in rest] == [item.id for item in chosen(course(), sheet)]
    assert "people-0" not in drawn(Draw(10, topic="people"), exclude=("people-0",))
