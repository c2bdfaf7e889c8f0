"""The command line as a test uses it: exit status and what was printed."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

_EXCERPT = re.compile(r"  (?:\d+| +) \| ")
SCRIPT = Path(sys.executable).with_name("trainer")


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """What was printed, without the excerpts that show the place of a problem."""
        return [line for line in self.out.splitlines() if not _EXCERPT.match(line)]


Run = Callable[..., Result]
"""`run("check", "folder")` in this process, by the fixture of tests/cli/conftest.py."""


def script(folder: Path, *words: str, variables: Mapping[str, str] | None = None) -> Result:
    """Runs the installed script in a process of its own; for what a process alone can show."""
    done = subprocess.run(
        [SCRIPT, *words],
        cwd=folder,
        env={**os.environ, **(variables or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())
