"""`trainer build` and what a school adds to its sheets: a picture, rules of its own, small paper."""

from io import BytesIO
from pathlib import Path

import page
import pypdf
import pypdfium2
import pytest
from PIL import Image

from commandline import Run
from modules import write_module
from papers import pages_of
from trainer.worksheet import EDITIONS

PDF = "print/harbour-bridge-test-A.pdf"


def written(here: Path, *lines: str) -> Path:
    return write_module(here / "harbour", extra="\nworksheets:\n  test:\n    " + "\n    ".join(lines) + "\n")


def picture(kind: str = "PNG", size: tuple[int, int] = (60, 30)) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, "#123456").save(file, kind)
    return file.getvalue()


def pictures(path: Path) -> int:
    return sum(len(each.images) for each in pypdf.PdfReader(path).pages)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_stands_at_the_head_of_sheet_and_key_and_is_named(here: Path, run: Run, kind: str) -> None:
    folder = written(here, "logo: logo.png", "school: Weir Street School")
    (folder / "logo.png").write_bytes(picture(kind))
    assert 0 == run("build", "harbour", "--only", "print").status
    for path in (here / PDF, here / PDF.replace("-A", "-A-key")):
        assert 1 == pictures(path)
        assert [] == page.validate_pdf_bytes(path.read_bytes(), profile="ua1").failures
    (folder / "logo.png").write_bytes(picture(kind, (90, 30)))
    assert f"  {PDF}" in run("build", "harbour", "--only", "print").lines


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "logo.png", "is no picture that can be printed"),
        (picture()[:60], "logo.png", "is no picture that can be printed"),
        (picture(size=(4001, 2)), "logo.png", "at most 4,000 pixels"),
        (picture("GIF"), "logo.png", "is no picture that can be printed"),
        (b"\x89PNG" + bytes(1_000_001), "logo.png", "the limit is 1,000,000"),
        (picture(), "/etc/hostname", "leads out of the module's folder"),
        (picture(), "../logo.png", "leads out of the module's folder"),
        (picture(), "other.png", "there is no file `other.png`"),
    ],
)
def test_a_logo_that_cannot_be_used_is_told(here: Path, run: Run, data: bytes, name: str, told: str) -> None:
    folder = written(here, f"logo: {name}")
    (folder / "logo.png").write_bytes(data)
    result = run("build", "harbour", "--only", "print")
    assert (1, True) == (result.status, told in result.out), result.out


def test_rules_of_a_school_come_last(here: Path, run: Run) -> None:
    folder = written(here, "css: own.css")
    (folder / "own.css").write_text("h1 { text-transform: uppercase }\n", "utf-8")
    run("build", "harbour", "--only", "print")
    assert pages_of((here / PDF).read_bytes())[0].startswith("THE HARBOUR BRIDGE")
    (folder / "own.css").write_text("h1 { text-transform: lowercase; color: var(--unknown) }\n", "utf-8")
    run("build", "harbour", "--only", "print")
    assert pages_of((here / PDF).read_bytes())[0].startswith("the harbour bridge")


@pytest.mark.parametrize(
    "rule",
    [
        "h1 { background: url(file:///etc/passwd) }",
        "h1 { background: URL (x) }",
        '@import "x.css";',
        "@font-face { font-family: x; src: local(y) }",
        "h1 { background: \\75rl(file:///etc/passwd) }",
    ],
)
def test_rules_that_load_something_are_told_with_their_place(here: Path, run: Run, rule: str) -> None:
    folder = written(here, "css: own.css")
    (folder / "own.css").write_text(f"h2 {{ color: red }}\n{rule}\n", "utf-8")
    result = run("build", "harbour", "--only", "print")
    assert 1 == result.status
    assert "harbour/own.css:2:" in result.out
    assert "may load another file" in result.out


def test_every_edition_fits_on_a5(here: Path, run: Run) -> None:
    written(here, "paper: a5", f"editions: [{', '.join(EDITIONS)}]", "answer_sheet: true", "marking_table: true")
    assert 0 == run("build", "harbour", "--only", "print").status
    made = sorted((here / "print").glob("*-test-*.pdf"))
    assert len(EDITIONS) + 2 == len(made)
    for path in made:
        for sheet in pypdfium2.PdfDocument(path):
            assert (420, 595) == tuple(map(round, sheet.get_size()))
            text = sheet.get_textpage()
            for place in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(place)
                shown = text.get_text_range(place, 1).strip()
                assert not shown or (20 < left < right < 400 and 10 < bottom < top < 575), (path.name, shown)
