"""The bytes of a deck: the same from process to process, with their digest inside."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from modules import write_module
from trainer.compile import compile_module
from trainer.exercise import Course
from trainer.exporters import anki
from trainer.load import load
from trainer.trace.anchored import anchor

WRITE = """
import hashlib, sys
from trainer.compile import compile_module
from trainer.exporters import anki
from trainer.load import load
from trainer.trace.anchored import anchor
module, _ = load(sys.argv[1])
course = compile_module(anchor(module))
for output, data in anki.make(course, anki.plan(course)):
    print(output.path, hashlib.sha256(data).hexdigest())
"""
PLAN = """
import sys
from trainer.compile import compile_module
from trainer.exporters import anki
from trainer.load import load
from trainer.trace.anchored import anchor
module, _ = load(sys.argv[1])
course = compile_module(anchor(module))
anki.plan(course), anki.fingerprints(course)
print(sorted({"genanki", "jinja2", "sqlite3", "weasyprint"} & set(sys.modules)))
"""


@pytest.fixture
def course(tmp_path: Path) -> Course:
    module, _ = load(str(write_module(tmp_path / "module")))
    assert module
    return compile_module(anchor(module))


def run(code: str, folder: Path, seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", code, str(folder)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def test_a_deck_is_the_same_in_every_process_and_from_every_hash_seed(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "module")
    first, *others = [run(WRITE, folder, seed) for seed in ("0", "1", "random")]
    assert "decks/harbour-bridge.apkg" in first
    assert [first, first] == others


def test_a_deck_carries_its_digest(course: Course) -> None:
    for output, data in anki.make(course, anki.plan(course)):
        assert output.digest == anki.digest_of(data)


@pytest.mark.parametrize("data", [b"", b"no archive", b"PK\x05\x06" + bytes(18)])
def test_other_bytes_carry_none(data: bytes) -> None:
    assert "" == anki.digest_of(data)


def test_making_a_deck_leaves_no_file_behind(course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    assert list(anki.make(course, anki.plan(course)))
    assert [] == list((tmp_path / "temporary").iterdir())


def test_a_plan_loads_no_heavy_library(tmp_path: Path) -> None:
    assert "[]\n" == run(PLAN, write_module(tmp_path / "module"), "0")
