"""The page in a narrow window, in the dark and on paper."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest

from browsing import TELEPHONE, Open, faint
from contrast import luminance
from hostile_module import TURNED, write_hostile_module
from modules import SHIPPED, write_module
from pages import TracePage, trace_page

pytestmark = pytest.mark.browser

HIGHLIGHTS = [(247, 241, 212), (239, 227, 176), (226, 207, 133)]
"""On paper: quoted once, twice, and more often."""
MANY = 240
"""Paragraphs of a long article."""


def long_module(folder: Path) -> Path:
    """Many paragraphs, one of them a single word without an end, and a question on each tenth."""
    days = [f"{1 + number % 28} May {1700 + number}" for number in range(MANY)]
    source = [f"The {number}th bridge opened on {day} in rain." for number, day in enumerate(days)]
    source[7] = "Pneumono" * 60
    questions = [
        f"- {{id: bridge-{'x' * 40}-{number}, kind: short, stem: 'When did the {number}th bridge {'A' * 90} open?',"
        f" answer: {days[number]}, answer_type: date, evidence: The {number}th bridge opened on {days[number]}}}\n"
        for number in range(0, MANY, 10)
    ]
    return write_module(folder, "".join(questions), source="\n\n".join(source) + "\n")


WRITERS: dict[str, Callable[[Path], Path]] = {
    "shipped": lambda _: SHIPPED,
    "hostile": write_hostile_module,
    "long": long_module,
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, TracePage]:
    folder = tmp_path_factory.mktemp("looks")
    return {name: trace_page(write(folder / name), folder / f"{name}.html") for name, write in WRITERS.items()}


@pytest.fixture(params=WRITERS)
def made(request: pytest.FixtureRequest, pages: dict[str, TracePage]) -> TracePage:
    return pages[request.param]


@pytest.mark.parametrize("width", [TELEPHONE, 800, 1200])
def test_nothing_is_cut_off_or_moved_sideways_at_any_width(open_page: Open, made: TracePage, width: int) -> None:
    seen = open_page(made.address, width=width)
    assert width == seen.page.evaluate("innerWidth")
    seen.page.click("summary")
    assert len(seen.texts()) > 50
    assert [] == seen.cut()


def test_in_a_narrow_window_questions_stand_below_their_passage(open_page: Open, made: TracePage) -> None:
    seen = open_page(made.address, width=TELEPHONE)
    for row in seen.page.query_selector_all("section.row:has(.card):has(.passage)"):
        passage, card = (row.query_selector(selector) for selector in (".passage", ".card"))
        assert passage
        assert card
        above, below = passage.bounding_box(), card.bounding_box()
        assert above
        assert below
        assert above["y"] + above["height"] <= below["y"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(open_page: Open, made: TracePage, scheme: str) -> None:
    seen = open_page(made.address, color_scheme=scheme)
    seen.page.click("summary")
    texts = seen.texts()
    assert [] == faint(texts)
    papers = {text["ground"] for text in texts if text["where"].endswith("p.passage")}
    assert {True} == {luminance(paper) < 0.05 if scheme == "dark" else luminance(paper) > 0.9 for paper in papers}
    highlights = {text["ground"] for text in texts if ".quoted" in text["where"]}
    assert highlights
    assert not highlights & papers


@dataclass(frozen=True)
class Printed:
    """A page, the paper of a reader who looks at it in the dark, and what is folded away on the screen."""

    made: TracePage
    document: pypdfium2.PdfDocument
    folded: list[str]


@pytest.fixture(params=["shipped", "hostile"])
def printed(
    request: pytest.FixtureRequest, open_page: Open, pages: dict[str, TracePage], tmp_path: Path
) -> Iterator[Printed]:
    made = pages[request.param]
    seen = open_page(made.address, color_scheme="dark")
    seen.page.pdf(path=tmp_path / "trace.pdf", format="A4")
    assert not seen.page.is_visible(".things")
    document = pypdfium2.PdfDocument(tmp_path / "trace.pdf")
    yield Printed(made, document, seen.page.locator(".things li").all_text_contents())
    document.close()


def bare(text: str) -> str:
    """Letters and digits alone: a PDF breaks lines, and turns what runs from right to left, in its own way."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def test_paper_holds_every_paragraph_question_and_name(printed: Printed) -> None:
    text = bare("".join(page.get_textpage().get_text_bounded() for page in printed.document))
    in_order = [paragraph for paragraph in printed.made.paragraphs if TURNED not in paragraph]
    stems = [part for each in printed.made.exercises for part in each.stem if isinstance(part, str)]
    assert len(printed.folded) > 5
    assert [] == [wanted for wanted in (*in_order, *stems, *printed.folded) if bare(wanted) not in text]


def test_paper_is_white_and_shows_the_highlights(printed: Printed) -> None:
    pictures = [page.render(scale=1).to_pil().convert("RGB") for page in printed.document]
    colours = [{colour for _, colour in picture.getcolors(1 << 24) or ()} for picture in pictures]
    most = [max(picture.getcolors(1 << 24) or ())[1] for picture in pictures]
    assert [(255, 255, 255)] * len(pictures) == most
    assert set(HIGHLIGHTS[: 2 if len(pictures) < 5 else 3]) <= set().union(*colours)
