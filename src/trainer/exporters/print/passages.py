"""The quotes that an answer stands in, cut where the answer begins and ends."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from trainer.exercise import Citation


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote as (text, is it the answer) in reading order, and its paragraph in the source."""

    parts: tuple[tuple[str, bool], ...]
    paragraph: str


def passage(citation: Citation, paragraph: str) -> Passage:
    quote, at = citation.quote, 0
    parts: list[tuple[str, bool]] = []
    for start, end in citation.marks:
        parts += [(quote[at:start], False), (quote[start:end], True)]
        at = end
    parts.append((quote[at:], False))
    return Passage(tuple(part for part in parts if part[0]), paragraph)


def joined(citations: Iterable[Citation]) -> list[tuple[Citation, int]]:
    """Passages in the order of the source, overlapping ones made one, each with how many went into it.

    Nothing is marked in them: they answer several questions.
    """
    found: list[tuple[Citation, int]] = []
    for citation in sorted(citations, key=lambda each: (each.start, each.end)):
        plain = replace(citation, marks=())
        if found and plain.start < found[-1][0].end:
            before, count = found[-1]
            quote = _overlaid(before.quote, plain.quote) if plain.end > before.end else before.quote
            whole = replace(before, quote=quote, end=max(before.end, plain.end))
            found[-1] = (whole, count + 1)
        else:
            found.append((plain, 1))
    return found


def _overlaid(one: str, other: str) -> str:
    """Two texts as one, what the first ends with and the second begins with only once."""
    shared = min(len(one), len(other))
    while not one.endswith(other[:shared]):
        shared -= 1
    return one + other[shared:]
