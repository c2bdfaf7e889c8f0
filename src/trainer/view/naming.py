"""An alias as a reviewer sees it: which two names are to be one, and the passages that have them."""

from trainer.model import Alias, Entity, Selector
from trainer.text.source import Anchor
from trainer.trace.anchored import Anchored
from trainer.trace.anchored import spots as places
from trainer.view.layers import Mark
from trainer.view.shown import Shown


def show_naming(entity: Entity, alias: Alias, anchored: Anchored) -> Shown:
    """The alias as a question, with all names of its entity marked in the quotes of both."""
    key = f"{entity.id.value}: {alias.name.value}"
    selectors: tuple[Selector, ...] = (*alias.evidence, *entity.evidence)
    marks: list[Mark] = []
    for anchor in anchored.anchors(selectors):
        marks.append(Mark(anchor.start, anchor.end, "quote", key))
        marks += [
            Mark(*_original(start, end, anchor, anchored), "answer", key)
            for name in entity.names
            for start, end in places(anchor, name)
        ]
    return Shown(
        id=entity.id.value,
        topic="cast",
        kind=f"alias of a {entity.type}",
        stem=f"Is “{alias.name.value}” another name of “{entity.name.value}”?",
        answers=((", ".join(entity.names),),),
        wrong=(),
        derived="",
        attribution="",
        rationale="",
        objective="",
        level="",
        points=0,
        reverse=False,
        marks=tuple(marks),
        lost=tuple(selector.exact.value for selector in selectors if anchored.anchor(selector) is None),
    )


def _original(start: int, end: int, anchor: Anchor, anchored: Anchored) -> tuple[int, int]:
    return anchored.source.normal.original(anchor.at + start, anchor.at + end)
