"""The decks and sheets in the repository are what the shipped banks compile to, and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from modules import SHIPPED
from trainer.check import check_module
from trainer.compile import compile_module
from trainer.exercise import Course
from trainer.exporters import exporters
from trainer.exporters.anki.published import published
from trainer.ledger.file import FILE, read, render
from trainer.ledger.update import updated
from trainer.trace.anchored import Anchored
from tree import ROOT


@pytest.fixture(scope="module")
def anchored() -> Anchored:
    found = check_module(str(SHIPPED)).good
    assert found is not None
    return found


@pytest.fixture(scope="module")
def course(anchored: Anchored) -> Course:
    ledger = read(str(SHIPPED), [])
    assert ledger is not None
    return replace(compile_module(anchored), changed=ledger.changed, published=ledger.published)


@pytest.mark.parametrize("name", exporters())
def test_every_output_carries_the_digest_of_the_banks(course: Course, name: str) -> None:
    exporter = exporters()[name]
    for output in exporter.plan(course):
        assert output.digest == exporter.digest_of((ROOT / output.path).read_bytes()), f"{output.path}: run make"


def test_there_is_no_output_of_another_module_or_day(course: Course) -> None:
    planned = {output.path for each in exporters().values() for output in each.plan(course)}
    there = {f"{folder}/{path.name}" for folder in ("decks", "print") for path in Path(ROOT, folder).iterdir()}
    assert planned == there


def test_the_ledger_is_up_to_date(anchored: Anchored) -> None:
    old = read(str(SHIPPED), [])
    assert old is not None
    course = compile_module(anchored)
    prints = {key: digest for each in exporters().values() for key, digest in each.fingerprints(course).items()}
    assert (SHIPPED / FILE).read_text("utf-8") == render(
        updated(old, anchored, prints, 0, published(anchored.module, old))
    )
