"""`trainer fmt`: writes the layout, or with --check tells what has another."""

from pathlib import Path

import pytest

from modules import write_module
from trainer.cli import main

UNTIDY = "-   id: x\n    stem:   Who?\n"


def test_files_get_the_layout_and_then_have_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_module(tmp_path / "m", UNTIDY)
    assert 0 == main(["fmt", str(folder)])
    assert f"2 files, 1 laid out anew\n{folder}/bank.yaml\n" == capsys.readouterr().out
    assert (folder / "bank.yaml").read_text("utf-8").endswith("  - id: x\n    stem: Who?\n")
    assert 0 == main(["fmt", "--check", str(folder)])


def test_check_changes_nothing_and_points_at_the_first_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_module(tmp_path / "m", UNTIDY)
    before = (folder / "bank.yaml").read_bytes()
    assert 1 == main(["fmt", "--check", str(folder)])
    assert f"{folder}/bank.yaml:4:1: error: " in capsys.readouterr().out
    assert before == (folder / "bank.yaml").read_bytes()


def test_the_source_and_the_ledger_are_not_touched(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "m", UNTIDY, source="Two  spaces \r\n\r\n\r\nand more.  ")
    before = (folder / "source.txt").read_bytes()
    main(["fmt", str(folder)])
    assert before == (folder / "source.txt").read_bytes()


def test_a_bank_outside_the_folder_is_not_touched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_module(tmp_path / "m", UNTIDY)
    outside = tmp_path / "other.yaml"
    outside.write_text("a:    b\n", "utf-8")
    manifest = folder / "module.yaml"
    manifest.write_text(manifest.read_text("utf-8").replace("[bank.yaml]", "[../other.yaml]"), "utf-8")
    assert 1 == main(["fmt", str(folder)])
    assert "path-outside" in capsys.readouterr().out
    assert "a:    b\n" == outside.read_text("utf-8")


def test_what_is_not_yaml_is_told_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_module(tmp_path / "m", "- id: x\n  stem: a: b\n")
    before = (folder / "bank.yaml").read_bytes()
    assert 1 == main(["fmt", str(folder)])
    assert "bank.yaml:5:" in capsys.readouterr().out
    assert before == (folder / "bank.yaml").read_bytes()


def test_a_module_that_is_missing_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 1 == main(["fmt", str(tmp_path / "none")])
    assert "file-missing" in capsys.readouterr().out
