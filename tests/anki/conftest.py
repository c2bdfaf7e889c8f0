"""Learners for the tests: `learner` has the newest Anki; `any_learner` runs a test with each version."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from learner import VERSIONS, Learner


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    found = Learner(tmp_path / "learner")
    yield found
    found.close()


@pytest.fixture(params=VERSIONS)
def any_learner(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Learner]:
    found = Learner(tmp_path / "learner", request.param)
    yield found
    found.close()
