"""`trainer build` and worksheets: editions on request, and what there is to know of the sheets."""

from pathlib import Path

import pytest

from commandline import Run
from modules import QUESTION, write_module

SHEET = "\nworksheets:\n  class: {title: The bridge, forms: [A, B], editions: [standard, large-print]}\n"
PLAIN, LARGE, LEGIBLE = (f"print/harbour-bridge-class-A{name}.pdf" for name in ("", "-large-print", "-dyslexia"))
CROWDED = "".join(
    f"""
- id: opening-{n}
  kind: choice
  stem: On what date did the Harbour Bridge open, as guest {word} recalls?
  answer: 3 May 1932
  answer_type: date
  distractors: [4 May 1932, 5 May 1932, 6 May 1932]
  evidence: The Harbour Bridge opened on 3 May 1932
  objective: bridge
"""
    for n, word in enumerate(("one", "two", "three", "four", "five", "six", "seven"))
)
TOLD = "harbour/module.yaml:1:1: warning: on form A of the worksheet `class`, A is right in 7 of 7 questions"


def printed(here: Path) -> set[str]:
    return {f"print/{path.name}" for path in (here / "print").iterdir()}


def test_an_edition_is_made_of_every_form_beside_those_of_the_module(here: Path, run: Run) -> None:
    write_module(here / "harbour", extra=SHEET)
    run("build", "harbour", "--only", "print")
    before = printed(here)
    result = run("build", "harbour", "--only", "print", "--edition", "dyslexia, large-print")
    assert {LEGIBLE, LEGIBLE.replace("-A-", "-B-")} == printed(here) - before
    assert {PLAIN, LARGE} <= before <= printed(here)
    assert result.lines[0].startswith("harbour: 2 files written; ")


def test_a_build_with_an_edition_is_another_than_one_without(here: Path, run: Run) -> None:
    write_module(here / "harbour", extra=SHEET)
    for words in ((), ("--edition", "dyslexia"), (), ("--edition", "dyslexia")):
        run("build", "harbour", "--only", "print", *words)
    (here / LEGIBLE).unlink()
    assert "0 files written" in run("build", "harbour", "--only", "print").lines[0]
    assert f"  {LEGIBLE}" in run("build", "harbour", "--only", "print", "--edition", "dyslexia").lines


def test_a_module_without_worksheets_gets_the_edition_too(here: Path, run: Run) -> None:
    write_module(here / "harbour")
    run("build", "harbour", "--only", "print", "--edition", "large-print")
    assert {"print/harbour-bridge-all-A.pdf", "print/harbour-bridge-all-A-large-print.pdf"} <= printed(here)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--edition", "huge"), "there is no edition `huge`; it is one of: standard, large-print, dyslexia,"),
        (("--edition", "dyslexia", "--only", "anki"), "--edition is of worksheets, and --only leaves them out"),
    ],
)
def test_an_edition_that_cannot_be_made_is_told(here: Path, run: Run, words: tuple[str, ...], told: str) -> None:
    write_module(here / "harbour")
    result = run("build", "harbour", *words)
    assert (2, True) == (result.status, told in result.err)
    assert not (here / "print").exists()


def test_keys_that_crowd_on_a_letter_are_told_with_every_build_of_sheets(here: Path, run: Run) -> None:
    write_module(here / "harbour", CROWDED, extra=SHEET)
    for _ in range(2):  # the second time from memory
        result = run("build", "harbour", "--only", "print")
        assert (0, True) == (result.status, TOLD in result.out)
    assert "key-position" not in run("build", "harbour", "--only", "anki").out
    assert "key-position" not in run("check", "harbour").out


def test_letters_that_no_font_has_are_told(here: Path, run: Run) -> None:
    write_module(here / "harbour", extra=SHEET.replace("The bridge", "The bridge 桥"))
    result = run("build", "harbour", "--only", "print")
    assert 0 == result.status
    assert "harbour/module.yaml:1:1: notice: the fonts for printing lack 桥" in result.out


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_a_build_of_drafts_alone_says_that_nothing_is_printed(here: Path, run: Run, status: str) -> None:
    write_module(here / "harbour", f"{QUESTION}  status: {status}\n")
    for _ in range(2):  # the second time from memory
        result = run("build", "harbour", "--only", "print")
        assert (0, True) == (result.status, "harbour/module.yaml:1:1: warning: nothing is printed" in result.out)


def test_editions_can_be_named_one_after_the_other(here: Path, run: Run) -> None:
    write_module(here / "harbour", extra=SHEET)
    run("build", "harbour", "--only", "print", "--edition", "dyslexia", "--edition", "two-columns")
    assert {LEGIBLE, LEGIBLE.replace("dyslexia", "two-columns")} <= printed(here)


def test_a_number_of_forms_is_told_to_be_a_name(here: Path, run: Run) -> None:
    write_module(here / "harbour", extra=SHEET.replace("[A, B]", "5"))
    result = run("build", "harbour", "--only", "print")
    assert 1 == result.status
    assert (
        "error: `forms: 5` would be one form of that name. Name each form, such as [A, B, C]. [bad-value]"
        in result.out
    )
    write_module(here / "harbour", extra=SHEET.replace("[A, B]", "[5, 6]"))
    assert 0 == run("build", "harbour", "--only", "print").status
