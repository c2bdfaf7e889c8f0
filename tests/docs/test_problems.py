"""Every code has a section with a wrong and a right example, and the examples are what they are called."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

import pytest

import trainer
from bank_report import problems
from reference import REFERENCE, reference
from trainer.reports.explained import codes, section
from tree import ROOT

PACKAGE = Path(trainer.__file__).parent
BASE = ROOT / "tests" / "banks" / "good" / "corran-point"
_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def examples(code: str) -> list[str]:
    return re.findall(r"```yaml\n(.*?)```", section(code), re.DOTALL)


def written() -> set[str]:
    """Codes that the package reports: the texts among the arguments of each Problem and report, and CODE or ID."""
    return {code for path in PACKAGE.rglob("*.py") for code in _written(ast.parse(path.read_text("utf-8")))}


def _written(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        values: list[ast.expr] = []
        if isinstance(node, ast.Call) and _name(node.func).lower().endswith(("problem", "report")):
            values = node.args[:2]
        elif isinstance(node, ast.Assign) and _name(node.targets[0]) in ("CODE", "ID"):
            values = [node.value]
        for value in values:
            if isinstance(value, ast.Constant) and isinstance(value.value, str) and _CODE.fullmatch(value.value):
                yield value.value


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def test_every_code_has_a_section() -> None:
    assert set() == written() - set(codes()), "write src/trainer/templates/codes/CODE.md, then docs/problems.md"


@pytest.mark.parametrize("code", codes())
def test_a_section_is_named_after_its_code_and_has_both_examples_or_none(code: str) -> None:
    text = section(code)
    assert text.startswith(f"# {code}\n\n")
    assert text.endswith("\n")
    assert len(examples(code)) in (0, 2)
    assert ("\nWrong:\n" in text, "\nRight:\n" in text) == ((True, True) if examples(code) else (False, False))


def runnable() -> list[str]:
    """Codes whose examples are whole questions or entities."""
    return [code for code in codes() if examples(code) and re.match(r"- id: .*\n  (kind|type):", examples(code)[0])]


def found(example: str, folder: Path) -> dict[str, str]:
    """Codes and levels of an example set into a module about a lighthouse."""
    for file in BASE.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    kind = re.match(r"- id: .*\n  (kind|type):", example)
    if kind and kind[1] == "type":
        cast = (BASE / "entities.yaml").read_text("utf-8")
        name = re.match(r"- id: (\S+)", example)
        assert name
        rest = re.sub(rf"  - id: {name[1]}\n(?:    .*\n)+", "", cast)
        assert rest != cast
        (folder / "entities.yaml").write_text(rest + indent(example, "  "), "utf-8")
    else:
        text = f"topic: storm\nanswer_type: date\nquestions:\n{indent(example, '  ')}"
        (folder / "bank.yaml").write_text(text, "utf-8")
    return {problem.code: problem.level for problem in problems(folder)}


@pytest.mark.parametrize("code", runnable())
def test_a_wrong_example_gets_its_code(code: str, tmp_path: Path) -> None:
    assert code in found(examples(code)[0], tmp_path)


@pytest.mark.parametrize("code", runnable())
def test_a_right_example_gets_no_problem(code: str, tmp_path: Path) -> None:
    assert {} == found(examples(code)[1], tmp_path)


def test_the_reference_holds_every_section() -> None:
    assert reference() == REFERENCE.read_text("utf-8"), "`python tests/reference.py` writes it anew"
