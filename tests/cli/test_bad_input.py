"""Bad input of every sort: one clear line, exit status 1, no traceback, and existing outputs untouched."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from commandline import Run
from modules import QUESTION, SOURCE, write_module

Spoil = Callable[[Path], object]


def replaced(name: str, old: str, new: str) -> Spoil:
    """Writes another text in a file of the module."""

    def spoil(module: Path) -> None:
        path = module / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    return spoil


def written(name: str, data: str | bytes) -> Spoil:
    def spoil(module: Path) -> None:
        (module / name).write_bytes(data.encode() if isinstance(data, str) else data)

    return spoil


def removed(name: str) -> Spoil:
    return lambda module: (module / name).unlink()


def linked(name: str, target: str) -> Spoil:
    """Puts a link in the place of a file."""

    def spoil(module: Path) -> None:
        (module / name).unlink()
        (module / name).symlink_to(target)

    return spoil


def made(name: str, make: Callable[[Path], object]) -> Spoil:
    """Puts something in the place of a file that is none."""

    def spoil(module: Path) -> None:
        (module / name).unlink()
        make(module / name)

    return spoil


ALIASES = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [*{before}, *{before}]\n" for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)
FILE = "file: source.txt"

CASES: dict[str, tuple[Spoil, str, str]] = {
    "a missing bank": (removed("bank.yaml"), "harbour/module.yaml:11:9", "file-missing"),
    "a missing source": (removed("source.txt"), "harbour/module.yaml:6:9", "file-missing"),
    "a folder without module.yaml": (removed("module.yaml"), "harbour:1:1", "module-missing"),
    "a bank that is not UTF-8": (
        written("bank.yaml", b"topic: bridge\ntitle: caf\xe9\n"), "harbour/bank.yaml:2:11", "not-utf8",
    ),
    "a source that is not UTF-8": (written("source.txt", b"\xff\xfe"), "harbour/source.txt:1:1", "not-utf8"),
    "a manifest that is not UTF-8": (written("module.yaml", b"id: \xff"), "harbour/module.yaml:1:5", "not-utf8"),
    "an empty bank": (written("bank.yaml", ""), "harbour/bank.yaml:1:1", "empty-file"),
    "a bank of comments": (written("bank.yaml", "# none\n"), "harbour/bank.yaml:1:1", "empty-file"),
    "a bank without questions": (
        written("bank.yaml", "topic: bridge\nquestions: []\n"), "harbour/bank.yaml:2:12", "empty-bank",
    ),
    "an empty source": (written("source.txt", " \n"), "harbour/source.txt:1:1", "empty-file"),
    "an empty manifest": (written("module.yaml", ""), "harbour/module.yaml:1:1", "empty-file"),
    "a syntax error": (
        replaced("bank.yaml", "kind: short", "kind: [short"), "harbour/bank.yaml:5:11", "yaml-syntax",
    ),
    "a colon in a text": (
        replaced("bank.yaml", "stem: On", "stem: Say: on"), "harbour/bank.yaml:6:14", "yaml-syntax",
    ),
    "a tab": (replaced("bank.yaml", "    kind:", "\tkind:"), "harbour/bank.yaml:5:1", "yaml-syntax"),
    "a control character": (
        replaced("bank.yaml", "kind: short", "kind: sh\x01rt"), "harbour/bank.yaml:5:13", "yaml-syntax",
    ),
    "a duplicate key": (
        replaced("bank.yaml", "kind: short", "kind: short\n    kind: a"), "harbour/bank.yaml:6:5", "duplicate-key",
    ),
    "an alias bomb": (written("bank.yaml", ALIASES), "harbour/bank.yaml:1:4", "yaml-alias"),
    "a tag": (
        replaced("bank.yaml", "kind: short", "kind: !!python/name:os.system"), "harbour/bank.yaml:5:11", "yaml-tag",
    ),
    "deep nesting": (written("bank.yaml", "- " * 25 + "x\n"), "harbour/bank.yaml:1:41", "yaml-depth"),
    "a list in the place of keys": (written("bank.yaml", "- topic\n"), "harbour/bank.yaml:1:1", "wrong-type"),
    "a source that leaves the folder": (
        replaced("module.yaml", FILE, "file: ../secret.txt"), "harbour/module.yaml:6:9", "path-outside",
    ),
    "a source by a path of the machine": (
        replaced("module.yaml", FILE, "file: /etc/hostname"), "harbour/module.yaml:6:9", "path-outside",
    ),
    "a bank that leaves the folder": (
        replaced("module.yaml", "[bank.yaml]", "[../secret.txt]"), "harbour/module.yaml:11:9", "path-outside",
    ),
    "a source that is a link out of the folder": (
        linked("source.txt", "../secret.txt"), "harbour/module.yaml:6:9", "path-outside",
    ),
    "a bank that is a link out of the folder": (
        linked("bank.yaml", "../secret.txt"), "harbour/module.yaml:11:9", "path-outside",
    ),
    "a manifest that is a link out of the folder": (
        linked("module.yaml", "../secret.txt"), "harbour/module.yaml:1:1", "path-outside",
    ),
    "a link to itself": (linked("bank.yaml", "bank.yaml"), "harbour/module.yaml:11:9", "file-unreadable"),
    "a folder in the place of a bank": (made("bank.yaml", Path.mkdir), "harbour/module.yaml:11:9", "not-a-file"),
    "a pipe in the place of a source": (made("source.txt", os.mkfifo), "harbour/module.yaml:6:9", "not-a-file"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_it_is_one_line_with_status_1_and_outputs_stay(here: Path, run: Run, case: str) -> None:
    spoil, place, code = CASES[case]
    module = write_module(here / "harbour")
    (here / "secret.txt").write_text(SOURCE, "utf-8")
    (here / "decks").mkdir()
    (here / "decks" / "harbour-bridge.apkg").write_bytes(b"as it was")
    spoil(module)
    for command in ("check", "build"):
        result = run(command, "harbour")
        problems = [line for line in result.lines if ": error: " in line]
        assert 1 == result.status
        assert [(place, code)] == [(line.split(": error: ")[0], line.rpartition(" [")[2][:-1]) for line in problems]
        assert "Traceback" not in result.out + result.err
        assert "internal error" not in result.err
    assert b"as it was" == (here / "decks" / "harbour-bridge.apkg").read_bytes()
    assert ["harbour-bridge.apkg"] == os.listdir(here / "decks")


def test_a_duplicate_id_names_both_places(here: Path, run: Run) -> None:
    write_module(here / "harbour", QUESTION + QUESTION)
    result = run("check", "harbour")
    assert 1 == result.status
    assert "the question `opening-date` stands twice, first at harbour/bank.yaml:4." in result.out


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 100_000])
def test_endless_nesting_is_one_line(here: Path, run: Run, text: str) -> None:
    module = write_module(here / "harbour")
    (module / "bank.yaml").write_text(text, "utf-8")
    result = run("check", "harbour")
    assert (1, 1) == (result.status, len(result.lines))
    assert result.out.startswith("harbour/bank.yaml:1:")


def test_a_big_file_is_refused_unread(here: Path, run: Run) -> None:
    """It is too big to be read: a hole in a file, which takes no room on the disk."""
    write_module(here / "harbour")
    with (here / "harbour" / "source.txt").open("wb") as file:
        file.truncate(10**12)
    result = run("check", "harbour")
    assert 1 == result.status
    assert "[file-too-large]" in result.out
    assert "internal error" not in result.err


def test_a_file_without_permission_is_one_line(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write_module(here / "harbour")
    look = os.stat

    def refused(path: str, **more: bool) -> os.stat_result:  # not by chmod, which does not bind the superuser
        if str(path).endswith("bank.yaml"):
            raise PermissionError(13, "Permission denied")
        return look(path, **more)

    monkeypatch.setattr("os.stat", refused)
    result = run("check", "harbour")
    assert (1, 1) == (result.status, len(result.lines))
    assert "harbour/module.yaml:11:9: error: `bank.yaml` cannot be read: Permission denied." in result.out


def test_a_file_outside_never_shows_in_a_message(here: Path, run: Run) -> None:
    write_module(here / "harbour")
    (here / "secret.txt").write_text("the secret word", "utf-8")
    (here / "harbour" / "bank.yaml").unlink()
    (here / "harbour" / "bank.yaml").symlink_to("../secret.txt")
    result = run("check", "harbour")
    assert "secret word" not in result.out + result.err
