"""The examples of the documentation are banks without problems, and the reference of the format is whole."""

import re
from pathlib import Path

import pytest

from manual import DOCUMENTS, TUTORIAL, blocks, write
from trainer.check import check_module
from trainer.cli import COMMANDS
from trainer.derive import OPERATIONS
from trainer.kinds import KINDS
from trainer.load import bank, cast, manifest, question, worksheets
from trainer.model import ANSWER_TYPES, ENTITY_TYPES, LEVELS
from trainer.reading import selectors
from trainer.worksheet import EDITIONS
from tree import ROOT

UNCOVERED = ("[uncovered]", "[uncovered-maybe]")
"""What the source names besides: one example alone cannot ask all of it."""
FORMAT = (ROOT / "docs" / "format.md").read_text("utf-8")
NAMES = {
    "module.yaml": manifest.KEYS,
    "source": manifest.SOURCE_KEYS,
    "loaded words": manifest.LOADED_KEYS,
    "worksheets": worksheets.KEYS,
    "papers": worksheets.PAPERS,
    "editions": EDITIONS,
    "key forms": worksheets.KEY_FORMS,
    "entities": cast.ENTITY_KEYS,
    "aliases": cast.ALIAS_KEYS,
    "entity types": ENTITY_TYPES,
    "bank": bank.KEYS,
    "question": question.COMMON,
    "statuses": question.STATUSES,
    "answer types": ANSWER_TYPES,
    "levels": LEVELS,
    "selectors": selectors.KEYS,
    "kinds": KINDS,
    "keys of kinds": [key for kind in KINDS.values() for key in kind.KEYS],
    "derivations": OPERATIONS,
    "parameters": [name for operation in OPERATIONS.values() for name in operation.parameters],
    "steering words": [word for each in OPERATIONS.values() for _, words in each.steering for word in words],
}


def examples(name: str) -> list[tuple[Path, int, str]]:
    found = (block for document in DOCUMENTS for block in blocks(document))
    return [(block.document, block.line, block.text) for block in found if block.name == name]


@pytest.fixture
def gull_rock(tmp_path: Path) -> Path:
    """The module of the tutorial, as it is at the tutorial's end."""
    for block in blocks(TUTORIAL):
        write(block, tmp_path)
    return tmp_path / "gull-rock"


def problems(module: Path) -> list[str]:
    return [f"{each.span.line}: {each.message} [{each.code}]" for each in check_module(str(module)).problems]


def test_the_module_of_the_tutorial_has_no_problems(gull_rock: Path) -> None:
    assert [] == problems(gull_rock)


@pytest.mark.parametrize(
    ("document", "line", "text"),
    [pytest.param(*each, id=f"{each[0].name}:{each[1]}") for each in examples("question")],
)
def test_an_example_question_has_no_problems(gull_rock: Path, document: Path, line: int, text: str) -> None:
    (gull_rock / "bank.yaml").write_text(f"topic: history\nquestions:\n{text}", "utf-8")
    found = [each for each in problems(gull_rock) if not each.endswith(UNCOVERED)]
    assert [] == found, f"{document.name}, lines from {line} on are lines from 3 on here"


def test_all_example_questions_stand_in_one_bank(gull_rock: Path) -> None:
    text = "".join(text for document, _, text in examples("question") if document.name == "format.md")
    (gull_rock / "bank.yaml").write_text(f"topic: history\nquestions:\n{text}", "utf-8")
    assert [] == [each for each in problems(gull_rock) if "duplicate" in each]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_section_and_an_example(kind: str) -> None:
    section = FORMAT.split(f"\n### `{kind}`\n")[1].split("\n#")[0]
    assert f"kind: {kind}\n" in section


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_derivation_has_a_row_and_an_example(name: str) -> None:
    assert f"| `{name}` |" in FORMAT
    assert f"derive: {{op: {name}," in FORMAT


@pytest.mark.parametrize("part", NAMES)
def test_every_word_of_the_format_is_told(part: str) -> None:
    assert [] == sorted(word for word in NAMES[part] if f"`{word}`" not in FORMAT)


def test_no_key_is_told_that_the_format_does_not_have() -> None:
    known = {"op", *(word for words in NAMES.values() for word in words)}
    first_cells = " ".join(re.findall(r"^\| (`[^|]*) \|", FORMAT, re.MULTILINE))
    assert set() == set(re.findall(r"`([a-z_0-9-]+)`", first_cells)) - known


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)?(#[^)\s]+)?\)", document.read_text("utf-8"))
    for path, anchor in targets:
        if path.startswith("http"):
            continue
        target = document.parent / path if path else document
        assert target.exists(), path
        assert not anchor or anchor[1:] in anchors(target), f"{path}{anchor}"


def anchors(document: Path) -> set[str]:
    """The anchors of a document's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_section(name: str) -> None:
    assert f"\n## trainer {name}\n" in (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert f"\n| `trainer {name}` | " in (ROOT / "README.md").read_text("utf-8")


def test_no_page_tells_of_a_command_that_is_not_there() -> None:
    told = {word for document in DOCUMENTS for word in re.findall(r"`trainer ([a-z]+)", document.read_text("utf-8"))}
    assert set() == told - set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_told_in_the_section_of_its_command(name: str) -> None:
    from argparse import ArgumentParser
    from importlib import import_module

    parser = ArgumentParser()
    import_module(f"trainer.cli.{name}").add_arguments(parser)
    text = (ROOT / "docs" / "commands.md").read_text("utf-8")
    section = text.split(f"\n## trainer {name}\n")[1].split("\n## ")[0]
    options = [option for action in parser._actions for option in action.option_strings]
    assert [] == [option for option in options if option not in ("-h", "--help") and f"`{option}" not in section]


def test_every_page_is_in_the_index() -> None:
    index = (ROOT / "docs" / "index.md").read_text("utf-8")
    pages = [path.name for path in (ROOT / "docs").glob("*.md") if path.name != "index.md"]
    assert [] == [page for page in pages if f"]({page})" not in index]


def test_answers_are_never_called_proved() -> None:
    wrong = [
        document.name for document in DOCUMENTS if re.search(r"proved? true|guarantee", document.read_text("utf-8"))
    ]
    assert [] == wrong
