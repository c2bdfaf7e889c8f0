"""Words broken at line ends and sentences with a footer inside are read as one, and their spans map back."""

import time
from pathlib import Path

import pytest

from modules import write_module
from trainer.check import check_module
from trainer.compile import compile_module
from trainer.model import Selector, Text
from trainer.problems import Span
from trainer.text.source import Source, find, ignored, index


def places(source: Source, quote: str) -> list[str]:
    """The original text of each place of a quote."""
    found = find(source, Selector(Text(quote, Span("bank.yaml"))))
    return [source.original[place.start : place.end] for place in found]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The captain was Maren Hof-\nmeister of Bergen.", "Maren Hofmeister of Bergen"),
        ("The captain was Maren Hof-\r\n   meister of Bergen.", "Maren Hofmeister of Bergen"),
        ("The captain was Maren Hof\u2010\nmeister of Bergen.", "Maren Hofmeister of Bergen"),
        ("The captain was Maren Hof\u00ad\nmeister of Bergen.", "Maren Hofmeister of Bergen"),
        ("The captain was Maren Hof\n\u00ad\nmeister of Bergen.", "Maren Hofmeister of Bergen"),
        ("The captain was Maren Hof\u00ad meister of Bergen.", "Maren Hofmeister of Bergen"),
        ("Экипаж спас рыба-\nков с лодки.", "спас рыбаков с лодки"),
        ("They met in 1914-\n18 and later.", "met in 1914-18 and later"),
        ("The Anglo-\nNorman castle fell.", "Anglo-Norman castle fell"),
        ("A post by e-\nmail came.", "post by e-mail came"),
        ("The storm\u2014\nthe worst of all\u2014passed.", "storm\u2014the worst of all"),
    ],
)
def test_a_word_broken_at_a_line_end_is_quoted_whole(text: str, quote: str) -> None:
    (found,) = places(index(text), quote)
    assert (quote[0], quote[-1]) == (found[0], found[-1])
    assert "\n" in found or "\u00ad" in found


@pytest.mark.parametrize(
    "quote", ["a co-operative of fishers", "a cooperative of fishers", "a co- operative of fishers"]
)
def test_a_broken_word_may_be_quoted_in_any_of_its_readings(quote: str) -> None:
    assert ["a co-\noperative of fishers"] == places(index("It was a co-\noperative of fishers."), quote)


@pytest.mark.parametrize(
    ("text", "told", "read"),
    [
        ("a self-\nmade boat", (), "a selfmade boat"),
        ("a self-\nmade boat", ("The self-made boat sank",), "a self-made boat"),
        ("a self-\nmade boat. Self-made or bought?", (), "a self-made boat"),
        ("a re-\nport. The Report was read.", ("re-port",), "a re-port"),
        ("a re-\nport. The Report was read.", (), "a report"),
        ("one- or two-\nand three-storey houses", (), "two- and three-storey"),
        ("A GOVERN-\nMENT ORDER", (), "A GOVERNMENT ORDER"),
    ],
)
def test_a_broken_word_is_read_as_it_is_written_elsewhere(text: str, told: tuple[str, ...], read: str) -> None:
    assert read in index(text, (), lambda: told).normal.text


@pytest.mark.parametrize(
    "text", ["He paused -\nand left.", "- one\n- two", "中文-\n中文", "a -\n- b", "well-\n\nThen"]
)
def test_what_is_no_broken_word_stays(text: str) -> None:
    assert () == index(text).breaks.cuts


PAGES = "The crew rowed out\n\n12\n\nThe Harbour Daily\n\nfour times in the storm, and 12 people were saved.\n"


def test_a_footer_inside_a_sentence_is_read_over() -> None:
    source = index(PAGES, ("12", "The Harbour Daily"))
    assert "The crew rowed out four times in the storm, and 12 people were saved. " == source.normal.text
    assert 1 == len(source.paragraphs)
    (found,) = find(source, Selector(Text("rowed out four times", Span("bank.yaml"))))
    assert ("rowed out four times", ((10, 20),)) == source.quoted(found, [(found.end - 10, found.end)])


def test_a_page_number_is_ignored_as_a_line_and_not_as_a_figure() -> None:
    assert [] == ignored(index(PAGES, ("12", "The Harbour Daily")), ("12",))
    source = index("Twelve people.\n\n12\n\nThe 12 were saved.\n", ("12",))
    assert [(15, 17)] == ignored(source, ("12",))
    assert [(4, 6)] == ignored(index("The 12 were saved.\n", ("12",)), ("12",))


def test_a_footer_between_sentences_still_parts_paragraphs() -> None:
    source = index("The crew rowed out.\n\n12\n\nFour people were saved.\n", ("12",))
    assert (3, ()) == (len(source.paragraphs), source.breaks.cuts)


def test_a_word_broken_over_a_footer_is_read_as_one() -> None:
    source = index("It was a light-\n\n12\n\nhouse, and it was red.\n", ("12",))
    assert "It was a lighthouse, and it was red. " == source.normal.text
    assert ["a light-\n\n12\n\nhouse, and"] == places(source, "a lighthouse, and")


def test_what_is_shown_of_a_quote_has_no_break_in_it() -> None:
    source = index("The captain was Maren Hof-\nmeister of Bergen.")
    (found,) = find(source, Selector(Text("was Maren Hofmeister of Bergen", Span("bank.yaml"))))
    text, marks = source.quoted(found, [(16, 34), (38, 44)])
    assert ["Maren Hofmeister", "Bergen"] == [text[start:end] for start, end in marks]
    assert "was Maren Hofmeister of Bergen" == text
    assert [(16, 34), (38, 44)] == source.spans(found.start, found.end, marks)


@pytest.mark.parametrize("piece", ["a-\n", "\u00ad", "\u00ad\n ", " \n", "12\n", "x-\n12\ny ", "-\n", " "])
def test_a_megabyte_of_breaks_takes_moments(piece: str) -> None:
    text = f"x{piece * (1_000_000 // len(piece))}y"
    begun = time.process_time()
    index(text, ("12", "y"))
    assert time.process_time() - begun < 8


def test_a_card_marks_a_broken_answer_whole_and_shows_no_footer(tmp_path: Path) -> None:
    text = "The ferry was built by Maren Hof-\nmeister and sold to\n\n12\n\nthe town by the sea.\n"
    question = """\
- id: builder
  kind: short
  stem: Who built the ferry that was sold to the town by the sea?
  answer: Maren Hofmeister
  answer_type: phrase
  evidence: The ferry was built by Maren Hofmeister and sold to the town by the sea
"""
    folder = write_module(tmp_path / "m", question, source=text)
    manifest = (folder / "module.yaml").read_text("utf-8")
    (folder / "module.yaml").write_text(manifest.replace("  file:", '  ignore: ["12"]\n  file:'), "utf-8")
    checked = check_module(str(folder))
    assert [] == [problem for problem in checked.problems if problem.level == "error"]
    assert checked.anchored
    (exercise,) = [each for topic in compile_module(checked.anchored).topics for each in topic.exercises]
    (citation,) = exercise.citations
    assert "The ferry was built by Maren Hofmeister and sold to the town by the sea" == citation.quote
    assert ["Maren Hofmeister"] == [citation.quote[start:end] for start, end in citation.marks]
