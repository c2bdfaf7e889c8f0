"""WeasyPrint is imported in haste, and prints all the same."""

import subprocess
import sys

from trainer.exporters.print.importing import INSTANCER, SUBSET

LOADED = """
import subprocess, sys
started = []
class Started(subprocess.Popen):
    def __init__(self, *args, **options):
        started.append(args)
        super().__init__(*args, **options)
subprocess.Popen = Started
from trainer.exporters.print.machine import loaded_press
loaded_press()
print(len(started), *(name for name in sys.argv[1:] if name in sys.modules))
"""
PRINTED = """
import sys
sys.path[:0] = ["tests"]
from papers import course, exercise, printed, text_of
from trainer.exercise import Answer, Write
print(text_of(printed(course(exercise("greek", "Πότε άνοιξε;", Write((Answer("x"),)))), "-A.pdf").popitem()[1]))
print(*(name for name in sys.argv[1:] if name in sys.modules))
"""
STRANGE_NAMES = """
import cffi, ctypes.util
cffi.FFI.dlopen = lambda ffi, name, flags=0, load=cffi.FFI.dlopen: load(ffi, named(name), flags)
def named(name):
    if name is None or "-1.0" not in name:
        return name
    found = ctypes.util.find_library(name.removeprefix("lib").removesuffix("-0"))
    if not found:
        raise OSError(name)
    return found
"""


def run(code: str) -> list[str]:
    command = [sys.executable, "-c", code, SUBSET, INSTANCER]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def test_no_program_is_started_to_find_libraries_and_fonttools_waits() -> None:
    started, *rest = run(LOADED)
    assert "0" == started or sys.platform != "linux"
    assert not {SUBSET, INSTANCER} & set(rest)


def test_a_variable_font_is_still_cut() -> None:
    text = run(PRINTED)
    assert "άνοιξε;" in text
    assert INSTANCER == text[-1]


def test_a_library_that_only_a_search_finds_is_found() -> None:
    assert "0" != run(STRANGE_NAMES + LOADED)[0]
