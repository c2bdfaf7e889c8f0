"""Whatever a bank holds stands on the card as it was typed, and means nothing to Anki."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from courses import PLAIN, course
from learner import Learner
from trainer.exercise import Choose, Course, Exercise, Match, Order, Write
from trainer.exporters import anki
from trainer.exporters.anki.decks import files
from wild import WILD, wild


class Words(HTMLParser):
    """The text of a page, without scripts and style."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tags: list[str] = []
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._silent = tag in ("script", "style")
        assert not [name for name, _ in attrs if name.startswith("on")]
        if tag == "br":
            self.found.append("\n")

    def handle_endtag(self, _tag: str) -> None:
        self._silent = False

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)


def shown(html: str) -> str:
    words = Words()
    words.feed(html)
    assert {"img", "input", "a", "audio"}.isdisjoint(words.tags)
    return "".join(words.found)


def typed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@pytest.fixture(scope="module")
def made() -> Course:
    """A course of all the texts in all the places."""
    return replace(course(exercise for text in WILD for exercise in wild(text)), source_title="; ".join(WILD))


@pytest.fixture(scope="module")
def taken(made: Course, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Learner]:
    """A learner who imported it."""
    folder = tmp_path_factory.mktemp("wild")
    learner = Learner(folder / "learner")
    learner.do("take", write(made, folder))
    yield learner
    learner.close()


def write(made: Course, folder: Path) -> str:
    (_, data), *_ = anki.make(made, anki.plan(made))
    path = folder / "deck.apkg"
    path.write_bytes(data)
    return str(path)


def answers(exercise: Exercise) -> list[str]:
    """The texts of the response that the back of its first card shows."""
    match exercise.response:
        case Write(given):
            return [text for answer in given for text in (answer.text, *answer.accept)]
        case Choose(options) if exercise.kind != "true-false":
            return [option.text for option in options]
        case Choose():
            return list(exercise.correction or ())
        case Match(pairs):
            return [side for pair in pairs for side in pair]
        case Order(events):
            return [part for event in events for part in event]


def around(exercise: Exercise) -> list[str]:
    """The texts that every back shows: the stem, why, who says so, and the quote."""
    stem = [part for part in exercise.stem if isinstance(part, str)]
    return [*stem, exercise.rationale, exercise.attribution, *(citation.quote for citation in exercise.citations)]


@pytest.mark.parametrize("text", WILD)
def test_a_text_stands_on_the_card_as_typed(taken: Learner, text: str) -> None:
    for exercise in wild(text):
        for number, (front, back) in enumerate(taken.do("sides", exercise.id)):
            asked, answered = shown(front), shown(back)
            wanted = [text, *around(exercise), *(answers(exercise) if number == 0 else ())]
            assert [] == [part for part in wanted if typed(part) not in answered]
            stem = [part for part in exercise.stem if isinstance(part, str)]
            assert [] == [part for part in (stem if number == 0 else ()) if typed(part) not in asked]


def test_no_text_makes_an_empty_card_or_a_fault(taken: Learner) -> None:
    assert [] == taken.do("empty")
    assert [] == taken.do("check")


@pytest.mark.parametrize("text", WILD)
def test_a_typed_answer_is_right_as_it_is_shown(taken: Learner, text: str) -> None:
    field = taken.do("notes")[f"typed-{WILD.index(text)}"]["fields"]["Typed"]
    compared = taken.do("compare", field, shown(field))
    assert field
    assert "typeBad" not in compared
    assert "typeMissed" not in compared


def test_anki_changes_no_field_on_import(made: Course, taken: Learner) -> None:
    """It composes what is decomposed, and then an equal note would count as changed."""
    (file,) = files(made)
    written = {note.id: note.fields for deck in file.decks for note in deck.notes}
    assert written == {key: tuple(note["fields"].values()) for key, note in taken.do("notes").items()}


def test_titles_are_one_level_of_a_deck_each(learner: Learner, tmp_path: Path) -> None:
    learner.do("take", write(course([PLAIN], title="War :: and \u202b peace::"), tmp_path))
    names = [name for name in learner.do("decks") if name != "Default"]
    assert ["War : and \u202b peace", "War : and \u202b peace::01 On bridges"] == names


def test_an_objective_of_any_form_is_one_tag(learner: Learner, tmp_path: Path) -> None:
    learner.do("take", write(course([replace(PLAIN, objective='who did "what"::when, یا کجا')]), tmp_path))
    tags = [tag for tag in learner.do("notes")["plain"]["tags"] if "objective" in tag]
    assert ["bridges::objective::who-did-what-when-یا-کجا"] == tags
