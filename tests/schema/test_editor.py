"""What an editor with yaml-language-server makes of the schemas: marks, completion and hover."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from modules import SHIPPED
from schema.server import Server
from trainer.kinds import KINDS
from tree import ROOT

pytestmark = pytest.mark.editor

FILES = sorted(SHIPPED.glob("*.yaml"))
MODELINE = f"# yaml-language-server: $schema={(ROOT / 'docs' / 'schema' / 'bank.json').as_uri()}\n"
HEAD = MODELINE + "topic: t\nquestions:\n"
CHOICE = "  - id: q\n    kind: choice\n    stem: Who?\n    answer: a\n    distractors: [b, c]\n    evidence: a b c\n"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server() as made:
        yield made


def marks(server: Server, text: str, name: str = "bank.yaml") -> list[dict[str, Any]]:
    return server.open(f"file:///{name}", text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_is_marked_in_the_shipped_files(server: Server, path: Path) -> None:
    assert [] == server.open(path.as_uri(), path.read_text("utf-8"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_without_its_keys_is_marked_at_its_place(server: Server, kind: str) -> None:
    found = marks(server, f"{HEAD}  - id: q\n    kind: {kind}\n    stem: Who?\n    points: none\n", f"{kind}.yaml")
    assert 6 in {mark["range"]["start"]["line"] for mark in found}


def test_a_misspelt_key_is_marked(server: Server) -> None:
    found = marks(server, HEAD + CHOICE.replace("answer", "anwser"), "misspelt.yaml")
    assert any("anwser" in mark["message"] for mark in found)


def test_a_good_question_is_not_marked(server: Server) -> None:
    assert [] == marks(server, HEAD + CHOICE, "good.yaml")


def test_values_that_yaml_takes_for_numbers_are_texts(server: Server) -> None:
    assert [] == marks(
        server, HEAD + CHOICE.replace("answer: a", "answer: 2012").replace("[b, c]", "[1, 2.5]"), "n.yaml"
    )


def completions(server: Server, text: str, name: str) -> dict[str, Any]:
    marks(server, text, name)
    lines = text.split("\n")
    found = server.at("completion", f"file:///{name}", len(lines) - 1, len(lines[-1]))
    return {item["label"]: item for item in found["items"]}


def test_keys_are_completed_with_what_they_are_for(server: Server) -> None:
    found = completions(server, HEAD + CHOICE + "    ", "keys.yaml")
    assert {"rationale", "attribution", "waive"} <= found.keys()
    assert "after answering" in str(found["rationale"]["documentation"])


def test_kinds_are_completed(server: Server) -> None:
    assert set(KINDS) <= completions(server, f"{HEAD}  - id: q\n    kind: ", "kinds.yaml").keys()


def test_a_question_of_each_kind_can_be_written_down(server: Server) -> None:
    found = completions(server, f"{HEAD}  ", "snippets.yaml")
    assert {f"{kind} question" for kind in KINDS} <= found.keys()


def test_hovering_over_a_key_tells_what_it_is_for(server: Server) -> None:
    marks(server, HEAD + CHOICE, "hover.yaml")
    found = server.at("hover", "file:///hover.yaml", 8, 6)
    assert "copied from the source" in str(found["contents"])
