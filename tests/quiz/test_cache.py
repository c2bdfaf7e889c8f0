"""The cache of parsed modules: quick, safe to delete, and never trusted after a change."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lessons import ALL
from modules import QUESTION, SHIPPED, write_module
from trainer.check import check_module
from trainer.compile import compile_module
from trainer.exercise import Course, Exercise
from trainer.quiz.cache import store
from trainer.quiz.catalogue import Catalogue, catalogue_of
from trainer.quiz.library import open_modules
from trainer.quiz.pack import packed, unpacked


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def bridge(tmp_path: Path) -> str:
    return str(write_module(tmp_path / "bridge"))


def opened(folder: str) -> Catalogue:
    catalogues, problems = open_modules([folder])
    assert [] == problems
    return catalogues[0]


def course_of(folder: str) -> Course:
    anchored = check_module(folder).good
    assert anchored
    return compile_module(anchored)


def stem(catalogue: Catalogue) -> str:
    return "".join(map(str, catalogue.exercise(catalogue.cards[0].id).stem))


@pytest.mark.parametrize("exercise", ALL, ids=lambda exercise: exercise.kind)
def test_every_kind_of_exercise_comes_back_as_it_was(exercise: Exercise) -> None:
    assert exercise == unpacked(packed(exercise))


def test_a_module_comes_back_as_it_was() -> None:
    course = course_of(str(SHIPPED))
    opened(str(SHIPPED))
    cached, fresh = store.read(str(SHIPPED)), catalogue_of(course)
    assert cached
    assert fresh[:-2] == cached[:-2]
    assert list(course.exercises) == [cached.exercise(card.id) for card in cached.cards]
    assert [fresh.names(name) for name in ("person", "date", "x")] == [
        cached.names(name) for name in ("person", "date", "x")
    ]


def test_the_first_start_fills_the_cache_and_the_second_reads_it(bridge: str) -> None:
    assert store.read(bridge) is None
    first = opened(bridge)
    second = store.read(bridge)
    assert second
    assert stem(first) == stem(second)


def test_the_cache_may_be_deleted(bridge: str) -> None:
    before = opened(bridge)
    os.unlink(store.path_of(bridge))
    assert before.cards == opened(bridge).cards


def test_a_change_that_keeps_size_and_time_is_seen(bridge: str) -> None:
    opened(bridge)
    bank = Path(bridge, "bank.yaml")
    status = bank.stat()
    bank.write_text(bank.read_text("utf-8").replace("On what date did", "On what  day did"), "utf-8")
    os.utime(bank, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (status.st_size, status.st_mtime_ns) == (bank.stat().st_size, bank.stat().st_mtime_ns)
    assert "day" in stem(opened(bridge))


@pytest.mark.parametrize("name", ["module.yaml", "source.txt", "bank.yaml"])
def test_a_change_of_any_file_is_seen(bridge: str, name: str) -> None:
    opened(bridge)
    with Path(bridge, name).open("a") as file:
        file.write("\n")
    assert store.read(bridge) is None


@pytest.mark.parametrize("name", ["entities.yaml", "ledger.json"])
def test_a_file_that_comes_to_be_is_seen(bridge: str, name: str) -> None:
    opened(bridge)
    Path(bridge, name).write_text("{}", "utf-8")
    assert store.read(bridge) is None


def test_a_change_that_makes_an_error_is_told(bridge: str) -> None:
    opened(bridge)
    bank = Path(bridge, "bank.yaml")
    bank.write_text(bank.read_text("utf-8").replace("answer: 3 May 1932", "answer: 4 May 1932"), "utf-8")
    catalogues, problems = open_modules([bridge])
    assert [] == catalogues
    assert [] != problems


def test_a_module_with_errors_is_not_cached(tmp_path: Path) -> None:
    folder = str(write_module(tmp_path / "bad", QUESTION.replace("answer: 3", "answer: 4")))
    open_modules([folder])
    assert not os.path.exists(store.path_of(folder))


def test_another_version_of_the_tool_reads_no_old_cache(bridge: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(bridge)
    monkeypatch.setattr(store, "tool_stamp", lambda: "newer")
    assert store.read(bridge) is None


def test_a_module_that_is_edited_while_it_is_read_is_not_cached(bridge: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read then and what lies there now may differ."""
    from trainer import compile as compiling

    before = compiling.compile_module

    def slow(anchored):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202
        Path(bridge, "bank.yaml").write_text("edited", "utf-8")
        return before(anchored)

    monkeypatch.setattr(compiling, "compile_module", slow)
    opened(bridge)
    assert not os.path.exists(store.path_of(bridge))


def damaged(data: bytes) -> list[bytes]:
    head, line, *rest = data.split(b"\n")
    header = json.loads(line)
    hostile = json.dumps({**header, "cards": 7}).encode()
    signed = hashlib.sha256(hostile).hexdigest().encode()
    return [
        b"",
        b"\n",
        data[:50],
        data[: len(head) + len(line) // 2],
        data.replace(b"Harbour", b"Harbuor", 1),
        b"\x80\x04\x95pickle",
        b"\n".join((signed, hostile, *rest)),
        b"\n".join((hashlib.sha256(b"[" * 90_000).hexdigest().encode(), b"[" * 90_000)),
    ]


@pytest.mark.parametrize("number", range(8))
def test_a_damaged_cache_is_a_miss(bridge: str, number: int) -> None:
    expected = stem(opened(bridge))
    path = Path(store.path_of(bridge))
    path.write_bytes(damaged(path.read_bytes())[number])
    assert expected == stem(opened(bridge))
    assert store.read(bridge)


def test_a_damaged_line_is_read_from_the_module_itself(bridge: str) -> None:
    opened(bridge)
    path = Path(store.path_of(bridge))
    data = path.read_bytes()
    path.write_bytes(data.replace(b"On what date", b"On what DATE"))
    catalogue = opened(bridge)
    assert "On what date" in stem(catalogue)


def test_a_cache_that_is_deleted_under_a_running_quiz_is_still_read(bridge: str) -> None:
    opened(bridge)
    catalogue = opened(bridge)
    os.unlink(store.path_of(bridge))
    assert "On what date" in stem(catalogue)


def test_a_cache_that_cannot_be_written_does_no_harm(bridge: str, home: Path) -> None:
    home.write_text("a file where the folder should be", "utf-8")
    assert 1 == len(opened(bridge).cards)


def test_the_cache_is_the_user_s_alone(bridge: str) -> None:
    opened(bridge)
    path = Path(store.path_of(bridge))
    assert (0o600, 0o700) == (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777)


def test_a_cache_in_the_module_s_folder_is_never_read(bridge: str) -> None:
    opened(bridge)
    assert not Path(store.path_of(bridge)).is_relative_to(bridge)


def test_two_modules_of_one_id_are_refused_from_the_cache_too(tmp_path: Path) -> None:
    folders = [str(write_module(tmp_path / name)) for name in "ab"]
    for folder in folders:
        opened(folder)
    assert ["duplicate-module"] == [problem.code for problem in open_modules(folders)[1]]


def test_a_cached_start_loads_no_yaml_and_no_rule(bridge: str) -> None:
    opened(bridge)
    code = (
        "import sys; from trainer.cli import main; main(['quiz', sys.argv[1]]); "
        "print(sorted({'yaml', 'fsrs', 'trainer.load', 'trainer.trace', 'trainer.model'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, bridge], input="", capture_output=True, text=True, check=True)
    assert "[]" == done.stdout.splitlines()[-1]
