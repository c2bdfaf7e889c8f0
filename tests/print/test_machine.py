"""What printing says on a machine that lacks something: one clear line, never a crash."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from modules import write_module
from trainer.exporters.print import probe
from trainer.exporters.print.machine import mend

Lacking = Callable[[str], None]
NO_LIBRARY = """
import cffi
load = cffi.FFI.dlopen
def dlopen(self, name, flags=0):
    if name and "{name}" in str(name):
        raise OSError(f"cannot load library '{{name}}'")
    return load(self, name, flags)
cffi.FFI.dlopen = dlopen
"""
NO_FONT = """
import fontpkg
def path(name, *args):
    raise fontpkg.FamilyNotInstalled(name)
fontpkg.path = path
"""
CRASH = """
import os, weasyprint
weasyprint.HTML = lambda *args, **kwargs: os.kill(os.getpid(), 11)
"""
NO_SYSTEM_FONT = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>'


@pytest.fixture
def lacking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lacking:
    """Makes every Python started later begin with some code."""

    def begin_with(code: str) -> None:
        (tmp_path / "sitecustomize.py").write_text(code, "utf-8")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    return begin_with


def test_a_machine_that_has_everything_lacks_nothing() -> None:
    assert [] == probe.probe()


def test_without_pango_one_line_says_what_to_install(lacking: Lacking) -> None:
    lacking(NO_LIBRARY.format(name="pango"))
    (lack,) = probe.probe()
    assert ("error", "print-library") == lack[:2]
    assert lack.message.startswith("the text library Pango is missing, nothing can be printed (cannot load library")
    assert mend(("libpango-1.0-0", "libpangoft2-1.0-0")) in lack.message
    assert "\n" not in lack.message


def test_without_harfbuzz_subset_a_warning_says_what_to_install(lacking: Lacking) -> None:
    lacking(NO_LIBRARY.format(name="harfbuzz-subset"))
    (lack,) = probe.probe()
    assert ("warning", "print-subset") == lack[:2]
    assert "libharfbuzz-subset0" in lack.message or sys.platform != "linux"


def test_without_the_packages_of_the_fonts_one_line_says_so(lacking: Lacking) -> None:
    lacking(NO_FONT)
    (lack,) = probe.probe()
    assert ("error", "print-font") == lack[:2]
    assert "IBM Plex Serif" in lack.message


def test_without_a_font_on_the_system_all_prints_and_a_notice_says_what_may_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fonts.conf").write_text(NO_SYSTEM_FONT, "utf-8")
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
    (lack,) = probe.probe()
    assert ("notice", "print-system-fonts") == lack[:2]


def test_a_library_that_kills_its_process_is_told_in_one_line(lacking: Lacking) -> None:
    lacking(CRASH)
    (lack,) = probe.probe()
    assert ("error", "print-crash") == lack[:2]


def test_a_build_without_pango_ends_with_one_line_and_no_traceback(lacking: Lacking, tmp_path: Path) -> None:
    folder = write_module(tmp_path / "bridge")
    lacking(NO_LIBRARY.format(name="pango"))
    options = ["--only", "print", "--out", str(tmp_path / "out")]
    command = [sys.executable, "-m", "trainer", "build", str(folder), *options]
    done = subprocess.run(command, capture_output=True, text=True, env=dict(os.environ), check=False)
    assert 1 == done.returncode
    assert "the text library Pango is missing" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert not list((tmp_path / "out").glob("print/*"))


@pytest.mark.parametrize(("platform", "word"), [("linux", "apt-get"), ("darwin", "brew"), ("win32", "MSYS2")])
def test_the_mend_is_that_of_the_system(platform: str, word: str) -> None:
    assert word in mend(("libpango-1.0-0",), platform)
