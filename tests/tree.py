"""The source tree as data: its modules, what each imports, and the tracked files, for tests of the structure."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "trainer"
UNTRACKED = {
    ".git",
    ".venv",
    "node_modules",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".hypothesis",
    "__pycache__",
    "build",
}


@cache
def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name."""
    found: dict[str, Path] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        found[".".join(part for part in parts if part != "__init__")] = path
    return found


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def imported(path: Path) -> Iterator[str]:
    """The dotted names that a file imports anywhere, inside functions too; `from a import b` gives a.b."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def edges() -> dict[str, frozenset[str]]:
    """For each module of the package the modules of the package that it imports."""
    known = modules()

    def module(name: str) -> str | None:
        return name if name in known else next((p for p in (name.rpartition(".")[0],) if p in known), None)

    return {
        name: frozenset(found for item in imported(path) if (found := module(item)) and found != name)
        for name, path in known.items()
    }


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Name and length, in lines from `def` to the end, of every function and method."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno
            yield node.name, node.end_lineno - node.lineno + 1


@cache
def tracked() -> tuple[Path, ...]:
    """The files under version control; where there is none, all but those that set-up and tools make."""
    command = "git ls-files -z 2>/dev/null"  # by a shell, for there may be no git
    listed = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, check=False).stdout
    if listed:
        paths = (ROOT / name for name in listed.decode().split("\0") if name)
    else:
        paths = (path for path in ROOT.rglob("*") if not UNTRACKED & set(path.relative_to(ROOT).parts))
    return tuple(sorted(path for path in paths if path.is_file()))
