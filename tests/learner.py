"""A learner with a real Anki collection, of the newest version or of 24.11, driven from another process."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
DRIVER = ROOT / "tests" / "anki" / "driver.py"
OLD = ROOT / ".venv" / "anki-24.11"
"""Where the set-up for tests puts that version, for it cannot stand beside the newest."""
VERSIONS = ("newest", "24.11")


class Learner:
    """`learner.do("take", path)` runs a command of the driver; see there for what there is."""

    def __init__(self, folder: Path, version: str = "newest") -> None:
        folder.mkdir(parents=True, exist_ok=True)
        environment = dict(os.environ)
        if version != "newest":
            assert OLD.is_dir(), f"{OLD} is missing; `make test` installs it"
            environment["PYTHONPATH"] = str(OLD)
        self._said = folder / "said.txt"
        self._process = subprocess.Popen(
            [sys.executable, str(DRIVER), str(folder / "collection.anki2")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said.open("w"),
            env=environment,
            text=True,
        )

    def do(self, name: str, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - JSON
        assert self._process.stdin
        assert self._process.stdout
        print(json.dumps([name, arguments, named]), file=self._process.stdin, flush=True)
        line = self._process.stdout.readline()
        if not line:
            said = self._said.read_text("utf-8")
            raise AssertionError(f"{name} ended Anki's process with status {self._process.wait(60)}: {said}")
        return json.loads(line)

    def close(self) -> None:
        self._process.communicate(timeout=60)
