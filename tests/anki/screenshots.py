"""Pictures of the cards for a person to look at: `python tests/anki/screenshots.py OUT [MODULE]`.

Anki itself renders the cards of the first question of each note type; headless Chromium takes the pictures: front
and back, light and dark, at the width of a desktop and of a telephone (360 px).
"""

import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from learner import Learner
from modules import SHIPPED
from trainer.compile import compile_module
from trainer.exporters import anki
from trainer.load import load
from trainer.trace.anchored import anchor

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
WIDTHS = (720, 360)
HEIGHT = 1000
TYPING = "<center><input type=text id=typeans style=\"font-family: 'Arial'; font-size: 20px;\"></center>"
DESKTOP = """<style>
#typeans .typeGood, .typeGood { background: #afa; color: black; }
.typeBad { background: #faa; color: black; }
.typeMissed { background: #ccc; color: black; }
</style>"""
"""What Anki's own page adds to a card, as far as it is seen."""


def page(html: str, typed: str, *, dark: bool) -> str:
    night = " nightMode night_mode" if dark else ""
    shown = html.replace("[[type:nc:Typed]]", typed)
    head = "<meta charset=utf-8><meta name=viewport content='width=device-width'>"
    return (
        f"<!doctype html><html class='{night}'>{head}{DESKTOP}<body class='card card1{night}'>{shown}</body></html>"
    )


def sheet(front: str, back: str, compared: str) -> str:
    """One page with all views of a card side by side."""
    frames = [
        f'<iframe width={width} height={HEIGHT} srcdoc="{escape(page(html, typed, dark=dark))}"></iframe>'
        for width in WIDTHS
        for dark in (False, True)
        for html, typed in ((front, TYPING), (back, compared))
    ]
    rows = "".join(f"<div>{''.join(frames[at : at + 4])}</div>" for at in (0, 4))
    return (
        f"<!doctype html><meta charset=utf-8><style>div{{display:flex}}iframe{{border:1px solid red}}</style>{rows}"
    )


def shoot(html: str, path: Path) -> None:
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit(f"Needs one of {', '.join(BROWSERS)}.")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "sheet.html")
        source.write_text(html, "utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=2000"]
        size = f"--window-size={4 * WIDTHS[0] + 40},{2 * HEIGHT + 40}"
        command = [
            browser,
            *options,
            size,
            f"--user-data-dir={folder}/profile",
            f"--screenshot={path}",
            source.as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True)


def main(out: Path, folder: Path, only: list[str]) -> None:
    module, problems = load(str(folder))
    if module is None:
        sys.exit("\n".join(map(str, problems)))
    course = compile_module(anchor(module))
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        learner = Learner(Path(temporary))
        for output, data in anki.make(course, anki.plan(course)):
            deck = Path(temporary, Path(output.path).name)
            deck.write_bytes(data)
            learner.do("take", str(deck))
        seen: set[str] = set()
        for key, note in learner.do("notes").items():
            if (key in only) if only else note["type"] not in seen:
                seen.add(note["type"])
                compared = learner.do("compare", note["fields"].get("Typed", ""), "16 january 2024")
                for number, (front, back) in enumerate(learner.do("pages", key)):
                    shoot(sheet(front, back, compared), out / f"{key}-{number}.png")
        learner.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else SHIPPED, sys.argv[3:])
