"""The note types, frozen: Anki takes a changed number of fields or templates for another note type.

Names may change and layouts too. Ids, the number of fields and of templates, and their order may not: a
learner's notes would be left behind (tests/anki/ids.json holds them). A new kind of card is a new note type;
a new content takes a spare field, by renaming it.
"""

import hashlib
from dataclasses import dataclass
from functools import cached_property

from trainer.exporters.anki.assets import read

COMMON = (
    "Prompt", "Rationale", "Attribution", "Citation", "Source", "Topic", "Language", "Id", "Retired",
    "Spare 1", "Spare 2", "Spare 3",
)  # fmt: skip
_SHUFFLE = "{{shuffle}}"


@dataclass(frozen=True)
class NoteType:
    """`templates` are pairs of a name and the stem of its files: `choice` for choice.front.html and .back.html."""

    key: str
    id: int
    name: str
    own: tuple[str, ...]
    templates: tuple[tuple[str, str], ...]
    cloze: bool = False

    @property
    def mark(self) -> str:
        """The key under which the ledger keeps the time of its last change."""
        return f"note-type:{self.key}"

    @property
    def fields(self) -> tuple[str, ...]:
        return (*self.own, *COMMON)

    def field_id(self, index: int) -> int:
        """The id by which Anki knows a field again when it was renamed."""
        return self.id * 100 + index

    def template_id(self, index: int) -> int:
        return self.id * 100 + 90 + index

    @cached_property
    def sides(self) -> tuple[tuple[str, str], ...]:
        """Front and back of each template."""
        return tuple((front(stem), back(stem)) for _, stem in self.templates)

    @cached_property
    def digest(self) -> str:
        """Over what an update of the note type brings: names, ids, layouts and style."""
        parts = (self.name, repr(self.id), *self.fields, *(name for name, _ in self.templates), css())
        written = (*parts, *(side for both in self.sides for side in both))
        return hashlib.sha256("\x1f".join(written).encode()).hexdigest()[:16]


def front(stem: str) -> str:
    """A front shows nothing of a retired question but that it is one; Anki then counts the card as empty."""
    shown = _with_shuffle(read(f"{stem}.front.html"))
    return f"{{{{^Retired}}}}{_head(stem)}\n{shown}\n</div>{{{{/Retired}}}}\n{read('retired.html')}\n"


def back(stem: str) -> str:
    return f"{_head(stem)}\n{_with_shuffle(read(f'{stem}.back.html'))}\n{read('source.html')}\n</div>\n"


def _head(stem: str) -> str:
    """The top of a side; a card the other way round asks in words of its own."""
    return read("reverse.head.html" if stem == "reverse" else "head.html")


def _with_shuffle(html: str) -> str:
    script = f"<script>\n{read('shuffle.js')}\n</script>"
    return html.replace(_SHUFFLE, script)


def css() -> str:
    return read("card.css") + "\n"


_CARD, _REVERSE = "Card", "Reverse"
NOTE_TYPES = {
    each.key: each
    for each in (
        NoteType("basic", 17_062_024_001, "trainer: question and answer", ("Question", "Answer", "Also", "Reverse"),
                 ((_CARD, "basic"), (_REVERSE, "reverse"))),
        NoteType("typed", 17_062_024_002, "trainer: typed answer", ("Question", "Answer", "Also", "Typed", "Reverse"),
                 ((_CARD, "typed"), (_REVERSE, "reverse"))),
        NoteType("choice", 17_062_024_003, "trainer: choice", ("Question", "Options", "Key", "Answer", "Reverse"),
                 ((_CARD, "choice"), (_REVERSE, "reverse"))),
        NoteType("multi", 17_062_024_004, "trainer: several choices", ("Question", "Options", "Key"),
                 ((_CARD, "choice"),)),
        NoteType("true-false", 17_062_024_005, "trainer: true or false", ("Question", "Answer", "Correction"),
                 ((_CARD, "true-false"),)),
        NoteType("cloze", 17_062_024_006, "trainer: cloze", ("Text", "Also"), ((_CARD, "cloze"),), cloze=True),
        NoteType("match", 17_062_024_007, "trainer: match",
                 ("Question", "Lists", "Pairs", "Reverse Lists", "Reverse Pairs"),
                 ((_CARD, "match"), (_REVERSE, "match-reverse"))),
        NoteType("order", 17_062_024_008, "trainer: order", ("Question", "Events", "Sequence"), ((_CARD, "order"),)),
    )
}  # fmt: skip

TYPED = frozenset({"date", "person", "group", "organisation", "operation", "place", "number"})
"""Answer types that are names or figures, which a learner types; others are said. The answer's length must
not decide it: an edit would then move the note to another type, and Anki keeps the old note."""


def key_of(kind: str, answer_type: str) -> str:
    """The note type of a question: that of its kind, of two for a written answer."""
    if kind != "short":
        return kind
    return "typed" if answer_type in TYPED else "basic"
