"""Things that a sentence names in one breath, so that what it says of the one it says of the other."""

import re

from trainer.trace.passage import Passage
from trainer.trace.saying import Said

_JOINT = re.compile(r",?\s*\b(?:and|or|as well as|together with|along with|accompanied by)\b\s*|\s*[,&/]\s*")
_TITLE = re.compile(
    r"(?:(?:the|a|an|its|his|her|their)\s+(?:(?!\w+ed\b)[a-z][\w-]*\s+){0,3})?(?:[A-Z][\w.'-]*\s+){0,4}"
)
"""What may stand before a name that is listed: the fisherman Nils Berg, Colonel Emil Drost."""
_FARTHEST = 200


def listed(passage: Passage, one: Said, other: Said, things: list[Said]) -> bool:
    """Whether nothing but conjunctions, titles and further things of the same type stands between two things."""
    first, last = (one, other) if one.start < other.start else (other, one)
    if last.start - first.end > _FARTHEST:
        return False
    at, joined = first.end, False
    while at < last.start:
        joint = _JOINT.match(passage.window, at, last.start)
        if joint is None:
            return False
        joined = joined or joint[0].strip() != ","
        title = _TITLE.match(passage.window, joint.end(), last.start)
        at = title.end() if title else joint.end()
        between = next((each for each in things if each.start == at and each.kind == first.kind), None)
        at = between.end if between and at < last.start else at
    return joined or bool(_closed(passage, last, things))


def _closed(passage: Passage, last: Said, things: list[Said]) -> bool:
    """Whether a list goes on to an "and": A, B and C."""
    joint = _JOINT.match(passage.window, last.end)
    if joint is None:
        return False
    title = _TITLE.match(passage.window, joint.end())
    after = next((each for each in things if each.start == (title.end() if title else joint.end())), None)
    return after is not None and (joint[0].strip() != "," or _closed(passage, after, things))
