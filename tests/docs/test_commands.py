"""Every command of the documentation runs, and prints what is told of it."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from manual import DOCUMENTS, TUTORIAL, blocks, commands, fits, reader_folder, run, write

LANGUAGES = {"console", "json", "text", "yaml"}
RUN = [document for document in DOCUMENTS if any(block.language == "console" for block in blocks(document))]


def environment(home: Path) -> dict[str, str]:
    """The reader's: the tool on the path, a home of its own, no colours, lines of 100 characters."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    plain = {"COLUMNS": "100", "NO_COLOR": "1", "PYTHONUNBUFFERED": "1"}  # the last keeps both streams in order
    return {"PATH": path, "HOME": str(home), "LC_ALL": "C.UTF-8", **plain}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_block_is_of_a_kind_that_is_tested(document: Path) -> None:
    strange = [(block.line, block.language) for block in blocks(document) if block.language not in LANGUAGES]
    assert [] == strange, "write commands as ```console, files and output as ```text, ```yaml or ```json"


@pytest.mark.parametrize("document", RUN, ids=lambda path: path.name)
def test_a_reader_can_follow_a_document_from_top_to_end(document: Path, tmp_path: Path) -> None:
    folder = reader_folder(tmp_path / "here")
    if document != TUTORIAL:
        for block in blocks(TUTORIAL):
            write(block, folder)
    for block in blocks(document):
        write(block, folder)
        for command in commands(block) if block.language == "console" else ():
            status, printed = run(command, folder, environment(tmp_path))
            where = f"{document.name}:{command.line}: {command.words}\n{printed}"
            assert command.status == status, where
            assert not command.output or fits(command.output, printed), where
            assert "Traceback" not in printed, where


@pytest.mark.parametrize(
    ("told", "printed", "fit"),
    [
        ("one\n", "one\n", True),
        ("one\n", "two\n", False),
        ("one\n…\nfour\n", "one\ntwo\nthree\nfour\n", True),
        ("one …\n", "one and two\n", True),
        ("a+b\n", "aab\n", False),
    ],
)
def test_an_ellipsis_stands_for_anything(told: str, printed: str, *, fit: bool) -> None:
    assert fit == fits(told, printed)


def test_a_console_block_is_read_into_commands(tmp_path: Path) -> None:
    document = tmp_path / "x.md"
    document.write_text(
        "Try:\n\n```console\n$ one \\\n  more\nout\n\nput\n$ two   # exit status 3\n$ three\n```\n", "utf-8"
    )
    (block,) = blocks(document)
    found = [(command.line, command.words, command.status, command.output) for command in commands(block)]
    assert [(4, "one \\\n  more", 0, "out\n\nput\n"), (9, "two", 3, ""), (10, "three", 0, "")] == found


def test_the_folder_of_a_reader_holds_no_output_of_ours(tmp_path: Path) -> None:
    folder = reader_folder(tmp_path / "here")
    assert ["questions"] == os.listdir(folder)
    assert shutil.which("trainer", path=environment(tmp_path)["PATH"])
