"""What learners' progress hangs on is frozen: ids.json may grow, but no line of it may change."""

import json
from pathlib import Path
from typing import Any

from modules import SHIPPED
from trainer.exporters.anki import preset
from trainer.exporters.anki.identity import deck_id, first_row_id, guid
from trainer.exporters.anki.notetypes import NOTE_TYPES
from trainer.load import load

GOLDEN = Path(__file__).with_name("ids.json")


def ids() -> dict[str, Any]:
    """All identities of the note types, and of the shipped module."""
    module, _ = load(str(SHIPPED))
    assert module
    return {
        "note types": {
            note_type.key: {
                "id": note_type.id,
                "fields": [note_type.field_id(at) for at in range(len(note_type.fields))],
                "templates": [note_type.template_id(at) for at in range(len(note_type.templates))],
                "cloze": note_type.cloze,
            }
            for note_type in NOTE_TYPES.values()
        },
        "preset": preset.ID,
        "first row": first_row_id(module.id),
        "decks": {topic: deck_id(module.id, topic) for topic in ("", *(bank.topic.value for bank in module.banks))},
        "notes": {question.id.value: guid(module.id, question.id.value) for question in module.questions},
    }


def test_no_identity_has_changed() -> None:
    golden: dict[str, Any] = json.loads(GOLDEN.read_text("utf-8"))
    now = ids()
    assert golden["note types"] == {key: now["note types"][key] for key in golden["note types"]}
    for name in ("preset", "first row"):
        assert golden[name] == now[name]
    for name in ("decks", "notes"):
        kept = golden[name].keys() & now[name].keys()
        assert {key: golden[name][key] for key in kept} == {key: now[name][key] for key in kept}


def test_every_note_type_stands_in_the_golden_file() -> None:
    golden = json.loads(GOLDEN.read_text("utf-8"))
    assert set(golden["note types"]) == set(NOTE_TYPES)


def test_no_two_ids_are_equal() -> None:
    every: list[int] = []
    for entry in ids()["note types"].values():
        every += [entry["id"], *entry["fields"], *entry["templates"]]
    assert len(set(every)) == len(every)


def test_field_names_within_a_note_type_differ_in_more_than_case() -> None:
    for note_type in NOTE_TYPES.values():
        names = [name.casefold() for name in note_type.fields]
        assert sorted(set(names)) == sorted(names)


def test_every_note_type_has_spare_fields() -> None:
    for note_type in NOTE_TYPES.values():
        assert 2 == sum(name.startswith("Spare") for name in note_type.fields)


def test_every_note_type_has_a_field_for_the_learner_that_no_deck_fills() -> None:
    for note_type in NOTE_TYPES.values():
        at = note_type.fields.index("My notes")
        assert not note_type.field(at)["collapsed"]
        assert "Your own words" in str(note_type.field(at)["description"])


def test_a_guid_hangs_on_module_and_question_and_on_nothing_else() -> None:
    assert guid("a", "b-c") == guid("a", "b-c")
    assert 3 == len({guid("a", "b-c"), guid("a-b", "c"), guid("b", "b-c")})


def test_ids_of_decks_and_rows_are_numbers_that_every_client_can_hold() -> None:
    modules = [f"module-{at}" for at in range(1000)]
    decks = {deck_id(name) for name in modules}
    assert 1000 == len(decks)
    assert all(2**52 <= number < 2**53 for number in decks)
    assert all(1_400_000_000_000 <= first_row_id(name) < 1_577_836_800_000 for name in modules)
