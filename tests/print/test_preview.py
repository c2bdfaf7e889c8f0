"""`trainer preview`: pictures of pages."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from modules import write_module
from trainer.cli import main

WORKSHEETS = """
worksheets:
  class: {title: Bridge test, forms: [A, B]}
  other: {title: Another, forms: [A]}
"""


@pytest.fixture
def bridge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    write_module(tmp_path / "bridge", extra=WORKSHEETS)
    monkeypatch.chdir(tmp_path)
    return "bridge"


def test_a_sheet_becomes_one_picture_a_page(bridge: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == main(["preview", bridge, "--form", "B"])
    assert "wrote 1 page: preview/harbour-bridge-class-B-1.png" in capsys.readouterr().out
    picture = Image.open(BytesIO(Path("preview/harbour-bridge-class-B-1.png").read_bytes()))
    assert (910, 1287) == picture.size
    assert {0, 255} <= {value for _, value in picture.convert("L").getcolors(256) or []}


@pytest.mark.parametrize(
    ("options", "name"),
    [
        (["--worksheet", "other"], "harbour-bridge-other-A-1.png"),
        (["--show", "key"], "harbour-bridge-class-A-key-1.png"),
        (["--show", "answers", "--form", "B"], "harbour-bridge-class-B-answers-1.png"),
        (["--show", "guide"], "harbour-bridge-guide-1.png"),
        (["--edition", "large-print"], "harbour-bridge-class-A-large-print-1.png"),
    ],
)
def test_what_is_shown_can_be_chosen(bridge: str, options: list[str], name: str) -> None:
    assert 0 == main(["preview", bridge, "--out", "look", "--dpi", "40", *options])
    assert [name] == [path.name for path in Path("look").iterdir()]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--form", "C"], "the worksheet `class` has no form `C`; its forms: A, B"),
        (["--worksheet", "none"], "there is no worksheet `none`; the worksheets: class, other"),
    ],
)
def test_a_wish_for_what_is_not_there_is_told(
    bridge: str, options: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 2 == main(["preview", bridge, *options])
    assert words in capsys.readouterr().err
    assert not Path("preview").exists()


def test_a_module_with_errors_gives_its_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 1 == main(["preview", str(tmp_path / "nothing")])
    assert "there is no such folder" in capsys.readouterr().out
