"""The files of a course: which there are, what each shows, and the digest of what it shows."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.exercise import Course
from trainer.exporters.print.press.sources import fingerprint
from trainer.exporters.print.sheet import Sheet, build
from trainer.model import Worksheet


@dataclass(frozen=True, slots=True)
class Document:
    """One file to come: its path, its template, and the view that the template renders."""

    path: str
    template: str
    view: Sheet

    @property
    def digest(self) -> str:
        """SHA-256 over the view and over the templates and code that make a PDF of it."""
        data = f"{fingerprint()}\x1f{self.template}\x1f{self.view!r}"
        return hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()


def documents(course: Course) -> Iterator[Document]:
    for worksheet in worksheets(course):
        for form in worksheet.forms:
            view = build(course, worksheet, form)
            stem = f"print/{course.id}-{worksheet.id}-{form}"
            if view.items:
                yield Document(f"{stem}.pdf", "sheet.html", view)
                yield Document(f"{stem}-key.pdf", "key.html", view)


def worksheets(course: Course) -> tuple[Worksheet, ...]:
    """The worksheets that the module asks for, or one with every question."""
    return course.worksheets or (Worksheet(id="all", title=course.title, topics=(), forms=("A",)),)
