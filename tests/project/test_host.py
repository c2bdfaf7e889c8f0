"""The set-up's system packages, on machines of every sort."""

import importlib
import os
import re
import sys
from ctypes.macholib.dyld import dyld_find
from pathlib import Path

import pytest

import host
from host import BROWSER, LIBRARIES, prepare, prepare_browser
from machines import EVERY, NEEDED, OPTIONAL, VENV, Machine
from trainer.exporters.print import press

APT = "apt-get -q install -y --no-install-recommends"


def test_nothing_is_run_where_nothing_is_missing() -> None:
    machine = Machine(lacks=[])
    assert prepare(machine.host)
    assert [] == machine.ran


def test_root_installs_with_apt() -> None:
    machine = Machine()
    assert prepare(machine.host)
    assert [f"{APT} {VENV} {' '.join(NEEDED)}", f"{APT} {' '.join(OPTIONAL)}"] == machine.installed
    assert [] == machine.lacks


def test_apt_asks_nothing() -> None:
    machine = Machine()
    prepare(machine.host)
    assert all("DEBIAN_FRONTEND=noninteractive" in command and "-y" in command for command in machine.ran)


def test_only_what_is_missing_is_installed() -> None:
    machine = Machine(lacks=[NEEDED[1]])
    assert prepare(machine.host)
    assert [f"{APT} {NEEDED[1]}"] == machine.installed


def test_another_user_installs_by_sudo_without_a_question() -> None:
    machine = Machine(lacks=list(NEEDED), administrator=False, tools=("apt-get", "sudo"))
    assert prepare(machine.host)
    assert ["sudo", "-n", "true"] == machine.ran[0]
    assert ["sudo", "-n", "env"] == machine.ran[1][:3]


def test_a_sudo_that_wants_a_password_is_asked_once_and_left(capsys: pytest.CaptureFixture[str]) -> None:
    machine = Machine(lacks=list(NEEDED), administrator=False, tools=("apt-get", "sudo"), password=True)
    assert not prepare(machine.host)
    assert [["sudo", "-n", "true"]] == machine.ran
    said = capsys.readouterr().out
    assert f"Please run: sudo apt-get install {' '.join(NEEDED)}, then run make again" in said
    assert 1 == len(said.splitlines())


def test_without_sudo_an_administrator_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    machine = Machine(administrator=False)
    assert not prepare(machine.host)
    assert [] == machine.ran
    assert f"run as an administrator: apt-get install {VENV} {' '.join(NEEDED)}" in capsys.readouterr().out


def test_an_old_package_list_is_renewed_once() -> None:
    machine = Machine(lacks=list(NEEDED), stale=True)
    assert prepare(machine.host)
    assert [f"{APT} {' '.join(NEEDED)}", "apt-get -q update", f"{APT} {' '.join(NEEDED)}"] == machine.installed


def test_a_fresh_package_list_is_not_renewed() -> None:
    machine = Machine()
    prepare(machine.host)
    assert "apt-get -q update" not in machine.installed


def test_what_apt_cannot_find_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    machine = Machine(lacks=list(NEEDED), offers=[])
    assert not prepare(machine.host)
    assert f"cannot go on without {', '.join(NEEDED)}" in capsys.readouterr().out


def test_a_library_that_only_saves_time_may_be_missing(capsys: pytest.CaptureFixture[str]) -> None:
    machine = Machine(offers=[VENV, *NEEDED])
    assert prepare(machine.host)
    assert f"Going on without {OPTIONAL[0]}" in capsys.readouterr().out


def test_a_mac_installs_pango_with_homebrew() -> None:
    machine = Machine(lacks=[*NEEDED, *OPTIONAL], system="Darwin", administrator=False, tools=("brew", "sudo"))
    assert prepare(machine.host)
    assert [["brew", "install", "pango"]] == machine.ran


def test_homebrew_is_never_run_as_root(capsys: pytest.CaptureFixture[str]) -> None:
    machine = Machine(lacks=list(NEEDED), system="Darwin", tools=("brew",))
    assert not prepare(machine.host)
    assert [] == machine.ran
    assert "as yourself and not as root: brew install pango" in capsys.readouterr().out


def test_a_mac_without_homebrew_is_told_what_to_install(capsys: pytest.CaptureFixture[str]) -> None:
    machine = Machine(lacks=list(NEEDED), system="Darwin", administrator=False, tools=())
    assert not prepare(machine.host)
    assert "brew install pango" in capsys.readouterr().out


def test_a_linux_without_apt_is_told_the_package_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    machine = Machine(lacks=list(NEEDED), administrator=False, tools=("sudo",))
    assert not prepare(machine.host)
    said = capsys.readouterr().out
    assert all(command in said for command in ("dnf install pango", "pacman -S pango", "apk add pango"))


def test_a_missing_venv_module_is_a_package_on_debian() -> None:
    machine = Machine(lacks=[VENV])
    assert prepare(machine.host)
    assert [f"{APT} {VENV}"] == machine.installed


@pytest.mark.parametrize("system", ["Linux", "Darwin"])
def test_a_missing_venv_module_elsewhere_asks_for_another_python(
    system: str, capsys: pytest.CaptureFixture[str]
) -> None:
    machine = Machine(lacks=[VENV], system=system, administrator=False, tools=("brew",))
    assert not prepare(machine.host)
    said = capsys.readouterr().out
    assert "use a Python that has the modules venv and ensurepip" in said
    assert "pango" not in said


def test_two_lacks_at_once_are_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    machine = Machine(lacks=list(EVERY), tools=())
    assert not prepare(machine.host)
    said = capsys.readouterr().out
    assert "ensurepip" in said
    assert "dnf install pango" in said


def test_libraries_are_looked_for_by_the_dynamic_linker(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def linker(name: str) -> object:
        asked.append(name)
        raise OSError(name)

    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("ctypes.CDLL", linker)
    assert not any(host.loads(library) for library in LIBRARIES)
    assert [library.linux for library in LIBRARIES] == asked


def test_on_a_mac_homebrews_folder_counts_even_where_python_does_not_look(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(host, "DARWIN_FOLDERS", (str(tmp_path),))
    monkeypatch.setattr("ctypes.util.find_library", lambda _name: None)
    assert not host.loads(LIBRARIES[0])
    (tmp_path / f"lib{LIBRARIES[0].darwin}.dylib").touch()
    assert host.loads(LIBRARIES[0])


def test_every_package_name_is_one_of_debians() -> None:
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9+.-]+", library.package) for library in LIBRARIES)


def test_this_python_has_venv_and_one_with_an_emptied_folder_has_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert host.has_venv()
    (tmp_path / "ensurepip" / "__pycache__").mkdir(parents=True)
    monkeypatch.delitem(sys.modules, "ensurepip", raising=False)
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    assert not host.has_venv()


def test_on_a_mac_the_tool_looks_where_the_set_up_looked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setenv("DYLD_FALLBACK_LIBRARY_PATH", "")  # so that it is put back after the test
    monkeypatch.delenv("DYLD_FALLBACK_LIBRARY_PATH")
    importlib.reload(press)
    folders = os.environ["DYLD_FALLBACK_LIBRARY_PATH"].split(":")
    assert set(host.DARWIN_FOLDERS) <= set(folders)
    (tmp_path / "libpango-1.0.dylib").touch()
    found = dyld_find("libpango-1.0.dylib", env={"DYLD_FALLBACK_LIBRARY_PATH": f"/nowhere:{tmp_path}"})
    assert str(tmp_path / "libpango-1.0.dylib") == found


def test_a_browser_that_is_there_is_taken() -> None:
    machine = Machine(lacks=[])
    assert prepare_browser(machine.host)
    assert [] == machine.ran


def test_chromium_is_installed_like_a_library() -> None:
    machine = Machine(lacks=[BROWSER], stale=True)
    assert prepare_browser(machine.host)
    assert [f"{APT} {BROWSER}", "apt-get -q update", f"{APT} {BROWSER}"] == machine.installed


@pytest.mark.parametrize(
    ("machine", "words"),
    [
        (Machine(lacks=[BROWSER], offers=[]), "Please run as an administrator: apt-get install chromium, or install"),
        (
            Machine(lacks=[BROWSER], administrator=False, tools=("apt-get", "sudo"), password=True),
            "Please run: sudo apt-get install chromium, or install",
        ),
        (Machine(lacks=[BROWSER], tools=()), "Please install Chromium, Google Chrome or Microsoft Edge"),
        (
            Machine(lacks=[BROWSER], system="Darwin", administrator=False, tools=("brew",)),
            "Please install Chromium, Google Chrome or Microsoft Edge",
        ),
    ],
    ids=["apt has none", "sudo wants a password", "no apt", "a Mac"],
)
def test_a_browser_that_cannot_be_installed_is_asked_for_in_one_line(
    machine: Machine, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not prepare_browser(machine.host)
    assert words in capsys.readouterr().out.splitlines()[-1]
    assert not any("brew" in command for command in machine.ran)
