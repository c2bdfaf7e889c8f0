"""HTML, text and number of pages are those that were looked at and kept."""

import pytest

from print_golden import FOLDER, files

NAMES = sorted(path.name for path in FOLDER.iterdir())


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return files()


def test_every_file_has_its_golden_one(made: dict[str, str]) -> None:
    assert NAMES == sorted(made)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_as_it_was(made: dict[str, str], name: str) -> None:
    assert (FOLDER / name).read_text("utf-8") == made[name]
