"""Cards as Anki shows them: rendered by Anki itself, in a page with what its reviewer adds."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from learner import Learner
from trainer.exercise import Course
from trainer.exporters import anki

FIELD = "[[type:nc:Typed]]"
"""What Anki's backend leaves in a side for its reviewer to fill."""
TYPING = "<center><input type=text id=typeans style=\"font-family: 'Arial'; font-size: 20px;\"></center>"
REVIEWER = """<style>
body { margin: 20px; overflow-wrap: break-word; }
html:not(.mobile) body.nightMode { background-color: #2c2c2c; color: #fcfcfc; }
#typeans { width: 100%; box-sizing: border-box; }
code#typeans { white-space: pre-wrap; }
.typeGood { background: #afa; color: black; }
.typeBad { background: #faa; color: black; }
.typeMissed { background: #ccc; color: black; }
</style>"""
"""What the page of Anki's reviewer says of a card's elements, as far as it is seen."""
TURN = """html => {
    const shown = document.getElementById("qa");
    shown.innerHTML = html;
    for (const idle of shown.querySelectorAll("script")) {
        const running = document.createElement("script");
        running.textContent = idle.textContent;
        idle.replaceWith(running);
    }
}"""
"""Shows a side in the page that is open, as Anki on a computer does: the scripts of the side run each time."""


@dataclass(frozen=True)
class Card:
    """A card by its note and number; `expected` is what a learner has to type, if anything."""

    note: str
    number: int
    type: str
    expected: str
    front: str
    back: str

    def asked(self) -> str:
        """The front, with a field to type in where it wants one."""
        return self.front.replace(FIELD, TYPING)

    def answered(self, compared: str) -> str:
        """The back; `compared` is what Anki makes of the expected and the typed answer."""
        inside = f"<div style=\"font-family: 'Arial'; font-size: 20px\">{compared}</div>"
        return self.back.replace(FIELD, inside if compared else "")


@dataclass(frozen=True)
class Studied:
    """A deck that a learner imported."""

    learner: Learner
    cards: tuple[Card, ...]

    def compare(self, card: Card, typed: str) -> str:
        return str(self.learner.do("compare", card.expected, typed)) if card.expected else ""


@contextmanager
def studied(course: Course, folder: Path) -> Iterator[Studied]:
    learner = Learner(folder / "learner")
    for output, data in anki.make(course, anki.plan(course)):
        deck = folder / Path(output.path).name
        deck.write_bytes(data)
        learner.do("take", str(deck))
    cards = [
        Card(key, number, note["type"], note["fields"].get("Typed", ""), front, back)
        for key, note in learner.do("notes").items()
        for number, (front, back) in enumerate(learner.do("pages", key))
    ]
    yield Studied(learner, tuple(cards))
    learner.close()


def page(html: str, *, dark: bool = False, mobile: bool = False) -> str:
    """The page of Anki's reviewer with a side of a card in it."""
    night = " nightMode night_mode" if dark else ""
    root = f"{'mobile' if mobile else ''}{' night-mode' if dark else ''}"
    head = f"<meta charset=utf-8><meta name=viewport content='width=device-width,initial-scale=1'>{REVIEWER}"
    return (
        f"<!doctype html><html class='{root}' dir=ltr><head>{head}</head>"
        f"<body class='card card1{night}'><div id=qa>{html}</div></body></html>"
    )
