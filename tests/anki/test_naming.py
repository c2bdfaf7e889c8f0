"""The names of decks: in study order, and for good."""

from dataclasses import replace
from pathlib import Path

import pytest

from courses import PLAIN, course
from learner import Learner
from trainer.exercise import Topic
from trainer.exporters import anki
from trainer.exporters.anki.naming import deck_names

TITLES = {"dates": "Dates", "aims": "Aims", "zeal": "Zeal", "new": "New"}


def names(topics: str, before: dict[str, str] | None = None) -> list[str]:
    """The last parts of the names of topics."""
    found = deck_names("Bridges", [(topic, TITLES[topic]) for topic in topics.split()], before or {})
    assert found.pop("").startswith("B")
    return [name.rpartition("::")[2] for name in found.values()]


def test_decks_are_numbered_in_study_order() -> None:
    assert ["01 Dates", "02 Aims", "03 Zeal"] == names("dates aims zeal")


def test_a_deck_keeps_its_name() -> None:
    assert ["01 Days"] == names("dates", {"dates": "01 Days"})
    assert {"": "Bows"} == deck_names("Bridges", [], {"": "Bows"})


@pytest.mark.parametrize(
    ("topics", "expected"),
    [
        ("dates aims new", "01 Dates, 02 Aims, 03 New"),
        ("dates new aims", "01 Dates, 01a New, 02 Aims"),
        ("new dates aims", "00a New, 01 Dates, 02 Aims"),
        ("dates new zeal aims", "01 Dates, 01a New, 01aa Zeal, 02 Aims"),
    ],
)
def test_a_topic_that_comes_later_is_sorted_where_it_stands(topics: str, expected: str) -> None:
    found = names(topics, {"dates": "01 Dates", "aims": "02 Aims"})
    assert expected.split(", ") == found
    assert sorted(found) == found


def test_a_topic_with_another_id_keeps_its_deck() -> None:
    before = {"days": "02 Dates", "aims": "01 Aims"}
    assert ["01 Aims", "02 Dates"] == names("aims dates", before)
    assert ["Aims", "Dates"] == names("aims dates", {"days": "Dates", "aims": "Aims"})


def test_a_hundred_topics_are_in_order() -> None:
    found = deck_names("Bridges", [(f"t-{at}", "Same") for at in range(99)], {})
    assert list(found.values()) == sorted(found.values())


def test_beside_decks_without_numbers_none_gets_one() -> None:
    assert ["Dates", "New"] == names("dates new", {"dates": "Dates"})
    assert ["Dates", "Dates (aims)"] == [
        name.partition("::")[2]
        for topic, name in deck_names("B", [("dates", "x"), ("aims", "Dates")], {"dates": "Dates"}).items()
        if topic
    ]


def test_a_title_that_shows_nothing_leaves_the_id() -> None:
    assert "B::01 dates" == deck_names("B", [("dates", ":::")], {})["dates"]


def test_anki_takes_new_cards_in_study_order(any_learner: Learner, tmp_path: Path) -> None:
    topics = tuple(
        Topic(key, title, tuple(replace(PLAIN, id=f"{key}-{at}", topic=key) for at in range(2)))
        for key, title in (("b", "Zebras"), ("c", "Apes"), ("a", "Mice"))
    )
    made = replace(course([]), topics=topics)
    (_, data), *_ = anki.make(made, anki.plan(made))
    (tmp_path / "deck.apkg").write_bytes(data)
    any_learner.do("take", str(tmp_path / "deck.apkg"))
    assert ["b-0", "b-1", "c-0", "c-1", "a-0", "a-1"] == any_learner.do("new_in_order", "Bridges")
