"""What a source names and nobody asks, as the tests want to read it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from modules import write_module
from trainer.coverage import problems
from trainer.load import load
from trainer.problems import Problem
from trainer.trace.anchored import anchor

NOTHING_ASKED = """\
- id: nothing
  kind: true-false
  stem: It happened.
  answer: "true"
  evidence: It happened once
"""
Check = Callable[..., list[Problem]]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Coverage of a source, with questions, entities and more of module.yaml where the test needs them."""

    def run(
        source: str,
        questions: str = NOTHING_ASKED,
        entities: str = "",
        extra: str = "",
        ignore: str = "",
        language: str = "en",
    ) -> list[Problem]:
        folder = write_module(tmp_path, questions, source=source, entities=entities, extra=extra)
        manifest = folder / "module.yaml"
        text = manifest.read_text("utf-8").replace("language: en", f"language: {language}")
        added = f"  ignore: ['{ignore}']\nobjectives:" if ignore else "objectives:"
        manifest.write_text(text.replace("objectives:", added), "utf-8")
        module, found = load(str(folder))
        assert [] == found
        assert module is not None
        return sorted(problems(anchor(module)))

    return run


@pytest.fixture
def named(check: Check) -> Callable[..., list[str]]:
    """The names and dates that are certainly uncovered, in the order of the source."""

    def run(source: str, **parts: str) -> list[str]:
        found = check(source, **parts)
        return [problem.message.split("“")[1].split("”")[0] for problem in found if problem.level == "error"]

    return run


@pytest.fixture
def doubted(check: Check) -> Callable[..., list[str]]:
    """The names that only may have to be asked."""

    def run(source: str, **parts: str) -> list[str]:
        found = check(source, **parts)
        return [problem.message.split("“")[1].split("”")[0] for problem in found if problem.level == "warning"]

    return run
