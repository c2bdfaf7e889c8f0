"""A module reads its own folder and nothing else, and writes where it is told and nowhere else."""

import os
from pathlib import Path

import pytest

from modules import SOURCE, write_module
from trainer.check import check_module
from trainer.cli import main

OUTSIDE = (
    "../secret.txt",
    "../../secret.txt",
    "sub/../../secret.txt",
    "/etc/passwd",
    "//etc/passwd",
    "..\\secret.txt",
    "C:\\secret.txt",
    "file:///etc/passwd",
    "http://127.0.0.1/secret.txt",
    ".",
    "..",
    "./",
)


def names(folder: Path, name: str, instead_of: str) -> None:
    manifest = folder / "module.yaml"
    text = manifest.read_text("utf-8")
    quoted = "'" + name + "'"
    manifest.write_text(
        text.replace(f"file: {instead_of}", f"file: {quoted}").replace(f"[{instead_of}]", f"[{quoted}]")
    )


def codes(folder: Path) -> set[str]:
    return {problem.code for problem in check_module(str(folder)).problems}


@pytest.mark.parametrize("name", OUTSIDE)
@pytest.mark.parametrize("instead_of", ["source.txt", "bank.yaml"])
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path, name: str, instead_of: str) -> None:
    (tmp_path / "secret.txt").write_text(SOURCE, "utf-8")
    folder = write_module(tmp_path / "module")
    names(folder, name, instead_of)
    problems = check_module(str(folder)).problems
    assert {"path-outside", "not-a-file", "file-missing"} & {problem.code for problem in problems}
    assert not any("root:" in problem.message for problem in problems)


@pytest.mark.parametrize("file", ["source.txt", "bank.yaml", "entities.yaml", "module.yaml", "ledger.json"])
def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path: Path, file: str) -> None:
    folder = write_module(tmp_path / "module")
    secret = tmp_path / "secret"
    secret.write_bytes((folder / file).read_bytes() if (folder / file).exists() else b"root: secret")
    (folder / file).unlink(missing_ok=True)
    (folder / file).symlink_to(secret)
    problems = check_module(str(folder)).problems
    assert {"path-outside"} == {problem.code for problem in problems}


def test_a_link_to_a_folder_outside_is_refused(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "module")
    write_module(tmp_path / "other")
    (folder / "sub").symlink_to(tmp_path / "other")
    names(folder, "sub/bank.yaml", "bank.yaml")
    assert "path-outside" in codes(folder)


def test_a_link_that_stays_inside_is_followed(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "module")
    (folder / "bank.yaml").rename(folder / "real.yaml")
    (folder / "bank.yaml").symlink_to("real.yaml")
    assert "path-outside" not in codes(folder)


def test_a_link_in_a_circle_is_one_problem(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "module")
    (folder / "bank.yaml").unlink()
    (folder / "bank.yaml").symlink_to("bank.yaml")
    assert {"file-missing", "file-unreadable", "path-outside"} & codes(folder)


@pytest.mark.parametrize("file", ["source.txt", "bank.yaml", "entities.yaml", "module.yaml", "ledger.json"])
def test_a_pipe_is_not_waited_for(tmp_path: Path, file: str) -> None:
    folder = write_module(tmp_path / "module")
    (folder / file).unlink(missing_ok=True)
    os.mkfifo(folder / file)
    assert "not-a-file" in codes(folder)


@pytest.mark.parametrize("identity", ["../../evil", "/evil", "a/b", "..", "a\\b", "con.", "x" * 200, "A", "a b"])
def test_an_id_that_would_name_a_file_elsewhere_is_refused(tmp_path: Path, identity: str) -> None:
    folder = write_module(tmp_path / "module", identity=f"'{identity}'")
    assert "bad-id" in codes(folder)


def test_an_output_that_is_a_link_is_replaced_and_not_written_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_module(tmp_path / "module")
    (tmp_path / "precious").write_text("keep me", "utf-8")
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "harbour-bridge.apkg").symlink_to(tmp_path / "precious")
    main(["build", "module", "--only", "anki"])
    assert "keep me" == (tmp_path / "precious").read_text("utf-8")
