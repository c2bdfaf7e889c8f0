"""Drives a real Anki collection for a test: a line of JSON in is a command, a line of JSON out its result.

A process of its own, because two versions of Anki do not live in one: `python driver.py COLLECTION`.
"""

import json
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from anki.collection import (
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
    ImportCsvRequest,
    NoteIdsLimit,
)

if TYPE_CHECKING:
    from anki.cards import Card
    from anki.notes import Note

COUNTS = ("new", "updated", "duplicate", "conflicting", "missing_notetype", "missing_deck", "empty_first_field")


class Driver:
    """Each method is a command."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.col: Any = Collection(path)

    def reopen(self) -> None:
        """Needed before changed note types are read."""
        self.col.close()
        self.col = Collection(self.path)

    def take(self, path: str, **options: int) -> dict[str, int]:
        chosen: dict[str, Any] = options
        request = ImportAnkiPackageRequest(package_path=path, options=ImportAnkiPackageOptions(**chosen))
        log = self.col.import_anki_package(request).log
        return {name: len(getattr(log, name)) for name in COUNTS if len(getattr(log, name))}

    def notes(self) -> dict[str, Any]:
        found = [self.col.get_note(note) for note in self.col.find_notes("")]
        return {note["Id"]: self._note(note) for note in found}

    def _note(self, note: "Note") -> dict[str, Any]:
        note_type = self.col.models.get(note.mid)
        return {
            "guid": note.guid,
            "mod": note.mod,
            "tags": note.tags,
            "type": note_type["name"],
            "type_id": note_type["id"],
            "fields": dict(note.items()),
            "cards": [self._card(card) for card in note.cards()],
        }

    def _card(self, card: "Card") -> dict[str, Any]:
        names = ("id", "ord", "due", "queue", "type", "ivl", "factor", "reps", "lapses", "mod")
        return {**{name: getattr(card, name) for name in names}, "deck": self.col.decks.name(card.did)}

    def sides(self, note_id: str) -> list[tuple[str, str]]:
        """Front and back of the cards of a note, as the reviewer gets them."""
        (found,) = self.col.find_notes(f'"Id:{note_id}"')
        outputs = [card.render_output() for card in self.col.get_note(found).cards()]
        return [(output.question_text, output.answer_text) for output in outputs]

    def pages(self, note_id: str) -> list[tuple[str, str]]:
        """The same with their style."""
        (found,) = self.col.find_notes(f'"Id:{note_id}"')
        outputs = [card.render_output() for card in self.col.get_note(found).cards()]
        return [(output.question_and_style(), output.answer_and_style()) for output in outputs]

    def study(self, note_ids: list[str]) -> None:
        """Answers the first card of each note with “Good”, twice."""
        for note_id in note_ids:
            (found,) = self.col.find_notes(f'"Id:{note_id}"')
            for _ in range(2):
                card = self.col.get_note(found).cards()[0]
                card.start_timer()
                states = self.col._backend.get_scheduling_states(card.id)
                answer = self.col.sched.build_answer(card=card, states=states, rating=2)
                self.col.sched.answer_card(answer)

    def tag(self, note_ids: list[str], tag: str) -> None:
        for note_id in note_ids:
            self.col.tags.bulk_add(self.col.find_notes(f'"Id:{note_id}"'), tag)

    def edit(self, note_id: str, field: str, text: str) -> None:
        (found,) = self.col.find_notes(f'"Id:{note_id}"')
        note = self.col.get_note(found)
        note[field] = text
        self.col.update_note(note)

    def add_field(self, note_type: str, name: str) -> None:
        kind = self.col.models.by_name(note_type)
        self.col.models.add_field(kind, self.col.models.new_field(name))
        self.col.models.update_dict(kind)

    def count(self) -> int:
        return int(self.col.card_count())

    def edit_one_of_each(self, added: str) -> None:
        """Adds to the first field of one note of each type."""
        for entry in self.col.models.all_names_and_ids():
            for found in self.col.find_notes(f'"note:{entry.name}"')[:1]:
                note = self.col.get_note(found)
                note.fields[0] += added
                self.col.update_note(note)

    def edit_templates(self, added: str) -> None:
        """Adds to the front and the back of every template, as an editor of card layouts does."""
        for entry in self.col.models.all_names_and_ids():
            kind = self.col.models.get(entry.id)
            for template in kind["tmpls"]:
                template["qfmt"] += added
                template["afmt"] += added
            self.col.models.update_dict(kind)

    def remove_empty(self) -> int:
        """“Empty Cards”: how many it removed."""
        found = self.empty()
        self.col.remove_cards_and_orphaned_notes(found)
        return len(found)

    def save_mine(self, path: str) -> int:
        """*Notes in Plain Text* of the notes with own words, with tags and identifiers; how many there are."""
        limit = NoteIdsLimit(self.col.find_notes('"My notes:_*"'))
        options = {
            "with_html": True,
            "with_tags": True,
            "with_deck": False,
            "with_notetype": False,
            "with_guid": True,
        }
        return int(self.col.export_note_csv(out_path=path, limit=limit, **options))

    def restore_mine(self, path: str, note_type: str) -> None:
        """Imports that text for one note type: of all columns the own words alone, and the tags."""
        kind = self.col.models.by_name(note_type)
        names = [field["name"] for field in kind["flds"]]
        data = self.col.get_csv_metadata(path=path, delimiter=None)
        data.ClearField("global_notetype")
        data.global_notetype.id = kind["id"]
        column = names.index("My notes") + 2  # behind the identifier
        data.global_notetype.field_columns.extend(column if name == "My notes" else 0 for name in names)
        data.tags_column = len(names) + 2
        self.col.import_csv(ImportCsvRequest(path=path, metadata=data))

    def revlog(self) -> list[list[int]]:
        return [list(row) for row in self.col.db.all("select cid, ease, ivl, lastIvl, type from revlog order by id")]

    def queue(self) -> list[str]:
        """The ids of new notes in the order in which they come up."""
        cards = [self.col.get_card(card) for card in self.col.find_cards("is:new")]
        return [card.note()["Id"] for card in sorted(cards, key=lambda card: (card.due, card.ord))]

    def new_in_order(self, deck: str) -> list[str]:
        """The ids of new notes in the order in which a learner with Anki's own study options is asked them."""
        self.col.decks.select(self.col.decks.id_for_name(deck))
        found: list[str] = []
        while queued := self.col.sched.get_queued_cards(fetch_limit=1).cards:
            card = self.col.get_card(queued[0].card.id)
            found.append(card.note()["Id"])
            self.col.sched.suspend_cards([card.id])
        return found

    def empty(self) -> list[int]:
        """The ids of cards that Anki's “Empty Cards” would remove."""
        return [card for note in self.col.get_empty_cards().notes for card in note.card_ids]

    def decks(self) -> dict[str, Any]:
        found = [self.col.decks.get(entry.id) for entry in self.col.decks.all_names_and_ids()]
        return {deck["name"]: {"description": deck["desc"], "preset": self._preset(deck)} for deck in found}

    def _preset(self, deck: dict[str, Any]) -> str:
        return str(self.col.decks.config_dict_for_deck_id(deck["id"])["name"])

    def note_types(self) -> dict[str, Any]:
        found = [self.col.models.get(entry.id) for entry in self.col.models.all_names_and_ids()]
        return {
            kind["name"]: {
                "id": kind["id"],
                "css": kind["css"],
                "fields": [field["name"] for field in kind["flds"]],
                "templates": [(template["name"], template["qfmt"]) for template in kind["tmpls"]],
            }
            for kind in found
        }

    def compare(self, expected: str, typed: str) -> str:
        """What a learner sees who typed an answer; accents are not compared, as with `type:nc:`."""
        return str(self.col.compare_answer(expected, typed, False))

    def check(self) -> list[str]:
        """The faults that “Check Database” finds."""
        return [line for line in self.col.fix_integrity()[0].splitlines() if "optimized" not in line]


def main(path: str) -> None:
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what Anki itself says, such as that a call was slow, is no answer
    driver = Driver(path)
    for line in sys.stdin:
        name, arguments, named = json.loads(line)
        method: Callable[..., Any] = getattr(driver, name)
        print(json.dumps(method(*arguments, **named)), file=answers, flush=True)
    driver.col.close()


if __name__ == "__main__":
    main(sys.argv[1])
