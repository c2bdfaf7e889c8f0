"""Invented articles with their dates and names marked, and how much of it coverage sees.

A mark is `{kind text}` or `{kind text=name}`, where the text is another form of a name: p person, o organisation,
g group, x operation (ship, law, treaty, project), l place, d date, r relative date or time, y year in a name.
What is not marked is neither; `{- text}` is a name of no kind that is asked, right or wrong.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from modules import write_module
from trainer.coverage.findings import Finding, findings
from trainer.load import load
from trainer.trace.anchored import anchor

ARTICLES = Path(__file__).parent / "coverage" / "articles"
KINDS = {"p": "person", "o": "organisation", "g": "group", "x": "operation", "l": "place"}
_MARK = re.compile(r"\{([poglxdry-]) (?:the (?=[^}]*=))?([^}=]+)(?:=([^}]+))?\}")
_SISTERS = {"group": {"group", "organisation"}, "organisation": {"group", "organisation"}}

Span = tuple[int, int]


@dataclass
class Score:
    """What is found of what there is, and what is called an error and is none."""

    seen: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    gold: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    missed: list[str] = field(default_factory=list)
    right: int = 0
    wrong: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    dates: int = 0
    wrong_dates: list[str] = field(default_factory=list)

    def recall(self, kind: str) -> float:
        return self.seen[kind] / self.gold[kind]

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.wrong))


def marked(name: str) -> tuple[str, list[tuple[str, str, Span]]]:
    """The plain text, and each mark as kind, name and span."""
    source = (ARTICLES / f"{name}.txt").read_text("utf-8")
    text, marks, at = "", [], 0
    for match in _MARK.finditer(source):
        text += source[at : match.start()] + ("the " if "{" + match[1] + " the " in match[0][:7] and match[3] else "")
        start = len(text)
        text += match[2]
        marks.append((match[1], match[3] or match[2], (start, len(text))))
        at = match.end()
    return text + source[at:], marks


def found_in(folder: Path, text: str) -> list[tuple[Finding, list[Span]]]:
    """What coverage finds in a text, with the places in it."""
    module, problems = load(str(write_module(folder, source=text, extra="waived: []\n")))
    assert module is not None, problems
    anchored = anchor(module)
    return [(one, [anchored.source.normal.original(*span) for span in one.spans]) for one in findings(anchored)]


def score(folder: Path, name: str) -> Score:
    """How coverage does on an article."""
    text, marks = marked(name)
    found = found_in(folder, text)
    result = Score()
    _recall(result, found, marks)
    for one, spans in found:
        if "date" in one.kind:
            dated = "dryx" if one.kind == "date in a name" else "dry"
            right = any(kind in dated and _meet(spans, [span]) for kind, _, span in marks)
            result.dates += right
            result.wrong_dates += [] if right else [one.label]
            continue
        own = _SISTERS.get(one.kind, {one.kind})
        right = any(KINDS.get(kind) in own and _meet(spans, [span]) for kind, _, span in marks)
        if one.need == "must":
            result.right += right
            result.wrong += [] if right else [f"{one.kind} {one.label}"]
        elif not right:
            result.doubts.append(f"{one.kind} {one.label}")
    return result


def _recall(result: Score, found: list[tuple[Finding, list[Span]]], marks: list[tuple[str, str, Span]]) -> None:
    things: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for number, (kind, name, span) in enumerate(marks):
        if kind in "dry":
            things["date", f"{number} {name}"] = [span]
        elif kind in KINDS:
            things[KINDS[kind], name].append(span)
    for (kind, name), spans in things.items():
        own = _SISTERS.get(kind, {kind})
        hit = any(
            ("date" in one.kind if kind == "date" else one.kind in own) and _meet(at, spans) for one, at in found
        )
        result.gold[kind] += 1
        result.seen[kind] += hit
        result.missed += [] if hit else [f"{kind} {name}"]


def _meet(one: list[Span], other: list[Span]) -> bool:
    return any(start < end and begin < stop for start, stop in one for begin, end in other)
