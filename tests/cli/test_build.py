"""`trainer build`: what is written, where, when again, and when not."""

import os
from pathlib import Path

import pytest

from commandline import Run
from modules import QUESTION, write_module

DECK = "decks/harbour-bridge.apkg"
SHEET = "\nworksheets:\n  class: {title: The bridge}\n"


@pytest.fixture
def harbour(here: Path) -> Path:
    return write_module(here / "harbour")


def files(folder: Path) -> list[str]:
    """The files under a folder, as paths, without modules."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(name for name in found if not name.startswith("harbour/"))


def spoilt(module: Path) -> None:
    """Makes the answer of the module one that its quote does not hold."""
    bank = module / "bank.yaml"
    bank.write_text(bank.read_text("utf-8").replace("answer: 3 May 1932", "answer: 4 May 1932"), "utf-8")


@pytest.mark.usefixtures("harbour")
def test_decks_and_worksheets_are_written_beside_the_modules(here: Path, run: Run) -> None:
    write_module(here / "harbour", extra=SHEET)
    result = run("build", "harbour")
    assert 0 == result.status
    assert {DECK, "print/harbour-bridge-class-A-key.pdf", "print/harbour-bridge-class-A.pdf"} <= set(files(here))
    assert all(f"  {name}" in result.lines for name in files(here))


@pytest.mark.usefixtures("harbour")
def test_out_puts_both_folders_under_another(here: Path, run: Run) -> None:
    assert 0 == run("build", "harbour", "--only", "anki", "--out", "out/today").status
    assert [f"out/today/{DECK}"] == files(here)


def test_only_writes_the_formats_that_are_named(here: Path, run: Run) -> None:
    write_module(here / "harbour", extra=SHEET)
    run("build", "harbour", "--only", "anki")
    assert [DECK] == files(here)
    run("build", "harbour", "--only", "print, anki")
    assert "print/harbour-bridge-class-A.pdf" in files(here)


@pytest.mark.usefixtures("harbour")
def test_the_ledger_is_brought_up_to_date(here: Path, run: Run) -> None:
    run("build", "harbour", "--only", "anki")
    assert (here / "harbour" / "ledger.json").is_file()
    assert "" == run("check", "harbour").out


@pytest.mark.usefixtures("harbour")
def test_a_second_build_writes_nothing(here: Path, run: Run) -> None:
    run("build", "harbour", "--only", "anki")
    before = {path: path.stat().st_mtime_ns for path in here.rglob("*")}
    result = run("build", "harbour", "--only", "anki")
    assert (0, ["harbour: 0 files written; 1 file already current"]) == (result.status, result.lines)
    assert before == {path: path.stat().st_mtime_ns for path in here.rglob("*")}


@pytest.mark.usefixtures("harbour")
def test_force_writes_the_same_bytes_anew(here: Path, run: Run) -> None:
    run("build", "harbour", "--only", "anki")
    before = (here / DECK).read_bytes()
    (here / DECK).write_bytes(before)
    os.utime(here / DECK, (1, 1))
    result = run("build", "harbour", "--only", "anki", "--force")
    assert f"  {DECK}" in result.lines
    assert 1 < (here / DECK).stat().st_mtime
    assert before == (here / DECK).read_bytes()


@pytest.mark.usefixtures("harbour")
@pytest.mark.parametrize("data", [b"", b"damaged", None])
def test_an_output_that_is_damaged_or_gone_is_made_again(here: Path, run: Run, data: bytes | None) -> None:
    run("build", "harbour", "--only", "anki")
    good = (here / DECK).read_bytes()
    (here / DECK).unlink()
    if data is not None:
        (here / DECK).write_bytes(data)
    assert 0 == run("build", "harbour", "--only", "anki").status
    assert good == (here / DECK).read_bytes()


def test_a_changed_bank_is_built_again(here: Path, harbour: Path, run: Run) -> None:
    run("build", "harbour", "--only", "anki")
    before = (here / DECK).read_bytes()
    write_module(harbour, QUESTION + "  rationale: The ribbon was cut that day.\n")
    assert f"  {DECK}" in run("build", "harbour", "--only", "anki").lines
    assert before != (here / DECK).read_bytes()


def test_a_module_with_errors_keeps_the_outputs_it_had(here: Path, harbour: Path, run: Run) -> None:
    run("build", "harbour", "--only", "anki")
    spoilt(harbour)
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    result = run("build", "harbour", "--force")
    assert 1 == result.status
    assert "harbour: not built, see the problems below" == result.lines[0]
    assert any("4 May 1932" in line for line in result.lines[1:])
    assert before == {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}


def test_a_module_with_errors_writes_nothing_at_all(here: Path, harbour: Path, run: Run) -> None:
    spoilt(harbour)
    assert 1 == run("build", "harbour").status
    assert [] == files(here)
    assert not (harbour / "ledger.json").exists()


def test_one_module_with_errors_does_not_keep_the_others(here: Path, run: Run) -> None:
    spoilt(write_module(here / "bad", identity="bad"))
    write_module(here / "good", identity="good")
    result = run("build", "bad", "good", "--only", "anki")
    assert 1 == result.status
    assert (here / "decks" / "good.apkg").exists()
    assert not (here / "decks" / "bad.apkg").exists()


@pytest.mark.usefixtures("harbour")
def test_a_folder_in_the_place_of_an_output_is_one_problem(here: Path, run: Run) -> None:
    (here / DECK).mkdir(parents=True)
    result = run("build", "harbour", "--only", "anki")
    assert 1 == result.status
    assert f"{DECK}:1:1: error: the file cannot be written" in result.out
    assert (here / DECK).is_dir()


@pytest.mark.usefixtures("harbour")
def test_a_file_in_the_place_of_the_folder_is_one_problem(here: Path, run: Run) -> None:
    (here / "out").write_text("mine", "utf-8")
    result = run("build", "harbour", "--only", "anki", "--out", "out")
    assert 1 == result.status
    assert "[not-written]" in result.out
    assert "mine" == (here / "out").read_text("utf-8")


@pytest.mark.usefixtures("harbour")
def test_an_output_folder_without_permission_is_one_problem(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def refused(path: str, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        if str(path).endswith(".tmp"):
            raise PermissionError(13, "Permission denied")
        return real(path, flags, mode, dir_fd=dir_fd)

    monkeypatch.setattr("os.open", refused)  # not by chmod, which does not bind the superuser
    result = run("build", "harbour", "--only", "anki", "--out", "out")
    assert 1 == result.status
    assert "the file cannot be written: Permission denied." in result.out
    assert [] == files(here)


@pytest.mark.usefixtures("harbour")
def test_the_same_clock_gives_the_same_bytes(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    decks = []
    for name in ("one", "two"):
        (here / "harbour" / "ledger.json").unlink(missing_ok=True)
        run("build", "harbour", "--only", "anki", "--out", name)
        decks.append((here / name / DECK).read_bytes())
    assert decks[0] == decks[1]
