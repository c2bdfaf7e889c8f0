"""Pictures of the cards for a person to look at: `python tests/anki/screenshots.py OUT [MODULE [QUESTION …]]`.

Anki itself renders the cards of the first question of each note type, or of those named; the browser of
`make browser` takes the pictures: front and back, light and dark, at the width of a desktop and of a telephone.
"""

import sys
import tempfile
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(1, str(Path(__file__).parents[2] / "setup"))

from browsing import TELEPHONE, browser, visit
from cards import page, studied
from modules import SHIPPED
from trainer.compile import compile_module
from trainer.load import load
from trainer.trace.anchored import anchor

WIDTHS = (720, TELEPHONE)
HEIGHT = 1000
TYPED = "16 january 2024"


def sheet(front: str, back: str) -> str:
    """One page with all views of a card side by side."""
    frames = [
        f'<iframe width={width} height={HEIGHT} srcdoc="{escape(page(html, dark=dark, mobile=width == TELEPHONE))}">'
        "</iframe>"
        for width in WIDTHS
        for dark in (False, True)
        for html in (front, back)
    ]
    rows = "".join(f"<div>{''.join(frames[at : at + 4])}</div>" for at in (0, 4))
    return (
        f"<!doctype html><meta charset=utf-8><style>div{{display:flex}}iframe{{border:1px solid red}}</style>{rows}"
    )


def main(out: Path, folder: Path, only: list[str]) -> None:
    module, problems = load(str(folder))
    if module is None:
        sys.exit("\n".join(map(str, problems)))
    out.mkdir(parents=True, exist_ok=True)
    seen: set[tuple[str, int]] = set()
    with (
        tempfile.TemporaryDirectory() as temporary,
        studied(compile_module(anchor(module)), Path(temporary)) as deck,
        browser() as started,
    ):
        for card in deck.cards:
            if (card.note not in only) if only else (card.type, card.number) in seen:
                continue
            seen.add((card.type, card.number))
            file = Path(temporary, "sheet.html")
            file.write_text(sheet(card.asked(), card.answered(deck.compare(card, TYPED))), "utf-8")
            shown = visit(started, file.as_uri(), width=4 * WIDTHS[0] + 40)
            shown.page.screenshot(path=out / f"{card.note}-{card.number}.png", full_page=True)
            shown.page.context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else SHIPPED, sys.argv[3:])
