"""The set-up's steps: what is done on the first run, on the second, and after each kind of change."""

import ast
import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import bootstrap
from bootstrap import (
    KINDS,
    LOCKS,
    SCRIPT,
    SCRIPTS,
    STAMP,
    commands,
    environment,
    read_stamp,
    set_up,
    steps,
    wanted_stamp,
)
from host import BROWSER
from machines import NEEDED, Machine

ROOT = Path(__file__).resolve().parents[2]
ALL = ["venv", "runtime lock", "project", "bytecode"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with the files that a set-up depends on."""
    folder = tmp_path / "trainer"
    (folder / "setup").mkdir(parents=True)
    for name in (*SCRIPTS, *LOCKS):
        path = folder / "setup" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{name}\n", "utf-8")
    (folder / "pyproject.toml").write_text("[project]\n", "utf-8")
    return folder


def pip_and_venv(root: Path) -> Machine:
    """A machine that lacks nothing, on which venv makes a Python and pip makes the script."""

    def act(command: Sequence[str]) -> None:
        path = root / (bootstrap.PYTHON if "venv" in command else SCRIPT)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.symlink_to(sys.executable)

    return Machine(lacks=[], then=act)


def done(root: Path, kind: str, machine: Machine | None = None) -> list[str]:
    """Runs a set-up, which must succeed; the names of the steps it took."""
    machine = machine or pip_and_venv(root)
    machine.ran.clear()
    assert 0 == set_up(root, kind, machine.host)
    names = {tuple(step.command): name for name, step in commands(root).items()}
    return [names[tuple(command)] for command in machine.ran]


def test_the_first_run_takes_every_step(root: Path) -> None:
    assert ALL == done(root, "runtime")


def test_the_second_run_finds_nothing_to_do(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done(root, "test")
    capsys.readouterr()
    assert [] == done(root, "test")
    assert "" == capsys.readouterr().out


def test_tests_after_a_build_install_their_lock_only(root: Path) -> None:
    done(root, "runtime")
    assert ["test lock", "old anki", "project", "bytecode"] == done(root, "test")


def test_the_editor_after_tests_installs_the_language_server_only(root: Path) -> None:
    done(root, "test")
    assert ["language server", "project", "bytecode"] == done(root, "editor")
    assert [] == done(root, "test")


def test_the_editor_after_a_build_installs_what_the_tests_need_too(root: Path) -> None:
    done(root, "runtime")
    assert ["test lock", "old anki", "language server", "project", "bytecode"] == done(root, "editor")


def test_the_browser_after_tests_installs_what_drives_it_only(root: Path) -> None:
    done(root, "test")
    assert ["browser lock", "project", "bytecode"] == done(root, "browser")
    assert [] == done(root, "test")


def test_the_editor_and_the_browser_keep_what_the_other_installed(root: Path) -> None:
    done(root, "editor")
    assert ["browser lock", "project", "bytecode"] == done(root, "browser")
    assert [] == done(root, "editor")
    assert [] == done(root, "browser")


def test_no_other_set_up_asks_an_npm_registry(root: Path) -> None:
    assert "language server" not in (*done(root, "test"), *done(root, "runtime"), *done(root, "browser"))


def test_the_browser_is_looked_for_each_time_and_before_anything_is_installed(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    machine = pip_and_venv(root)
    machine.lacks, machine.tools = [BROWSER], ()
    assert (1, []) == (set_up(root, "browser", machine.host), machine.ran)
    done(root, "browser")
    assert (1, []) == (set_up(root, "browser", machine.host), machine.ran)
    assert 2 == capsys.readouterr().out.count("then run make browser again")


@pytest.mark.parametrize("kind", ["runtime", "test", "editor"])
def test_no_other_set_up_needs_a_browser(root: Path, kind: str) -> None:
    machine = pip_and_venv(root)
    machine.lacks = [BROWSER]
    assert BROWSER not in done(root, kind, machine)
    assert [BROWSER] == machine.lacks


def test_a_build_after_tests_finds_nothing_to_do(root: Path) -> None:
    done(root, "test")
    assert [] == done(root, "runtime")


def test_a_changed_project_file_installs_the_project_only(root: Path) -> None:
    done(root, "test")
    (root / "pyproject.toml").write_text("[project]\nname = 'x'\n", "utf-8")
    assert ["project", "bytecode"] == done(root, "runtime")
    assert "test lock, old anki, runtime lock" == read_stamp(root)["parts"]
    assert [] == done(root, "test")


@pytest.mark.parametrize("name", [*LOCKS, *SCRIPTS])
def test_a_changed_lock_or_script_starts_afresh(root: Path, name: str) -> None:
    done(root, "runtime")
    (root / "setup" / name).write_text("changed\n", "utf-8")
    assert ALL == done(root, "runtime")


def test_a_moved_folder_starts_afresh(root: Path) -> None:
    done(root, "runtime")
    moved = root.rename(root.with_name("moved"))
    assert ALL == done(moved, "runtime")


def test_another_python_starts_afresh(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done(root, "runtime")
    monkeypatch.setattr(bootstrap, "VERSION", "3.99")
    assert ALL == done(root, "runtime")


def test_a_python_that_is_gone_starts_afresh(root: Path) -> None:
    done(root, "runtime")
    (root / bootstrap.PYTHON).unlink()
    (root / bootstrap.PYTHON).symlink_to(root / "gone")
    assert {} == read_stamp(root)
    assert ALL == done(root, "runtime")


@pytest.mark.parametrize("stamp", ["", "{", "[]", '{"base": 1}', "\udcff"])
def test_a_damaged_stamp_starts_afresh(root: Path, stamp: str) -> None:
    done(root, "runtime")
    (root / STAMP).write_bytes(stamp.encode("utf-8", "surrogateescape"))
    assert ALL == done(root, "runtime")


@pytest.mark.parametrize("word", ["venv", "--require-hashes", "-e"])
def test_a_step_that_fails_leaves_no_stamp_and_says_what_to_do(
    root: Path, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    machine = pip_and_venv(root)
    machine.broken = word
    assert 1 == set_up(root, "runtime", machine.host)
    assert {} == read_stamp(root)
    said = capsys.readouterr().out
    assert f" {word} " in said.splitlines()[-2]
    assert "run make again" in said.splitlines()[-1]
    assert ALL == done(root, "runtime")


def test_a_set_up_killed_half_way_starts_afresh(root: Path) -> None:
    done(root, "runtime")

    def killed(_command: Sequence[str]) -> None:
        raise KeyboardInterrupt

    machine = pip_and_venv(root)
    machine.then = killed
    with pytest.raises(KeyboardInterrupt):
        set_up(root, "test", machine.host)
    assert ["venv", "test lock", "old anki", "project", "bytecode"] == done(root, "test")


def test_a_failed_lock_speaks_of_the_index(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    machine = pip_and_venv(root)
    machine.broken = "--require-hashes"
    set_up(root, "test", machine.host)
    assert "versions and hashes of setup/test.lock" in capsys.readouterr().out


def test_a_set_up_that_fails_later_loses_the_stamp_it_had(root: Path) -> None:
    done(root, "runtime")
    machine = pip_and_venv(root)
    machine.broken = "--require-hashes"
    assert 1 == set_up(root, "test", machine.host)
    assert {} == read_stamp(root)


def test_a_pip_that_installs_elsewhere_is_found_out(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    machine = pip_and_venv(root)
    machine.then = lambda _command: None
    assert 1 == set_up(root, "runtime", machine.host)
    assert {} == read_stamp(root)
    assert "pip has not made .venv/bin/trainer" in capsys.readouterr().out


def test_no_step_is_taken_without_the_system_libraries(root: Path) -> None:
    machine = Machine(lacks=list(NEEDED), administrator=False)
    assert 1 == set_up(root, "runtime", machine.host)
    assert [] == machine.ran


def test_a_finished_set_up_still_looks_for_the_system_libraries(root: Path) -> None:
    done(root, "runtime")
    machine = Machine(lacks=list(NEEDED))
    assert 0 == set_up(root, "runtime", machine.host)
    assert 1 == len(machine.ran)
    assert "install" in machine.ran[0]


def test_steps_of_an_empty_stamp_are_all(root: Path) -> None:
    assert tuple(ALL) == steps({}, wanted_stamp(root, KINDS["runtime"]))


def test_every_lock_is_installed_with_its_hashes_and_the_project_without_an_index() -> None:
    names = ("runtime lock", "test lock", "old anki", "browser lock", "project")
    *locks, project = (commands(ROOT)[name].command for name in names)
    assert all("--require-hashes" in lock for lock in locks)
    assert {"--no-index", "--no-deps", "--no-build-isolation"} <= set(project)


@pytest.mark.parametrize(
    "name", ["PIP_REQUIRE_HASHES", "PIP_USER", "PIP_DRY_RUN", "PIP_NO_DEPS", "PIP_IGNORE_INSTALLED"]
)
def test_a_switch_of_pip_that_leads_astray_is_off(name: str) -> None:
    assert "0" == environment({name: "1"})[name]


@pytest.mark.parametrize(
    "name",
    [
        "PIP_CONSTRAINT", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_PYTHON", "PIP_REQUIREMENT", "PIP_EDITABLE",
        "PIP_PLATFORM", "PIP_NO_BUILD_ISOLATION", "PYTHONPATH", "PYTHONHOME",
    ],
)  # fmt: skip
def test_a_setting_that_leads_astray_is_dropped(name: str) -> None:
    assert name not in environment({name: "somewhere"})


@pytest.mark.parametrize("name", ["PIP_INDEX_URL", "PIP_FIND_LINKS", "PIP_CERT", "PIP_PROXY", "HTTPS_PROXY", "HOME"])
def test_a_setting_on_where_packages_come_from_stays(name: str) -> None:
    assert "somewhere" == environment({name: "somewhere"})[name]


def test_the_script_is_read_by_a_python_too_old_to_run_it() -> None:
    text = (ROOT / "setup" / "bootstrap.py").read_text("utf-8")
    ast.parse(text, feature_version=(3, 7))
    assert text.index("sys.exit(") < text.index("from host import")


def test_wrong_use_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == bootstrap.main([])
    assert 2 == bootstrap.main(["everything"])
    assert "runtime|test|editor|browser" in capsys.readouterr().out


def test_windows_is_told_where_to_go(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("platform.system", lambda: "Windows")
    assert 1 == bootstrap.main(["runtime"])
    assert "Windows Subsystem for Linux" in capsys.readouterr().out


def test_a_failed_silent_command_shows_its_end(capsys: pytest.CaptureFixture[str]) -> None:
    code = "print('one\\ntwo\\nthree\\nfour'); raise SystemExit(1)"
    assert not bootstrap.run([sys.executable, "-c", code], False)
    assert "  two\n  three\n  four\n" == capsys.readouterr().out


@pytest.mark.parametrize("show", [True, False])
def test_a_program_that_is_not_there_is_a_failed_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, show: bool
) -> None:
    assert not bootstrap.run([str(tmp_path / "npm")], show)
    assert "npm: No such file or directory\n" in capsys.readouterr().out


def test_a_second_set_up_waits_for_the_first(tmp_path: Path) -> None:
    """The second holds the folder only after the first is killed, and after its child has ended."""
    code = (
        "import subprocess, sys, time; from pathlib import Path; import bootstrap; "
        "bootstrap.wait_for_turn(Path(sys.argv[1])); print('held', flush=True); "
        "child = 'import sys; print(1, flush=True); sys.stdin.read()'; "
        "subprocess.run([sys.executable, '-c', child], close_fds=False)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    paths = {**os.environ, "PYTHONPATH": str(ROOT / "setup")}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "env": paths, "text": True}
    first = subprocess.Popen(command, **pipes)  # type: ignore[call-overload]
    assert "held\n1\n" == first.stdout.readline() + first.stdout.readline()
    second = subprocess.Popen(command, **pipes)  # type: ignore[call-overload]
    assert second.stdout.readline().startswith("Waiting for another set-up")
    first.send_signal(signal.SIGKILL)
    first.wait()
    assert second.poll() is None
    first.stdin.close()  # its child reads to the end, and ends
    assert "held\n" == second.stdout.readline()
    second.communicate("")
    first.stdout.close()


def test_the_stamp_names_no_folder(root: Path) -> None:
    done(root, "test")
    assert str(root) not in json.dumps(read_stamp(root))
