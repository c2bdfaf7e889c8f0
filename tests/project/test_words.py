"""Docstrings, and what no tracked file may hold."""

import ast
import hashlib
import re

import pytest

from trainer.cli import COMMANDS
from trainer.exporters.output import Exporter
from trainer.kinds.kind import Kind
from tree import ROOT, modules, tracked, tree

HOSTS = ("pypi" + ".org", "pythonhosted" + ".org", "/sim" + "ple/", "npmjs" + ".", "crates" + ".io")
MACHINE = re.compile("|".join(("/" + "work/", "/" + "root/", "/" + "home/", "/" + "Users/", "/opt/" + "pypi")))
ARTICLE = "5f56f4b8dfc788af158ab07ef1669d805f7ef2827daab146ad8868a5f4c1c001"


@pytest.mark.parametrize("name", modules())
def test_every_module_says_what_it_is_for(name: str) -> None:
    text = ast.get_docstring(tree(modules()[name]))
    assert text
    assert re.search(r"[.!?:`]$", text), "a docstring is a sentence"


@pytest.mark.parametrize("protocol", [Kind, Exporter])
def test_what_many_implement_is_described(protocol: type) -> None:
    methods = [value for name, value in vars(protocol).items() if callable(value) and not name.startswith("_")]
    assert protocol.__doc__
    assert methods
    assert [] == [method.__name__ for method in methods if not method.__doc__]


def long_functions_without_words(path: ast.Module) -> list[str]:
    return [
        node.name
        for node in ast.walk(path)
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and node.name != "add_arguments"
        and (node.end_lineno or 0) - node.lineno >= 20
        and not ast.get_docstring(node)
    ]


@pytest.mark.parametrize("name", modules())
def test_a_public_function_that_is_not_short_is_described(name: str) -> None:
    assert [] == long_functions_without_words(tree(modules()[name]))


def texts() -> dict[str, str]:
    """The tracked texts by their path."""
    found: dict[str, str] = {}
    for path in tracked():
        data = path.read_bytes()
        if b"\0" not in data and path.suffix not in {".pdf", ".apkg"}:
            found[str(path.relative_to(ROOT))] = data.decode("utf-8")
    return found


def test_no_file_names_a_registry() -> None:
    assert [] == [(path, host) for path, text in texts().items() for host in HOSTS if host in text]


def test_no_file_names_a_folder_of_some_machine() -> None:
    wrong = [(path, found[0]) for path, text in texts().items() if (found := MACHINE.search(text))]
    assert [] == wrong


def test_the_article_is_as_it_was_received() -> None:
    data = (ROOT / "questions" / "iran-pakistan-2024" / "source.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == ARTICLE


def test_the_article_is_never_given_other_line_ends() -> None:
    lines = (ROOT / ".gitattributes").read_text("utf-8").splitlines()
    assert "questions/**/source.txt -text" in lines


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_module_that_says_what_it_does(name: str) -> None:
    text = ast.get_docstring(tree(modules()[f"trainer.cli.{name.replace('-', '_')}"]))
    assert text
    assert f"`trainer {name}`" in text
