"""What a learner gets from a newer deck, and keeps: proven with the newest Anki and with 24.11."""

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bridges import Bridges
from learner import Learner
from trainer import cli
from trainer.exporters.anki import notetypes, package
from trainer.exporters.anki.assets import read

FIRST = Bridges(40)
LARGE = Bridges(1000)
ALWAYS = 1
"""`IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS` of Anki's import_export.proto."""
TEN = range(100, 200, 10)


class Curator:
    """Builds one state of the module after the other, an hour apart, the first half an hour ago.

    Anki takes the later of two changes, and what a learner does in a test is done now.
    """

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._folder, self._patch = folder, monkeypatch
        self.hour = int(time.time()) - 5400

    def build(self, bridges: Bridges) -> str:
        """The path of the deck; what was retired lies beside it."""
        self.hour += 3600
        self._patch.setenv("SOURCE_DATE_EPOCH", str(self.hour))
        out = self._folder / str(self.hour)
        arguments = [
            "build",
            str(bridges.write(self._folder / "module")),
            "--only",
            "anki",
            "--out",
            str(out),
            "--force",
        ]
        assert 0 == cli.main(arguments)
        return str(out / "decks" / "bridges.apkg")


@pytest.fixture
def curator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Curator:
    monkeypatch.chdir(tmp_path)
    return Curator(tmp_path / "curator", monkeypatch)


def scheduling(learner: Learner) -> dict[str, Any]:
    """What must survive: all of a card but the time of its own change."""
    notes = learner.do("notes")
    return {key: [{**card, "mod": 0} for card in note["cards"]] for key, note in notes.items()}


def test_the_same_deck_again_changes_nothing(any_learner: Learner, curator: Curator) -> None:
    deck = curator.build(FIRST)
    assert {"new": 40} == any_learner.do("take", deck)
    assert {"duplicate": 40} == any_learner.do("take", deck)
    assert {"duplicate": 40} == any_learner.do("take", curator.build(FIRST))


def test_fixes_arrive_twice_and_progress_and_tags_stay(any_learner: Learner, curator: Curator) -> None:
    studied = ["lamps-0", "lamps-1", "lamps-100", "lamps-110"]  # the last two are among the ten
    any_learner.do("take", curator.build(LARGE))
    any_learner.do("study", studied)
    any_learner.do("tag", [f"lamps-{at}" for at in range(0, 1000, 5)], "mine")
    cards, answers = scheduling(any_learner), any_learner.do("revlog")
    assert len(answers) == 2 * len(studied)
    for fix in (" twice", " three times"):
        deck = curator.build(replace(LARGE, fixed=TEN, fix=fix))
        assert {"updated": 10, "duplicate": 990} == any_learner.do("take", deck)
        notes = any_learner.do("notes")
        assert {f"lamps-{at}" for at in TEN} == {
            key for key, note in notes.items() if note["fields"]["Rationale"] == f"It was counted{fix}."
        }
        kept = {f"lamps-{at}" for at in range(0, 1000, 5) if at not in TEN}
        assert kept == {key for key, note in notes.items() if "mine" in note["tags"]}
        assert cards == scheduling(any_learner)
        assert answers == any_learner.do("revlog")


def test_no_change_is_dated_in_the_future(learner: Learner, curator: Curator) -> None:
    learner.do("take", curator.build(FIRST))
    learner.do("take", curator.build(replace(FIRST, fixed=[3, 4], fix=" twice")))
    assert {curator.hour - 3600, curator.hour} == {note["mod"] for note in learner.do("notes").values()}


def test_a_renamed_field_keeps_the_notes(
    any_learner: Learner, curator: Curator, monkeypatch: pytest.MonkeyPatch
) -> None:
    any_learner.do("take", curator.build(FIRST))
    typed = notetypes.NOTE_TYPES["typed"]
    renamed = replace(typed, own=tuple("Wording" if name == "Also" else name for name in typed.own))
    monkeypatch.setitem(notetypes.NOTE_TYPES, "typed", renamed)
    monkeypatch.setattr(notetypes, "read", lambda name: read(name).replace("Also}}", "Wording}}"))
    assert {"duplicate": 40} == any_learner.do("take", curator.build(FIRST))
    any_learner.do("reopen")
    (name,) = [name for name in any_learner.do("note_types") if name.startswith("trainer")]
    assert list(renamed.fields) == any_learner.do("note_types")[name]["fields"]
    assert {renamed.name} == {note["type"] for note in any_learner.do("notes").values()}
    assert [] == any_learner.do("empty")


def test_a_changed_style_arrives(any_learner: Learner, curator: Curator, monkeypatch: pytest.MonkeyPatch) -> None:
    any_learner.do("take", curator.build(FIRST))
    any_learner.do("study", ["lamps-0", "lamps-1"])
    cards = scheduling(any_learner)
    for module in (notetypes, package):
        monkeypatch.setattr(module, "css", lambda: ".card { color: teal }")
    monkeypatch.setitem(notetypes.NOTE_TYPES, "typed", replace(notetypes.NOTE_TYPES["typed"]))
    assert {"duplicate": 40} == any_learner.do("take", curator.build(FIRST))
    any_learner.do("reopen")
    types = any_learner.do("note_types")
    assert ".card { color: teal }" == types["trainer: typed answer"]["css"]
    assert ["trainer: typed answer"] == [name for name in types if name.startswith("trainer")]
    assert cards == scheduling(any_learner)


def test_a_question_moved_to_another_topic_changes_its_tag_and_keeps_its_deck(
    any_learner: Learner, curator: Curator
) -> None:
    any_learner.do("take", curator.build(FIRST))
    any_learner.do("study", ["lamps-4"])
    cards = scheduling(any_learner)
    assert {"updated": 1, "duplicate": 39} == any_learner.do("take", curator.build(replace(FIRST, moved=[4])))
    note = any_learner.do("notes")["lamps-4"]
    assert "bridges::topic::odd" in note["tags"]
    assert "bridges::topic::even" not in note["tags"]
    assert "Odd" == note["fields"]["Topic"]
    assert cards["lamps-4"] == scheduling(any_learner)["lamps-4"]
    assert ["Bridges::01 Even"] == [card["deck"] for card in note["cards"]]


def test_what_a_learner_edited_after_the_fix_stays_unless_all_is_updated(
    any_learner: Learner, curator: Curator
) -> None:
    any_learner.do("take", curator.build(FIRST))
    curator.hour -= 2400  # the fix is made before the edit, and arrives after it
    any_learner.do("edit", "lamps-3", "Rationale", "mine")
    deck = curator.build(replace(FIRST, fixed=[3], fix=" twice"))
    assert {"duplicate": 40} == any_learner.do("take", deck)
    assert "mine" == any_learner.do("notes")["lamps-3"]["fields"]["Rationale"]
    assert {"updated": 1, "duplicate": 39} == any_learner.do("take", deck, update_notes=ALWAYS)
    assert "It was counted twice." == any_learner.do("notes")["lamps-3"]["fields"]["Rationale"]


def test_own_words_stay_on_all_cards_but_the_corrected_and_can_be_saved_over_those(
    any_learner: Learner, curator: Curator, tmp_path: Path
) -> None:
    """As docs/anki.md says it, with Anki's own export and import of notes as text."""
    any_learner.do("take", curator.build(FIRST))
    mine = {f"lamps-{at}": f"mine {at}" for at in (3, 4, 5)}
    for key, words in mine.items():
        any_learner.do("edit", key, "My notes", words)
        any_learner.do("tag", [key], "hard")
    saved = str(tmp_path / "mine.txt")
    assert 3 == any_learner.do("save_mine", saved)
    curator.hour += 7200  # the correction is later than the words
    any_learner.do("take", curator.build(replace(FIRST, fixed=[3], fix=" twice")))
    assert ["", "mine 4", "mine 5"] == [own(any_learner, key) for key in mine]
    any_learner.do("restore_mine", saved, "trainer: typed answer")
    assert mine == {key: own(any_learner, key) for key in mine}
    notes = any_learner.do("notes")
    assert "It was counted twice." == notes["lamps-3"]["fields"]["Rationale"]
    assert {"hard", "bridges::topic::odd"} <= set(notes["lamps-3"]["tags"])
    assert "mine 3" in any_learner.do("sides", "lamps-3")[0][1]


def own(learner: Learner, key: str) -> str:
    return str(learner.do("notes")[key]["fields"]["My notes"])


def test_fields_that_a_learner_added_stay_where_note_types_are_merged(any_learner: Learner, curator: Curator) -> None:
    any_learner.do("take", curator.build(FIRST))
    any_learner.do("add_field", "trainer: typed answer", "Mnemonic")
    any_learner.do("edit", "lamps-4", "Mnemonic", "four")
    curator.hour += 7200
    fixed = curator.build(replace(FIRST, fixed=[3], fix=" twice"))
    assert {"conflicting": 40} == any_learner.do("take", fixed)
    assert {"updated": 1, "duplicate": 39} == any_learner.do("take", fixed, merge_notetypes=True)
    notes = any_learner.do("notes")
    assert "It was counted twice." == notes["lamps-3"]["fields"]["Rationale"]
    assert "four" == notes["lamps-4"]["fields"]["Mnemonic"]


def test_a_new_question_comes_alone(any_learner: Learner, curator: Curator) -> None:
    any_learner.do("take", curator.build(replace(FIRST, left_out=[20])))
    any_learner.do("study", ["lamps-0", "lamps-1"])
    before = scheduling(any_learner)
    assert {"new": 1, "duplicate": 39} == any_learner.do("take", curator.build(FIRST))
    after = scheduling(any_learner)
    assert {"lamps-20"} == set(after) - set(before)
    assert before == {key: after[key] for key in before}


def test_a_retired_question_is_withdrawn_by_the_file_beside_the_deck(any_learner: Learner, curator: Curator) -> None:
    any_learner.do("take", curator.build(FIRST))
    any_learner.do("study", ["lamps-0", "lamps-1"])
    deck = curator.build(replace(FIRST, retired=[0, 7]))
    assert {"duplicate": 38} == any_learner.do("take", deck)
    assert {"updated": 2} == any_learner.do("take", deck.replace(".apkg", "-retired.apkg"))
    notes = any_learner.do("notes")
    gone = [card["id"] for key in ("lamps-0", "lamps-7") for card in notes[key]["cards"]]
    assert sorted(gone) == sorted(any_learner.do("empty"))
    assert "bridges::retired" in notes["lamps-0"]["tags"]
    assert "This question has been withdrawn" in any_learner.do("sides", "lamps-0")[0][0]


def test_a_new_learner_never_meets_a_retired_question(any_learner: Learner, curator: Curator) -> None:
    deck = curator.build(replace(FIRST, retired=[0, 7]))
    assert {"new": 38} == any_learner.do("take", deck)
    assert {"new": 2} == any_learner.do("take", deck.replace(".apkg", "-retired.apkg"))
    notes = any_learner.do("notes")
    assert ["Bridges"] * 2 == [card["deck"] for key in ("lamps-0", "lamps-7") for card in notes[key]["cards"]]
    assert 2 == len(any_learner.do("empty"))


def test_a_question_taken_up_again_comes_back(any_learner: Learner, curator: Curator) -> None:
    any_learner.do("take", curator.build(FIRST))
    deck = curator.build(replace(FIRST, retired=[7]))
    any_learner.do("take", deck.replace(".apkg", "-retired.apkg"))
    assert {"updated": 1, "duplicate": 39} == any_learner.do("take", curator.build(FIRST))
    assert [] == any_learner.do("empty")
    assert "bridges::retired" not in any_learner.do("notes")["lamps-7"]["tags"]


def test_a_reverse_card_joins_the_note_that_is_there(any_learner: Learner, curator: Curator) -> None:
    any_learner.do("take", curator.build(FIRST))
    any_learner.do("study", ["lamps-0"])
    before = scheduling(any_learner)["lamps-0"]
    assert {"updated": 1, "duplicate": 39} == any_learner.do("take", curator.build(replace(FIRST, turned=[0])))
    assert before == scheduling(any_learner)["lamps-0"][:1]
    assert 2 == len(any_learner.do("sides", "lamps-0"))


def test_a_question_of_another_kind_is_refused_by_anki(any_learner: Learner, curator: Curator) -> None:
    """Which is why docs/anki.md says to give it a new id."""
    any_learner.do("take", curator.build(FIRST))
    assert {"conflicting": 1, "duplicate": 39} == any_learner.do("take", curator.build(replace(FIRST, chosen=[3])))
