"""What learners have is never parted from its question in silence: each break is told until it is answered."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from learner import Learner
from modules import QUESTION, write_module
from trainer import cli
from trainer.check import Checked, check_module, check_modules
from trainer.exporters.anki.identity import guid
from trainer.ledger.file import FILE

CODES = {"id-gone", "module-id-changed", "note-type-changed", "cloze-shift"}
RENAMED = QUESTION.replace("opening-date", "bridge-opened")
SOURCE = "The keeper and a fisherman brought 19 passengers and 6 sailors ashore in 4 hours.\n"
CLOZE = """\
- id: rescue
  kind: cloze
  stem: {stem}
  answer_type: number
  evidence: The keeper and a fisherman brought 19 passengers and 6 sailors ashore in 4 hours
"""


class Curator:
    """One module, written, checked and built again and again, an hour apart."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.out, self._patch = folder / "module", folder / "out", monkeypatch
        self._hour = 1_700_000_000

    def write(self, questions: str = QUESTION, **options: str) -> None:
        write_module(self.folder, questions, **options)

    def told(self) -> list[str]:
        return [problem.code for problem in check_module(str(self.folder)).problems if problem.code in CODES]

    @property
    def decks(self) -> bool:
        return (self.out / "decks").exists()

    def build(self) -> str:
        self._hour += 3600
        self._patch.setenv("SOURCE_DATE_EPOCH", str(self._hour))
        assert 0 == cli.main(["build", str(self.folder), "--only", "anki", "--out", str(self.out), "--force"])
        return str(next(iter(sorted((self.out / "decks").iterdir()))))


@pytest.fixture
def curator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Curator:
    monkeypatch.chdir(tmp_path)
    return Curator(tmp_path / "curator", monkeypatch)


def answered_by_formerly(curator: Curator) -> None:
    curator.write(RENAMED + "  formerly: opening-date\n")


def answered_by_retiring(curator: Curator) -> None:
    curator.write(RENAMED + QUESTION + "  status: retired\n")


def answered_by_nobody_has_it(curator: Curator) -> None:
    ledger = curator.folder / FILE
    ledger.write_text(re.sub(r'  "note:opening-date".*\n', "", ledger.read_text("utf-8")), "utf-8")


def answered_by_taking_it_back(curator: Curator) -> None:
    curator.write(QUESTION + RENAMED + "  status: draft\n")


@pytest.mark.parametrize(
    "answer", [answered_by_formerly, answered_by_retiring, answered_by_nobody_has_it, answered_by_taking_it_back]
)
@pytest.mark.parametrize("builds", [0, 2])
def test_an_id_that_is_gone_is_told_until_it_is_answered(
    curator: Curator, answer: Callable[[Curator], None], builds: int
) -> None:
    curator.write()
    curator.build()
    assert [] == curator.told()
    curator.write(RENAMED)
    assert ["id-gone"] == curator.told()
    for _ in range(builds):
        curator.build()
        assert ["id-gone"] == curator.told()
    answer(curator)
    assert [] == curator.told()
    curator.build()
    assert [] == curator.told()


def test_a_question_that_says_what_it_was_keeps_its_card_and_its_progress(
    any_learner: Learner, curator: Curator
) -> None:
    curator.write()
    any_learner.do("take", curator.build())
    any_learner.do("study", ["opening-date"])
    before = any_learner.do("notes")["opening-date"]
    answered_by_formerly(curator)
    assert {"updated": 1} == any_learner.do("take", curator.build())
    after = any_learner.do("notes")["bridge-opened"]
    assert guid("harbour-bridge", "opening-date") == before["guid"] == after["guid"]
    assert [{**card, "mod": 0} for card in before["cards"]] == [{**card, "mod": 0} for card in after["cards"]]


def test_two_questions_cannot_have_been_the_same(curator: Curator) -> None:
    curator.write(QUESTION + RENAMED + "  formerly: opening-date\n")
    (problem,) = [each for each in check_module(str(curator.folder)).problems if each.code == "duplicate-id"]
    assert "error" == problem.level
    assert "the cards of `opening-date` belong to the question `opening-date`" in problem.message


def test_a_draft_is_not_gone(curator: Curator) -> None:
    curator.write()
    curator.build()
    curator.write(RENAMED + QUESTION + "  status: draft\n")
    assert [] == curator.told()


@pytest.mark.parametrize("builds", [0, 2])
def test_another_module_id_is_told_until_the_module_says_what_it_was(
    any_learner: Learner, curator: Curator, builds: int
) -> None:
    curator.write()
    any_learner.do("take", curator.build())
    curator.write(identity="big-bridge")
    assert ["module-id-changed"] == curator.told()
    for _ in range(builds):
        curator.build()
        assert ["module-id-changed"] == curator.told()
    curator.write(identity="big-bridge", extra="formerly: harbour-bridge\n")
    assert [] == curator.told()
    deck = curator.build().replace("harbour", "big")
    assert {"updated": 1} == any_learner.do("take", deck)
    assert {"The Harbour Bridge", "The Harbour Bridge::01 The bridge", "Default"} == set(any_learner.do("decks"))
    assert [] == curator.told()


def test_another_kind_is_told_until_it_is_taken_back_or_asked_anew(curator: Curator) -> None:
    curator.write()
    curator.build()
    said = QUESTION.replace("answer_type: date", "answer_type: phrase")
    curator.write(said)
    for _ in range(2):
        assert ["note-type-changed"] == curator.told()
        curator.build()
    curator.write(QUESTION)
    assert [] == curator.told()
    curator.write(QUESTION + "  status: retired\n" + said.replace("opening-date", "opening-said"))
    assert [] == curator.told()


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("{{19}} passengers and {{6}} sailors", "{{19}} passengers and {{6}} sailors", False),
        ("19 passengers and {{6}} sailors", "{{19}} passengers and {{6}} sailors", True),
        ("19 passengers and {{6}} sailors", "{{19}} passengers and {{c1::6}} sailors", False),
        ("{{19}} passengers and {{6}} sailors", "19 passengers and {{6}} sailors", True),
        ("{{19}} passengers and {{6}} sailors", "19 passengers and {{c2::6}} sailors", False),
        ("{{19}} passengers and 6 sailors", "19 passengers and {{6}} sailors", True),
        ("{{19}} passengers and {{6}} sailors", "{{19}} passengers and 6 sailors", False),
        ("19 passengers and {{6}} sailors", "19 passengers and {{6 sailors}}", False),
        ("{{19}} passengers and {{6 sailors}}", "19 passengers and {{6}} sailors", True),
    ],
)
def test_a_blank_that_asks_for_another_is_told(curator: Curator, before: str, after: str, *, told: bool) -> None:
    curator.write(CLOZE.format(stem=f'"They brought {before} ashore."'), source=SOURCE)
    curator.build()
    curator.write(CLOZE.format(stem=f'"They brought {after} ashore."'), source=SOURCE)
    for _ in range(3):
        assert (["cloze-shift"] if told else []) == curator.told()
        curator.build()


def test_blanks_asked_together_and_then_apart_are_told(curator: Curator) -> None:
    stem = CLOZE.format(stem='"They brought {{19}} passengers and {{6}} sailors ashore."')
    curator.write(stem + "  cards: together\n", source=SOURCE)
    curator.build()
    curator.write(stem, source=SOURCE)
    assert ["cloze-shift"] == curator.told()


def test_a_numbered_blank_keeps_its_progress(any_learner: Learner, curator: Curator) -> None:
    curator.write(CLOZE.format(stem='"They brought 19 passengers and {{6}} sailors ashore."'), source=SOURCE)
    any_learner.do("take", curator.build())
    any_learner.do("study", ["rescue"])
    before = any_learner.do("notes")["rescue"]["cards"]
    curator.write(CLOZE.format(stem='"They brought {{19}} passengers and {{c1::6}} sailors ashore."'), source=SOURCE)
    any_learner.do("take", curator.build())
    after = any_learner.do("notes")["rescue"]["cards"]
    assert 2 == len(after)
    assert {**before[0], "mod": 0} == {**after[0], "mod": 0}
    assert "[...]</span> sailors" in any_learner.do("sides", "rescue")[0][0]


def test_a_new_title_splits_no_note_and_makes_no_deck(any_learner: Learner, curator: Curator) -> None:
    curator.write(QUESTION)
    any_learner.do("take", curator.build())
    decks = set(any_learner.do("decks"))
    curator.write(QUESTION + "  reverse: true\n")
    for name, old, new in (("module.yaml", "title: The Harbour", "title: The old"), ("bank.yaml", "The b", "A b")):
        path = curator.folder / name
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    any_learner.do("take", curator.build())
    cards = any_learner.do("notes")["opening-date"]["cards"]
    assert ["The Harbour Bridge::01 The bridge"] * 2 == [card["deck"] for card in cards]
    assert decks == set(any_learner.do("decks"))
    assert "A bridge" == any_learner.do("notes")["opening-date"]["fields"]["Topic"]


def test_a_ledger_from_before_keeps_the_names_of_decks_and_knows_the_notes(curator: Curator) -> None:
    curator.write()
    curator.build()
    ledger = curator.folder / FILE
    text, _, _ = ledger.read_text("utf-8").partition(',\n"published"')
    ledger.write_text(text + "\n}\n", "utf-8")
    curator.write(RENAMED)
    assert ["id-gone"] == curator.told()
    curator.build()
    assert ["id-gone"] == curator.told()
    assert '"deck:bridge": ["The bridge"]' in ledger.read_text("utf-8")


def two(folder: Path, other: str) -> list[str]:
    for name, title in (("one", "The Harbour Bridge"), ("two", other)):
        write_module(folder / name, identity=name, title=title)
    return [str(folder / "one"), str(folder / "two")]


@pytest.mark.parametrize("title", ["The Harbour Bridge", "THE harbour  bridge", "'The Harbour Bridge::'"])
def test_two_modules_of_one_deck_are_told(tmp_path: Path, title: str) -> None:
    found: list[Checked] = list(check_modules(two(tmp_path, title)))
    assert [[], ["same-title"]] == [[problem.code for problem in checked.problems] for checked in found]


def test_two_modules_of_two_titles_are_not(tmp_path: Path) -> None:
    assert [(), ()] == [checked.problems for checked in check_modules(two(tmp_path, "The other bridge"))]


def test_a_build_tells_of_two_modules_of_one_deck_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    folders = two(tmp_path, "The Harbour Bridge")
    for _ in range(2):
        assert 0 == cli.main(["build", *folders, "--only", "anki", "--out", str(tmp_path / "out")])
        captured = capfd.readouterr()
        assert 1 == (captured.out + captured.err).count("[same-title]")
    assert {"one.apkg", "two.apkg"} == {path.name for path in (tmp_path / "out" / "decks").iterdir()}


def test_a_bank_that_cannot_be_read_is_not_taken_for_gone(curator: Curator) -> None:
    curator.write()
    curator.build()
    (curator.folder / "bank.yaml").write_text("topic: bridge\nquestions: [", "utf-8")
    assert [] == curator.told()


def test_a_bank_of_which_all_is_retired_leaves_no_deck(any_learner: Learner, curator: Curator) -> None:
    curator.write()
    any_learner.do("take", curator.build())
    decks = set(any_learner.do("decks"))
    curator.write(QUESTION + "  status: retired\n")
    deck = curator.build()
    for path in (deck, deck.replace("-retired", "")):
        any_learner.do("take", path)
    assert decks == set(any_learner.do("decks"))
    assert 1 == len(any_learner.do("empty"))


def test_a_new_learner_of_a_module_of_which_all_is_retired_gets_no_deck_of_a_topic(
    any_learner: Learner, curator: Curator
) -> None:
    curator.write(QUESTION + "  status: retired\n")
    deck = curator.build()
    for path in (deck, deck.replace("-retired", "")):
        any_learner.do("take", path)
    assert {"Default", "The Harbour Bridge"} == set(any_learner.do("decks"))


def test_a_build_without_decks_publishes_nothing(curator: Curator) -> None:
    curator.write()
    for formats in ("print", "print", "anki", "print"):
        assert 0 == cli.main(["build", str(curator.folder), "--only", formats, "--out", str(curator.out)])
        curator.write(RENAMED)
        assert ([] if formats == "print" and not curator.decks else ["id-gone"]) == curator.told()
        curator.write()
        assert [] == curator.told()
