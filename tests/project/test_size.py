"""How long modules and functions may be: a module is one idea, whole, and a function fits on a screen."""

from statistics import median

from tree import ROOT, functions, modules

LONGEST = 400
MEDIAN_FUNCTION, LONGEST_FUNCTION = 12, 40
EVERYWHERE = [*modules().values(), *(ROOT / "setup").glob("*.py")]


def lines(text: str) -> int:
    return len(text.splitlines())


def test_no_module_is_long() -> None:
    sizes = {str(path.relative_to(ROOT)): lines(path.read_text("utf-8")) for path in EVERYWHERE}
    assert {} == {path: size for path, size in sizes.items() if size > LONGEST}


def test_no_function_is_long() -> None:
    sizes = {f"{path.name}: {name}": size for path in EVERYWHERE for name, size in functions(path)}
    assert {} == {name: size for name, size in sizes.items() if size > LONGEST_FUNCTION}


def test_half_of_the_functions_are_very_short() -> None:
    assert median(size for path in EVERYWHERE for _, size in functions(path)) <= MEDIAN_FUNCTION
