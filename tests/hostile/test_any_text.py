"""Properties that hold for any text (Hypothesis): of reading, anchoring, working out and grading."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.targets import checked, derivations, grading
from modules import QUESTION, write_module
from trainer.model import Selector, Text
from trainer.problems import Span
from trainer.text.normal import fold, normalise, occurrences
from trainer.text.source import find, index

ANY = settings(max_examples=40, deadline=None)
MANY = settings(max_examples=150, deadline=None)

PIECES = st.sampled_from(
    [
        "- ", "  ", "\n", ": ", "{", "}", "[", "]", "'", '"', "|\n", ">-\n", "#", "&a ", "*a", "!!str ", "---\n",
        "\t", "id", "kind", "short", "cloze", "match", "order", "stem", "answer", "evidence", "exact", "prefix",
        "derive", "op", "sum", "terms", "pairs", "sequence", "event", "date", "swap", "from", "to", "true", "{{x}}",
        "3 May 1932", "4,000", "a day after", "Ada Brown", "\u202e", "\x00", "\ud7ff", "é\u0301", "漢", "𝔘",
    ]
)  # fmt: skip
"""What banks are made of, and what they should not be made of."""


@ANY
@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_bank_is_answered(text: str) -> None:
    with tempfile.TemporaryDirectory() as home:
        folder = write_module(Path(home))
        (folder / "bank.yaml").write_text("topic: bridge\nquestions:\n" + text, "utf-8")
        checked(folder)


@ANY
@given(st.sampled_from(["module.yaml", "bank.yaml", "entities.yaml", "source.txt", "ledger.json"]), st.binary())
def test_any_bytes_in_any_file_are_answered(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as home:
        folder = write_module(Path(home))
        (folder / name).write_bytes(data)
        checked(folder)


@ANY
@given(st.integers(0, len(QUESTION) - 1), st.integers(0, 12), st.text(max_size=12))
def test_any_edit_of_a_question_is_answered(start: int, length: int, text: str) -> None:
    with tempfile.TemporaryDirectory() as home:
        whole = text.encode("utf-8", "replace").decode("utf-8")
        folder = write_module(Path(home))
        bank = folder / "bank.yaml"
        head, _, rest = bank.read_text("utf-8").partition("questions:\n")
        spoilt = rest[:start] + whole + rest[start + length :]
        bank.write_bytes((head + "questions:\n" + spoilt).encode())
        checked(folder)


@MANY
@given(st.text(), st.data())
def test_every_passage_of_any_source_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    source = index(text)
    normal = source.normal.text
    start = data.draw(st.integers(0, len(normal)))
    part = normal[start : data.draw(st.integers(start, len(normal)))]
    for anchor in find(source, Selector(Text(part, Span("x")))):
        assert anchor.text == fold(part)
        assert anchor.text in normalise(text[anchor.start : anchor.end]).text


@MANY
@given(st.text(alphabet="ab ,.1é\u0301漢-", max_size=60), st.text(alphabet="ab ,.1漢", min_size=1, max_size=4))
def test_occurrences_are_all_there_are(text: str, part: str) -> None:
    """Against the plain definition: every place, looked at one by one."""
    from trainer.text.normal import bounded

    ends = ((start, start + len(part)) for start in range(len(text)) if text.startswith(part, start))
    assert [span for span in ends if bounded(text, *span)] == occurrences(text, part)


@MANY
@given(st.lists(st.text() | PIECES, min_size=1, max_size=4))
def test_any_derivation_ends(parts: list[str]) -> None:
    derivations("\x00".join(parts).encode("utf-8", "replace"))


@MANY
@given(st.text() | PIECES)
def test_any_typed_answer_is_graded(text: str) -> None:
    grading(text.encode("utf-8", "replace"))
