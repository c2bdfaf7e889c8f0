"""Files as they come: other line ends, other encodings, files that nobody lists. Each is named as what it is."""

import codecs
from pathlib import Path

import pytest

from modules import SOURCE, write_module
from trainer.check import check_module
from trainer.load.files import like
from trainer.nodes import parse


def told(folder: Path) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in check_module(str(folder)).problems]


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        (SOURCE, SOURCE.replace("\n", "\r\n"), "its line ends are now CRLF and were LF"),
        (SOURCE.replace("\n", "\r\n"), SOURCE, "its line ends are now LF and were CRLF"),
        (SOURCE, f"\ufeff{SOURCE}", "a byte order mark was added"),
        (f"\ufeff{SOURCE}", SOURCE, "a byte order mark was taken away"),
        (SOURCE, SOURCE[:-1], "the line end at its end was taken away"),
        (SOURCE, f"{SOURCE}\n", "a line end was added at its end"),
    ],
)
def test_a_source_that_only_a_program_changed_is_told_by_what_changed(
    before: str, after: str, what: str, tmp_path: Path
) -> None:
    folder = write_module(tmp_path / "m", source=before)
    (folder / "source.txt").write_bytes(after.encode())
    (message,) = [message for code, message in told(folder) if code == "source-changed"]
    assert what in message


def test_a_source_with_other_words_is_not_said_to_differ_in_line_ends(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "m")
    (folder / "source.txt").write_bytes(SOURCE.replace("six", "nine").replace("\n", "\r\n").encode())
    (message,) = [message for code, message in told(folder) if code == "source-changed"]
    assert "is not the text that was quoted" in message


def test_the_same_bytes_differ_in_nothing() -> None:
    assert "" == like(b"a", "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (SOURCE.encode("utf-16"), "the file is UTF-16, not UTF-8"),
        (codecs.BOM_UTF16_BE + SOURCE.encode("utf-16-be"), "the file is UTF-16, not UTF-8"),
        (SOURCE.encode("utf-16-le"), "the file is UTF-16, not UTF-8"),
        (SOURCE.encode("utf-32"), "the file is UTF-32, not UTF-8"),
        ("The café opened.".encode("cp1252"), "as Windows-1252 (Latin-1) it stands in “café”"),
        ("Мост открыт третьего мая".encode("cp1251"), "in an older encoding of its script"),
    ],
)
def test_a_source_in_another_encoding_is_named_as_what_it_is(data: bytes, said: str, tmp_path: Path) -> None:
    folder = write_module(tmp_path / "m")
    (folder / "source.txt").write_bytes(data)
    ((code, message),) = told(folder)
    assert ("not-utf8", True) == (code, said in message)


def test_a_bank_that_nothing_lists_is_told_even_from_one_check_to_the_next(tmp_path: Path) -> None:
    folder = write_module(tmp_path / "m")
    assert "file-unlisted" not in dict(told(folder))
    (folder / "more.yaml").write_text("topic: more\n", "utf-8")
    assert "no one reads `more.yaml`" in dict(told(folder))["file-unlisted"]
    assert str(folder) in check_module(str(folder)).inputs


@pytest.mark.parametrize(
    "text",
    [
        "{exact: a b, prefix: c}",
        '{exact: "a, b", prefix: c}',
        "{id: a, note: , kind: b}",
        "{exact: a b, prefix: ''}",
        "{}",
        "a: b\nc:\n",
        "[a, b]",
    ],
)
def test_a_mapping_whose_keys_all_have_colons_is_read(text: str) -> None:
    node, problems = parse(text, "bank.yaml")
    assert (True, []) == (node is not None, problems)


def test_a_text_that_a_comma_cuts_is_told_where_it_is_cut_whatever_letters_stand_before() -> None:
    node, problems = parse("“ключ” 🐦: {exact: Маяк, башня , свет}", "bank.yaml")
    assert (None, ["comma-in-text"], 25) == (node, [each.code for each in problems], problems[0].span.column)
    assert '{exact: "Маяк, башня, свет"}' in problems[0].message
