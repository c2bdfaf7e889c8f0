"""The JSON Schemas for editors agree with what the readers accept, key by key, and with the shipped files."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from modules import SHIPPED
from trainer import nodes
from trainer.kinds import KINDS
from trainer.load.bank import read_bank
from trainer.schema import SCHEMAS, render
from trainer.schema.kinds import kinds
from trainer.style.rules import RULES
from tree import ROOT

FOLDER = ROOT / "docs" / "schema"
SCHEMA = {name: json.loads(render(name)) for name in SCHEMAS}
GOOD: dict[str, dict[str, Any]] = {
    "short": {"answer": 2012, "accept": ["x"]},
    "choice": {"answer": "a", "distractors": ["b", "c"]},
    "multi": {"answer": ["a", "b"], "distractors": "c"},
    "true-false": {"answer": False, "swap": {"from": "a", "to": "b"}},
    "cloze": {"stem": "It is {{a}}.", "cards": "together"},
    "match": {"pairs": [["a", "b"], {"left": "c", "right": "d"}, ["e", "f", "g h i"]]},
    "order": {"sequence": [{"event": text, "date": "1 May 2000", "evidence": "x"} for text in "abc"]},
}
BAD: dict[str, dict[str, Any]] = {
    "no answer": {"kind": "short"},
    "an unknown key": {"kind": "short", "answer": "a", "Answer": "a"},
    "an unknown kind": {"kind": "chioce", "answer": "a"},
    "one distractor": {"kind": "choice", "answer": "a", "distractors": ["b"]},
    "a key of another kind": {"kind": "short", "answer": "a", "distractors": ["b", "c"]},
    "a list for a text": {"kind": "short", "answer": ["a"]},
    "keys for a text": {"kind": "short", "answer": {"a": "b"}},
    "neither true nor false": {"kind": "true-false", "answer": "maybe"},
    "two pairs": {"kind": "match", "pairs": [["a", "b"], ["c", "d"]]},
    "a level of none": {"kind": "short", "answer": "a", "level": "hard"},
    "points beyond reason": {"kind": "short", "answer": "a", "points": 1000},
    "an id with capitals": {"kind": "short", "answer": "a", "id": "Bad Id"},
    "an operation of none": {"kind": "short", "answer": "a", "derive": {"op": "guess"}},
    "an operation without its parts": {"kind": "short", "answer": "a", "derive": {"op": "sum"}},
    "a waiver of no rule": {"kind": "short", "answer": "a", "waive": {"key-longst": "so"}},
    "a selector without exact": {"kind": "short", "answer": "a", "evidence": {"prefix": "a"}},
}


def bank(question: dict[str, Any]) -> dict[str, Any]:
    base = {"id": "q", "stem": "Who?", "evidence": "a b c"}
    return {"topic": "t", "questions": [{**base, **question}]}


def fits(name: str, data: object) -> bool:
    return jsonschema.Draft7Validator(SCHEMA[name]).is_valid(data)


def reads(data: dict[str, Any]) -> bool:
    """Whether the reader takes the bank without a problem."""
    problems: list[Any] = []
    node, faults = nodes.parse(json.dumps(data), "b.yaml")
    assert node
    read_bank(node, "b.yaml", {}, {}, problems)
    return not problems + faults


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_is_a_schema(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_committed_schemas_are_the_tools_own(name: str) -> None:
    assert render(name) == (FOLDER / f"{name}.json").read_text("utf-8"), (
        f"trainer schema {name} > docs/schema/{name}.json"
    )


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.yaml")), ids=lambda path: path.name)
def test_the_shipped_files_fit(path: Path) -> None:
    name = path.stem if path.stem in SCHEMAS else "bank"
    jsonschema.validate(yaml.safe_load(path.read_text("utf-8")), SCHEMA[name])


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.yaml")), ids=lambda path: path.name)
def test_the_shipped_files_name_their_schema_for_editors(path: Path) -> None:
    name = path.stem if path.stem in SCHEMAS else "bank"
    assert path.read_text("utf-8").startswith(f"# yaml-language-server: $schema=../../docs/schema/{name}.json\n")


def test_every_kind_is_described() -> None:
    assert list(KINDS) == list(kinds({}))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_described_with_just_its_keys(kind: str) -> None:
    assert set(KINDS[kind].KEYS) == set(kinds({})[kind].shapes)


@pytest.mark.parametrize("kind", KINDS)
def test_what_fits_is_read(kind: str) -> None:
    data = bank({"kind": kind, **GOOD[kind]})
    assert fits("bank", data)
    assert reads(data)


@pytest.mark.parametrize("what", BAD)
def test_what_is_wrong_neither_fits_nor_is_read(what: str) -> None:
    data = bank(BAD[what])
    assert not fits("bank", data)
    assert what == "a waiver of no rule" or not reads(data)


@pytest.mark.parametrize("status", ["draft", "unsourced"])
def test_a_draft_needs_no_evidence(status: str) -> None:
    data = bank({"kind": "short", "answer": "a"})
    del data["questions"][0]["evidence"]
    assert not fits("bank", data)
    data["questions"][0]["status"] = status
    assert fits("bank", data)


def descriptions(schema: Any) -> Iterator[str | None]:  # noqa: ANN401
    if isinstance(schema, dict):
        for value in (schema.get("properties") or {}).values():
            if isinstance(value, dict) and schema.get("additionalProperties") is False:
                yield value.get("description")
        for value in schema.values():
            yield from descriptions(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from descriptions(value)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_tells_what_it_is_for(name: str) -> None:
    found = list(descriptions(SCHEMA[name]))
    assert found
    assert all(text and text[-1] in ".…" for text in found)


def test_every_rule_can_be_completed_in_a_waiver() -> None:
    question = SCHEMA["bank"]["properties"]["questions"]["items"]
    assert set(RULES) == set(question["properties"]["waive"]["properties"])


def test_a_snippet_of_each_kind_can_be_written_down() -> None:
    snippets = SCHEMA["bank"]["properties"]["questions"]["defaultSnippets"]
    assert [f"{kind} question" for kind in KINDS] == [snippet["label"] for snippet in snippets]
    assert list(KINDS) == [snippet["body"][0]["kind"] for snippet in snippets]
