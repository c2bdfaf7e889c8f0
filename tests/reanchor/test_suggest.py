"""Where a lost quote may stand now."""

from pathlib import Path

import pytest

from modules import SHIPPED, write_module
from trainer.ledger.book import Ledger
from trainer.ledger.update import updated
from trainer.load import load
from trainer.reanchor.suggest import Lost, lost, moved
from trainer.trace.anchored import Anchored, anchor

OLD = "The Harbour Bridge opened on 3 May 1932. Chief engineer Ada Brown cut the ribbon before 4,000 guests.\n"


def anchored(folder: Path) -> Anchored:
    module, _ = load(str(folder))
    assert module is not None
    return anchor(module)


def only(found: list[Lost]) -> Lost:
    (one,) = found
    return one


def test_nothing_is_lost_where_every_quote_stands(tmp_path: Path) -> None:
    assert [] == lost(anchored(write_module(tmp_path)))


def test_a_changed_word_is_found_with_its_likeness(tmp_path: Path) -> None:
    one = only(lost(anchored(write_module(tmp_path, source=OLD.replace("opened", "was opened")))))
    assert one.new is not None
    assert "The Harbour Bridge was opened on 3 May 1932" == one.new.exact.value
    assert 0.80 <= one.score < 1.0
    assert ("question opening-date", ()) == (one.owner, one.answers)


def test_a_changed_answer_is_pointed_out(tmp_path: Path) -> None:
    one = only(lost(anchored(write_module(tmp_path, source=OLD.replace("3 May", "8 May")))))
    assert ("3 May 1932",) == one.answers
    assert one.score > 0.95


@pytest.mark.parametrize("source", ["Nothing of the kind was ever written here.\n", "The Harbour burned.\n"])
def test_nothing_below_the_least_likeness_is_suggested(tmp_path: Path, source: str) -> None:
    assert None is only(lost(anchored(write_module(tmp_path, source=source)))).new


def test_a_quote_that_stands_twice_now_gets_no_suggestion(tmp_path: Path) -> None:
    one = only(
        lost(
            anchored(write_module(tmp_path, source=OLD + "\nIt is said: The Harbour Bridge opened on 3 May 1932.\n"))
        )
    )
    assert (2, None) == (one.places, one.new)


@pytest.mark.parametrize(("first", "told"), [("", ("", ". Chief")), ("It is said: ", ("said:", ""))])
def test_a_passage_that_has_a_like_gets_what_stands_beside_it(
    tmp_path: Path, first: str, told: tuple[str, str]
) -> None:
    source = (
        f"{first}{OLD.replace('opened', 'was opened')}\nPapers wrote: The Harbour Bridge was opened on 3 May 1932.\n"
    )
    one = only(lost(anchored(write_module(tmp_path, source=source))))
    assert one.new is not None
    assert told == (one.new.prefix, one.new.suffix)


def test_a_prefix_that_changed_is_taken_anew(tmp_path: Path) -> None:
    question = """\
        - id: who
          kind: short
          stem: Who cut it?
          answer: Ada Brown
          evidence: {exact: Ada Brown cut the ribbon, prefix: engineer}
        """
    one = only(lost(anchored(write_module(tmp_path, question, source=OLD.replace("engineer", "architect")))))
    assert one.new is not None
    assert ("Ada Brown cut the ribbon", "architect") == (one.new.exact.value, one.new.prefix)


def test_quotes_of_names_are_looked_for_as_well(tmp_path: Path) -> None:
    entity = "- id: ada\n  type: person\n  name: Ada Brown\n  evidence: Chief engineer Ada Brown\n"
    folder = write_module(tmp_path, entities=entity, source=OLD.replace("Chief engineer", "The chief engineer"))
    one = only(lost(anchored(folder)))
    assert ("entity ada", True) == (one.owner, one.new is not None)


def test_quotes_that_moved_with_their_words_are_counted(tmp_path: Path) -> None:
    ledger = updated(Ledger(), anchored(write_module(tmp_path)), {}, 1)
    after = anchored(write_module(tmp_path, source="A new first sentence. " + OLD))
    assert (0, 1) == (len(lost(after)), moved(after, ledger))


def test_in_the_shipped_module_nothing_is_lost() -> None:
    assert [] == lost(anchored(SHIPPED))
