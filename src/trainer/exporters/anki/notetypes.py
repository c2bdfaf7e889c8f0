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
    "My notes", "Spare 2", "Spare 3",
)  # fmt: skip
MINE = "My notes"
"""The field that stays empty in every deck, for what a learner writes."""
_FOLDED = frozenset(COMMON) - {"Prompt", "Rationale", "Attribution", "Citation", MINE}
SCRIPTS = ("shuffle", "picks", "typed")
"""What templates name in double braces to get the file of that name run."""
_OWN_HEAD = frozenset({"basic", "typed", "reverse"})
"""Cards that say themselves what is to be done, where the answer goes."""


@dataclass(frozen=True, slots=True)
class Template:
    """A card of a note type; `stem` names its files: `choice` for choice.front.html and .back.html.

    Where `needs` names a field, the card exists only with that field filled.
    """

    name: str
    stem: str
    needs: str = ""

    @property
    def front(self) -> str:
        """All of it stands inside the conditions: Anki makes a card of any field outside that is filled.

        A retired question shows but that it is one; its card then counts as empty.
        """
        shown = f"{_head(self.stem)}\n{_with_scripts(read(f'{self.stem}.front.html'))}\n</div>"
        for sign, field in (("#", self.needs), ("^", "Retired")):
            shown = f"{{{{{sign}{field}}}}}{shown}{{{{/{field}}}}}" if field else shown
        return f"{shown}\n{read('retired.html')}\n"

    @property
    def back(self) -> str:
        shown = _with_scripts(read(f"{self.stem}.back.html"))
        return f"{_head(self.stem)}\n{shown}\n{read('source.html')}\n</div>\n"


@dataclass(frozen=True)
class NoteType:
    key: str
    id: int
    name: str
    own: tuple[str, ...]
    templates: tuple[Template, ...]
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

    def field(self, index: int) -> dict[str, object]:
        """A field as Anki's editor shows it; what serves the templates alone is folded away."""
        name = self.fields[index]
        hint = (
            {"description": "Your own words. A correction of this very question empties them."}
            if name == MINE
            else {}
        )
        return {"name": name, "id": self.field_id(index), "collapsed": name in _FOLDED, **hint}

    def template_id(self, index: int) -> int:
        return self.id * 100 + 90 + index

    @cached_property
    def sides(self) -> tuple[tuple[str, str], ...]:
        """Front and back of each template."""
        return tuple((each.front, each.back) for each in self.templates)

    @cached_property
    def digest(self) -> str:
        """Over what an update of the note type brings: names, ids, layouts and style."""
        parts = (
            self.name,
            repr(self.id),
            repr([self.field(at) for at in range(len(self.fields))]),
            *(each.name for each in self.templates),
            css(),
        )
        written = (*parts, *(side for both in self.sides for side in both))
        return hashlib.sha256("\x1f".join(written).encode()).hexdigest()[:16]


def _head(stem: str) -> str:
    return read("bare.head.html" if stem in _OWN_HEAD else "head.html")


def _with_scripts(html: str) -> str:
    for name in SCRIPTS:
        if f"{{{{{name}}}}}" in html:
            html = html.replace(f"{{{{{name}}}}}", f"<script>\n{read(f'{name}.js')}\n</script>")
    return html


def css() -> str:
    return read("card.css") + "\n"


_REVERSE = Template("Reverse", "reverse", "Reverse")


def _card(stem: str) -> Template:
    return Template("Card", stem)


NOTE_TYPES = {
    each.key: each
    for each in (
        NoteType("basic", 17_062_024_001, "trainer: question and answer", ("Question", "Answer", "Also", "Reverse"),
                 (_card("basic"), _REVERSE)),
        NoteType("typed", 17_062_024_002, "trainer: typed answer", ("Question", "Answer", "Also", "Typed", "Reverse"),
                 (_card("typed"), _REVERSE)),
        NoteType("choice", 17_062_024_003, "trainer: choice", ("Question", "Options", "Key", "Answer", "Reverse"),
                 (_card("choice"), _REVERSE)),
        NoteType("multi", 17_062_024_004, "trainer: several choices", ("Question", "Options", "Key"),
                 (_card("multi"),)),
        NoteType("true-false", 17_062_024_005, "trainer: true or false", ("Question", "Answer", "Correction"),
                 (_card("true-false"),)),
        NoteType("cloze", 17_062_024_006, "trainer: cloze", ("Text", "Also"), (_card("cloze"),), cloze=True),
        NoteType("match", 17_062_024_007, "trainer: match",
                 ("Question", "Lists", "Pairs", "Reverse Lists", "Reverse Pairs"),
                 (_card("match"), Template("Reverse", "match-reverse", "Reverse Lists"))),
        NoteType("order", 17_062_024_008, "trainer: order", ("Question", "Events", "Sequence"), (_card("order"),)),
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
