"""A quiz driven by a program, over the protocol of `--json`."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

Object = dict[str, Any]


def home_of(folder: Path) -> dict[str, str]:
    """An environment with a home of its own, so that no test reads or writes a person's history.

    The cache is shared by the tests of a run, as it would be by many quizzes.
    """
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "PYTHONDONTWRITEBYTECODE")}
    home = str(folder / "home")
    places = {"HOME": home, "XDG_DATA_HOME": home, "XDG_CACHE_HOME": str(folder.parent / "shared-cache")}
    return {**kept, **places, "TERM": "xterm", "PYTHONWARNINGS": "error"}


class Program:
    """`say` sends an object and gives what follows."""

    errors = ""
    """What was written to standard error; known after `close`."""

    def __init__(self, environment: Mapping[str, str], *args: str) -> None:
        command = [sys.executable, "-m", "trainer", "quiz", "--json", *args]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment, text=True)
        self.opening = self.answer()

    def say(self, **values: object) -> list[Object]:
        self.send(**values)
        return self.answer()

    def send(self, **values: object) -> None:
        assert self.process.stdin
        print(json.dumps(values), file=self.process.stdin, flush=True)

    def answer(self) -> list[Object]:
        """All objects up to the next `ask` or `end`."""
        return list(self._objects())

    def _objects(self) -> Iterator[Object]:
        assert self.process.stdout
        for line in self.process.stdout:
            found = json.loads(line)
            yield found
            if found["type"] in ("ask", "end", "nothing"):
                return

    def kill(self) -> None:
        """As a power cut would: no handler of the program runs."""
        self.process.kill()
        self.process.communicate()

    def close(self) -> list[Object]:
        """Ends the input; everything that is still said."""
        out, self.errors = self.process.communicate(timeout=30)
        return [json.loads(line) for line in out.splitlines()]


def of_type(objects: list[Object], *names: str) -> list[Object]:
    return [found for found in objects if found["type"] in names]
