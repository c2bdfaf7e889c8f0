"""A browser for all tests of this folder, and pages in it that are closed after each."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

import browsing
from browsing import Open

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    with browsing.browser() as started:
        yield started


@pytest.fixture
def open_page(browser: "Browser") -> Iterator[Open]:
    yield lambda address, **options: browsing.visit(browser, address, **options)
    for context in browser.contexts:
        context.close()
