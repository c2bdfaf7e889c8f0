"""What is known of unchanged modules, and how it is forgotten when a file changes."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from modules import QUESTION, write_module
from trainer.cache.index import FILE, FOLDER, Finding, Index, read, render
from trainer.cache.signature import MARGIN, settled, signature, toolchain
from trainer.check import check_modules
from trainer.problems import Problem, Span

LATER = 10 * MARGIN


def started(later: int) -> Index:
    """An index of a run that begins so many nanoseconds from now."""
    return Index("key", time.time_ns() + later, time.monotonic_ns() + later)


def index_of(folder: Path) -> Index:
    """An index that knows the module, as a run some time after its files were written leaves it."""
    index = started(LATER)
    list(check_modules([str(folder)], index))
    return index


def test_an_unchanged_module_is_known(tmp_path: Path) -> None:
    index = index_of(write_module(tmp_path))
    assert Finding("harbour-bridge", 1, (), "The Harbour Bridge") == index.finding(str(tmp_path))


def test_a_known_module_is_not_read_again(tmp_path: Path) -> None:
    index = index_of(write_module(tmp_path))
    (checked,) = check_modules([str(tmp_path)], index)
    assert (None, 1, "harbour-bridge") == (checked.anchored, checked.questions, checked.identity)


def edit(folder: Path) -> None:
    (folder / "bank.yaml").write_text((folder / "bank.yaml").read_text() + "# more\n")


def same_size(folder: Path) -> None:
    text = (folder / "bank.yaml").read_text()
    status = (folder / "bank.yaml").stat()
    (folder / "bank.yaml").write_text(text.replace("1932", "1933"))
    os.utime(folder / "bank.yaml", ns=(status.st_atime_ns, status.st_mtime_ns))


def add_cast(folder: Path) -> None:
    (folder / "entities.yaml").write_text("entities: []\n")


def remove_bank(folder: Path) -> None:
    (folder / "bank.yaml").unlink()


def change_source(folder: Path) -> None:
    (folder / "source.txt").write_text("Another text.\n")


@pytest.mark.parametrize("change", [edit, same_size, add_cast, remove_bank, change_source])
def test_any_change_of_any_file_is_seen(tmp_path: Path, change: Callable[[Path], None]) -> None:
    index = index_of(write_module(tmp_path))
    change(tmp_path)
    assert index.finding(str(tmp_path)) is None


def test_a_module_with_errors_is_never_known(tmp_path: Path) -> None:
    write_module(tmp_path, QUESTION.replace("kind: short", "kind: shrot"))
    assert index_of(tmp_path).finding(str(tmp_path)) is None


def test_a_file_younger_than_a_coarse_clock_can_tell_is_not_trusted(tmp_path: Path) -> None:
    index = Index("key", time.time_ns())
    list(check_modules([str(write_module(tmp_path))], index))
    assert index.finding(str(tmp_path)) is None
    assert not settled([str(tmp_path / "bank.yaml")], time.time_ns())


def test_nothing_is_trusted_after_the_clock_was_set_back(tmp_path: Path) -> None:
    index = Index("key", time.time_ns() + LATER, time.monotonic_ns())  # this run began later than it is
    list(check_modules([str(write_module(tmp_path))], index))
    assert index.finding(str(tmp_path)) is None


def test_a_file_that_comes_into_a_folder_or_goes_is_seen(tmp_path: Path) -> None:
    index = index_of(write_module(tmp_path))
    (tmp_path / ".trainer-x.tmp").touch()
    assert index.finding(str(tmp_path)) is None


def test_a_module_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    index = index_of(write_module(tmp_path / "module"))
    (tmp_path / "module").rename(tmp_path / "other")
    assert b'"entries": {}' in render(index)


def test_outputs_are_known_until_one_changes(tmp_path: Path) -> None:
    index = index_of(write_module(tmp_path / "module"))
    folder, output = str(tmp_path / "module"), tmp_path / "deck.apkg"
    output.write_bytes(b"deck")
    index.remember_outputs(folder, "order", [str(output)])
    assert (str(output),) == index.outputs(folder, "order")
    output.write_bytes(b"desk")
    assert index.outputs(folder, "order") is None


def test_outputs_are_forgotten_when_an_input_changes(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "module")
    index = index_of(folder)
    index.remember_outputs(str(folder), "order", [])
    edit(folder)
    list(check_modules([str(folder)], index))
    assert index.finding(str(folder)) is not None
    assert index.outputs(str(folder), "order") is None


def test_an_index_reads_back_as_it_was_written(tmp_path: Path) -> None:
    index = started(LATER)
    problem = Problem(Span("bank.yaml", 3, 4), "a-code", "a message", "warning")
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / FILE).touch()
    index.remember(str(tmp_path), [str(tmp_path / "bank.yaml")], Finding("id", 2, (problem,)))
    (tmp_path / FOLDER / FILE).write_bytes(render(index))
    assert Finding("id", 2, (problem,)) == read(str(tmp_path), "key", 7).finding(str(tmp_path))
    assert {} == read(str(tmp_path), "another toolchain", 7).entries


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"key": "key"}', b'{"key": "key", "entries": {"a": 3}}', b"\xff"]
)
def test_a_damaged_index_is_an_empty_one(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / FILE).write_bytes(data)
    assert {} == read(str(tmp_path), "key", 1).entries


def test_a_signature_tells_a_missing_file_from_an_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "file"
    missing = signature([str(path)])
    path.write_bytes(b"")
    assert missing != signature([str(path)])


def test_the_toolchain_is_the_same_in_one_installation() -> None:
    assert toolchain() == toolchain()


def test_the_toolchain_does_not_hang_on_how_the_tool_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = toolchain()
    monkeypatch.syspath_prepend(tmp_path)  # as the folder of a script is
    assert before == toolchain()
