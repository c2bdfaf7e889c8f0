"""The files of a course: which there are, what each shows, and the digest of what it shows."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from trainer.exercise import Course
from trainer.exporters.print.editions import EDITIONS, STANDARD
from trainer.exporters.print.guide import Guide, build_guide
from trainer.exporters.print.learners import coded
from trainer.exporters.print.press.sources import fingerprint
from trainer.exporters.print.press.styles import Look
from trainer.exporters.print.selection import chosen
from trainer.exporters.print.sheet import Sheet, build_sheet, sections
from trainer.worksheet import Worksheet

SHEET, KEY, ANSWERS, GUIDE = "sheet.html", "key.html", "answers.html", "guide.html"
MEAN_GUIDE = 60
"""A study guide, in questions that take as long."""


@dataclass(frozen=True, slots=True)
class Part:
    """A template and the view that it renders."""

    template: str
    view: Sheet | Guide


@dataclass(frozen=True, slots=True)
class Document:
    """One file to come. The page numbers of its parts run on where it is `continued`, else each begins with 1."""

    path: str
    parts: tuple[Part, ...]
    continued: bool = False

    @property
    def digest(self) -> str:
        """SHA-256 over the views and over the templates and code that make a PDF of them."""
        data = f"{fingerprint()}\x1f{self.parts!r}"
        return hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def size(self) -> int:
        """About how long it takes to make, in questions."""
        return sum(len(part.view.items) if isinstance(part.view, Sheet) else MEAN_GUIDE for part in self.parts)

    @property
    def look(self) -> Look:
        view = self.parts[0].view
        return Look(view.edition, view.paper, view.language)


def documents(course: Course) -> Iterator[Document]:
    if not course.exercises:
        return
    yield Document(f"print/{course.id}-guide.pdf", (Part(GUIDE, build_guide(course)),))
    for worksheet in worksheets(course):
        yield from _of_worksheet(course, worksheet)


def worksheets(course: Course) -> tuple[Worksheet, ...]:
    """The worksheets that the module asks for, or one with every question, in all editions."""
    return tuple(
        replace(sheet, editions=tuple(dict.fromkeys((*sheet.editions, *course.editions))))
        for sheet in course.worksheets or (whole(course),)
    )


def whole(course: Course) -> Worksheet:
    return Worksheet(id="all", title=course.title, topics=(), forms=("A",))


def _of_worksheet(course: Course, worksheet: Worksheet) -> Iterator[Document]:
    stem = f"print/{course.id}-{worksheet.id}"
    everything: list[Part] = []
    for form in worksheet.forms if chosen(course, worksheet) else ():
        plain = build_sheet(course, worksheet, form)
        for name in worksheet.editions:
            view = plain if name == "standard" else build_sheet(course, worksheet, form, EDITIONS[name])
            suffix = "" if name == "standard" else f"-{name}"
            yield _document(f"{stem}-{form}{suffix}.pdf", SHEET, view)
        others = (Part(ANSWERS, plain), Part(KEY, plain)) if worksheet.answer_sheet else (Part(KEY, plain),)
        for part in others:
            name = part.template.removesuffix(".html")
            yield _document(f"{stem}-{form}-{name}.pdf", part.template, plain)
        everything += [Part(SHEET, plain), *others]
    yield from _of_class(course, worksheet, stem)
    if worksheet.class_set and everything:
        yield Document(f"{stem}-set.pdf", tuple(sorted(everything, key=lambda part: part.template == KEY)))


def _of_class(course: Course, worksheet: Worksheet, stem: str) -> Iterator[Document]:
    """All sheets of a class in one file, and all its keys in another."""
    edition = EDITIONS[worksheet.editions[0]]
    coded_learners = tuple(coded(worksheet)) if chosen(course, worksheet) else ()
    if coded_learners:
        views = [build_sheet(course, worksheet, code, edition, name) for name, code in coded_learners]
        own = (SHEET, ANSWERS) if worksheet.answer_sheet else (SHEET,)
        yield Document(f"{stem}-class.pdf", tuple(Part(template, view) for view in views for template in own))
        plain = (build_sheet(course, worksheet, code, STANDARD, name) for name, code in coded_learners)
        yield Document(f"{stem}-class-keys.pdf", tuple(Part(KEY, view) for view in plain))


def _document(path: str, template: str, sheet: Sheet) -> Document:
    parts = tuple(Part(template, section) for section in (sections(sheet) if template != ANSWERS else (sheet,)))
    return Document(path, parts, continued=len(parts) > 1)
