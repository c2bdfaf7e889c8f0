"""SECURITY.md names a test for each threat, and the tests are there."""

import ast
import re

import pytest

from tree import ROOT

TEXT = (ROOT / "SECURITY.md").read_text("utf-8")
ROWS = [line.split("|")[1:-1] for line in TEXT.splitlines() if line.startswith("| ")][2:]
NAMED = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", TEXT)


def test_each_threat_has_a_defence_and_a_test() -> None:
    assert len(ROWS) > 20
    assert [] == [row[0] for row in ROWS if len(row) != 3 or not row[1].strip() or "`tests/" not in row[2]]


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_a_test_that_is_named_is_there(path: str, name: str) -> None:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    assert not name or name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
