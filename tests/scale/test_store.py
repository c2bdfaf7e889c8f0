"""A store of outputs: each file under its digest, a list for each module, nothing made twice."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from libraries import write_library
from trainer.build.store import Store, StoreError
from trainer.cli import main
from trainer.exporters.output import Output


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    write_library(tmp_path / "questions", 3)
    return tmp_path


def stored(home: Path) -> dict[str, bytes]:
    """The files of all modules by path, each found by its digest."""
    found: dict[str, bytes] = {}
    for path in home.glob("modules/*.json"):
        for row in json.loads(path.read_text("utf-8"))["files"]:
            data = (home / "objects" / row["sha256"][:2] / row["sha256"]).read_bytes()
            assert (row["sha256"], row["size"]) == (hashlib.sha256(data).hexdigest(), len(data))
            found[row["path"]] = data
    return found


def test_a_store_holds_the_same_bytes_as_a_folder(library: Path) -> None:
    assert 0 == main(["build", "--store", str(library / "store"), "--jobs", "2"])
    assert 0 == main(["build", "--out", "out", "--jobs", "1"])
    expected = {str(path.relative_to("out")): path.read_bytes() for path in Path("out").rglob("*") if path.is_file()}
    assert expected == stored(library / "store")
    assert not Path("decks").exists()


def test_the_address_of_a_folder_may_be_a_url(library: Path) -> None:
    assert 0 == main(["build", "--only", "anki", "--store", f"file://{library}/store"])
    assert 3 == len(stored(library / "store"))


def test_a_second_build_writes_nothing_and_a_changed_module_its_own(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build = ["build", "--only", "anki", "--store", "store"]
    assert 0 == main(build)
    before = {path: path.stat().st_mtime_ns for path in (library / "store").rglob("*")}
    capsys.readouterr()
    assert 0 == main(build)
    assert 3 == capsys.readouterr().out.count(": 0 files written")
    assert before == {path: path.stat().st_mtime_ns for path in (library / "store").rglob("*")}
    bank = library / "questions" / "module-00001" / "bank.yaml"
    bank.write_text(bank.read_text("utf-8").replace("On what date", "On which date"), "utf-8")
    assert 0 == main(build)
    changed = {path.name for path in (library / "store").glob("modules/*") if before[path] != path.stat().st_mtime_ns}
    assert {"module-00001.json"} == changed


def test_a_store_that_was_emptied_is_filled_again(library: Path) -> None:
    build = ["build", "--only", "anki", "--store", "store"]
    assert 0 == main(build)
    full = stored(library / "store")
    shutil.rmtree(library / "store")
    assert 0 == main(build)
    assert full == stored(library / "store")


def test_an_object_that_is_lost_is_made_again(library: Path) -> None:
    build = ["build", "--only", "anki", "--store", "store", "questions/module-00000", "--force"]
    assert 0 == main(build[:-1])
    shutil.rmtree(library / "store" / "objects")
    assert 0 == main(build)
    assert 1 == len(stored(library / "store"))


def test_a_store_in_memory_keeps_what_it_is_given() -> None:
    store = Store("memory://shelf")
    entry = store.put(Output("decks/a.apkg", "d"), b"data")
    assert store.publish("a", [entry], [])
    assert {"decks/a.apkg": entry} == store.listed("a")
    assert store.mark() == store.mark()


@pytest.mark.parametrize("data", ["", "[]", "{}", '{"files": [{}]}', '{"files": 3}'])
def test_a_list_that_is_not_whole_is_none(tmp_path: Path, data: str) -> None:
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "a.json").write_text(data, "utf-8")
    assert {} == Store(str(tmp_path)).listed("a")


@pytest.mark.parametrize("url", ["nonsense://bucket", "s4://bucket"])
def test_an_address_of_no_known_kind_is_one_line(library: Path, url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert 1 == main(["build", "--store", url])
    said = capsys.readouterr().err
    assert f"{url} is no address of a store" in said
    assert 1 == len(said.splitlines())
    assert library.is_dir()


def test_a_store_needs_fsspec(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(StoreError, match="trainer\\[dask\\]"):
        Store("store")
