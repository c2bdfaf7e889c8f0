"""`trainer build` and the lists of classes: read from the module’s folder, and from nowhere else."""

from pathlib import Path

import pytest

from commandline import Run
from modules import write_module
from papers import pages_of
from trainer.load import load

SHEET = "\nworksheets:\n  test:\n    title: The bridge\n    class_list: {name}\n"
PDF = "print/harbour-bridge-test-class.pdf"


def written(here: Path, text: str, name: str = "names.csv") -> Path:
    folder = write_module(here / "harbour", extra=SHEET.format(name=name))
    (folder / "names.csv").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee\nBo Reed\n",
        "name\nAnn Lee\n\nBo Reed",
        "number,Name,class\r\n1,Ann Lee,7b\r\n2,Bo Reed,7b\r\n",
        "Last name;First name\nLee;Ann\nReed;Bo\n",
        '\ufeff"surname"\t"given_name"\n"Lee"\t"Ann"\n"Reed"\t"  Bo "\n',
    ],
)
def test_names_are_found_in_the_lists_that_schools_have(here: Path, text: str) -> None:
    module, problems = load(str(written(here, text)))
    assert [] == problems
    assert module
    assert ("Ann Lee", "Bo Reed") == module.worksheets[0].learners


def test_a_build_makes_the_class_and_makes_it_anew_when_the_list_changes(here: Path, run: Run) -> None:
    folder = written(here, "Ann Lee\nBo Reed\n")
    assert f"  {PDF}" in run("build", "harbour", "--only", "print").lines
    assert 2 == len(pages_of((here / PDF).read_bytes()))
    assert "0 files written" in run("build", "harbour", "--only", "print").lines[0]
    (folder / "names.csv").write_text("Ann Lee\nBo Reed\nNoor Khan\n", "utf-8")
    assert f"  {PDF}" in run("build", "harbour", "--only", "print").lines
    assert 3 == len(pages_of((here / PDF).read_bytes()))


def test_who_is_in_a_class_changes_no_deck(here: Path, run: Run) -> None:
    folder = written(here, "Ann Lee\n")
    run("build", "harbour")
    (folder / "names.csv").write_text("Bo Reed\n", "utf-8")
    lines = run("build", "harbour").lines
    assert any("class.pdf" in line for line in lines)
    assert not [line for line in lines if ".apkg" in line]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("../names.csv", "Ann\n", "leads out of the module's folder"),
        ("/etc/passwd", "Ann\n", "leads out of the module's folder"),
        ("other.csv", "Ann\n", "there is no file `other.csv`"),
        ("names.csv", "name\n\n", "the list names nobody"),
        ("names.csv", "", "the list names nobody"),
        ("names.csv", "Ann\n" * 401, "401 learners; the limit is 400"),
        ("names.csv", f"Ann\n{'A' * 81}\n", "row 2 is no name that fits on a sheet"),
        ("names.csv", "Ann\x00\n", "[bad-value]"),
        ("names.csv", f'"{"A" * 140_000}"\n', "the list is no CSV file"),
        ("names.csv", "A" * 200_001, "the limit is 200,000"),
    ],
)
def test_a_list_that_cannot_be_used_is_told(here: Path, run: Run, name: str, text: str, told: str) -> None:
    written(here, text, name)
    result = run("build", "harbour", "--only", "print")
    assert (1, True) == (result.status, told in result.out), result.out
    assert not (here / PDF).exists()


def test_a_link_out_of_the_folder_is_not_followed(here: Path, run: Run) -> None:
    folder = written(here, "Ann\n")
    (here / "outside.csv").write_text("Secret Name\n", "utf-8")
    (folder / "names.csv").unlink()
    (folder / "names.csv").symlink_to(here / "outside.csv")
    assert "leads out of the module's folder" in run("build", "harbour", "--only", "print").out


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("draw: [{topic: ferry, count: 3}]", "no bank has the topic `ferry`"),
        ("draw: [{objective: ferry, count: 3}]", "there is no objective `ferry`. The objectives: bridge."),
        ("draw: [{level: hard, count: 3}]", "`level`"),
        ("draw: [{topic: bridge}]", "`count`"),
        ("{draw: [{count: 1}], length: 3}", "`length` has no use here: `draw` says how many questions there are"),
        ("exclude: [opening-dat]", "no bank has a question `opening-dat`."),
    ],
)
def test_draws_and_exclusions_of_what_is_not_there_are_told(here: Path, run: Run, lines: str, told: str) -> None:
    write_module(here / "harbour", extra=f"\nworksheets:\n  test:\n    {lines}\n")
    result = run("check", "harbour")
    assert (1, True) == (result.status, told in result.out), result.out


def test_a_draw_beyond_what_there_is_is_told_by_the_build(here: Path, run: Run) -> None:
    write_module(here / "harbour", extra="\nworksheets:\n  test:\n    draw: [{objective: bridge, count: 3}]\n")
    assert "the worksheet `test` has 1 question and not 3" in run("build", "harbour", "--only", "print").out
