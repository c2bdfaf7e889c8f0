"""What is fuzzed: functions that take any bytes and must end well, whatever they are."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from lessons import ALL, CAST
from modules import write_module
from trainer.check import check_module
from trainer.derive import OPERATIONS, recompute
from trainer.ledger.file import FILE
from trainer.model import Derive, Selector, Text
from trainer.problems import Problem, Span
from trainer.quiz.grading import grade
from trainer.quiz.grading.verdict import Setting
from trainer.quiz.shown import show
from trainer.reports import FORMS, Report, render
from trainer.text.dates import find_dates, parse_date
from trainer.text.normal import normalise
from trainer.text.numbers import find_numbers
from trainer.text.source import find, index

HERE = Span("fuzz")


def checked(folder: Path) -> tuple[Problem, ...]:
    """Checks a module and writes what is wrong in every form."""
    problems = check_module(str(folder)).problems
    report = Report(problems, (str(folder),))
    for form in FORMS:
        written = render(report, form)
        assert form != "text" or not [char for char in written if char in "\x1b\x07\u202e" or "\x80" <= char < "\xa0"]
    return problems


def _file(name: str) -> Callable[[bytes], None]:
    def run(data: bytes) -> None:
        with tempfile.TemporaryDirectory() as home:
            folder = write_module(Path(home))
            (folder / name).write_bytes(data)
            checked(folder)

    return run


def question(data: bytes) -> None:
    """One question, of which every text may be anything."""
    with tempfile.TemporaryDirectory() as home:
        folder = write_module(Path(home))
        head = (folder / "bank.yaml").read_bytes().split(b"questions:")[0]
        (folder / "bank.yaml").write_bytes(head + b"questions:\n" + data)
        checked(folder)


def anchoring(data: bytes) -> None:
    """A text and a quote: every place that is found reads as the quote does."""
    text, _, quote = data.decode("utf-8", "replace").partition("\x00")
    source = index(text)
    for anchor in find(source, Selector(Text(quote or "a", HERE))):
        assert 0 <= anchor.start < anchor.end <= len(text)
        assert normalise(text[anchor.start : anchor.end]).text.strip() == anchor.text


def derivations(data: bytes) -> None:
    parts = data.decode("utf-8", "replace").split("\x00")
    for name, operation in OPERATIONS.items():
        texts = [tuple(Text(part, HERE) for part in parts[place:]) for place in range(len(operation.parameters))]
        args = tuple(zip(operation.parameters, texts, strict=True))
        recompute(Derive(Text(name, HERE), args, HERE), parts[0])
    for part in parts:
        find_dates(part)
        parse_date(part)
        find_numbers(part)


def grading(data: bytes) -> None:
    """What a learner types, at every kind of exercise."""
    given = data.decode("utf-8", "replace")
    names = tuple(name for entity in CAST for name in (entity.name, *entity.aliases))
    for exercise in ALL:
        shown = show(exercise, len(data))
        for blank in range(shown.blanks):
            grade(shown, given, Setting(peers=lambda _: names), blank)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "manifest": _file("module.yaml"),
    "bank": _file("bank.yaml"),
    "cast": _file("entities.yaml"),
    "source": _file("source.txt"),
    "ledger": _file(FILE),
    "question": question,
    "anchoring": anchoring,
    "derivations": derivations,
    "grading": grading,
}
