"""The page of `trainer trace --html` in a file, with the module that it shows."""

from dataclasses import dataclass
from pathlib import Path

from trainer.compile import compile_question
from trainer.exercise import Exercise
from trainer.load import load
from trainer.trace.anchored import Anchored, anchor
from trainer.view.html import page


@dataclass(frozen=True)
class TracePage:
    """`address` is where a browser opens it."""

    anchored: Anchored
    address: str

    @property
    def paragraphs(self) -> list[str]:
        source = self.anchored.source
        return [source.original[start:end] for start, end in source.paragraphs]

    @property
    def exercises(self) -> list[Exercise]:
        return [compile_question(question, self.anchored) for question in self.anchored.module.questions]


def trace_page(folder: Path, file: Path) -> TracePage:
    module, _ = load(str(folder))
    assert module is not None
    anchored = anchor(module)
    file.write_text(page(anchored), "utf-8")
    return TracePage(anchored, file.as_uri())
