"""The quotes that prove an answer, cut where the answer begins and ends."""

from dataclasses import dataclass

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
