"""What has not changed is not read, not made and not even thought of again."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from libraries import write_library
from trainer.cache import index, signature
from trainer.cli import main

BUILD = ["build", "--only", "anki", "--jobs", "1"]
LOADED = """
import sys
from trainer.cli import main
assert main({argv}) == 0
print(*sorted(sys.modules))
"""


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three modules, built by a run that trusts files however young they are."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(signature, "MARGIN", 0)
    monkeypatch.setattr(index, "MARGIN", 0)
    write_library(tmp_path / "questions", 3)
    time.sleep(0.02)  # a tick of the clock of the files
    assert 0 == main(BUILD)
    return tmp_path


def loaded_by(*argv: str) -> set[str]:
    code = LOADED.format(argv=list(argv))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("argv", [["check"], BUILD], ids=["check", "build"])
def test_of_a_known_library_nothing_is_imported_that_reads_a_module(argv: list[str]) -> None:
    loaded = loaded_by(*argv)
    heavy = {"yaml", "genanki", "weasyprint", "jinja2", "sqlite3", "multiprocessing", "distributed", "fsspec"}
    reading = {name for name in loaded if name.startswith(("trainer.load", "trainer.kinds", "trainer.trace"))}
    assert set() == reading | heavy & loaded


def test_one_changed_bank_makes_its_own_files_and_no_other(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bank = library / "questions" / "module-00001" / "bank.yaml"
    bank.write_text(bank.read_text("utf-8").replace("On what date", "On which date"), "utf-8")
    capsys.readouterr()
    assert 0 == main(BUILD)
    written = [line.strip() for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    assert ["questions/module-00001/ledger.json", "decks/module-00001.apkg"] == written


@pytest.mark.usefixtures("library")
def test_an_output_that_was_lost_is_made_again() -> None:
    Path("decks/module-00002.apkg").unlink()
    assert 0 == main(BUILD)
    assert 3 == len(os.listdir("decks"))


def test_a_large_library_is_reported_in_short(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_library(library / "questions", 21)
    capsys.readouterr()
    assert 0 == main(BUILD)
    assert capsys.readouterr().out.endswith("21 modules: 3 as they were, 3 files already current\n")


def test_a_saved_bank_is_built_by_a_build_that_watches(library: Path) -> None:
    deck = library / "decks" / "module-00001.apkg"
    before = deck.read_bytes()
    command = [sys.executable, "-m", "trainer", *BUILD, "--watch"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as watch:
        assert watch.stderr is not None
        while not watch.stderr.readline().startswith("watching"):
            assert watch.poll() is None
        bank = library / "questions" / "module-00001" / "bank.yaml"
        bank.write_text(bank.read_text("utf-8").replace("On what date", "On which date"), "utf-8")
        assert watch.stderr.readline().startswith("watching")
        watch.terminate()
    assert before != deck.read_bytes()


def test_profile_and_verbose_tell_where_the_time_went(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert library.is_dir()
    capsys.readouterr()
    assert 0 == main([*BUILD, "--force", "--profile", "--verbose"])
    said = capsys.readouterr().err
    assert 3 == said.count("s  questions/module-0000")
    table = said[said.index("stage ") :].splitlines()
    assert table[0].split() == ["stage", "modules", "seconds", "share", "ms", "each"]
    assert {"load", "rules", "compile", "make anki", "write"} <= {line.split("  ")[0].strip() for line in table}
    assert table[-1].endswith(" s passed meanwhile")
