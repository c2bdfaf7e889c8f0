"""What a package holds is what Anki makes of its notes: no card comes or goes when Anki works them out anew."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from courses import PLAIN, choice, cloze, course, match, order, short, true_false
from learner import Learner
from modules import SHIPPED
from trainer.compile import compile_module
from trainer.exercise import Course, Exercise
from trainer.exporters import anki
from trainer.exporters.anki.notetypes import NOTE_TYPES
from trainer.load import load
from trainer.trace.anchored import anchor

TURNED = (
    replace(short("Who built it?", "Ada", answer_type="person", identity="turned-typed"), reverse=True),
    replace(short("Why?", "to cross", identity="turned-basic"), reverse=True),
    replace(choice("Which?", "green", "red", "blue", identity="turned-choice"), reverse=True),
    replace(match("Who?", ("Ada", "built"), ("Bob", "paid"), ("Cem", "opened"), identity="turned"), reverse=True),
)
EVERY: tuple[Exercise, ...] = (
    PLAIN,
    short("Why?", "to cross the river"),
    choice("Which colour?", "green", "red", "blue"),
    choice("Which colours?", "green", "white", "red", right=2, identity="multi"),
    true_false("It is green.", True),
    cloze("It has ", "two", " towers and ", "four", " lamps."),
    cloze("It has ", "two", " towers and ", "four", " lamps.", together=True, identity="together"),
    match("Who did what?", ("Ada", "built"), ("Bob", "paid"), ("Cem", "opened")),
    order("In which order?", ("planned", "1930"), ("built", "1931"), ("opened", "1932")),
    *TURNED,
)

MANY = tuple(replace(PLAIN, id=f"plain-{at}") for at in range(100))
"""Enough that Anki looks cards up by their notes: in one of a dozen it takes a note's cards apart."""


def shipped() -> Course:
    module, _ = load(str(SHIPPED))
    assert module
    return compile_module(anchor(module))


def take(learner: Learner, made: Course, folder: Path) -> None:
    (_, data), *_ = anki.make(made, anki.plan(made))
    path = folder / "deck.apkg"
    path.write_bytes(data)
    learner.do("take", str(path))


@pytest.mark.parametrize("every", [False, True], ids=["the shipped module", "every kind, once and twice"])
def test_no_check_and_no_edit_makes_another_card(any_learner: Learner, tmp_path: Path, *, every: bool) -> None:
    take(any_learner, course(EVERY) if every else shipped(), tmp_path)
    counts = {"import": any_learner.do("count")}
    any_learner.do("check")
    counts["check database"] = any_learner.do("count")
    any_learner.do("edit_one_of_each", " ")
    counts["edit a note of each type"] = any_learner.do("count")
    any_learner.do("edit_templates", "<i></i>")
    counts["edit each template"] = any_learner.do("count")
    assert dict.fromkeys(counts, counts["import"]) == counts
    assert [] == any_learner.do("empty")


def test_an_update_heals_a_collection_that_old_templates_spoiled(
    any_learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Decks of version 1 showed the topic outside of the reverse card's condition; a check made blank cards of it."""
    made = course((*EVERY, *MANY))
    with monkeypatch.context() as patch:
        for note_type in NOTE_TYPES.values():
            loose = tuple((f"{front}{{{{Topic}}}}", back) for front, back in note_type.sides)
            patch.setitem(note_type.__dict__, "sides", loose)
        take(any_learner, made, tmp_path)
    whole, blank = any_learner.do("count"), 4 + len(MANY)
    any_learner.do("study", ["plain", "choice", "turned-typed"])
    any_learner.do("check")
    assert whole + blank == any_learner.do("count"), "one for each question that has no card the other way round"
    before = scheduling(any_learner)
    newer = {note_type.mark: 1_600_000_000 for note_type in NOTE_TYPES.values()}
    take(any_learner, replace(made, changed=newer), tmp_path)
    any_learner.do("reopen")
    assert blank == any_learner.do("remove_empty")
    after = scheduling(any_learner)
    assert {key: cards[: len(after[key])] for key, cards in before.items()} == after
    assert [] == any_learner.do("check")
    assert (whole, []) == (any_learner.do("count"), any_learner.do("empty"))


def scheduling(learner: Learner) -> dict[str, list[dict[str, object]]]:
    """All of a card but the time of its own change."""
    notes = learner.do("notes")
    return {key: [{**card, "mod": 0} for card in note["cards"]] for key, note in notes.items()}


def test_no_front_shows_a_field_outside_of_what_its_card_needs() -> None:
    """Anki makes a card of any field outside of a condition that is filled."""
    for note_type in NOTE_TYPES.values():
        for template in note_type.templates:
            inside, _, outside = template.front.rpartition("{{/Retired}}")[0].rpartition("{{/Retired}}")
            assert inside.startswith("{{^Retired}}" + (f"{{{{#{template.needs}}}}}" if template.needs else ""))
            assert inside.endswith(f"{{{{/{template.needs}}}}}" if template.needs else "</div>")
            assert ["{{#Retired}}"] == re.findall(r"{{.*?}}", outside)
