"""Worksheets and answer keys as PDF, for printing and for screen readers."""

from collections.abc import Iterator, Mapping, Sequence

from trainer.exercise import Course
from trainer.exporters.output import Output
from trainer.exporters.print.documents import documents
from trainer.exporters.print.letters import missing_letters
from trainer.exporters.print.machine import loaded_press
from trainer.exporters.print.positions import key_positions
from trainer.exporters.print.shortfalls import shortfalls
from trainer.exporters.print.stamp import digest_in
from trainer.problems import Problem

NAME = "print"


def fingerprints(_course: Course) -> Mapping[str, str]:
    """Nothing on paper carries a time."""
    return {}


def plan(course: Course) -> tuple[Output, ...]:
    return tuple(Output(document.path, document.digest) for document in documents(course))


def make(course: Course, outputs: Sequence[Output], *, jobs: int = 1) -> Iterator[tuple[Output, bytes]]:
    wanted = {output.path: output for output in outputs}
    found = [(document, wanted[document.path]) for document in documents(course) if document.path in wanted]
    if not found:
        return
    pdfs = loaded_press().pressed([(document, output.digest) for document, output in found], jobs)
    for (_, output), data in zip(found, pdfs, strict=True):
        yield output, data


def remarks(course: Course, path: str) -> tuple[Problem, ...]:
    """Sheets without questions, or with too few; keys that crowd on one letter; letters that the fonts lack."""
    return (*shortfalls(course, path), *key_positions(course, path), *missing_letters(course, path))


def digest_of(data: bytes) -> str:
    return digest_in(data)
