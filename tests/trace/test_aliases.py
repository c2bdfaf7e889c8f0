"""An alias is a part of a name, is joined to it by the source, or is accepted by a person."""

from pathlib import Path

import pytest

from modules import write_module
from trainer.check import check_module
from trainer.ledger.book import Ledger, Review
from trainer.ledger.file import FILE, render
from trainer.ledger.reviews import unreviewed, with_naming
from trainer.ledger.update import naming_digest, namings, updated
from weir import CAST, SOURCE, found, short

QUESTION = short("Who taught Holst to swim?", "Rosa Timm", "person", "Timm taught Holst to swim")
PRINZ = "The engineer Olga Prinz praised the weir"


def entity(name: str, kind: str, evidence: str, alias: str, quote: str, more: str = "") -> str:
    return (
        f'- {{id: tested, type: {kind}, name: "{name}", evidence: "{evidence}", '
        f'aliases: [{{name: "{alias}", evidence: "{quote}"{more}}}]}}\n'
    )


TEXT = f"""{SOURCE}
The Weir Keepers' Union, or Keepers, met in the Blue Hall. Mira Lott was born Mira Vane. The Lume Valley Society (LVS)
paid. Captain Jon Falk, who is not related to Emil Falk, waited. The painter signed as Merle. Radko Brem wrote to
Society Hall. The Old Mill, nicknamed the Crow, burned. Old Town lies on the Lume.
"""
RIGHT = {
    "a surname": entity("Olga Prinz", "person", PRINZ, "Prinz", "Prinz, known as the Heron, died"),
    "brackets": entity(
        "Lume Valley Society", "organisation", "The Lume Valley Society (LVS)", "LVS", "Society (LVS) paid"
    ),
    "another name at birth": entity(
        "Mira Lott", "person", "Mira Lott was born Mira", "Mira Vane", "was born Mira Vane"
    ),
    "or": entity(
        "Weir Keepers' Union", "group", "The Weir Keepers' Union, or", "Keepers", "Union, or Keepers, met in"
    ),
    "a nickname": entity("Old Mill", "place", "The Old Mill, nicknamed the", "Crow", "nicknamed the Crow, burned"),
}
WRONG = {
    "both in one quote": entity(
        "Jon Falk", "person", "Captain Jon Falk", "Emil", "Jon Falk, who is not related to Emil Falk"
    ),
    "a part of another name": entity(
        "Rosa Timm", "person", "Rosa Timm led the crew", "Old", "burned. Old Town lies on"
    ),
    "of another person": entity(
        "Rosa Timm", "person", "Rosa Timm led the crew", "Merle", "The painter signed as Merle"
    ),
    "a common noun": entity("Jon Falk", "person", "Captain Jon Falk", "painter", "The painter signed as Merle"),
    "an office": entity("Olga Prinz", "person", PRINZ, "engineer", "The engineer Olga Prinz praised"),
    "other initials": entity("Old Mill", "place", "The Old Mill, nicknamed", "LVS", "Society (LVS) paid. Captain"),
}
SAID = entity(
    "Rosa Timm", "person", "Rosa Timm led the crew", "Merle", "The painter signed as Merle", ", same_as: reviewed"
)
SPELT = entity("Radko Brem", "person", "Radko Brem wrote to", "Ratko Brem", "x", ", same_as: reviewed")


def told(folder: Path, cast: str, text: str = TEXT) -> list[tuple[str, str]]:
    problems = found(folder, QUESTION, CAST + cast, text)
    return [(each.code, each.level) for each in problems if each.code.startswith("alias-")]


@pytest.mark.parametrize("case", RIGHT)
def test_an_alias_that_the_source_bears_out_is_left_alone(case: str, tmp_path: Path) -> None:
    assert [] == told(tmp_path, RIGHT[case])


def test_a_title_before_a_part_of_the_name_makes_no_difference(tmp_path: Path) -> None:
    cast = entity("Olga Prinz", "person", PRINZ, "Captain Prinz", "Captain Prinz waved to them")
    assert [] == told(tmp_path, cast, TEXT + "\nCaptain Prinz waved to them.\n")


@pytest.mark.parametrize("case", WRONG)
def test_an_alias_that_nothing_bears_out_is_an_error(case: str, tmp_path: Path) -> None:
    assert "error" in {level for _, level in told(tmp_path, WRONG[case])}


def test_the_word_of_the_author_alone_is_a_warning(tmp_path: Path) -> None:
    assert [("alias-unreviewed", "warning")] == told(tmp_path, SAID)


def test_another_spelling_on_the_word_of_the_author_is_a_notice(tmp_path: Path) -> None:
    cast = SPELT.replace('"x"', '"Ratko Brem sang to us"')
    assert [("alias-unreviewed", "notice")] == told(tmp_path, cast, TEXT + "\nRatko Brem sang to us.\n")


def module(folder: Path) -> Path:
    return write_module(folder, QUESTION, source=TEXT, entities=CAST + SAID)


def accept(folder: Path) -> None:
    anchored = check_module(str(folder)).anchored
    assert anchored
    key, (one, alias) = next(item for item in namings(anchored.module).items() if item[0] == "tested: Merle")
    review = Review("Grace", "2026-01-02", naming_digest(one, alias, anchored))
    ledger = with_naming(updated(Ledger(), anchored, {}, 1), key, review)
    (folder / FILE).write_text(render(updated(ledger, anchored, {}, 2)), "utf-8")


def codes(folder: Path) -> set[str]:
    return {problem.code for problem in check_module(str(folder)).problems}


def open_names(folder: Path) -> list[str]:
    anchored = check_module(str(folder)).anchored
    assert anchored
    return [problem.message for problem in unreviewed(anchored) if problem.span.path.endswith("entities.yaml")]


def test_it_ends_when_a_person_has_accepted_the_alias(tmp_path: Path) -> None:
    folder = module(tmp_path)
    assert ("alias-unreviewed" in codes(folder), len(open_names(folder))) == (True, 1)
    accept(folder)
    assert ("alias-unreviewed" in codes(folder), len(open_names(folder))) == (False, 0)


def test_it_comes_back_when_the_passage_is_edited(tmp_path: Path) -> None:
    folder = module(tmp_path)
    accept(folder)
    write_module(folder, QUESTION, source=TEXT.replace("met in the Blue", "sat in the Blue"), entities=CAST + SAID)
    assert "alias-unreviewed" in codes(folder)


NOTE = (
    '- {{id: dora-lund, type: person, name: Dora Lund, note: "{}", '
    'evidence: "The hunt for the thieves, a long one, was led by Dora Lund"}}\n'
)


@pytest.mark.parametrize(("note", "told"), [("led the hunt for the thieves", False), ("led the thieves", True)])
def test_a_note_says_of_a_thing_what_was_done_to_the_thing_itself(note: str, told: bool, tmp_path: Path) -> None:
    text = SOURCE + "\nThe hunt for the thieves, a long one, was led by Dora Lund.\n"
    problems = found(tmp_path, QUESTION, CAST + NOTE.format(note), text)
    assert told is ("note-not-quoted" in {problem.code for problem in problems})


@pytest.mark.parametrize("kind", ["date", "phrase"])
def test_a_date_that_is_called_a_phrase_does_not_escape(kind: str, tmp_path: Path) -> None:
    evidence = "Timm started the repair on 3 May 1916 and finished it on 9 June 1916"
    assert "other-answer" in {
        each.code for each in found(tmp_path, short("When did Timm finish it?", "3 May 1916", kind, evidence))
    }
