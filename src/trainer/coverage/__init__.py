"""Coverage: what the source names and no question asks. The source itself is searched, so nothing is forgotten."""

from collections.abc import Iterable, Iterator

from trainer.coverage.asked import bare
from trainer.coverage.findings import NO_NAME, Finding, findings, spoken
from trainer.model import Waiver
from trainer.problems import Problem, Span
from trainer.trace.anchored import Anchored

MOST_WAIVED = 3
"""Things that one waiver may leave out: each reason is for something in particular."""

_A_KIND = {"organisation": "an organisation", "operation": "an operation"}
_MAY_BE = {
    "organisation": "an organisation",
    "group": "a group",
    "operation": "an operation, a ship, a law, a treaty",
    "person": "a person",
}


def problems(anchored: Anchored) -> Iterable[Problem]:
    """Rule 10: every date, person, group, organisation and operation of the source is asked, or waived."""
    found = findings(anchored)
    for finding in found:
        if finding.open and finding.need != "none":
            yield _uncovered(finding, place(finding, anchored))
    yield from _waivers(found, anchored)
    yield from _not_names(found, anchored)
    if not spoken(anchored.module.language):
        message = (
            f"dates and names are not looked for in the language `{anchored.module.language}`: "
            "coverage rests on entities.yaml alone."
        )
        yield Problem(Span(anchored.module.source.path), "coverage-language", message, "notice")


def place(finding: Finding, anchored: Anchored) -> Span:
    """Where a thing stands first, as an editor counts."""
    source = anchored.source
    start, _ = source.normal.original(*finding.spans[0])
    line = source.line_of(start)
    return Span(anchored.module.source.path, line, start - source.lines[line - 1] + 1)


def _uncovered(finding: Finding, span: Span) -> Problem:
    label = f"“{finding.label}”"
    if finding.kind == "relative date":
        message = f"the source says {label}, and no question asks when that was. Ask it, or waive it in module.yaml."
        return Problem(span, "uncovered-maybe", message, "notice")
    if finding.need == "may":
        what = _MAY_BE.get(finding.kind, "a person, a group, a place")
        message = (
            f"the source names {label}: {what}? No question asks it and entities.yaml does not list it. "
            "List it with its type, ask it, or waive it in module.yaml."
        )
        return Problem(span, "uncovered-maybe", message, "warning")
    what = _A_KIND.get(finding.kind, f"a {finding.kind}")
    if finding.kind == "date":
        message = f"no question has the date {label} as its answer. Ask it, or waive it in module.yaml with a reason."
    else:
        message = f"no question has {label} ({what}) as its answer. Ask it, or waive it in module.yaml with a reason."
    return Problem(span, "uncovered", message)


def _waivers(found: Iterable[Finding], anchored: Anchored) -> Iterator[Problem]:
    used: dict[Waiver, list[str]] = {waiver: [] for waiver in anchored.module.waived}
    for finding in found:
        for waiver in finding.waivers:
            used[waiver] += [finding.label] if finding.need != "none" else []
    for waiver, labels in used.items():
        span, exact = waiver.selector.exact.span, waiver.selector.exact.value
        if len(labels) > MOST_WAIVED:
            message = (
                f"this waives {len(labels)} things at once: {', '.join(labels)}. Waive each with its own reason."
            )
            yield Problem(span, "waiver-too-wide", message)
        elif not labels and anchored.places.get(waiver.selector):
            message = f"nothing has to be asked in “{exact}”, so there is nothing to waive. Remove the entry."
            yield Problem(span, "waiver-unused", message, "warning")


def _not_names(found: Iterable[Finding], anchored: Anchored) -> Iterator[Problem]:
    """Words of `not_names` that are not taken for a name anyway."""
    used = {bare(one.label) for one in found if one.kind == NO_NAME}
    for word in (word for group in anchored.module.not_names for word in group.words):
        if bare(word.value) not in used:
            message = (
                f"“{word.value}” is not taken for a name in the source, so `not_names` need not say so. Remove it."
            )
            yield Problem(word.span, "waiver-unused", message, "warning")
