"""`trainer trace --html`: one page that holds the whole article, every question and what is not asked."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from modules import SHIPPED, write_module
from trainer.cli import main
from trainer.load import load
from trainer.trace.anchored import anchor
from trainer.view.html import page

SOURCE = "The old bridge opened on 3 May 1932 in rain.\n\nDr. Ada Brown left <b>on</b> 4 May 1932 & on a Tuesday.\n"
OPENING = """\
- id: opening
  kind: short
  stem: When did the <i>bridge</i> open?
  answer: 3 May 1932
  answer_type: date
  evidence: The old bridge opened on 3 May 1932
"""
EMPTY = frozenset(("meta", "br", "link", "img"))


class Reader(HTMLParser):
    """All elements with their attributes and their text; `open_tags` is empty when every element is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open_tags: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None], list[str]]] = []
        self._inside: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), []))
        if tag not in EMPTY:
            self.open_tags.append(tag)
            self._inside.append(len(self.elements) - 1)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open_tags.pop()
        self._inside.pop()

    def handle_data(self, data: str) -> None:
        for number in self._inside:
            self.elements[number][2].append(data)

    def texts(self, tag: str, name: str = "") -> list[str]:
        """The text of each element with that tag and, where one is given, that class."""
        return [
            "".join(text)
            for element, attributes, text in self.elements
            if element == tag and (not name or name in (attributes.get("class") or "").split())
        ]


def read(folder: Path) -> tuple[str, Reader]:
    module, _ = load(str(folder))
    assert module is not None
    html = page(anchor(module))
    reader = Reader()
    reader.feed(html)
    assert [] == reader.open_tags
    return html, reader


def test_every_paragraph_stands_in_full() -> None:
    _, reader = read(SHIPPED)
    source = (SHIPPED / "source.txt").read_text("utf-8")
    assert [part.strip() for part in source.split("\n\n")] == [text.strip() for text in reader.texts("p", "passage")]


def test_every_question_stands_once() -> None:
    html, reader = read(SHIPPED)
    module, _ = load(str(SHIPPED))
    assert module is not None
    assert sorted(question.id.value for question in module.questions) == sorted(re.findall(r'id="q-([^"]+)"', html))
    assert len(module.questions) == len(reader.texts("section", "card"))


def test_a_question_stands_beside_the_paragraph_that_it_quotes(tmp_path: Path) -> None:
    _, reader = read(write_module(tmp_path, OPENING, source=SOURCE))
    rows = reader.texts("section", "row")
    assert [True, False] == ["When did the <i>bridge</i> open?" in row for row in rows]


def test_a_card_has_all_that_a_learner_will_see(tmp_path: Path) -> None:
    more = "  rationale: It burned in 1940.\n  points: 2\n  objective: bridge\n"
    _, reader = read(write_module(tmp_path, OPENING + more, source=SOURCE))
    assert ["It burned in 1940."] == reader.texts("p", "rationale")
    (meta,) = reader.texts("p", "meta")
    assert "bridge · short · remember · 2 points · bridge · opening" == " ".join(meta.split())


def test_quote_and_answer_are_marked_in_the_article(tmp_path: Path) -> None:
    _, reader = read(write_module(tmp_path, OPENING, source=SOURCE))
    assert "The old bridge opened on 3 May 1932" == "".join(reader.texts("span", "quoted")[-2:])
    assert "3 May 1932" == next(text for text in reader.texts("span", "answer") if text != "answer")


def test_what_nobody_asks_is_marked_in_the_article_and_counted(tmp_path: Path) -> None:
    html, reader = read(write_module(tmp_path, OPENING, source=SOURCE))
    assert {"Ada Brown", "4 May 1932"} <= set(reader.texts("span", "open"))
    assert ["1 not asked", "1 not asked"] == reader.texts("strong", "missing")[:2]
    assert 'title="no question asks this"' in html


def test_a_waived_name_gives_its_reason(tmp_path: Path) -> None:
    waived = "waived:\n  - {exact: Ada Brown, reason: a <byline>}\n"
    html, reader = read(write_module(tmp_path, OPENING, source=SOURCE, extra=waived))
    assert "Ada Brown" in reader.texts("span", "waived")
    assert 'title="waived: a &lt;byline&gt;"' in html


def test_markup_in_a_bank_or_a_source_stays_text(tmp_path: Path) -> None:
    evil = OPENING.replace("<i>bridge</i>", "<script>alert(1)</script>{{ 7 * 7 }}")
    html, reader = read(write_module(tmp_path, evil, source=SOURCE))
    assert "script" not in [tag for tag, *_ in reader.elements]
    assert "{{ 7 * 7 }}" in "".join(reader.texts("h3"))
    assert "left &lt;b&gt;on&lt;/b&gt;" in html


def test_nothing_is_fetched_and_nothing_runs() -> None:
    html, reader = read(SHIPPED)
    links = [
        value for _, attributes, _ in reader.elements for key, value in attributes.items() if key in ("href", "src")
    ]
    assert [] == [link for link in links if not (link or "").startswith("#")]
    assert [] == [tag for tag, *_ in reader.elements if tag in ("script", "img", "link", "iframe", "object")]
    assert [] == [key for _, attributes, _ in reader.elements for key in attributes if key.startswith("on")]
    assert "url(" not in html
    assert "default-src 'none'" in html


def test_every_link_has_its_target() -> None:
    html, reader = read(SHIPPED)
    ids = {attributes.get("id") for _, attributes, _ in reader.elements}
    assert [] == [link for link in re.findall(r'href="#([^"]+)"', html) if link not in ids]


def test_the_same_module_gives_the_same_bytes() -> None:
    assert read(SHIPPED)[0] == read(SHIPPED)[0]


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("fa", "rtl"), ("ar-EG", "rtl")])
def test_the_page_runs_in_the_direction_of_its_language(tmp_path: Path, language: str, direction: str) -> None:
    folder = write_module(tmp_path, OPENING, source=SOURCE)
    manifest = folder / "module.yaml"
    manifest.write_text(manifest.read_text("utf-8").replace("language: en", f"language: {language}"), "utf-8")
    html, _ = read(folder)
    assert f'<html lang="{language}" dir="{direction}">' in html


def test_a_question_whose_quote_is_lost_is_shown_at_the_end(tmp_path: Path) -> None:
    lost = OPENING.replace("opened on 3 May", "opened on 9 May")
    _, reader = read(write_module(tmp_path, lost, source=SOURCE))
    assert "stands nowhere in the source" in reader.texts("section", "lost-ones")[0]


def test_the_command_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, target = write_module(tmp_path / "module", OPENING, source=SOURCE), tmp_path / "trace.html"
    assert 0 == main(["trace", str(folder), "--html", str(target)])
    assert read(folder)[0] == target.read_text("utf-8")
    assert f"wrote {target}\n" == capsys.readouterr().out
