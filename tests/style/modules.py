"""Modules in memory for the tests of the item-writing rules: read by the real reader, from YAML of few keys."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from trainer import nodes
from trainer.load.bank import read_bank
from trainer.model import Entity, LoadedWords, Module, Selector, SourceFile, Text
from trainer.problems import Problem, Span

_OWN = ("source", "module", "entities", "order", "also")


def module_of(questions: Iterable[Mapping[str, Any]], language: str = "en") -> Module:
    """A module of these questions.

    Beside the format's keys a question may have `source` (the text around its evidence), `module`
    (YAML of the module's `loaded_words`) and `entities` (a name of the cast).
    """
    listed = list(questions)
    evidence = [str(each.get("evidence", f"evidence of {number}")) for number, each in enumerate(listed)]
    text = "\n\n".join(str(each.get("source", quote)) for each, quote in zip(listed, evidence, strict=True))
    problems: list[Problem] = []
    made = [question(each, number, quote) for (number, each), quote in zip(enumerate(listed), evidence, strict=True)]
    bank = {"topic": "test", "questions": made}
    node, _ = nodes.parse(json.dumps(bank, ensure_ascii=False, indent=1), "bank.yaml")
    assert node
    read = read_bank(node, "bank.yaml", {}, {}, problems)
    assert not problems
    assert read
    cast = tuple(entity(str(each["entities"])) for each in listed if "entities" in each)
    digest = Text("", Span("module.yaml"))
    source = SourceFile("source.txt", digest, "", "A text", text)
    return Module("test", "", "Test", language, source, cast, (read,), loaded=loaded(listed))


def question(written: Mapping[str, Any], number: int, evidence: str) -> dict[str, Any]:
    kind = "choice" if "distractors" in written else "short"
    base = {"id": f"q{number}", "kind": kind, "evidence": evidence, "answer_type": "phrase"}
    return {**base, **{key: value for key, value in written.items() if key not in _OWN}}


def entity(name: str) -> Entity:
    text = Text(name, Span("entities.yaml"))
    return Entity(text, "place", text, (Selector(text),))


def loaded(questions: Iterable[Mapping[str, Any]]) -> LoadedWords:
    """What the `module` keys change in the list of loaded words."""
    import yaml

    changes = [yaml.safe_load(each["module"])["loaded_words"] for each in questions if "module" in each]
    add, allow = ([word for each in changes for word in each.get(key, [])] for key in ("add", "allow"))
    return LoadedWords(tuple(add), tuple(allow))
