"""The cards of each kind, as Anki renders them: what the front asks, and what the back answers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from courses import PLAIN, choice, cloze, course, match, order, short, true_false
from learner import Learner
from trainer.exercise import Answer, Citation, Course, Exercise, Write
from trainer.exporters import anki
from trainer.exporters.anki.decks import files

Sides = list[tuple[str, str]]
EXERCISES: tuple[Exercise, ...] = (
    short("Why was it built?", "to cross the river", "for the ferry was slow"),
    PLAIN,
    short("When, in words?", "early in May", answer_type="date", identity="words"),
    short("How many?", "4,000", answer_type="number", identity="number"),
    short("Who?", "Ada’s  “Works”", answer_type="person", identity="person"),
    short("Who at length?", "a" * 61, answer_type="person", identity="long"),
    choice("Which colour?", "green", "red", "blue"),
    choice("Which colours?", "green", "white", "red", "blue", right=2, identity="multi"),
    true_false("It is green.", True),
    true_false("It is red.", False, "red", "green", identity="false"),
    cloze("It has ", "two", " towers and ", "four", " lamps."),
    cloze("It has ", "two", " towers and ", "four", " lamps.", together=True, identity="together"),
    match("Who did what?", ("Ada", "built"), ("Bob", "paid"), ("Cem", "opened")),
    order("In which order?", ("planned", "1930"), ("built", "1931"), ("opened", "1932")),
    replace(short("Who built it?", "Ada", answer_type="person", identity="reverse-typed"), reverse=True),
    replace(short("Why?", "to cross", identity="reverse-basic"), reverse=True),
    replace(choice("Which?", "green", "red", "blue", identity="reverse-choice"), reverse=True),
    replace(match("Who?", ("Ada", "built"), ("Bob", "paid"), ("Cem", "opened"), identity="turned"), reverse=True),
    replace(PLAIN, id="bare", citations=(), rationale="", objective=""),
    replace(PLAIN, id="claim", attribution="the mayor", derived=True),
)


def take(learner: Learner, made: Course, folder: Path, **options: bool) -> dict[str, int]:
    counts: dict[str, int] = {}
    for output, data in anki.make(made, anki.plan(made)):
        path = folder / Path(output.path).name
        path.write_bytes(data)
        counts |= learner.do("take", str(path), **options)
    return counts


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Learner]:
    folder = tmp_path_factory.mktemp("cards")
    learner = Learner(folder / "learner")
    take(learner, course(EXERCISES), folder)
    yield learner
    learner.close()


def sides(learner: Learner, identity: str) -> Sides:
    """What each card says on front and back, scripts and tags taken away."""
    found: Sequence[tuple[str, str]] = learner.do("sides", identity)
    return [(plain(front), plain(back)) for front, back in found]


def plain(html: str) -> str:
    shown = re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", shown))).strip()


def test_a_written_answer_is_asked_for_and_shown_with_its_other_wordings(taken: Learner) -> None:
    ((front, back),) = sides(taken, "short")
    assert "On bridges Why was it built? Say the answer" == front
    assert "Why was it built? to cross the river Also right: for the ferry was slow" in back


def test_a_name_or_figure_is_typed_into_a_field(taken: Learner) -> None:
    ((front, back),) = sides(taken, "plain")
    asked = "On what date did the bridge open? Type the date, in this form: 1 March 2020"
    assert front.endswith(f"{asked} [[type:nc:Typed]]")
    assert "3 May 1932 [[type:nc:Typed]]" in back


@pytest.mark.parametrize(
    ("identity", "prompt"),
    [
        ("plain", "Type the date, in this form: 1 March 2020"),
        ("words", "Type the answer"),
        ("number", "Type the number"),
        ("person", "Type the answer"),
    ],
)
def test_a_prompt_says_what_to_type(taken: Learner, identity: str, prompt: str) -> None:
    ((front, _),) = sides(taken, identity)
    assert f"? {prompt} [[type:nc:Typed]]" in front


def test_what_is_typed_has_a_form_that_a_keyboard_can_write(taken: Learner) -> None:
    field = taken.do("notes")["person"]["fields"]["Typed"]
    assert 'Ada\'s "Works"' == field
    assert "<code id=typeans><span class=typeGood>" in taken.do("compare", field, 'Ada\'s "Works"')


def test_a_long_answer_is_shown_and_not_typed(taken: Learner) -> None:
    ((front, back),) = sides(taken, "long")
    assert "type:" not in front + back
    assert "trainer: typed answer" == taken.do("notes")["long"]["type"]


def test_a_choice_lists_all_options_and_marks_the_right_one_by_more_than_colour(taken: Learner) -> None:
    ((front, back),) = sides(taken, "choice")
    assert {"green", "red", "blue"} <= set(front.split())
    assert "✓" not in front
    assert ["green"] == re.findall(r"✓ (\w+)", back)


def test_no_word_or_attribute_of_a_front_tells_the_right_option(taken: Learner) -> None:
    for identity in ("choice", "multi"):
        ((front, _),) = taken.do("sides", identity)
        items = re.findall(r"<li[^>]*>", front.replace("<script>", ""))
        assert {"<li>"} == set(items)


def test_several_choices_are_all_marked(taken: Learner) -> None:
    ((front, back),) = sides(taken, "multi")
    assert "Choose every right answer" in front
    assert {"green", "white"} == set(re.findall(r"✓ (\w+)", back))


def test_a_true_statement_is_judged(taken: Learner) -> None:
    ((front, back),) = sides(taken, "true-false")
    assert "On bridges True or false? It is green. ✓ ✗" == front
    assert "It is green. ✓ ✗ True It opened" in back


def test_a_false_statement_is_put_right(taken: Learner) -> None:
    ((_, back),) = sides(taken, "false")
    assert "It is red. ✓ ✗ False ✗ red ✓ green" in back


def test_a_cloze_asks_each_blank_by_itself(taken: Learner) -> None:
    fronts = [front for front, _ in sides(taken, "cloze")]
    assert ["It has [...] towers and four lamps.", "It has two towers and [...] lamps."] == [
        front.removeprefix("On bridges Fill in the blanks ") for front in fronts
    ]


def test_a_cloze_asks_all_blanks_at_once_where_the_bank_says_so(taken: Learner) -> None:
    ((front, back),) = sides(taken, "together")
    assert front.endswith("It has [...] towers and [...] lamps.")
    assert "It has two towers and four lamps." in back


def test_a_match_shows_both_lists_and_then_the_pairs(taken: Learner) -> None:
    ((front, back),) = sides(taken, "match")
    assert {"Ada", "Bob", "Cem", "built", "paid", "opened"} <= set(front.split())
    assert [("Ada", "built"), ("Bob", "paid"), ("Cem", "opened")] == re.findall(
        r"(Ada|Bob|Cem) [A-C] (built|paid|opened)", back
    )


def test_an_order_shows_events_without_dates_and_then_the_sequence_with_them(taken: Learner) -> None:
    ((front, back),) = sides(taken, "order")
    assert {"planned", "built", "opened"} <= set(front.split())
    assert "193" not in front
    assert [("planned", "1930"), ("built", "1931"), ("opened", "1932")] == re.findall(
        r"[A-C] (planned|built|opened) (19\d\d)", back
    )


@pytest.mark.parametrize(
    ("identity", "answer", "ask", "stem"),
    [
        ("reverse-typed", "Ada", "What does the text say of this person?", "Who built it?"),
        ("reverse-basic", "to cross", "Which question has this answer?", "Why?"),
        ("reverse-choice", "green", "Which question has this answer?", "Which?"),
    ],
)
def test_a_reverse_card_shows_the_answer_and_asks_for_the_question(
    taken: Learner, identity: str, answer: str, ask: str, stem: str
) -> None:
    _, (front, back) = sides(taken, identity)
    assert front.endswith(f"{answer} {ask}")
    assert stem not in front
    assert f"{answer} {ask} {stem} It opened in spring." in back


def test_a_reverse_match_numbers_the_right_sides(taken: Learner) -> None:
    _, (front, back) = sides(taken, "turned")
    assert re.search(r"Who\? built paid opened ", front)
    assert [("built", "Ada"), ("paid", "Bob"), ("opened", "Cem")] == re.findall(
        r"(built|paid|opened) [A-C] (Ada|Bob|Cem)", back
    )


def test_only_questions_with_reverse_get_a_second_card(taken: Learner) -> None:
    two = {key for key, note in taken.do("notes").items() if len(note["cards"]) == 2}
    assert {"cloze", *(exercise.id for exercise in EXERCISES if exercise.reverse)} == two


def test_a_back_gives_reason_claim_quote_paragraph_and_source(taken: Learner) -> None:
    ((_, back),) = sides(taken, "claim")
    assert (
        "It opened in spring. Said by: the mayor Worked out from these passages: "
        "The bridge opened on 3 May 1932 Paragraph 1 A bridge for the harbour"
    ) in back


def test_a_card_without_a_source_shows_no_empty_box(taken: Learner) -> None:
    ((_, back),) = taken.do("sides", "bare")
    assert "<section" not in back
    assert 'class="rationale"' not in back
    assert 'class="said"' not in back


def test_cards_come_up_in_the_order_of_the_banks(taken: Learner) -> None:
    expected = [exercise.id for exercise in EXERCISES]
    assert expected == list(dict.fromkeys(taken.do("queue")))


def test_every_text_finds_its_own_direction(taken: Learner) -> None:
    for exercise in EXERCISES:
        for front, back in taken.do("sides", exercise.id):
            for html in (front, back):
                blocks = re.findall(r"<(?:ol|section)\b[^>]*>|<div class=\"(?:question|answer)\"[^>]*>", html)
                assert [] == [block for block in blocks if "dir=" not in block]
                assert html.count("<li") <= html.count("<bdi>")


def test_no_colour_is_written_into_a_card(taken: Learner) -> None:
    for exercise in EXERCISES:
        for front, back in taken.do("sides", exercise.id):
            assert "style=" not in front + back


def test_the_description_names_source_licence_digest_and_how_to_update(taken: Learner) -> None:
    description = plain(taken.do("decks")["Bridges"]["description"])
    for part in ("A bridge for the harbour", "its author keeps all rights", "000000000000", "import a newer file"):
        assert part in description


def test_the_description_gives_the_licence_of_the_source_and_tells_of_withdrawn_questions(
    learner: Learner, tmp_path: Path
) -> None:
    made = replace(course([PLAIN]), source_license="CC BY <4.0>", retired=(replace(PLAIN, id="gone"),))
    take(learner, made, tmp_path)
    description = plain(learner.do("decks")["Bridges"]["description"])
    assert "Licence of the source: CC BY <4.0>." in description
    assert "1 withdrawn: import bridges-retired.apkg too" in description


def test_a_preset_is_offered_and_never_forced(any_learner: Learner, tmp_path: Path) -> None:
    take(any_learner, course([PLAIN]), tmp_path)
    assert {"Default"} == {deck["preset"] for deck in any_learner.do("decks").values()}


def test_a_preset_arrives_where_the_learner_ticks_the_box(any_learner: Learner, tmp_path: Path) -> None:
    take(any_learner, course([PLAIN]), tmp_path, with_deck_configs=True)
    decks = any_learner.do("decks")
    assert "trainer: in the order of the article" == decks["Bridges::01 On bridges"]["preset"]
    assert "Default" == decks["Default"]["preset"]


def test_two_topics_of_one_title_stay_two_decks(learner: Learner, tmp_path: Path) -> None:
    made = course([PLAIN])
    twin = replace(made.topics[0], id="twin", exercises=(replace(PLAIN, id="other", topic="twin"),))
    take(learner, replace(made, topics=(*made.topics, twin)), tmp_path)
    assert {"Bridges::01 On bridges", "Bridges::02 On bridges"} == {
        card["deck"] for note in learner.do("notes").values() for card in note["cards"]
    }


def test_a_topic_without_questions_makes_no_deck(learner: Learner, tmp_path: Path) -> None:
    made = course([PLAIN])
    empty = replace(made.topics[0], id="none", title="Nothing yet", exercises=())
    take(learner, replace(made, topics=(*made.topics, empty)), tmp_path)
    assert ["Bridges", "Bridges::01 On bridges", "Default"] == sorted(learner.do("decks"))


def test_names_of_an_entity_are_told_for_each_blank(learner: Learner, tmp_path: Path) -> None:
    response = Write((Answer("Ada", ("A. Brown",)), Answer("Bob")))
    made = replace(cloze("", "Ada", " met ", "Bob", "."), response=response)
    take(learner, course([made]), tmp_path)
    assert "Ada met Bob . Also right: Ada = A. Brown" in sides(learner, "cloze")[0][1]


def test_a_quote_with_two_marks_is_whole() -> None:
    quote = Citation("one two three", 1, 1, 0, 13, ((0, 3), (8, 13)))
    (file,) = files(course([replace(PLAIN, citations=(quote,))]))
    assert "<mark>one</mark> two <mark>three</mark>" in "".join(file.decks[1].notes[0].fields)


def test_questions_of_one_id_in_two_modules_are_two_notes(
    any_learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where the rows of their files have the same numbers."""
    monkeypatch.setattr("trainer.exporters.anki.decks.first_row_id", lambda _: 1_500_000_000_000)
    first = course([PLAIN, choice("Which?", "a", "b", "c")])
    assert {"new": 2} == take(any_learner, first, tmp_path)
    assert {"new": 2} == take(any_learner, replace(first, id="other", title="Other"), tmp_path)
    decks = [name for name in any_learner.do("decks") if "::" in name]
    assert ["Bridges::01 On bridges", "Other::01 On bridges"] == decks
    assert 4 == len(any_learner.do("queue"))


def test_a_back_tells_who_wrote_the_source_when_and_where(learner: Learner, tmp_path: Path) -> None:
    told = {"source_author": "Ada <B>", "source_published": "3 May 1932", "source_url": "https://example.org/a?b=1&c"}
    take(learner, replace(course([PLAIN]), **told), tmp_path)  # type: ignore[arg-type]
    ((_, back),) = learner.do("sides", "plain")
    assert "A bridge for the harbour , Ada <B>, 3 May 1932, example.org" in plain(back)
    assert '<a href="https://example.org/a?b=1&amp;c">' in back
