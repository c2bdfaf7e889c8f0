"""What the doctor finds on a machine that lacks something."""

import os
from pathlib import Path

import pytest

from trainer.cli import main
from trainer.cli.doctor import lines
from trainer.doctor import examine, packages, places, printing
from trainer.doctor.finding import Finding
from trainer.exporters.print.probe import Lack


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def states(findings: list[Finding]) -> dict[str, str]:
    return {finding.what: finding.state for finding in findings}


@pytest.mark.usefixtures("here")
def test_a_machine_that_was_set_up_lacks_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == main(["doctor"])
    said = capsys.readouterr().out
    assert "a trial page was printed" in said
    assert said.endswith("\nNothing is missing.\n")
    assert os.listdir(".") == []


def test_a_package_that_is_missing_is_told_with_its_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    real = packages._version
    monkeypatch.setattr(packages, "_version", lambda name: "" if name in ("genanki", "fsspec") else real(name))
    found = {finding.what: finding for finding in packages.packages()}
    assert ("lacking", "Run: pip install --force-reinstall trainer") == (
        found["genanki"].state,
        found["genanki"].mend,
    )
    assert ("optional", "Run: pip install 'trainer[dask]'") == (found["fsspec"].state, found["fsspec"].mend)
    assert "good" == found["jinja2"].state


def test_an_old_python_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "OLDEST", (99, 0))
    assert ["lacking"] == [finding.state for finding in packages.python()]


def test_what_printing_lacks_is_told_in_its_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    lack = Lack("error", "print-library", "Pango is missing. Install it so: apt-get install pango")
    monkeypatch.setattr("trainer.exporters.print.probe.probe", lambda: [lack])
    assert [Finding("lacking", "printing", "Pango is missing", "Install it so: apt-get install pango")] == list(
        printing.printing()
    )


def test_a_folder_that_cannot_be_written_is_told(here: Path) -> None:
    (here / "file").touch()
    assert "lacking" == places._writable("file/inside", "this folder").state


def test_a_full_disk_is_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "LEAST_FREE", 10**18)
    assert "lacking" == states(list(places.places()))["the disk"]
    assert here.is_dir()


def test_unfinished_files_are_told(here: Path) -> None:
    (here / "decks").mkdir()
    (here / "decks" / ".trainer-1.tmp").touch()
    assert "optional" == states(list(places.places()))["unfinished files"]


def test_something_missing_is_the_exit_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(examine, "EXAMINATIONS", (lambda: [Finding("lacking", "Pango", "is missing", "Get it.")],))
    assert 1 == main(["doctor"])
    assert "MISSING  Pango  is missing. Get it.\n\n1 thing missing.\n" == capsys.readouterr().out


def test_the_table_keeps_its_columns() -> None:
    rows = list(lines([Finding("good", "Python", "3"), Finding("optional", "a thing", "word " * 30, "Mend it.")], 60))
    assert "ok       Python   3" == rows[0]
    assert all(line.startswith(" " * 18) for line in rows[2:])
    assert max(map(len, rows)) <= 60
