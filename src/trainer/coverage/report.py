"""The picture of coverage as text for a terminal and as plain data for programs."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from trainer.coverage.findings import Finding
from trainer.text.source import Source

TOPICS = {
    "date": "Dates",
    "relative date": "Relative dates, times of day",
    "date in a name": "Years in names",
    "person": "People",
    "group": "Groups",
    "organisation": "Organisations",
    "operation": "Operations",
    "role": "Offices",
    "place": "Places",
    "name": "Unlisted names",
    "no name": "No names, by `not_names`",
}
INDENT = "    "


def by_topic(found: Sequence[Finding]) -> list[tuple[str, list[Finding]]]:
    """The findings of each kind under its heading, in the order of the table."""
    topics = ((heading, [one for one in found if one.kind == kind]) for kind, heading in TOPICS.items())
    return [(heading, ones) for heading, ones in topics if ones]


def summary(found: Sequence[Finding]) -> str:
    """One line: how much of what must be asked is asked."""
    must = [one for one in found if one.need == "must"]
    asked, waived = sum(bool(one.questions) for one in must), sum(not one.questions and not one.open for one in must)
    left = len(must) - asked - waived
    tail = f"{left} left" if left else "nothing left"
    return f"{len(must)} dates and names to ask: {asked} asked, {waived} waived, {tail}"


def places(finding: Finding, source: Source) -> str:
    """Where a thing stands: “paragraphs 1 (line 1), 3 (line 5)”, each paragraph once."""
    starts = [source.normal.original(*span)[0] for span in finding.spans]
    found = dict.fromkeys((source.paragraph_of(start), source.line_of(start)) for start in starts)
    word = "paragraph " if len({paragraph for paragraph, _ in found}) == 1 else "paragraphs "
    return word + ", ".join(f"{paragraph} (line {line})" for paragraph, line in found)


def as_text(found: Sequence[Finding], source: Source, width: int) -> str:
    """Everything by topic; each thing with its places, and the questions, the reason, or the lack of both."""
    lines: list[str] = []
    for heading, ones in by_topic(found):
        lines += ["", _heading(heading, ones)]
        for one in ones:
            lines += _thing(one, source, width)
    return "\n".join(lines)


def _heading(heading: str, ones: Sequence[Finding]) -> str:
    needed = [one for one in ones if one.need != "none"]
    if not needed:
        return f"{heading} (need no question)"
    return f"{heading}: {sum(not one.open for one in needed)} of {len(needed)} asked or waived"


def _thing(one: Finding, source: Source, width: int) -> Iterator[str]:
    mark = {"must": "NOT ASKED ", "may": "not asked? ", "none": ""}[one.need] if one.open else ""
    yield f"  {mark}{one.label}"
    yield from _wrapped(places(one, source), width)
    if one.questions:
        yield from _wrapped(f"asked by {', '.join(one.questions)}", width)
    for waiver in one.waivers:
        yield from _wrapped(f"waived: {waiver.reason}", width)


def _wrapped(text: str, width: int) -> list[str]:
    indent = INDENT + "  "
    return textwrap.wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def as_data(found: Sequence[Finding], source: Source) -> list[dict[str, Any]]:
    """The findings for programs; lines and paragraphs from 1, spans in code points of the source."""
    return [
        {
            "kind": one.kind,
            "label": one.label,
            "need": one.need,
            "listed": one.listed,
            "places": [_place(source, *source.normal.original(*span)) for span in one.spans],
            "questions": list(one.questions),
            "waived": [waiver.reason for waiver in one.waivers],
        }
        for one in found
    ]


def _place(source: Source, start: int, end: int) -> dict[str, int]:
    return {"paragraph": source.paragraph_of(start), "line": source.line_of(start), "start": start, "end": end}
