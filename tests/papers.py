"""Courses for print tests, made straight in the neutral form, and readers of the PDFs made of them."""

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO

import pypdf

from trainer.exercise import (
    Answer,
    Blank,
    Choose,
    Citation,
    Course,
    Entry,
    Exercise,
    Match,
    Option,
    Order,
    Response,
    Topic,
    Write,
)
from trainer.exporters import print as printing
from trainer.worksheet import Worksheet

QUOTE = "The Harbour Bridge opened on 3 May 1932"
CITATION = Citation(quote=QUOTE, paragraph=1, line=1, start=0, end=len(QUOTE), marks=((29, 39),))


def exercise(name: str, stem: tuple[str | Blank, ...] | str, response: Response, kind: str = "short") -> Exercise:
    parts = (stem,) if isinstance(stem, str) else stem
    return Exercise(name, kind, "bridge", parts, response, "date", (CITATION,), "The ribbon was cut that day.")


def one_of_each_kind() -> tuple[Exercise, ...]:
    names = ("Ada Brown", "Noor Khan", "Sam Reed", "Kit Lowe")
    dates = (("work begins", "1 May 1926"), ("a storm", "7 June 1930"), ("the ribbon is cut", "3 May 1932"))
    truth = Choose((Option("True", right=False), Option("False", right=True)))
    return (
        exercise("opening", "When did the bridge open?", Write((Answer("3 May 1932", ("May 3, 1932",), "date"),))),
        exercise("engineer", "Who cut the ribbon?", Choose(_options(names, 1)), "choice"),
        exercise("guests", "Who came?", Choose(_options(names, 2), many=True), "multi"),
        replace(
            exercise("year", "It opened in 1931.", truth, "true-false"),
            correction=("1931", "1932"),
        ),
        exercise("gap", ("It opened on ", Blank(0), "."), Write((Answer("3 May 1932"),)), "cloze"),
        exercise("who", "Who did what?", Match(tuple((name, f"task {name[0]}") for name in names)), "match"),
        exercise("when", "In which order?", Order(dates), "order"),
    )


def _options(names: tuple[str, ...], right: int) -> tuple[Option, ...]:
    """Options of which so many, the first ones, are right."""
    return tuple(Option(name, place < right) for place, name in enumerate(names))


def course(*exercises: Exercise, **changes: object) -> Course:
    whole = Course(
        id="harbour-bridge",
        title="The Harbour Bridge",
        language="en",
        source_title="A bridge for the harbour",
        digest="0" * 64,
        topics=(Topic("bridge", "The bridge", exercises or one_of_each_kind()),),
        objectives=(("bridge", "Tell when the bridge was built."),),
        worksheets=(worksheet(),),
        glossary=(Entry("ada-brown", "person", "Ada Brown", "chief engineer", (), (CITATION,)),),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def worksheet(**changes: object) -> Worksheet:
    sheet = Worksheet(id="class", title="Bridge test", topics=(), forms=("A",))
    return replace(sheet, **changes)  # type: ignore[arg-type]


def printed(made: Course, *endings: str) -> Mapping[str, bytes]:
    """The PDFs of a course by path, or those whose path ends so."""
    outputs = [output for output in printing.plan(made) if output.path.endswith(endings or "")]
    return {output.path: data for output, data in printing.make(made, outputs)}


def text_of(data: bytes) -> str:
    """All text of a PDF, with single spaces."""
    return " ".join(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(data)).pages)


def pages_of(data: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(data)).pages]
