from collections.abc import Mapping

import pytest

from modules import SHIPPED
from papers import course, printed
from trainer.compile import compile_module
from trainer.exercise import Course
from trainer.load import load
from trainer.trace.anchored import anchor


@pytest.fixture(scope="session")
def bridge() -> Mapping[str, bytes]:
    """The PDFs of a course with one question of each kind."""
    return printed(course())


@pytest.fixture(scope="session")
def shipped_course() -> Course:
    module, _ = load(str(SHIPPED))
    assert module
    return compile_module(anchor(module))


@pytest.fixture(scope="session")
def shipped(shipped_course: Course) -> Mapping[str, bytes]:
    """The PDFs of the shipped module."""
    return printed(shipped_course)
