"""The browsers that the set-up finds, by the names they have on Linux and on a Mac."""

from pathlib import Path

import pytest

import browsers
from browsers import find_browser


def program(path: Path, code: str = "exit 0") -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{code}\n", "utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with no browser, whose programs stand in `bin` and whose applications in `Applications`."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(browsers, "FOLDERS", (tmp_path / "Applications",))


def test_without_a_browser_none_is_found() -> None:
    assert find_browser() is None


@pytest.mark.parametrize("name", ["chromium", "google-chrome", "microsoft-edge", "chromium-browser"])
def test_a_browser_on_the_search_path_is_found(name: str, tmp_path: Path) -> None:
    assert program(tmp_path / "bin" / name) == find_browser()


@pytest.mark.parametrize("name", ["Chromium", "Google Chrome", "Microsoft Edge"])
def test_an_application_of_a_mac_is_found(name: str, tmp_path: Path) -> None:
    path = tmp_path / "Applications" / f"{name}.app" / "Contents" / "MacOS" / name
    assert program(path) == find_browser()


@pytest.mark.parametrize("code", ["echo Please install the chromium snap; exit 1", "exec /nowhere/chromium"])
def test_one_that_does_not_start_is_passed_over(code: str, tmp_path: Path) -> None:
    program(tmp_path / "bin" / "chromium", code)
    assert find_browser() is None
    assert program(tmp_path / "bin" / "google-chrome") == find_browser()


def test_one_that_never_answers_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browsers, "SECONDS", 0.2)
    program(tmp_path / "bin" / "chromium", "while :; do :; done")
    assert find_browser() is None
