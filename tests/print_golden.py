"""What the pages of the bridge course hold, as HTML and as text: `python tests/print_golden.py` writes it anew."""

from pathlib import Path

from papers import course, pages_of, printed, worksheet
from trainer.exercise import Course
from trainer.exporters.print.documents import documents
from trainer.exporters.print.press.html import render

FOLDER = Path(__file__).parent / "print" / "golden"
DIGEST = "0" * 64


def golden_course() -> Course:
    sheet = worksheet(answer_sheet=True, word_bank=True, marking_table=True, editions=("standard", "fillable"))
    return course(worksheets=(sheet,))


def files() -> dict[str, str]:
    """Name to content: the HTML of each file, and the text of its PDF by pages."""
    made = golden_course()
    found: dict[str, str] = {}
    for document in documents(made):
        name = Path(document.path).stem.removeprefix("harbour-bridge-")
        found[f"{name}.html"] = "".join(render(part, DIGEST) for part in document.parts)
    for path, data in printed(made).items():
        name = Path(path).stem.removeprefix("harbour-bridge-")
        pages = pages_of(data)
        found[f"{name}.txt"] = f"{len(pages)} pages\n" + "".join(f"\n{text}\n" for text in pages)
    return found


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, content in files().items():
        (FOLDER / name).write_text(content, "utf-8")
