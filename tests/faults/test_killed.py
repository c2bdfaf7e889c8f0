"""Killed at any moment, a command leaves whole files, old or new, and the next build mends the rest and says so."""

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from killed import alive, killed_at
from libraries import write_library
from modules import SHIPPED as SHIPPED_MODULE
from trainer.cli import main
from trainer.exporters import exporters

BUILD = ["build", "--only", "anki", "--jobs", "1"]
STRAY = ".trainer-*.tmp"
SHIPPED = str(SHIPPED_MODULE)

Files = dict[str, bytes]


def files(folder: Path) -> Files:
    """All files but the index, which holds times."""
    paths = (path for path in folder.rglob("*") if path.is_file() and ".trainer-cache" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def change(folder: Path) -> None:
    """A curator improves one question."""
    bank = folder / "questions" / "module-00000" / "bank.yaml"
    bank.write_text(bank.read_text("utf-8").replace("On what date", "On which date"), "utf-8")


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two modules, built at one time, of which one was changed since; later it is another time."""
    home = tmp_path / "library"
    write_library(home / "questions", 2)
    monkeypatch.chdir(home)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert 0 == main(BUILD)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2000000000")
    change(home)
    return home


def copied(library: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy = library.parent / name
    shutil.copytree(library, copy)
    monkeypatch.chdir(copy)
    return copy


def test_a_build_killed_before_any_touch_of_a_file_leaves_whole_files_and_is_mended_by_the_next(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    exporters()
    old = files(library)
    whole = copied(library, "whole", monkeypatch)
    assert 0 == main(BUILD)
    new = files(whole)
    assert {"decks/module-00000.apkg", "questions/module-00000/ledger.json"} == {
        name for name in new if new[name] != old[name]
    }
    strays, moment = 0, 1
    while killed_at(moment, BUILD, here := copied(library, f"{moment}", monkeypatch)):
        left = list(here.rglob(STRAY))
        found = {name: data for name, data in files(here).items() if not Path(name).match(STRAY)}
        assert old.keys() == found.keys()
        assert all(found[name] in (old[name], new[name]) for name in old)
        capsys.readouterr()
        assert 0 == main(BUILD)
        assert [] == list(here.rglob(STRAY))
        assert new == files(here)
        assert bool(left) == ("an earlier run was cut short: removed 1 unfinished file" in capsys.readouterr().err)
        strays += len(left)
        moment += 1
    assert strays > 3
    assert moment > 20


def test_a_check_killed_before_any_touch_of_a_file_changes_nothing(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = files(library)
    moment = 1
    while killed_at(moment, ["check"], here := copied(library, f"{moment}", monkeypatch)):
        assert old == files(here)
        assert 0 == main(["check"])
        assert 0 == main(BUILD)
        assert [] == list(here.rglob(STRAY))
        moment += 1
    assert moment > 10


def messy(module: Path) -> None:
    bank = module / "bank.yaml"
    bank.write_text(bank.read_text("utf-8").replace("kind: short", "kind:   short"), "utf-8")


def edit_source(module: Path) -> None:
    """An editor changes a word of each passage that is quoted, and the SHA-256 is out of date."""
    source = module / "source.txt"
    source.write_text(source.read_text("utf-8").replace(" opened on ", " was opened on "), "utf-8")


NAME = "questions/module-00000"
WRITERS = {
    "fmt": (messy, ["fmt", NAME], "", {"bank.yaml"}),
    "review": (messy, ["review", NAME, "bridge-0", "--by", "Ada"], "a\n", {"ledger.json"}),
    "reanchor": (edit_source, ["reanchor", NAME], "y\ny\ny\n", {"bank.yaml", "module.yaml"}),
}
"""What is spoilt before, the command, what is typed, and the files that it writes."""


@pytest.mark.parametrize("name", WRITERS)
def test_what_writes_for_a_person_is_killed_with_whole_files_too(
    library: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    spoil, argv, typed, written = WRITERS[name]
    spoil(library / NAME)
    old = files(library)
    whole = copied(library, "whole", monkeypatch)
    assert not killed_at(100_000, argv, whole, typed)
    new = files(whole)
    assert written == {Path(path).name for path in new if old[path] != new[path]}
    moment = 1
    while killed_at(moment, argv, here := copied(library, f"{moment}", monkeypatch), typed):
        found = {path: data for path, data in files(here).items() if not Path(path).match(STRAY)}
        assert old.keys() == found.keys()
        assert all(found[path] in (old[path], new[path]) for path in old)
        main(BUILD)
        assert [] == list(here.rglob(STRAY))
        assert not killed_at(100_000, argv, here, typed)
        mended = files(here)
        assert all(mended[path] == new[path] for path in new if Path(path).name in written - {"ledger.json"})
        moment += 1
    assert moment > 4


MODULES = ("trainer.build.work", "compile_folder", ["build", "--force", "--jobs", "2"])
PAGES = (
    "trainer.exporters.print.press.pool",
    "_press_at",
    ["build", SHIPPED, "--force", "--jobs", "2", "--out", "x"],
)


@pytest.mark.parametrize(("module", "function", "argv"), [MODULES, PAGES], ids=["modules", "pages"])
def test_workers_end_with_the_build_that_began_them(
    library: Path, module: str, function: str, argv: list[str]
) -> None:
    code = f"""
import os, time
from importlib import import_module
def work(*args):
    os.write(1, b"%d\\n" % os.getpid())
    time.sleep(60)
setattr(import_module("{module}"), "{function}", work)
from trainer.cli import main
main({argv})
"""
    with subprocess.Popen([sys.executable, "-c", code], cwd=library, stdout=subprocess.PIPE, text=True) as build:
        assert build.stdout is not None
        pids = [int(build.stdout.readline()) for _ in range(2)]
        build.send_signal(signal.SIGKILL)
        build.wait()
    deadline = time.monotonic() + 10
    while any(map(alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert [] == [pid for pid in pids if alive(pid)]
