"""What importing a part of the package loads: a quiz must start at once, so heavy libraries wait."""

import subprocess
import sys

import pytest

HEAVY = ("anki", "fontpkg", "fontTools", "genanki", "jinja2", "pypdf", "weasyprint")
STANDARD = ("asyncio", "concurrent.futures.process", "email", "http", "multiprocessing", "sqlite3", "unittest")


def loaded_by(statement: str) -> set[str]:
    code = f"import sys; before = set(sys.modules); {statement}; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "module",
    [
        "trainer.cli", "trainer.cli.check", "trainer.cli.build", "trainer.cli.quiz", "trainer.exporters",
        "trainer.build.run",
    ],
)  # fmt: skip
def test_no_heavy_library_is_loaded(module: str) -> None:
    assert set() == set(HEAVY) & loaded_by(f"import {module}")


def test_the_package_alone_loads_nothing() -> None:
    assert {"trainer"} == loaded_by("import trainer")


def test_the_command_line_alone_loads_no_part_of_the_tool() -> None:
    assert {"trainer", "trainer.cli"} == {name for name in loaded_by("import trainer.cli") if "trainer" in name}


@pytest.mark.parametrize("module", ["trainer.cli.check", "trainer.cli.quiz"])
def test_a_quick_command_loads_no_slow_part_of_the_standard_library(module: str) -> None:
    assert set() == set(STANDARD) & loaded_by(f"import {module}")


def test_a_quiz_loads_no_exporter() -> None:
    assert set() == {name for name in loaded_by("import trainer.cli.quiz") if name.startswith("trainer.exporters")}
