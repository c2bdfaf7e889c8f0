"""Imports point down only: text → nodes → module → problems → exercises → bytes → files."""

import sys
import tomllib
from pathlib import Path

import pytest

from tree import ROOT, edges, imported, modules

LAYERS = (
    ("problems", "processes", "syntax", "timing", "worksheet"),
    ("cache", "model", "nodes", "reports", "workers"),
    ("exercise", "text"),
    ("arrange", "digests", "reading"),
    ("derive",),
    ("kinds",),
    ("load",),
    ("trace",),
    ("compile", "ledger"),
    ("coverage", "exporters", "style"),
    ("check",),
    ("audit", "build", "fmt", "quiz", "reanchor", "schema", "view"),
    ("doctor",),
    ("cli",),
    ("__main__",),
)
"""From the ground up; what stands in one layer knows nothing of its neighbours in it."""

RANKS = {name: rank for rank, names in enumerate(LAYERS) for name in names}

HOMES = {
    "distributed": "trainer.build.cluster",
    "fontpkg": "trainer.exporters.print",
    "fsrs": "trainer.quiz.schedule",
    "fsspec": "trainer.build.store",
    "genanki": "trainer.exporters.anki",
    "jinja2": "trainer.exporters.print trainer.view",
    "platformdirs": "trainer.quiz",
    "pypdfium2": "trainer.exporters.print",
    "ruamel": "trainer.fmt trainer.reanchor",
    "spellchecker": "trainer.quiz.grading",
    "watchfiles": "trainer.cli.watch",
    "weasyprint": "trainer.exporters.print",
    "yaml": "trainer.nodes",
}
"""Each dependency and the one place that imports it; templates are rendered in two."""

NETWORK = {"asyncio", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "socketserver", "ssl", "xmlrpc"}


def part(module: str) -> str:
    """The part of the package, which has a layer, that a module belongs to."""
    return module.split(".")[1]


def inner() -> list[str]:
    return [name for name in modules() if "." in name]


def test_every_part_of_the_package_has_a_layer() -> None:
    unplaced = sorted({part(name) for name in inner()} - RANKS.keys())
    assert [] == unplaced, "give it a place in LAYERS here, and in CONTRIBUTING.md"


def test_every_layer_is_there() -> None:
    assert [] == sorted(RANKS.keys() - {part(name) for name in inner()})


def test_imports_point_down() -> None:
    wrong = [
        f"{name} imports {target}"
        for name in inner()
        for target in edges()[name]
        if "." in target and part(target) != part(name) and RANKS[part(target)] >= RANKS[part(name)]
    ]
    assert [] == sorted(wrong)


def test_no_modules_import_one_another() -> None:
    """Not even inside functions: what is left after taking away, again and again, what imports nothing left."""
    left = {name: set(targets) for name, targets in edges().items()}
    while free := [name for name, targets in left.items() if not targets & left.keys()]:
        for name in free:
            del left[name]
    assert [] == sorted(left)


@pytest.mark.parametrize(("library", "home"), HOMES.items())
def test_a_dependency_has_one_home(library: str, home: str) -> None:
    users = [
        name for name, path in modules().items() if any(library == item.split(".")[0] for item in imported(path))
    ]
    assert users, f"{library} is not used: take it out of pyproject.toml"
    homes = [f"{each}." for each in home.split()]
    assert [] == [name for name in users if not f"{name}.".startswith(tuple(homes))]


def test_nothing_reaches_for_the_network() -> None:
    wrong = [
        (name, item)
        for name, path in modules().items()
        for item in imported(path)
        if item.split(".")[0] in NETWORK or item.startswith("urllib.request")
    ]
    assert [] == wrong


def test_only_declared_dependencies_are_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = [*project["dependencies"], *project["optional-dependencies"]["dask"]]
    assert set(HOMES) == {library(text) for text in declared}
    used = {item.split(".")[0] for path in modules().values() for item in imported(path)}
    theirs = {"fontTools", "markupsafe", "pydyf"}  # of Jinja and of WeasyPrint, which bring them
    assert [] == sorted(used - sys.stdlib_module_names - {"trainer"} - theirs - set(HOMES))


def library(requirement: str) -> str:
    """The import name of a requirement of this project."""
    name = requirement.split(">")[0].split("=")[0].strip()
    return {"pyyaml": "yaml", "pyspellchecker": "spellchecker"}.get(name, name.split("-")[0].split(".")[0])


def test_the_layers_are_drawn_in_contributing() -> None:
    text = Path(ROOT, "CONTRIBUTING.md").read_text("utf-8")
    drawn = [line.split() for line in text.split("<!-- layers -->\n```text\n")[1].split("```")[0].splitlines()]
    assert [sorted(layer) for layer in reversed(LAYERS)] == [sorted(names) for names in drawn]
