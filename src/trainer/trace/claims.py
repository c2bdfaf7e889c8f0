"""What the source gives as somebody's claim, and a question as a fact."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from trainer.model import Question
from trainer.problems import Span
from trainer.text.grammar import NEUTRAL, base
from trainer.text.normal import fold
from trainer.trace.anchored import Anchored
from trainer.trace.asked import asks, worked_out
from trainer.trace.frames import carried, claimant_of, frames, places, words_of

CONTESTED = re.compile(
    r"(?<![\w-])(?:kill\w*|dead|deaths?|die[sd]?|dying|injur\w+|wounded|wounding|casualt\w+|hurt|victims?|responsib\w+"
    r"|guilty|guilt|faults?|blam\w+|violat\w+|breach\w*|illegal\w*|unlawful\w*|unprovoked|crimes?|criminals?"
    r"|tortur\w+|terror\w*|aggress\w+|shelter(?:ed|ing)|hideouts?|sanctuar\w+|havens?|sabotag\w+|fraud\w*|rigg\w+"
    r"|corrupt\w*|brib\w+|abus\w+|genocid\w*|massacr\w+|atrocit\w+|murder\w*|assassinat\w+|poison\w*|lied|stole\w*"
    r")(?![\w-])",
    re.IGNORECASE,
)
"""What sides of a conflict dispute: who died, who is to blame, who is what."""


class Claimed(NamedTuple):
    """A claim over what a question asks: the words “who says”, and whether sides dispute it."""

    span: Span
    words: str
    disputed: bool


def claims_over(question: Question, anchored: Anchored) -> Iterator[Claimed]:
    """The claims that the source makes of what a question asks, and that neither stem nor answers attribute."""
    language = anchored.language
    if language is None or question.attribution:
        return
    read = worked_out if question.derive else asks
    for asked in read(question, anchored, language):
        if "claim" in carried(asked):
            continue
        disputed = CONTESTED.search(f"{asked.read.sentence.text} {asked.answer.value}") is not None
        for each, place, sure in places(asked, anchored, language):
            for frame in frames(each.sentence, place):
                if (
                    frame.kind != "claim"
                    or frame.by == (0, 0)
                    or not (sure or disputed or frame.contends or not asked.verbs)
                ):
                    continue
                claimant = claimant_of(each, frame.by, language)
                quiet = base(frame.word.lower()) in NEUTRAL and not disputed
                head = each.sentence.tokens[frame.by[1] - 1].mark
                told = {word.key for word in anchored.words(fold(question.stem.value))}
                named = head in asked.marks | told or claimant & asked.marks & anchored.cast.keys()
                if quiet or not claimant or named:
                    continue
                said = words_of(each, frame.by)
                yield Claimed(asked.text.span, f"{said} {frame.word}", disputed or frame.contends)
