"""The shipped module as a deck: imported by Anki itself, every card rendered."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from learner import Learner
from modules import SHIPPED
from trainer.compile import compile_module
from trainer.exercise import Course, Exercise
from trainer.exporters import anki
from trainer.ledger.file import read
from trainer.load import load
from trainer.trace.anchored import anchor

NAMES = {
    "choice": "trainer: choice",
    "multi": "trainer: several choices",
    "true-false": "trainer: true or false",
    "cloze": "trainer: cloze",
    "match": "trainer: match",
    "order": "trainer: order",
}


@pytest.fixture(scope="module")
def course() -> Course:
    module, _ = load(str(SHIPPED))
    assert module
    ledger = read(str(SHIPPED), [])
    assert ledger
    return replace(compile_module(anchor(module)), published=ledger.published)


@pytest.fixture(scope="module")
def taken(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Learner]:
    """A learner who imported the deck."""
    folder = tmp_path_factory.mktemp("shipped")
    learner = Learner(folder / "learner")
    learner.do("take", str(write(course, folder)))
    yield learner
    learner.close()


def write(course: Course, folder: Path) -> Path:
    (_, data), *_ = anki.make(course, anki.plan(course))
    path = folder / "deck.apkg"
    path.write_bytes(data)
    return path


def plain(html: str) -> str:
    """What a card says, without scripts and tags."""
    shown = re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", "", shown)))


def test_every_question_becomes_one_note(course: Course, taken: Learner) -> None:
    assert {exercise.id for exercise in course.exercises} == set(taken.do("notes"))


def test_a_deck_stands_below_the_modules_for_each_topic(course: Course, taken: Learner) -> None:
    notes, found = taken.do("notes"), []
    for topic in course.topics:
        (deck,) = {card["deck"] for exercise in topic.exercises for card in notes[exercise.id]["cards"]}
        assert deck.startswith(f"{course.title}::")
        assert deck.endswith(topic.title)
        found.append(deck)
    assert sorted(found) == found, "in the order of the module"


def test_each_kind_has_its_note_type(course: Course, taken: Learner) -> None:
    notes = taken.do("notes")
    for exercise in course.exercises:
        expected = NAMES.get(exercise.kind)
        written = {"trainer: typed answer", "trainer: question and answer"}
        assert notes[exercise.id]["type"] in ({expected} if expected else written)


def test_tags_name_topic_kind_and_objective(course: Course, taken: Learner) -> None:
    notes = taken.do("notes")
    for exercise in course.exercises:
        wanted = {
            f"{course.id}::{part}"
            for part in (
                f"topic::{exercise.topic}",
                f"kind::{exercise.kind}",
                f"level::{exercise.level}",
                f"objective::{exercise.objective}",
            )
        }
        assert wanted == set(notes[exercise.id]["tags"])


def test_every_card_shows_stem_and_source(course: Course, taken: Learner) -> None:
    for exercise in course.exercises:
        for front, back in taken.do("sides", exercise.id):
            assert asked(exercise) <= set(plain(front).split())
            for citation in exercise.citations:
                assert " ".join(citation.quote.split()) in plain(back)
                assert f"Paragraph {citation.paragraph}" in plain(back)
            assert course.source_title in plain(back)
            assert exercise.rationale in plain(back)


def asked(exercise: Exercise) -> set[str]:
    """Words of the stem that touch no blank."""
    texts = (part for part in exercise.stem if isinstance(part, str))
    return {word for text in texts for word in text.strip(" .,").split()[1:-1]}


def test_the_answer_is_marked_inside_the_quote(course: Course, taken: Learner) -> None:
    for exercise in course.exercises:
        (_, back), *_ = taken.do("sides", exercise.id)
        marked = [plain(found) for found in re.findall(r"<mark>(.*?)</mark>", back)]
        assert [
            " ".join(citation.quote[start:end].split())
            for citation in exercise.citations
            for start, end in citation.marks
        ] == marked


def test_no_card_is_empty(taken: Learner) -> None:
    assert [] == taken.do("empty")


def test_anki_finds_nothing_to_mend_in_the_collection(taken: Learner) -> None:
    assert [] == taken.do("check")
