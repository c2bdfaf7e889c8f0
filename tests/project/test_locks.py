"""The lock files: every package pinned by hash, no index named, and all that pyproject.toml asks for."""

import re
import tomllib

import pytest

from tree import ROOT

NAMES = ("runtime.lock", "test.lock")
ALL = (*NAMES, "browser.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def lock(name: str) -> str:
    return (ROOT / "setup" / name).read_text("utf-8")


def pins(name: str) -> dict[str, str]:
    """Package to version."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock(name), re.MULTILINE))


def normal(requirement: str) -> str:
    """The name of a required package in its normal form (PEP 503)."""
    return re.sub(r"[-_.]+", "-", re.split(r"[ <>=!~\[;]", requirement)[0]).lower()


@pytest.mark.parametrize("name", ALL)
def test_every_package_is_pinned_by_hash(name: str) -> None:
    blocks = re.split(r"\n(?=\S)", lock(name).strip())
    assert len(blocks) == len(pins(name)) > 1
    assert [] == [block for block in blocks if not re.match(r"[a-z0-9-]+==\S+.*\\\n +--hash=sha256:", block)]


@pytest.mark.parametrize("path", sorted((ROOT / "setup").glob("*.lock")), ids=lambda path: path.name)
def test_no_index_is_named(path: object) -> None:
    text = lock(str(path))
    assert "--index" not in text
    assert "--find-links" not in text
    assert "://" not in text


@pytest.mark.parametrize("name", ["runtime.lock", "browser.lock"])
def test_locks_that_are_installed_over_each_other_agree(name: str) -> None:
    one, test = pins(name), pins("test.lock")
    shared = one.keys() & test.keys()
    assert {each: one[each] for each in shared} == {each: test[each] for each in shared}


def test_what_runs_is_tested() -> None:
    assert set() == pins("runtime.lock").keys() - pins("test.lock").keys()


def test_what_drives_a_browser_is_in_its_own_lock_alone() -> None:
    wanted = [line for line in lock("browser.in").splitlines() if not line.startswith("#")]
    assert ["playwright"] == [normal(line) for line in wanted]
    assert "playwright" in pins("browser.lock")
    assert [] == [name for name in NAMES if "playwright" in pins(name)]


@pytest.mark.parametrize("requirement", PROJECT["dependencies"])
def test_a_dependency_is_in_both_locks(requirement: str) -> None:
    assert normal(requirement) in pins("runtime.lock")
    assert normal(requirement) in pins("test.lock")


@pytest.mark.parametrize("requirement", PROJECT["optional-dependencies"]["test"])
def test_what_the_tests_need_is_in_their_lock(requirement: str) -> None:
    assert normal(requirement) in pins("test.lock")


def test_what_installing_the_project_needs_is_in_both_locks() -> None:
    assert all("setuptools" in pins(name) for name in NAMES)
